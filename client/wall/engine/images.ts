import type { Picture } from '../../../shared/walls/paint/brush.ts'

/** Widths in pixels at which pictures are kept beside their full size: a wall of photos from afar then decodes none of them again. */
const steps = [128, 512] as const

interface Kept {
  /** Null while it is on its way, or cannot be had. */
  full: HTMLImageElement | null
  readonly small: Map<number, ImageBitmap | null>
}

/** Pictures of a wall, fetched once each; `arrived` is told the media id when one can be drawn, or can be drawn better. */
export class Images {
  readonly #kept = new Map<string, Kept>()
  readonly #urlOf: (media: string) => string
  readonly #arrived: (media: string) => void
  readonly #pending = new Set<Promise<void>>()

  constructor(urlOf: (media: string) => string, arrived: (media: string) => void) {
    this.#urlOf = urlOf
    this.#arrived = arrived
  }

  /**
   * The picture for a place `px` device pixels wide, if it is there; asks for it otherwise. A picture that cannot be had
   * stays away until the page is opened again.
   */
  get(media: string, px: number): Picture | null {
    const kept = this.#kept.get(media)
    if (!kept) {
      this.#wait(this.#fetch(media))
      return null
    }
    const { full, small } = kept
    if (!full) return null
    const own = { w: full.naturalWidth, h: Math.max(1, full.naturalHeight) }
    const step = steps.find((width) => width >= px && width * 1.5 < own.w)
    if (!step) return { source: full, ...own }
    const known = small.get(step)
    if (known) return { source: known, ...own }
    if (known === undefined) {
      small.set(step, null)
      this.#wait(this.#reduce(media, kept, full, step))
    }
    return null
  }

  /** Resolves when nothing asked for is on its way any more. */
  async settled(): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending)
  }

  /** Whether something asked for is on its way. */
  get waiting(): boolean {
    return this.#pending.size > 0
  }

  #wait(work: Promise<void>): void {
    const pending = work.finally(() => this.#pending.delete(pending))
    this.#pending.add(pending)
  }

  async #fetch(media: string): Promise<void> {
    const kept: Kept = { full: null, small: new Map() }
    this.#kept.set(media, kept)
    const image = new Image()
    image.src = this.#urlOf(media)
    try {
      // Decoded beside the page's own work, so that no frame waits for it.
      await image.decode()
    } catch {
      return
    }
    kept.full = image
    this.#arrived(media)
  }

  async #reduce(media: string, { small }: Kept, full: HTMLImageElement, width: number): Promise<void> {
    const height = Math.max(1, Math.round((full.naturalHeight * width) / full.naturalWidth))
    small.set(width, await createImageBitmap(full, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' }))
    this.#arrived(media)
  }
}
