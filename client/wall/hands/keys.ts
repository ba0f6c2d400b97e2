import { around, type Point } from '../../../shared/walls/matter/geometry.ts'
import { nextToRead } from '../../../shared/walls/matter/reading.ts'
import { together } from '../acts/acts.ts'
import { join } from '../acts/arrows.ts'
import { dropHeld } from '../acts/drop.ts'
import { removeChosen } from '../acts/remove.ts'
import type { Board } from '../board.ts'
import { panned, toWall } from '../engine/camera.ts'

/** One press of an arrow key, wall units, and with shift; CSS pixels when it moves the view. */
const nudge = 20
const leap = 100
const stride = 80

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What a key does on the wall that has the focus; false when it means nothing there and is left to the page. */
export function pressKey(board: Board, event: Key): boolean {
  if (!arrows[event.key] && event.key !== 'Shift') letGoByKey(board)
  const editing = board.mode === 'edit'
  const chosen = board.selected.get()
  const arrow = arrows[event.key]
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
    board.select([...board.matter.records.all()].filter(({ id }) => board.matter.box(id)).map(({ id }) => id))
    return true
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (arrow) {
    const by = event.shiftKey ? leap : nudge
    const [dx, dy] = arrow
    if (editing && chosen.size > 0) carry(board, dx * by, dy * by)
    else board.steer(panned(board.camera.get(), dx * stride, dy * stride))
  } else if (event.key === 'Tab') return chosen.size > 0 && read(board, event.shiftKey)
  else if (event.key === 'Enter' && board.tool.get() === 'label')
    board.write({ new: 'label', at: seenMiddle(board), zone: null })
  else if (event.key === 'Enter' && chosen.size === 0) return read(board, false)
  else if (event.key === 'Enter' || event.key === 'F2') write(board, chosen)
  else if (event.key === ' ' && event.shiftKey) return read(board, false, true)
  else if (event.key === ' ' && chosen.size > 0) board.asked.set(board.asked.get() + 1)
  else if (event.key === '+' || event.key === '=') board.zoom(1.25)
  else if (event.key === '-') board.zoom(0.8)
  else if (event.key === '0' || event.key === 'Home') board.fit()
  else if (event.key === '2') {
    const rect = around([...chosen].flatMap((id) => board.matter.box(id) ?? []))
    if (rect) board.lookAt(rect)
    else board.told.set({ why: 'nothing' })
  } else if (event.key === 'Escape') {
    // With nothing to let go of, the page may have something to close.
    return board.letGo()
  } else if ((event.key === 'Delete' || event.key === 'Backspace') && editing) removeChosen(board)
  else return false
  return true
}

/** A key comes up: what an arrow key moved while it was down, however far, lies there now, as one act. */
export function liftKey(board: Board, { key }: Pick<KeyboardEvent, 'key'>): void {
  if (arrows[key]) letGoByKey(board)
}

/** Lays what a key holds; what a hand holds is the hand's. */
export function letGoByKey(board: Board): void {
  if (board.held.get()?.byKey) dropHeld(board)
}

/** Moves what is chosen above the wall, as a hand does, for as long as the key is down. */
function carry(board: Board, dx: number, dy: number): void {
  const held = board.held.get()
  if (held && !held.byKey) return
  const ids = held?.ids ?? together(board.matter, board.selected.get())
  if (ids.size === 0) board.told.set({ why: 'locked' })
  else board.held.set({ ids, dx: (held?.dx ?? 0) + dx, dy: (held?.dy ?? 0) + dy, byKey: true })
}

/** Opens the words of what alone is chosen, or draws the arrow that is on its way; for many, and for what bears none, what can be done with it. */
function write(board: Board, chosen: ReadonlySet<string>): void {
  const [id, more] = chosen
  if (id && more && chosen.size === 2 && board.tool.get() === 'link') join(board, id, more)
  else if (!id || more || !board.write({ id })) board.asked.set(board.asked.get() + 1)
}

/**
 * Goes on to the next thing in the order of reading, in the place of the one chosen last, or `adds` it to what is chosen;
 * false past the last, unless it was to be added. An arrow on its way keeps what it begins at, and goes round.
 */
function read(board: Board, back: boolean, adds = false): boolean {
  const { matter } = board
  const chosen = [...board.selected.get()]
  const joining = board.tool.get() === 'link' && chosen.length > 0
  const id = nextToRead(matter, chosen.at(-1), back) ?? (joining ? nextToRead(matter, undefined, back) : null)
  const box = id && matter.box(id)
  if (!id || !box) {
    if (!adds) board.select([])
    return adds
  }
  const kept = joining ? chosen.slice(0, 1) : adds ? chosen : chosen.slice(0, -1)
  // Where one goes on from next is what was chosen last.
  board.select([...kept.filter((one) => one !== id), id])
  board.reveal(box)
  return true
}

/** The point of the wall in the middle of what is seen. */
function seenMiddle(board: Board): Point {
  const { w, h } = board.view.get()
  return toWall(board.camera.get(), { x: w / 2, y: h / 2 })
}
