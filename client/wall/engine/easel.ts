import type { Easel } from '../../../shared/walls/paint/brush.ts'

/** Where a browser's painters paint. */
export const easel: Easel = {
  path: (data) => new Path2D(data),
  surface(w, h) {
    const canvas = document.createElement('canvas')
    canvas.width = w
    canvas.height = h
    const brush = canvas.getContext('2d')
    return brush && { image: canvas, brush }
  },
}
