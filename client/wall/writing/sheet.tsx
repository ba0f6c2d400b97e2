import { type CSSProperties, type ReactNode, useLayoutEffect, useRef } from 'react'
import { markOf } from '../../../shared/people/marks.ts'
import type { WallCanvas } from '../engine/canvas.ts'
import { type Cover, outlineOf } from './cover.ts'
import type { Setting } from './setting.ts'

/** Paper over the words of one thing on the canvas: it goes where the wall goes, and looks as the thing does. */
export function Sheet({
  canvas,
  cover,
  table,
  fresh = null,
  className = '',
  children,
}: {
  canvas: WallCanvas
  cover: Cover
  /** Whose colour the paper has; null: nobody's. */
  table: number | null
  /** The painter has painted nothing there yet: the direction of the words, by which a table's mark has its side. */
  fresh?: 'ltr' | 'rtl' | null
  className?: string
  children: ReactNode
}): ReactNode {
  const sheet = useRef<HTMLDivElement>(null)
  const { x, y, w, h } = cover.rect
  useLayoutEffect(() => {
    const follow = (): void => {
      const { x: left, y: top, scale } = canvas.shown.get()
      if (sheet.current)
        sheet.current.style.transform = `matrix(${scale}, 0, 0, ${scale}, ${(x - left) * scale}, ${(y - top) * scale})`
    }
    follow()
    return canvas.shown.subscribe(follow)
  }, [canvas, x, y])
  const colour = table === null ? '' : markOf(table).colour
  return (
    <div
      ref={sheet}
      className={`writing-sheet ${fresh ? 'fresh' : ''} ${className}`}
      style={{ inlineSize: w, blockSize: h }}
    >
      <div
        className={cover.paper ? `paper ${colour}` : 'paper strip'}
        dir={fresh ?? undefined}
        style={{ clipPath: fresh ? 'none' : outlineOf(cover) }}
      >
        {fresh && cover.paper && colour && <i className="mark" />}
      </div>
      {children}
    </div>
  )
}

/** The place and the letters of words on a sheet. */
export function letteringStyle({ area, lettering }: Cover, { family, size, down }: Setting): CSSProperties {
  return {
    insetInlineStart: area.x,
    insetBlockStart: area.y + down,
    inlineSize: area.w,
    blockSize: area.h,
    fontFamily: family,
    fontWeight: lettering.weight,
    fontSize: size,
  }
}
