import { expect, test } from 'vitest'
import { applyDelta } from '../../shared/api/frames.ts'
import type { ScreenView, You } from '../../shared/api/view.ts'
import { must } from '../../shared/kernel/assert.ts'
import { as, type SessionId } from '../../shared/kernel/ids.ts'
import { arbrisseau } from '../../shared/kits/arbrisseau.ts'
import { seedWorkshop } from '../../shared/kits/seed.ts'
import { actorOf } from '../../shared/people/actor.ts'
import type { Session } from '../../shared/people/participant.ts'
import { ballotOf } from '../../shared/testing/marks.ts'
import { begin } from '../../shared/testing/walk.ts'
import { audienceOf } from '../../shared/views/audience.ts'
import { viewOf } from '../../shared/views/view.ts'
import { evolve } from '../../shared/workshop/evolve.ts'
import { emptyState, only, put } from '../../shared/workshop/state.ts'
import type { EncodedFrame, Listener } from '../bus/port.ts'
import { machineClock } from '../clock.ts'
import { Hub, linesPerSession } from './hub.ts'

const screen = as<SessionId>('screen')
const row: Session = {
  id: screen,
  handle: 'h'.repeat(34),
  tokenHash: '',
  role: 'screen',
  table: null,
  place: null,
  participant: null,
  turn: null,
  label: null,
  openedAt: 0,
  revoked: false,
}

/** A workshop with a projection in it, and a hub that tells it. */
function hall() {
  const state = emptyState()
  for (const event of seedWorkshop(arbrisseau, { code: 'ABCDEFGH', centre: 'Test' })) evolve(state, event)
  evolve(state, put('sessions', screen, row))
  const hub = new Hub(state, 'boot', machineClock)
  const blank = (on: boolean): void => {
    const stage = only(state, 'stage')
    evolve(state, put('stage', 'it', { ...stage, blank: on, revision: stage.revision + 1 }))
    hub.touched({ dirty: new Map([['stage', new Set(['it'])]]), authors: new Set(), orphans: [], erased: false })
    hub.flush()
  }
  const model = () => viewOf(state, audienceOf(must(actorOf(state, screen), 'a screen'), 'own'))
  return { hub, blank, model }
}

/** A device that keeps its view and the id of the last frame when its line is cut, as phones and screens do. */
class Line {
  view: ScreenView | null = null
  after: string | null = null
  heard: string[] = []
  #stop: (() => void) | null = null

  open(hub: Hub): void {
    const listener: Listener = { frame: (frame) => this.#hear(frame), you: () => {}, bye: () => {} }
    this.#stop = hub.listen(screen, 'own', this.after, listener)
  }

  cut(): void {
    this.#stop?.()
  }

  #hear({ id, bytes }: EncodedFrame): void {
    const text = new TextDecoder().decode(bytes)
    this.heard.push(text)
    const data = JSON.parse(text.slice(text.indexOf('data: ') + 6)) as ScreenView
    this.view =
      text.startsWith('event: view') || !this.view
        ? data
        : applyDelta(this.view, data as unknown as Record<string, unknown>)
    this.after = id
  }
}

test('a device that was the last of its audience misses nothing of what changed while it was away', () => {
  const { hub, blank, model } = hall()
  const line = new Line()
  for (let round = 0; round < 3; round++) {
    line.open(hub)
    expect(line.view).toEqual(model())
    line.cut()
    blank(round % 2 === 0)
  }
  line.open(hub)
  expect(line.view).toEqual(model())
})

test('a device whose audience was left and met again by others is never given deltas that it cannot apply', () => {
  const { hub, blank, model } = hall()
  const [line, other] = [new Line(), new Line()]
  line.open(hub)
  line.cut()
  blank(true)
  other.open(hub)
  blank(false)
  line.open(hub)
  expect([line.view, other.view]).toEqual([model(), model()])
})

test('a short cut costs the deltas that were missed, not a whole view', () => {
  const { hub, blank, model } = hall()
  const [line, other] = [new Line(), new Line()]
  line.open(hub)
  other.open(hub)
  line.cut()
  blank(true)
  const before = line.view
  line.open(hub)
  expect(line.view).toEqual(model())
  expect(line.view?.tables).toBe(before?.tables)
})

test('[S1] [D4] whoever was away hears how things stand, and nothing of what was said meanwhile and taken back', () => {
  const { hub, blank, model } = hall()
  const [line, other] = [new Line(), new Line()]
  line.open(hub)
  other.open(hub)
  line.cut()
  blank(true)
  blank(false)
  line.heard = []
  line.open(hub)
  expect(line.heard).toEqual([expect.stringMatching(/^event: delta\n.*"blank":false/s)])
  expect(line.view).toEqual(model())
})

test('[F2] a session holds so many lines at a time: beyond them the oldest is told that it goes on elsewhere', () => {
  const { hub } = hall()
  const told: string[] = []
  const lines = Array.from({ length: linesPerSession + 2 }, (_, n) =>
    hub.listen(screen, 'own', null, {
      frame: () => {},
      you: () => {},
      bye: (inMs, why) => told.push(`${n} ${inMs} ${why}`),
    }),
  )
  expect(told).toEqual(['0 null elsewhere', '1 null elsewhere'])
  expect(hub.size).toBe(linesPerSession)
  for (const stop of lines) stop?.()
  expect(hub.size).toBe(0)
})

test('a line that ends twice takes nobody else along: whoever came to its audience since hears what changes', () => {
  const { hub, blank, model } = hall()
  const silent: Listener = { frame: () => {}, you: () => {}, bye: () => {} }
  const stop = hub.listen(screen, 'own', null, silent)
  stop?.()
  const line = new Line()
  line.open(hub)
  stop?.()
  blank(true)
  expect(line.view).toEqual(model())
})

test('a view is encoded once for all who come in, and anew when something changed', () => {
  const { hub, blank, model } = hall()
  const audience = { role: 'screen', table: null, place: null } as const
  expect(hub.told(audience)).toBeNull()
  new Line().open(hub)
  const first = must(hub.told(audience), 'a view')
  expect(hub.told(audience)).toBe(first)
  blank(true)
  const second = must(hub.told(audience), 'a view')
  expect(second).not.toBe(first)
  expect(JSON.parse(Buffer.from(second.json).toString())).toEqual(JSON.parse(JSON.stringify(model())))
})

test('[V2] whoever votes with a card hears that the vote is in, and how many stickers are left', () => {
  const { world } = begin({ start: ['smartvote', 0], phones: 6 })
  const hub = new Hub(world.state, 'boot', machineClock)
  world.onSettled = (dirty) => hub.touched({ dirty, authors: new Set(), orphans: [], erased: false })
  const place = must([...world.state.places.values()][1], 'a place with cards').id
  const { session } = world.hold({ card: as('card'.padStart(22, 'c')), sheet: world.sheet('smartvote', place) })
  const heard: You[] = []
  hub.listen(session, 'own', null, { frame: () => {}, you: (you) => void heard.push(you), bye: () => {} })
  hub.flush()
  const ask = must(
    [...world.state.asks.values()].find(({ cards }) => cards?.includes(place)),
    'a vote',
  )
  const marks = { [must(ask.choices[0], 'a choice').id]: { dot: 1 } }
  world.does(session, { type: 'answer/give', ask: ask.id, ballot: ballotOf(1), marks, tookMs: null })
  hub.flush()
  expect(heard.at(-1)?.asks[ask.id]).toMatchObject({ given: true, left: (ask.budget ?? 0) - 1 })
})
