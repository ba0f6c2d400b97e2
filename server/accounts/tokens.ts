import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A secret of so many random bytes, base64url: 16 bytes give 22 characters (128 bits), 32 give 43 (256 bits). */
export const drawToken = (bytes = 32): string => randomBytes(bytes).toString('base64url')

/** What is stored of a secret: its SHA-256, base64url. The secret is random, so that no salt is needed. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Whether a secret is the one whose hash was stored, in constant time. */
export function sameToken(token: string, hash: string): boolean {
  const [a, b] = [Buffer.from(hashToken(token)), Buffer.from(hash)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Letters and digits that nobody mistakes for one another, read aloud or from 8 metres. */
export const codeLetters = 'ABCDEFGHJKMNPQRTUVWXYZ2346789'

/** A join code: 8 characters without look-alikes, about 39 bits. */
export function drawCode(): string {
  let code = ''
  while (code.length < 8) {
    for (const byte of randomBytes(16)) {
      // Bytes past the last whole run of the alphabet would favour its first letters.
      if (code.length < 8 && byte < 256 - (256 % codeLetters.length)) code += codeLetters[byte % codeLetters.length]
    }
  }
  return code
}
