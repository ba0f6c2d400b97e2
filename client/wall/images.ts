/** Pictures of a wall, fetched once each; `arrived` is told the media id when one can be drawn. */
export class Images {
  readonly #pictures = new Map<string, HTMLImageElement | null>()
  readonly #urlOf: (media: string) => string
  readonly #arrived: (media: string) => void

  constructor(urlOf: (media: string) => string, arrived: (media: string) => void) {
    this.#urlOf = urlOf
    this.#arrived = arrived
  }

  /** The picture if it is there; asks for it otherwise. A picture that cannot be had stays away until the page is opened again. */
  get(media: string): HTMLImageElement | null {
    const known = this.#pictures.get(media)
    if (known !== undefined) return known
    this.#pictures.set(media, null)
    const image = new Image()
    image.onload = () => {
      this.#pictures.set(media, image)
      this.#arrived(media)
    }
    image.src = this.#urlOf(media)
    return null
  }
}
