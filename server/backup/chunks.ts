/** A stream of bytes from which exact numbers of bytes are taken. */
export class Chunks {
  readonly #source: AsyncIterator<Uint8Array>
  #rest: Uint8Array = new Uint8Array()

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** The next so many bytes, piece by piece; ends early when the stream does. */
  async *pieces(bytes: number): AsyncGenerator<Uint8Array> {
    for (let left = bytes; left > 0; ) {
      if (this.#rest.length === 0) {
        const next = await this.#source.next()
        if (next.done) return
        this.#rest = next.value
      }
      const piece = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }

  /** The next so many bytes at once; null when the stream ends before. */
  async take(bytes: number): Promise<Uint8Array | null> {
    const pieces: Uint8Array[] = []
    for await (const piece of this.pieces(bytes)) pieces.push(piece)
    const all = Buffer.concat(pieces)
    return all.length === bytes ? all : null
  }

  /** All that is left, piece by piece. */
  async *rest(): AsyncGenerator<Uint8Array> {
    yield* this.pieces(Number.POSITIVE_INFINITY)
  }

  /** Whether nothing is left. */
  async over(): Promise<boolean> {
    return (await this.take(1)) === null
  }
}
