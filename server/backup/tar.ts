/*
 * A backup is a plain tar (POSIX ustar): `tar tvf` shows what is in it wherever it lies. Only what we write is read:
 * ordinary files, one after the other, uncompressed, so that no byte of the disk is used that did not come over the line.
 */

/** Everything in a tar is a multiple of this, bytes. */
export const block = 512
/** Largest part: eleven octal digits of length. */
export const maxPart = 8 ** 11 - 1

const text = (header: Uint8Array, at: number, length: number): string => {
  const field = Buffer.from(header.subarray(at, at + length)).toString('latin1')
  const end = field.indexOf('\0')
  return end < 0 ? field : field.slice(0, end)
}

/** The sum of a header's bytes, its own field counted as blanks. */
const sumOf = (header: Uint8Array): number =>
  header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0)

/** The header of a file. Its path is ASCII; beyond 100 characters it is split at its last slash. */
export function tarHeader(path: string, bytes: number, at: number): Uint8Array {
  const header = Buffer.alloc(block)
  const slash = path.lastIndexOf('/')
  const [folder, name] = path.length > 100 ? [path.slice(0, slash), path.slice(slash + 1)] : ['', path]
  const octal = (value: number, offset: number, length: number): void => {
    header.write(`${value.toString(8).padStart(length - 1, '0')}\0`, offset, 'latin1')
  }
  header.write(name, 0, 'latin1')
  octal(0o600, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(bytes, 124, 12)
  octal(Math.floor(at / 1000), 136, 12)
  header.write('0', 156, 'latin1')
  header.write('ustar\x0000', 257, 'latin1')
  header.write(folder, 345, 'latin1')
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return header
}

/** Zeroes that fill up the last block of a file. */
export const padding = (bytes: number): Uint8Array => new Uint8Array((block - (bytes % block)) % block)

/** What follows the last file. */
export const tarEnd = (): Uint8Array => new Uint8Array(2 * block)

/** A header read back; null when it is not one that `tarHeader` writes. */
export function readTarHeader(header: Uint8Array): { readonly path: string; readonly bytes: number } | null {
  const octal = (at: number, length: number): number => Number.parseInt(text(header, at, length).trim() || '0', 8)
  if (text(header, 257, 6) !== 'ustar' || header[156] !== 0x30 || octal(148, 8) !== sumOf(header)) return null
  const folder = text(header, 345, 155)
  const name = text(header, 0, 100)
  const bytes = octal(124, 12)
  return Number.isSafeInteger(bytes) ? { path: folder ? `${folder}/${name}` : name, bytes } : null
}
