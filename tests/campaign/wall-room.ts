import { expect, onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { PageStorage } from '../../client/link/fixtures.ts'
import { openWall, type WallLink } from '../../client/link/wall.ts'
import { openWalls, tableWall } from '../../server/walls/fixtures.ts'
import { ideas } from '../../shared/activities/ideas/recipe.ts'
import { must } from '../../shared/kernel/assert.ts'
import { Matter } from '../../shared/walls/matter/matter.ts'
import { WallRecords } from '../../shared/walls/matter/records.ts'
import { recordsMap } from '../../shared/walls/record.ts'

const prepared = ideas.prepare({})
/** The paper of the wall: that of the shortest kit's only phase. */
export const template = must(prepared.ok ? prepared.value.template : null, 'the idea wall has a paper')

/** A tablet or a panel at the wall: the client's own link, and where everything lies by it. */
export interface Hand {
  readonly link: WallLink
  readonly matter: Matter
  /** Pulls the plug, or puts it back. */
  online(up: boolean): void
}

/** So many hands at one wall of a real server: each has the browser's globals of a page of its own. */
export async function wallRoom(count: number) {
  const walls = await openWalls()
  const pages = new Map<string, { cookie: string; up: boolean; sockets: Set<WebSocket> }>()
  const pageOf = (url: string) => must(pages.get(/\/api\/s\/([^/]+)/.exec(url)?.[1] ?? ''), 'a page of this test')
  const badges = await Promise.all(Array.from({ length: count }, () => walls.badge('staff')))
  const { host } = new URL(walls.url(must(badges[0], 'a badge'), tableWall))
  const request = fetch
  class OfItsPage extends WebSocket {
    constructor(url: string) {
      const page = pageOf(url)
      super(page.up ? url : 'ws://127.0.0.1:1/', { headers: { cookie: page.cookie } })
      page.sockets.add(this)
      this.once('close', () => page.sockets.delete(this))
    }
  }
  vi.stubGlobal('location', { protocol: 'http:', host })
  vi.stubGlobal('WebSocket', OfItsPage)
  vi.stubGlobal('localStorage', new PageStorage())
  vi.stubGlobal('fetch', (path: string) => {
    const page = pageOf(path)
    return page.up
      ? request(new URL(path, `http://${host}`), { headers: { cookie: page.cookie } })
      : Promise.reject(new TypeError('no network'))
  })
  const hands = badges.map((badge): Hand => {
    const page = { cookie: badge.cookie, up: true, sockets: new Set<WebSocket>() }
    pages.set(badge.handle, page)
    const link = openWall(badge.handle, tableWall)
    const matter = new Matter(link.records, template)
    link.records.subscribe((ids) => matter.take(ids))
    const online = (up: boolean): void => {
      page.up = up
      if (!up) for (const socket of page.sockets) socket.terminate()
    }
    return { link, matter, online }
  })
  onTestFinished(() => {
    for (const { link } of hands) link.close()
    vi.unstubAllGlobals()
  })
  /** The records of the wall as the server holds it, committed. */
  const served = async (): Promise<WallRecords> => {
    const response = await walls.fetchState(must(badges[0], 'a badge'), tableWall)
    const doc = new Y.Doc()
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (bytes.length > 0) Y.applyUpdate(doc, bytes)
    const records = new WallRecords()
    records.write([...doc.getMap(recordsMap).entries()].map(([key, value]) => ({ key, value })))
    return records
  }
  return { walls, staff: must(badges[0], 'a badge'), hands, served }
}

/** What a canvas would draw, from the lowest to the highest, each with its box. */
export const drawingOf = (matter: Matter): string[] =>
  matter
    .seen({ x: -1e7, y: -1e7, w: 2e7, h: 2e7 })
    .map((record) => `${JSON.stringify(sorted(record))} ${JSON.stringify(matter.box(record.id))}`)

const sorted = (record: object): object =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Waits until every hand is told that all of its acts are saved, and draws what the server holds. */
export async function settled({ hands, served }: Awaited<ReturnType<typeof wallRoom>>): Promise<void> {
  for (const { online } of hands) online(true)
  const patient = { timeout: 20_000, interval: 20 }
  await vi.waitFor(
    () => expect(hands.map(({ link }) => link.state.get().saving)).toEqual(hands.map(() => 'saved')),
    patient,
  )
  await vi.waitFor(async () => {
    const truth = drawingOf(new Matter(await served(), template))
    for (const { matter } of hands) expect(drawingOf(matter)).toEqual(truth)
  }, patient)
}
