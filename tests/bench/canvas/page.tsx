import '../../../client/ui/base.css'
import '../../../client/ui/fonts.css'
import { createRoot } from 'react-dom/client'
import { Board, type Held } from '../../../client/wall/board.ts'
import { fitting } from '../../../client/wall/engine/camera.ts'
import type { WallCanvas } from '../../../client/wall/engine/canvas.ts'
import { WallView } from '../../../client/wall/wall-view.tsx'
import { words } from '../../../client/words/wall.fr.ts'
import { must } from '../../../shared/kernel/assert.ts'
import { type KeySet, WallRecords } from '../../../shared/walls/matter/records.ts'
import type { Template } from '../../../shared/walls/template.ts'
import { type BenchNote, benchBounds, benchNotes } from './matter.ts'
import { type BenchPage, framesOf, type Motion, pause, type Subject } from './motion.ts'

/** Notes that arrive, and people who each hold one note, move it twenty times a second and lay it every two seconds. */
const arrivals = 20
const people = 8
const hertz = 20

const template: Template = { background: 'free', w: 2400, h: 1600, zones: [], printed: [], defaultZone: 'free' }

const setsOf = ({ id, x, y, text, table }: Omit<BenchNote, 'w' | 'h'>): KeySet[] => [
  { key: `${id}.kind`, value: 'note' },
  { key: `${id}.text`, value: text },
  { key: `${id}.table`, value: table },
  { key: `${id}.at`, value: { x, y, zone: null, level: null } },
]

interface Open {
  readonly records: WallRecords
  readonly board: Board
  readonly canvas: WallCanvas
  readonly count: number
}
let open: Open | null = null

/** Draws so many notes on the product's own wall; ms until all that is seen is there. */
async function show(count: number): Promise<number> {
  const records = new WallRecords()
  const began = performance.now()
  records.write(benchNotes(count).flatMap(setsOf))
  const board = new Board(records, template, 'edit')
  const canvas = await new Promise<WallCanvas>((resolve) => {
    const view = <WallView board={board} handle="bench" lang="fr" words={words} onCanvas={(it) => it && resolve(it)} />
    createRoot(must(document.getElementById('app'), 'a page with an #app')).render(view)
  })
  // All of them, and not only those that one begins with.
  board.fit(false)
  await canvas.settled()
  await pause(1)
  open = { records, board, canvas, count }
  return performance.now() - began
}

const subjectOf = (board: Board): Subject => ({
  look(x, y, scale) {
    const { w, h } = board.view.get()
    board.steer({ x: x - w / 2 / scale, y: y - h / 2 / scale, scale })
  },
})

/** Moves over the wall; scale 0 is the one at which it is seen whole. `busy`: while others write and drag. */
async function move(scale: number, seconds: number, busy: boolean): Promise<number[]> {
  const { board, canvas, count } = must(open, 'a wall to move over')
  const { w, h } = board.view.get()
  const whole = { x: 0, y: 0, ...benchBounds(count) }
  const motion: Motion = {
    x: whole.x + whole.w / 2,
    y: whole.y + whole.h / 2,
    scale: scale || fitting(whole, { w, h }).scale,
    seconds,
  }
  const subject = subjectOf(board)
  subject.look(motion.x, motion.y, motion.scale)
  await canvas.settled()
  await pause(30)
  const stop = busy ? bustle(motion) : () => {}
  const frames = await framesOf(subject, motion)
  stop()
  return frames
}

/** Others at the same wall, around the middle of what is moved over. */
function bustle({ x, y, scale }: Motion): () => void {
  const { records, board } = must(open, 'a wall to work on')
  const spread = 600 / scale
  let made = 0
  const near = (i: number): { x: number; y: number } => ({
    x: Math.round(x + spread * Math.sin(i * 2.4)),
    y: Math.round(y + spread * 0.6 * Math.cos(i * 1.7)),
  })
  const write = setInterval(() => {
    made++
    records.write(
      setsOf({
        id: `new${Math.floor(performance.now())}x${made}`,
        ...near(made),
        text: `Une idée de plus, la ${made}e`,
        table: made % 6,
      }),
    )
  }, 1000 / arrivals)
  const notes = board.matter.seen({ x: x - spread, y: y - spread, w: 2 * spread, h: 2 * spread })
  const hands: Held[] = Array.from({ length: people }, () => ({ ids: new Set<string>(), dx: 0, dy: 0 }))
  // Each at their own pace: people are not in step.
  const drags = hands.map((_, person) => {
    let ticks = person * 5
    const take = (): Set<string> =>
      new Set([notes[(person * 31 + Math.floor(ticks / hertz / 2) * 7) % notes.length]?.id ?? ''])
    let held = take()
    return setInterval(
      () => {
        ticks++
        const { dx, dy } = hands[person] ?? { dx: 0, dy: 0 }
        if (ticks % (2 * hertz) === 0) {
          for (const id of held) {
            const at = records.get(id)?.at
            if (at) records.write([{ key: `${id}.at`, value: { ...at, x: at.x + dx, y: at.y + dy } }])
          }
          held = take()
        }
        hands[person] = { ids: held, dx: 120 * Math.sin(ticks / 7 + person), dy: 90 * Math.sin(ticks / 5 + person) }
        board.others.set([...hands])
      },
      1000 / hertz + person / people,
    )
  })
  return () => {
    for (const timer of [write, ...drags]) clearInterval(timer)
    board.others.set([])
  }
}

const page: BenchPage = { show, move }
Object.assign(globalThis, { bench: page })
