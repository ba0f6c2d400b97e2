/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks'
import { bytesOf } from '../../link/media.ts'
import type { OutboxMedia } from '../../link/outbox-item.ts'

/** A picture that is still on the device, painted: it has no address yet. */
export function HeldPicture({ media, label }: { media: Pick<OutboxMedia, 'type' | 'data'>; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let shown = true
    void createImageBitmap(new Blob([bytesOf(media.data)], { type: media.type })).then((bitmap) => {
      const board = canvas.current
      if (!board || !shown) return
      board.width = bitmap.width
      board.height = bitmap.height
      board.getContext('2d')?.drawImage(bitmap, 0, 0)
    })
    return () => {
      shown = false
    }
  }, [media.data, media.type])
  return <canvas ref={canvas} class="picture" role="img" aria-label={label} />
}
