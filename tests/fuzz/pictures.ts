import { deflateSync } from 'node:zlib'
import { pngChunk, pngPieces } from '../../server/media/samples.ts'

/** A picture that says a word in its dots: it is still there once everything but the picture has been taken off. */
export function pictureOf(word: string): Uint8Array {
  const width = Math.ceil(word.length / 4)
  const row = Buffer.alloc(1 + 4 * width, 0x20)
  row[0] = 0
  row.write(word, 1, 'latin1')
  const pieces = pngPieces(width, 1)
  pieces[2] = pngChunk('IDAT', deflateSync(row, { level: 0 }))
  return Buffer.concat(pieces)
}
