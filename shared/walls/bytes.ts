/** Thrown by `Bytes` when an update is not what it says; `scan` turns it into a refusal. */
export class Malformed extends Error {}

const longestKey = 16
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Reads lib0's encoding without making a value of it: every length is checked against what is left, first. */
export class Bytes {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get left(): number {
    return this.#bytes.length - this.#at
  }

  byte(): number {
    const byte = this.#bytes[this.#at++]
    if (byte === undefined) throw new Malformed('the update ends too early')
    return byte
  }

  /** An unsigned integer of seven bits a byte, at most `most`. */
  uint(most: number, what: string): number {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte()
      value += (byte & 127) * factor
      if (value > most) throw new Malformed(`${what} is out of bounds`)
      if (byte < 128) return value
      if (factor > most) throw new Malformed(`${what} is out of bounds`)
    }
  }

  /** How many things follow that take at least `size` bytes each. */
  count(size: number, what: string): number {
    return this.uint(Math.floor(this.left / size), what)
  }

  skip(length: number): void {
    if (length > this.left) throw new Malformed('the update ends too early')
    this.#at += length
  }

  /** A string of at most `most` bytes. */
  text(most: number, what: string): string {
    const length = this.uint(Math.min(most, this.left), what)
    const from = this.#at
    this.skip(length)
    try {
      return utf8.decode(this.#bytes.subarray(from, this.#at))
    } catch {
      throw new Malformed(`${what} is not UTF-8`)
    }
  }

  /** One plain value (no bytes, no bigint, nothing undefined), nested at most `depth` deep, as the bytes that it is written in. */
  value(depth: number): Uint8Array {
    const from = this.#at
    this.#pass(depth)
    return this.#bytes.subarray(from, this.#at)
  }

  #pass(depth: number): void {
    const kind = this.byte()
    if (kind === 118 || kind === 117) this.#nested(kind === 118, depth)
    else if (kind === 119) this.text(this.left, 'a text')
    else if (kind === 123) this.skip(8)
    else if (kind === 124) this.skip(4)
    else if (kind === 125) this.#signed()
    else if (kind !== 126 && kind !== 121 && kind !== 120) throw new Malformed('a value is not a plain one')
  }

  /** An object with its names, or an array. */
  #nested(named: boolean, depth: number): void {
    if (depth === 0) throw new Malformed('a value is nested too deep')
    for (let left = this.count(named ? 2 : 1, 'the size of a value'); left > 0; left--) {
      if (named && this.text(longestKey, 'a name inside a value').startsWith('__'))
        throw new Malformed('a value is not a plain one')
      this.#pass(depth - 1)
    }
  }

  /** A signed integer: six bits, then seven a byte; lib0 writes at most 31 of them. */
  #signed(): void {
    for (let byte = this.byte(), seen = 1; byte > 127; byte = this.byte()) {
      if (++seen > 8) throw new Malformed('a number is too long')
    }
  }
}
