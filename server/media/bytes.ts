/** What a cleaner gives: the picture rewritten with only what draws it, and its size in pixels. */
export interface Shown {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** The same bytes, to read numbers from. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Do bytes start with these, from a place on? */
export const startsWith = (bytes: Uint8Array, start: readonly number[], from = 0): boolean =>
  start.every((value, i) => bytes[from + i] === value)

/** Four letters as the formats name their parts. */
export const fourLetters = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))

/** ASCII text as bytes. */
export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** Pieces in a row. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
