import { around, centreOf, type Point, type Rect } from '../../../shared/walls/matter/geometry.ts'
import { zoneAt } from '../../../shared/walls/template.ts'
import { newId } from '../../link/ids.ts'
import { removeWrites, together } from '../acts/acts.ts'
import { sizeWrites } from '../acts/arrange.ts'
import { join, joinNext } from '../acts/arrows.ts'
import { dropHeld } from '../acts/drop.ts'
import { strokeWrites } from '../acts/stroke.ts'
import type { Board } from '../board.ts'
import { panned, toWall, zoomed } from '../engine/camera.ts'
import { strokesUnder } from './erase.ts'
import { type Corner, type Grasp, graspOf, type Handle, handleAt, pulled, scaledBoxes } from './handles.ts'
import { letGoByKey, liftKey, pressKey } from './keys.ts'
import { snap } from './snap.ts'
import { extended } from './trail.ts'

/** How far a finger may tremble before a touch becomes a drag, CSS pixels. */
const trembling = 6
/** Least way between two points of a trail, CSS pixels. */
const finest = 2
/** The eraser's radius, CSS pixels. */
const eraser = 12

interface Down {
  readonly id: number
  readonly at: Point
  readonly doing: 'pan' | 'drag' | 'loop' | 'ink' | 'erase' | 'link' | 'point' | Corner
  readonly under: string | null
  /** What lies under the finger, though a handle is meant. */
  readonly tapped: string | null
  /** What is held as it lies: its box, and where it is not lined up with itself. */
  from: Rect | null
  readonly add: boolean
  moved: boolean
}

/** Two touches of the same place this soon and this near are one double touch, ms and CSS pixels. */
const doubleMs = 400
const doubleFar = 28

/**
 * Fingers, pen, mouse and keys on a wall. One finger on a note drags it, on paper it moves the view; two fingers
 * zoom; shift adds to what is chosen and draws a loop on paper; alt drags without lining up; a double touch opens words,
 * or a new sheet on paper. Returns the way to let go.
 */
export function takeHands(element: HTMLElement, board: Board): () => void {
  const fingers = new Map<number, Point>()
  let down: Down | null = null
  let spread: { apart: number; middle: Point } | null = null
  let tap: { readonly under: string | null; readonly at: Point; readonly when: number } | null = null

  const pointOf = (event: { clientX: number; clientY: number }): Point => {
    const { left, top } = element.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const wallOf = (p: Point): Point => toWall(board.camera.get(), p)
  const editing = board.mode === 'edit'

  const intent = (event: PointerEvent, under: string | null): Down['doing'] => {
    const tool = board.tool.get()
    if (!editing || event.button === 1) return 'pan'
    if (tool === 'laser') return 'point'
    if (tool === 'ink' || tool === 'erase') return tool
    const handle = tool === 'move' && !event.shiftKey ? handleUnder(pointOf(event), under) : null
    if (handle || (tool === 'link' && under)) return handle ?? 'link'
    if (under && tool !== 'lasso') return 'drag'
    return tool === 'lasso' || event.shiftKey ? 'loop' : 'pan'
  }

  const grasp = (): Grasp | null => graspOf(board.matter, board.template, board.selected.get())
  /** The handle under a finger, of what is chosen. */
  const handleUnder = (at: Point, under: string | null): Handle | null => {
    const held = grasp()
    const over = under !== null && !board.selected.get().has(under)
    return held && handleAt(held.box, wallOf(at), board.camera.get().scale, held.handles, over)
  }

  const press = (event: PointerEvent): void => {
    if (event.button > 1) return
    letGoByKey(board)
    board.company.stop()
    element.setPointerCapture(event.pointerId)
    const at = pointOf(event)
    fingers.set(event.pointerId, at)
    if (fingers.size === 2) {
      if (down?.doing === 'erase') board.select([])
      giveUp()
      spread = spreadOf(fingers)
      return
    }
    const under = board.matter.under(wallOf(at))?.id ?? null
    const doing = intent(event, under)
    const [one] = board.selected.get()
    down = {
      id: event.pointerId,
      at,
      doing,
      // A handle stands beside its thing, and perhaps above another.
      tapped: under,
      under:
        board.tool.get() === 'move' && doing !== 'drag' && doing !== 'pan' && doing !== 'loop' ? (one ?? null) : under,
      from: null,
      add: event.shiftKey || event.ctrlKey || event.metaKey,
      moved: false,
    }
    if (doing === 'erase') board.select([])
    if (doing === 'ink') board.trail.set(inkPoint(wallOf(at), event))
  }

  const move = (event: PointerEvent): void => {
    const before = fingers.get(event.pointerId)
    if (!before) return
    const at = pointOf(event)
    fingers.set(event.pointerId, at)
    if (spread && fingers.size === 2) return pinch()
    if (!down || down.id !== event.pointerId) return
    if (!down.moved && Math.hypot(at.x - down.at.x, at.y - down.at.y) < trembling && down.doing !== 'ink') return
    const first = !down.moved
    down.moved = true
    if (down.doing === 'pan') board.steer(panned(board.camera.get(), before.x - at.x, before.y - at.y))
    else if (down.doing === 'drag') drag(at, first, event.altKey)
    else if (down.doing === 'erase') erase(before, at)
    else if (down.doing === 'link') draw(at)
    else if (down.doing === 'point') return
    else if (down.doing !== 'loop' && down.doing !== 'ink') pull(down.doing, at, event.shiftKey)
    else extendTrail(event, at)
  }

  const drag = (at: Point, first: boolean, free: boolean): void => {
    if (!down?.under) return
    if (first && !board.selected.get().has(down.under))
      board.select(down.add ? [...board.selected.get(), down.under] : [down.under])
    const scale = board.camera.get().scale
    const ids = first ? together(board.matter, board.selected.get()) : (board.held.get()?.ids ?? new Set<string>())
    if (first) down.from = around([...ids].flatMap((id) => board.matter.box(id) ?? []))
    if (!down.from) return board.told.set({ why: 'locked' })
    const [dx, dy] = [(at.x - down.at.x) / scale, (at.y - down.at.y) / scale]
    const to = free || !board.snaps.get() ? { dx, dy, guides: [] } : snap(board.matter, down.from, dx, dy, scale, ids)
    board.guides.set(to.guides)
    board.held.set({ ids, dx: to.dx, dy: to.dy })
  }
  const pull = (corner: Corner, at: Point, keep: boolean): void => {
    const held = grasp()
    if (!down || !held) return
    const scale = board.camera.get().scale
    const [dx, dy] = [(at.x - down.at.x) / scale, (at.y - down.at.y) / scale]
    board.pulled.set(pulled(held.box, corner, dx, dy, keep || held.keep))
  }
  const draw = (at: Point): void => {
    const box = down?.under && board.matter.box(down.under)
    if (!box) return
    const [from, to] = [centreOf(box), wallOf(at)]
    board.trail.set([from.x, from.y, 0.5, to.x, to.y, 0.5])
  }
  const erase = (before: Point, at: Point): void => {
    const found = strokesUnder(board.matter, wallOf(before), wallOf(at), eraser / board.camera.get().scale)
    if (found.length > 0) board.select([...board.selected.get(), ...found])
  }

  const extendTrail = (event: PointerEvent, at: Point): void => {
    const merged = event.getCoalescedEvents?.() ?? []
    const points = (merged.length > 0 ? merged : [event]).flatMap((one) =>
      inkPoint(wallOf(merged.length > 0 ? pointOf(one) : at), one),
    )
    const start = board.trail.get().length === 0 && down ? inkPoint(wallOf(down.at), event) : []
    board.trail.set(extended(board.trail.get(), [...start, ...points], finest / board.camera.get().scale))
  }

  const pinch = (): void => {
    const now = spreadOf(fingers)
    if (!spread || !now) return
    const moved = panned(board.camera.get(), spread.middle.x - now.middle.x, spread.middle.y - now.middle.y)
    board.steer(zoomed(moved, now.middle, now.apart / Math.max(1, spread.apart)))
    spread = now
  }

  const lift = (event: PointerEvent): void => {
    fingers.delete(event.pointerId)
    if (fingers.size < 2) spread = null
    if (!down || down.id !== event.pointerId) return
    const { doing, under, tapped, add, moved, at } = down
    if (doing === 'point') return giveUp()
    if (doing === 'drag' && moved) dropHeld(board)
    else if (doing === 'ink') stroke()
    else if (doing === 'erase') takeInk(at)
    else if (doing === 'link' && under && moved) {
      const to = board.matter.under(wallOf(pointOf(event)))?.id
      join(board, under, to === under ? undefined : to)
    } else if (moved && board.pulled.get()) giveSize()
    else if (doing === 'loop' && moved)
      board.select([
        ...(add && board.tool.get() !== 'lasso' ? board.selected.get() : []),
        ...board.matter.inLoop(pairs(board.trail.get())),
      ])
    else if (!moved && board.tool.get() === 'label' && editing && !under)
      board.write({ new: 'label', at: wallOf(at), zone: null })
    else if (!moved && !(!add && again(tapped, at, event.timeStamp) && write(tapped, at))) touch(tapped, add)
    giveUp()
  }

  const cancel = (event: PointerEvent): void => {
    fingers.delete(event.pointerId)
    spread = null
    giveUp()
  }

  const stroke = (): void => {
    const points = board.trail.get()
    if (points.length >= 6) board.act(strokeWrites(newId, points))
  }
  const takeInk = (at: Point): void => {
    const { scale } = board.camera.get()
    const ink = [...board.selected.get(), ...strokesUnder(board.matter, wallOf(at), wallOf(at), eraser / scale)]
    board.select([])
    board.tryTo(
      removeWrites(
        board.matter,
        ink.filter((id) => board.matter.records.get(id)?.kind === 'stroke'),
      ),
      'noInk',
    )
  }
  const giveSize = (): void => {
    const [held, to] = [grasp(), board.pulled.get()]
    if (!held || !to) return
    const writes = sizeWrites(board.matter, board.template, scaledBoxes(board.matter, held, to))
    board.tryTo(writes, 'locked', board.selected.get())
  }
  const touch = (under: string | null, add: boolean): void => {
    if (under && joinNext(board, under)) return
    if (under && add) board.toggle(under)
    else board.select(under ? [under] : [])
  }
  /** Whether this touch and the one before are a double one. */
  const again = (under: string | null, at: Point, when: number): boolean => {
    const before = tap
    const twice =
      before !== null &&
      before.under === under &&
      when - before.when < doubleMs &&
      Math.hypot(at.x - before.at.x, at.y - before.at.y) < doubleFar
    tap = twice ? null : { under, at, when }
    return twice
  }
  const write = (under: string | null, at: Point): boolean => {
    const p = wallOf(at)
    if (board.tool.get() !== 'move' && board.tool.get() !== 'lasso') return false
    return board.write(
      under ? { id: under } : { new: 'note', at: p, zone: zoneAt(board.template, p.x, p.y)?.id ?? null },
    )
  }
  const giveUp = (): void => {
    down = null
    board.held.set(null)
    board.guides.set([])
    board.pulled.set(null)
    board.trail.set([])
  }

  const wheel = (event: WheelEvent): void => {
    event.preventDefault()
    const notched = event.deltaX === 0 && Math.abs(event.deltaY) >= 80 && Number.isInteger(event.deltaY)
    if (event.ctrlKey || notched) board.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0016)), pointOf(event))
    else board.steer(panned(board.camera.get(), event.deltaX, event.deltaY))
  }

  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && (down?.moved || board.held.get())) giveUp()
    else if (event.target !== element || !pressKey(board, event)) return
    event.preventDefault()
  }
  const keyUp = (event: KeyboardEvent): void => liftKey(board, event)
  const leave = (): void => letGoByKey(board)

  /** The echo of a touch as a mouse does not take the focus from words that this very touch opened. */
  const echo = (event: Event): void => {
    if (board.writing.get()) event.preventDefault()
  }

  const listeners: readonly [string, (event: never) => void][] = [
    ['mousedown', echo],
    ['pointerdown', press],
    ['pointermove', move],
    ['pointerup', lift],
    ['pointercancel', cancel],
    ['wheel', wheel],
    ['keydown', keys],
    ['keyup', keyUp],
    ['blur', leave],
  ]
  for (const [type, listener] of listeners)
    element.addEventListener(type, listener as EventListener, { passive: false })
  return () => {
    leave()
    for (const [type, listener] of listeners) element.removeEventListener(type, listener as EventListener)
  }
}

const inkPoint = (p: Point, event: PointerEvent): number[] => [
  p.x,
  p.y,
  event.pointerType === 'pen' ? event.pressure : 0.5,
]

const pairs = (trail: readonly number[]): Point[] =>
  trail.flatMap((x, i) => (i % 3 === 0 ? [{ x, y: trail[i + 1] ?? 0 }] : []))

function spreadOf(fingers: ReadonlyMap<number, Point>): { apart: number; middle: Point } | null {
  const [a, b] = [...fingers.values()]
  return a && b ? { apart: Math.hypot(a.x - b.x, a.y - b.y), middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } } : null
}
