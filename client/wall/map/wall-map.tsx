import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { holds, type Point } from '../../../shared/walls/matter/geometry.ts'
import { same } from '../../../shared/walls/matter/records.ts'
import type { Board } from '../board.ts'
import type { WallCanvas } from '../engine/canvas.ts'
import { lookingAt, type MapFrame, mapOf, onMap } from './fit-map.ts'

/**
 * A small picture of a large wall with the view on it, which a touch or a drag moves. It is a second way for hands: keys
 * and readers have the wall's own keys and its list. The picture is that which the pyramid keeps; it is drawn anew when
 * that one changed, and never because the view moves.
 */
export function WallMap({ board, canvas }: { board: Board; canvas: WallCanvas }): ReactNode {
  const map = useMap(board, canvas)
  return map && <Drawn map={map} board={board} canvas={canvas} />
}

/** The map that helps here and now; null while none does. */
function useMap(board: Board, canvas: WallCanvas): MapFrame | null {
  const [map, setMap] = useState<MapFrame | null>(null)
  useEffect(() => {
    const look = (): void =>
      setMap((shown) => {
        const next = mapOf(board.whole(), canvas.shown.get(), board.view.get(), shown !== null)
        return same(shown, next) ? shown : next
      })
    look()
    const stops = [canvas.shown, board.view, board.version].map((store) => store.subscribe(look))
    return () => {
      for (const stop of stops) stop()
    }
  }, [board, canvas])
  return map
}

function Drawn({ map, board, canvas }: { map: MapFrame; board: Board; canvas: WallCanvas }): ReactNode {
  const picture = useRef<HTMLCanvasElement>(null)
  const seen = useRef<HTMLDivElement>(null)
  /** Where the view was taken hold of, from its middle, CSS pixels. */
  const grip = useRef<Point | null>(null)

  useEffect(() => {
    const draw = (): void => {
      const ctx = picture.current?.getContext('2d', { alpha: false })
      if (ctx) canvas.drawSmall(ctx, map.area)
    }
    draw()
    return canvas.small.subscribe(draw)
  }, [canvas, map])

  useEffect(() => {
    const follow = (): void => {
      const { x, y, w, h } = onMap(map, canvas.shown.get(), board.view.get())
      const style = seen.current?.style
      if (!style) return
      style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`
      style.width = `${Math.max(6, w).toFixed(1)}px`
      style.height = `${Math.max(6, h).toFixed(1)}px`
    }
    follow()
    const stops = [canvas.shown.subscribe(follow), board.view.subscribe(follow)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [board, canvas, map])

  const pointOf = (event: PointerEvent): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const move = (event: PointerEvent): void => {
    if (!grip.current) return
    const { x, y } = pointOf(event)
    const to = { x: x - grip.current.x, y: y - grip.current.y }
    board.steer(lookingAt(map, to, board.camera.get(), board.view.get()))
  }
  const press = (event: PointerEvent): void => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const at = pointOf(event)
    const view = onMap(map, board.camera.get(), board.view.get())
    const within = holds(view, at)
    grip.current = within ? { x: at.x - view.x - view.w / 2, y: at.y - view.y - view.h / 2 } : { x: 0, y: 0 }
    move(event)
  }
  const ratio = devicePixelRatio
  return (
    <div
      className="wall-map"
      aria-hidden="true"
      style={{ inlineSize: map.w, blockSize: map.h }}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={() => {
        grip.current = null
      }}
      onPointerCancel={() => {
        grip.current = null
      }}
    >
      <canvas ref={picture} width={Math.round(map.w * ratio)} height={Math.round(map.h * ratio)} />
      <div ref={seen} className="seen" />
    </div>
  )
}
