import 'konva/lib/shapes/Line.js'
import 'konva/lib/shapes/Path.js'
import 'konva/lib/shapes/Rect.js'
import type { Stage as KonvaStage } from 'konva/lib/Stage.js'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Stage } from 'react-konva/es/ReactKonvaCore.js'
import type { Lang } from '../../shared/kernel/text.ts'
import { levelName } from '../../shared/walls/paint/level-name.ts'
import { directionOf } from '../words/lang.ts'
import type { WallWords } from '../words/wall.fr.ts'
import type { Board } from './board.ts'
import { WallCanvas } from './engine/canvas.ts'
import { readLook } from './engine/look.ts'
import { HandLayer } from './hands/hand-layer.tsx'
import { takeHands } from './hands/hands.ts'
import { Lasers } from './hands/lasers.tsx'
import { takePointing } from './hands/point.ts'
import { useStore } from './use-store.ts'
import './wall.css'

export interface WallViewProps {
  readonly board: Board
  readonly handle: string
  readonly lang: Lang
  readonly words: WallWords
  /** SVG drawn over the wall in wall units, moving with it. */
  readonly over?: ReactNode
  /** Konva nodes in wall units above what is chosen: handles, others' cursors. */
  readonly hands?: ReactNode
  /** Given the canvas once it is made, and null when it goes. */
  readonly onCanvas?: (canvas: WallCanvas | null) => void
}

/** How long a wall waits for more before it looks at everything again, ms. */
const settleMs = 350

/** A wall drawn on a canvas, filling its parent. The list beside it (`WallList`) is the same wall for those who cannot see or drag. */
export function WallView({ board, handle, lang, words, over, hands, onCanvas }: WallViewProps): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  const stage = useRef<KonvaStage>(null)
  const [canvas, setCanvas] = useState<WallCanvas | null>(null)
  const { w, h } = useStore(board.view)
  const look = useMemo(() => readLook(), [])

  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      const size = { w: Math.floor(entry?.contentRect.width ?? 0), h: Math.floor(entry?.contentRect.height ?? 0) }
      // A canvas that makes room for the list has no size as it goes: what it showed is kept for its return.
      if (size.w === 0) return
      const first = board.view.get().w === 0
      board.view.set(size)
      if (first) board.begin()
      else board.refit()
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [board])

  useEffect(() => {
    if (!stage.current) return
    const counts = new Map<number, string>()
    const ideas = (count: number): string =>
      counts.get(count) ?? counts.set(count, words.canvas.ideas(count)).get(count) ?? ''
    const made = new WallCanvas(stage.current, {
      matter: board.matter,
      template: board.template,
      lang,
      words: { level: (id) => levelName(id, lang), count: ideas, dir: directionOf(lang) },
      mediaUrl: (media) => `/api/s/${handle}/media/${encodeURIComponent(media)}`,
      whole: () => board.whole(),
      tilt: board.mode === 'calm',
    })
    made.look(board.camera.get())
    const lift = (): void => made.lift(board.lifted())
    lift()
    const stops = [
      board.camera.subscribe(() => made.look(board.camera.get())),
      board.onDamage((areas) => made.damage(areas)),
      board.held.subscribe(lift),
      board.others.subscribe(lift),
    ]
    setCanvas(made)
    return () => {
      for (const stop of stops) stop()
      made.destroy()
      setCanvas(null)
    }
  }, [board, handle, lang, words])

  useEffect(() => canvas?.resize(w, h), [canvas, w, h])
  useEffect(() => {
    onCanvas?.(canvas)
  }, [canvas, onCanvas])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = board.version.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(() => board.refit(), settleMs)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [board])

  useEffect(() => {
    if (board.mode === 'calm' || !box.current) return
    return takeHands(box.current, board)
  }, [board])

  useEffect(() => {
    if (board.mode === 'edit' && box.current) return takePointing(box.current, board)
  }, [board])

  const named =
    board.mode === 'calm'
      ? ({ role: 'img', 'aria-label': words.canvas.picture } as const)
      : ({ role: 'group', 'aria-label': words.canvas.label, tabIndex: 0 } as const)
  return (
    <div ref={box} className={`wall-view ${board.mode}`} {...named}>
      <Stage ref={stage} width={w} height={h} listening={false} aria-hidden="true">
        {canvas && (
          <HandLayer board={board} canvas={canvas} look={look}>
            {hands}
          </HandLayer>
        )}
      </Stage>
      {over && canvas && <Over canvas={canvas}>{over}</Over>}
      {canvas && <Lasers board={board} canvas={canvas} />}
    </div>
  )
}

function Over({ canvas, children }: { canvas: WallCanvas; children: ReactNode }): ReactNode {
  const group = useRef<SVGGElement>(null)
  useEffect(() => {
    const follow = (): void => {
      const { x, y, scale } = canvas.shown.get()
      group.current?.setAttribute('transform', `matrix(${scale} 0 0 ${scale} ${-x * scale} ${-y * scale})`)
    }
    follow()
    return canvas.shown.subscribe(follow)
  }, [canvas])
  return (
    <svg className="wall-over" aria-hidden="true">
      <g ref={group}>{children}</g>
    </svg>
  )
}
