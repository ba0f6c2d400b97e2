import type { Point } from '../../shared/walls/matter/geometry.ts'
import { newId } from '../link/ids.ts'
import { dropWrites, removeWrites, strokeWrites, together } from './acts.ts'
import type { Board } from './board.ts'
import { panned, toWall, zoomed } from './camera.ts'

/** How far a finger may tremble before a touch becomes a drag, CSS pixels. */
const trembling = 6
/** One press of an arrow key, wall units; CSS pixels when it moves the view. */
const nudge = 20
const stride = 80

interface Down {
  readonly id: number
  readonly at: Point
  readonly doing: 'pan' | 'drag' | 'loop' | 'ink'
  readonly under: string | null
  readonly add: boolean
  moved: boolean
}

export interface HandsOptions {
  /** A touch of free paper with the label tool, in wall units. */
  readonly placeLabel: (p: Point) => void
}

/**
 * Fingers, pen, mouse and keys on a wall. One finger on a note drags it, on paper it moves the view; two fingers
 * zoom; shift adds to what is chosen and draws a loop on paper. Returns the way to let go.
 */
export function takeHands(element: HTMLElement, board: Board, { placeLabel }: HandsOptions): () => void {
  const fingers = new Map<number, Point>()
  let down: Down | null = null
  let spread: { apart: number; middle: Point } | null = null

  const pointOf = (event: { clientX: number; clientY: number }): Point => {
    const { left, top } = element.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const wallOf = (p: Point): Point => toWall(board.camera.get(), p)
  const editing = board.mode === 'edit'

  const intent = (event: PointerEvent, under: string | null): Down['doing'] => {
    const tool = board.tool.get()
    if (!editing || event.button === 1) return 'pan'
    if (tool === 'ink') return 'ink'
    if (under && tool !== 'lasso') return 'drag'
    return tool === 'lasso' || event.shiftKey ? 'loop' : 'pan'
  }

  const press = (event: PointerEvent): void => {
    if (event.button > 1) return
    element.setPointerCapture(event.pointerId)
    const at = pointOf(event)
    fingers.set(event.pointerId, at)
    if (fingers.size === 2) {
      giveUp()
      spread = spreadOf(fingers)
      return
    }
    const under = board.matter.under(wallOf(at))
    down = {
      id: event.pointerId,
      at,
      doing: intent(event, under?.id ?? null),
      under: under?.id ?? null,
      add: event.shiftKey || event.ctrlKey || event.metaKey,
      moved: false,
    }
    if (down.doing === 'ink') board.trail.set(inkPoint(wallOf(at), event))
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
    else if (down.doing === 'drag') drag(at, first)
    else extendTrail(event, at)
  }

  const drag = (at: Point, first: boolean): void => {
    if (!down?.under) return
    if (first && !board.selected.get().has(down.under))
      board.select(down.add ? [...board.selected.get(), down.under] : [down.under])
    const scale = board.camera.get().scale
    const ids = first
      ? together(board.matter, movable(board.selected.get()))
      : (board.held.get()?.ids ?? new Set<string>())
    board.held.set({ ids, dx: (at.x - down.at.x) / scale, dy: (at.y - down.at.y) / scale })
  }
  const movable = (ids: Iterable<string>): string[] => [...ids].filter((id) => !board.matter.records.get(id)?.locked)

  const extendTrail = (event: PointerEvent, at: Point): void => {
    const merged = event.getCoalescedEvents?.() ?? []
    const points = (merged.length > 0 ? merged : [event]).flatMap((one) =>
      inkPoint(wallOf(merged.length > 0 ? pointOf(one) : at), one),
    )
    const start = board.trail.get().length === 0 && down ? inkPoint(wallOf(down.at), event) : []
    board.trail.set([...board.trail.get(), ...start, ...points])
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
    const { doing, under, add, moved, at } = down
    if (doing === 'drag' && moved) drop()
    else if (doing === 'ink') stroke()
    else if (doing === 'loop' && moved)
      board.select([
        ...(add && board.tool.get() !== 'lasso' ? board.selected.get() : []),
        ...board.matter.inLoop(pairs(board.trail.get())),
      ])
    else if (!moved && board.tool.get() === 'label' && editing && !under) placeLabel(wallOf(at))
    else if (!moved) touch(under, add)
    giveUp()
  }

  const drop = (): void => {
    const held = board.held.get()
    if (held) board.act(dropWrites(board.matter, board.template, board.selected.get(), held.dx, held.dy))
  }
  const stroke = (): void => {
    const points = board.trail.get()
    if (points.length >= 6) board.act(strokeWrites(newId(), points))
  }
  const touch = (under: string | null, add: boolean): void => {
    if (under && add) board.toggle(under)
    else board.select(under ? [under] : [])
  }
  const giveUp = (): void => {
    down = null
    board.held.set(null)
    board.trail.set([])
  }

  const wheel = (event: WheelEvent): void => {
    event.preventDefault()
    const notched = event.deltaX === 0 && Math.abs(event.deltaY) >= 80 && Number.isInteger(event.deltaY)
    if (event.ctrlKey || notched) board.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0016)), pointOf(event))
    else board.steer(panned(board.camera.get(), event.deltaX, event.deltaY))
  }

  const keys = (event: KeyboardEvent): void => {
    if (event.target !== element) return
    const arrows: Record<string, readonly [number, number]> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    }
    const [dx, dy] = arrows[event.key] ?? []
    const selected = board.selected.get()
    if (dx !== undefined && dy !== undefined) {
      if (editing && selected.size > 0)
        board.act(dropWrites(board.matter, board.template, selected, dx * nudge, dy * nudge))
      else board.steer(panned(board.camera.get(), dx * stride, dy * stride))
    } else if (event.key === '+' || event.key === '=') board.zoom(1.25)
    else if (event.key === '-') board.zoom(0.8)
    else if (event.key === '0' || event.key === 'Home') board.fit()
    else if (event.key === 'Escape') board.select([])
    else if ((event.key === 'Delete' || event.key === 'Backspace') && editing)
      board.act(removeWrites(board.matter, selected))
    else return
    event.preventDefault()
  }

  const listeners: readonly [string, (event: never) => void][] = [
    ['pointerdown', press],
    ['pointermove', move],
    ['pointerup', lift],
    ['pointercancel', lift],
    ['wheel', wheel],
    ['keydown', keys],
  ]
  for (const [type, listener] of listeners)
    element.addEventListener(type, listener as EventListener, { passive: false })
  return () => {
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
