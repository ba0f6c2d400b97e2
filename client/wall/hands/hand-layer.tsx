import type { Context } from 'konva/lib/Context.js'
import Konva from 'konva/lib/Core.js'
import type { Group as KonvaGroup } from 'konva/lib/Group.js'
import type { Layer as KonvaLayer } from 'konva/lib/Layer.js'
import { type ReactNode, useEffect, useRef } from 'react'
import { Group, Layer, Line, Path, Shape } from 'react-konva/es/ReactKonvaCore.js'
import { MARK_BOX, markOf } from '../../../shared/people/marks.ts'
import { grown, meets } from '../../../shared/walls/matter/geometry.ts'
import type { Look } from '../../../shared/walls/paint/look.ts'
import type { Peer } from '../../link/wall.ts'
import type { Board, Held } from '../board.ts'
import type { WallCanvas } from '../engine/canvas.ts'
import { useStore } from '../use-store.ts'
import { asideAt, corners, graspOf, handlePlaces } from './handles.ts'

/** Size of somebody's shape on what they have chosen, CSS pixels. */
const signSize = 16

/** What others hold, as they say it; null when they say nothing that can be read. */
export function heldBy({ state }: Peer): Held | null {
  const { held } = state as { held?: { ids?: unknown; dx?: unknown; dy?: unknown } }
  if (!held || !Array.isArray(held.ids) || typeof held.dx !== 'number' || typeof held.dy !== 'number') return null
  return { ids: new Set(held.ids.filter((id): id is string => typeof id === 'string')), dx: held.dx, dy: held.dy }
}

/**
 * What is few and lies above the wall: what is chosen, held, looped or inked, by this device and by others. It follows
 * the wall's own frames, and is no layer at all while there is nothing to show.
 */
export function HandLayer({
  board,
  canvas,
  look,
  children,
}: {
  board: Board
  canvas: WallCanvas
  look: Look
  children?: ReactNode
}): ReactNode {
  const layer = useRef<KonvaLayer>(null)
  const group = useRef<KonvaGroup>(null)
  const trail = useStore(board.trail)
  const colour = look.select
  const more = children !== undefined && children !== null

  useEffect(() => {
    const stores = [
      board.selected,
      board.held,
      board.others,
      board.trail,
      board.version,
      board.pulled,
      board.guides,
      board.tool,
      board.found,
      board.writing,
      board.company.choices,
    ]
    const stops = stores.map((store) => store.subscribe(() => canvas.touch()))
    canvas.above(() => {
      const lists = [board.trail, board.others, board.found, board.company.choices]
      const few = lists.reduce((sum, list) => sum + list.get().length, board.selected.get().size)
      const shown = more || few > 0 || board.held.get() !== null
      const { x, y, scale } = canvas.shown.get()
      // Drawn here, in the same frame as the wall beneath it, and not once more in the next.
      Konva.autoDrawEnabled = false
      group.current?.setAttrs({ x: -x * scale, y: -y * scale, scaleX: scale, scaleY: scale })
      layer.current?.visible(shown)
      Konva.autoDrawEnabled = true
      if (shown) layer.current?.draw()
    })
    return () => {
      for (const stop of stops) stop()
      canvas.above(() => {})
    }
  }, [board, canvas, more])

  const paintHeld = ({ _context: ctx }: Context): void => {
    const held = board.held.get()
    for (const one of board.others.get()) canvas.paintLifted(ctx, one)
    if (held) canvas.paintLifted(ctx, held)
  }
  return (
    <Layer ref={layer} listening={false} visible={false}>
      <Shape listening={false} sceneFunc={paintHeld} />
      <Group ref={group}>
        <Shape listening={false} sceneFunc={({ _context: ctx }) => marks(ctx, board, canvas)} />
        <Shape listening={false} sceneFunc={({ _context: ctx }) => choices(ctx, board, canvas, look)} />
        <Shape listening={false} sceneFunc={({ _context: ctx }) => outline(ctx, board, canvas, colour)} />
        <Shape listening={false} sceneFunc={({ _context: ctx }) => guides(ctx, board, canvas, colour)} />
        {trail.length > 3 && <Trail board={board} canvas={canvas} colour={colour} trail={trail} />}
        {children}
      </Group>
    </Layer>
  )
}

/** A broad line of highlighter around what holds the words that are looked for. Only what is seen is drawn: it may be everything. */
function marks(ctx: CanvasRenderingContext2D, board: Board, canvas: WallCanvas): void {
  const found = board.found.get()
  if (found.length === 0) return
  const { x, y, scale } = canvas.shown.get()
  const { w, h } = board.view.get()
  const seen = grown({ x, y, w: w / scale, h: h / scale }, 12)
  const held = board.lifted()
  ctx.strokeStyle = 'rgb(244 182 58 / .95)'
  ctx.lineWidth = Math.max(6, 4 / scale)
  ctx.beginPath()
  for (const id of found) {
    const box = board.matter.box(id)
    if (!box || !meets(box, seen) || held.has(id)) continue
    const around = grown(box, 3)
    ctx.roundRect(around.x, around.y, around.w, around.h, 6)
  }
  ctx.stroke()
}

/** What others have chosen: a line around it in the colour of each, with their shape in its corner. */
function choices(ctx: CanvasRenderingContext2D, board: Board, canvas: WallCanvas, { strong, sheet }: Look): void {
  const { scale } = canvas.shown.get()
  const held = board.lifted()
  for (const { mark, chosen } of board.company.choices.get()) {
    const { colour, path } = markOf(mark)
    const boxes = chosen.flatMap((id) => (!held.has(id) && board.matter.box(id)) || []).map((box) => grown(box, 9))
    ctx.strokeStyle = strong[colour]
    ctx.fillStyle = strong[colour]
    ctx.lineWidth = 2.2 / scale
    ctx.beginPath()
    for (const { x, y, w, h } of boxes) ctx.roundRect(x, y, w, h, 9)
    ctx.stroke()
    const shape = new Path2D(path)
    for (const { x, y, w } of boxes) {
      if (w * scale < 3 * signSize) continue
      ctx.save()
      ctx.translate(x, y)
      ctx.scale(signSize / MARK_BOX / scale, signSize / MARK_BOX / scale)
      ctx.translate(-MARK_BOX / 2, -MARK_BOX / 2)
      ctx.lineWidth = 5
      ctx.strokeStyle = sheet
      ctx.stroke(shape)
      ctx.fill(shape)
      ctx.restore()
    }
  }
}

/** A line around each chosen thing, where it is held or lies. One shape for all: everything may be chosen at once. */
function outline(ctx: CanvasRenderingContext2D, board: Board, canvas: WallCanvas, colour: string): void {
  if (board.writing.get()) return
  const held = board.held.get()
  ctx.strokeStyle = colour
  ctx.lineWidth = 3.2 / canvas.shown.get().scale
  ctx.beginPath()
  for (const id of board.selected.get()) {
    const own = board.matter.box(id)
    if (!own) continue
    const away = held?.ids.has(id) ? held : { dx: 0, dy: 0 }
    const { x, y, w, h } = grown({ ...own, x: own.x + away.dx, y: own.y + away.dy }, 6)
    ctx.roundRect(x, y, w, h, 7)
  }
  ctx.stroke()
  if (!held) handles(ctx, board, canvas, colour)
}

/** What a hand can take hold of on what is chosen, and the box that it is being given. */
function handles(ctx: CanvasRenderingContext2D, board: Board, canvas: WallCanvas, colour: string): void {
  if (board.mode !== 'edit' || board.tool.get() !== 'move' || board.selected.get().size === 0) return
  const grasp = graspOf(board.matter, board.template, board.selected.get())
  const pulled = board.pulled.get()
  const box = pulled ?? grasp?.box
  if (!grasp || !box) return
  const { scale } = canvas.shown.get()
  ctx.strokeStyle = colour
  const places = handlePlaces(box, asideAt(scale))
  ctx.fillStyle = '#fff'
  ctx.lineWidth = 2.5 / scale
  if (pulled) {
    ctx.fillStyle = 'rgb(26 98 150 / .12)'
    ctx.beginPath()
    ctx.rect(box.x, box.y, box.w, box.h)
    ctx.fill()
    ctx.stroke()
    ctx.fillStyle = '#fff'
  }
  ctx.beginPath()
  const r = 8 / scale
  for (const corner of corners)
    if (grasp.handles.includes(corner))
      ctx.roundRect(places[corner].x - r, places[corner].y - r, 2 * r, 2 * r, 3 / scale)
  ctx.fill()
  ctx.stroke()
  if (pulled || !grasp.handles.includes('link')) return
  // An arrow that points away from the thing: it draws one to another.
  const { x, y } = places.link
  ctx.beginPath()
  ctx.arc(x, y, 1.6 * r, 0, 2 * Math.PI)
  ctx.fill()
  ctx.stroke()
  ctx.beginPath()
  ctx.moveTo(x, y - 0.8 * r)
  ctx.lineTo(x, y + 0.8 * r)
  ctx.moveTo(x - 0.6 * r, y + 0.2 * r)
  ctx.lineTo(x, y + 0.8 * r)
  ctx.lineTo(x + 0.6 * r, y + 0.2 * r)
  ctx.stroke()
}

/** What the held things are lined up with. */
function guides(ctx: CanvasRenderingContext2D, board: Board, canvas: WallCanvas, colour: string): void {
  ctx.strokeStyle = colour
  ctx.lineWidth = 1.5 / canvas.shown.get().scale
  ctx.beginPath()
  for (const { x1, y1, x2, y2 } of board.guides.get()) {
    ctx.moveTo(x1, y1)
    ctx.lineTo(x2, y2)
  }
  ctx.stroke()
}

/** A loop or a pen's line on its way. */
function Trail({
  board,
  canvas,
  colour,
  trail,
}: {
  board: Board
  canvas: WallCanvas
  colour: string
  trail: readonly number[]
}): ReactNode {
  const { scale } = canvas.shown.get()
  if (board.tool.get() === 'ink')
    return <Path data={trailData(trail)} stroke="#201c17" strokeWidth={5} lineCap="round" lineJoin="round" />
  return (
    <Line
      points={trail.filter((_, i) => i % 3 !== 2)}
      closed
      stroke={colour}
      strokeWidth={2.5 / scale}
      dash={[8 / scale, 6 / scale]}
      fill="rgb(26 98 150 / .08)"
    />
  )
}

const trailData = (trail: readonly number[]): string => {
  let data = ''
  for (let i = 0; i + 1 < trail.length; i += 3) data += `${i === 0 ? 'M' : 'L'}${trail[i]} ${trail[i + 1]}`
  return data
}
