import { afterEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { PageStorage } from '../../client/link/fixtures.ts'
import { openWall, type WallLink } from '../../client/link/wall.ts'
import { openWalls, tableWall } from '../../server/walls/fixtures.ts'
import { presenceEntries } from '../../server/walls/protocol.ts'

/** The client's end of a wall against the server's: both as they are, with the browser's globals between them. */
async function linked() {
  const walls = await openWalls()
  const [badge, witness] = [await walls.badge('staff'), await walls.badge('staff')]
  const { host } = new URL(walls.url(badge, tableWall))
  const sockets: WebSocket[] = []
  class OfThisPage extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie: badge.cookie } })
      sockets.push(this)
    }
  }
  const request = fetch
  vi.stubGlobal('location', { protocol: 'http:', host })
  vi.stubGlobal('WebSocket', OfThisPage)
  const network = { up: true }
  vi.stubGlobal('fetch', (path: string) =>
    network.up
      ? request(`http://${host}${path}`, { headers: { cookie: badge.cookie } })
      : Promise.reject(new TypeError('no network')),
  )
  vi.stubGlobal('localStorage', new PageStorage())
  const open = (): WallLink => openWall(badge.handle, tableWall)
  const cut = (): void => sockets.at(-1)?.terminate()
  return { walls, open, network, cut, other: await walls.line(witness, tableWall).synced() }
}

afterEach(() => vi.unstubAllGlobals())

const frame = (x: number) => [
  { key: 'frame-1.kind', value: 'frame' },
  { key: 'frame-1.at', value: { x, y: 0, zone: null, level: null } },
]
const saved = (link: WallLink): Promise<void> =>
  vi.waitFor(() => expect(link.state.get().saving).toBe('saved'), { timeout: 30_000 })

test('an act is said to be saved once it is, and others see it; undo takes it back for all', async () => {
  const { open, other } = await linked()
  const link = open()
  link.act(frame(1))
  await saved(link)
  await other.until(() => other.records['frame-1.kind'] === 'frame')
  link.undo()
  await saved(link)
  await other.until(() => Object.keys(other.records).length === 0)
  link.redo()
  await other.until(() => other.records['frame-1.kind'] === 'frame')
  link.close()
})

test('[T5] a refused act costs itself alone: acts before and after it are saved', async () => {
  const { open, other } = await linked()
  const link = open()
  link.act(frame(1))
  link.act([{ key: 'forged.kind', value: 'note' }])
  link.act(frame(2))
  await vi.waitFor(() => expect(link.state.get().refused).toMatchObject({ why: 'wall/edit' }), { timeout: 30_000 })
  await saved(link)
  await other.until(() => (other.records['frame-1.at'] as { x: number } | undefined)?.x === 2)
  expect(other.records).not.toHaveProperty(['forged.kind'])
  link.close()
})

test('[T4] acts made without network are saved once it is there again, even after a reload', async () => {
  const { open, other, network } = await linked()
  network.up = false
  const before = open()
  before.act(frame(1))
  before.act(frame(2))
  await vi.waitFor(() => expect(before.state.get().saving).toBe('waiting'))
  before.close()
  expect(other.records).toEqual({})
  const after = open()
  network.up = true
  await saved(after)
  await other.until(() => (other.records['frame-1.at'] as { x: number } | undefined)?.x === 2)
  after.close()
})

test('[F5] a device hears what others do under the server’s word for them, and says nothing of them back', async () => {
  const { walls, open, cut, other } = await linked()
  const link = open()
  link.act(frame(1))
  await saved(link)
  const host = await walls.line(await walls.badge('host', 't1', 'Samira'), tableWall).synced()
  host.show(1, { drag: 'frame-1' })
  await vi.waitFor(() =>
    expect(link.peers.get()?.[0]?.state).toMatchObject({ drag: 'frame-1', user: { label: 'Samira' } }),
  )
  link.show({ drag: 'mine' })
  await other.until(() => other.company.size === 2)
  expect([...other.company.values()].map((state) => state?.['drag']).sort()).toEqual(['frame-1', 'mine'])
  const said = () =>
    other.heard.flatMap(({ kind, bytes }) => (kind === 'presence' ? [...presenceEntries(bytes, 9)] : []))
  const shown = () => said().filter(({ json }) => json.includes('mine'))
  // Without a line of its own it knows nothing of anybody, not that they are gone; with it, who is still there.
  const known: (number | null)[] = []
  link.peers.subscribe(() => known.push(link.peers.get()?.length ?? null))
  cut()
  await vi.waitFor(() => expect(known).toContain(null))
  await vi.waitFor(() => expect(link.peers.get()?.[0]?.state).toMatchObject({ user: { label: 'Samira' } }), 30_000)
  // To others, who were told that it left, what it shows again is news.
  await other.until(() => shown().length > 1)
  expect(shown().at(-1)?.clock).toBeGreaterThan(shown()[0]?.clock ?? 0)
  link.show(null)
  await other.until(() => [...other.company.values()].includes(null))
  link.close()
})
