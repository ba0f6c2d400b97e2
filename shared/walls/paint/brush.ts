/**
 * What painters use of a canvas' context. Types of the HTML standard and nothing else of it: a browser has such a context,
 * and so has the server's own canvas, so that a wall is painted by the same hand on screens and on paper.
 */
export type Brush = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'beginPath'
  | 'bezierCurveTo'
  | 'clip'
  | 'closePath'
  | 'direction'
  | 'drawImage'
  | 'ellipse'
  | 'fill'
  | 'fillRect'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'globalAlpha'
  | 'imageSmoothingQuality'
  | 'lineCap'
  | 'lineJoin'
  | 'lineTo'
  | 'lineWidth'
  | 'measureText'
  | 'moveTo'
  | 'quadraticCurveTo'
  | 'rect'
  | 'restore'
  | 'rotate'
  | 'roundRect'
  | 'save'
  | 'scale'
  | 'setLineDash'
  | 'setTransform'
  | 'shadowBlur'
  | 'shadowColor'
  | 'shadowOffsetY'
  | 'stroke'
  | 'strokeStyle'
  | 'textAlign'
  | 'textBaseline'
  | 'textRendering'
  | 'translate'
>

/** A blank surface to paint on, to be laid elsewhere afterwards. */
export interface Surface {
  readonly image: CanvasImageSource
  readonly brush: Brush
}

/** What painters need of where they paint, beside the brush. */
export interface Easel {
  /** An outline from SVG path data. */
  path(data: string): Path2D
  /** A surface of so many device pixels; null where painting is in lines and not in pixels (a PDF, an SVG). */
  surface(w: number, h: number): Surface | null
}

/** A picture as painters draw it, with its own proportions in pixels. */
export interface Picture {
  readonly source: CanvasImageSource
  readonly w: number
  readonly h: number
}

/** The pictures of a wall. */
export interface Pictures {
  /** The picture for a place `px` device pixels wide; null when there is none, or none yet. */
  get(media: string, px: number): Picture | null
}
