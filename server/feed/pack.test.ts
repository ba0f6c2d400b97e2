import { createGunzip, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pack, packAround, packHead, packShared } from './pack.ts'

/** What a browser has read after each piece, before the stream ends. */
async function unpacked(pieces: readonly Uint8Array[]): Promise<string[]> {
  const gunzip = createGunzip()
  const after: string[] = []
  let heard = ''
  gunzip.setEncoding('utf8').on('data', (text: string) => void (heard += text))
  gunzip.write(packHead)
  for (const piece of pieces) {
    await new Promise<void>((done) => gunzip.write(piece, () => done()))
    await new Promise((done) => setImmediate(done))
    after.push(heard)
  }
  gunzip.destroy()
  return after
}

const text = fc.oneof(
  fc.string({ maxLength: 60, unit: 'grapheme' }),
  fc.integer({ min: 1, max: 3_000 }).map((times) => 'une idée, deux idées; '.repeat(times)),
)

it('pieces made apart are one gzip stream in any order, and each can be read as soon as it is there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, fc.boolean()), { minLength: 1, maxLength: 12 }), async (parts) => {
      const bytes = parts.map(([part, shared]) => [Buffer.from(part), shared] as const)
      const heard = await unpacked(bytes.map(([part, shared]) => (shared ? packShared(part) : pack(part))))
      expect(heard).toEqual(
        parts.map((_, n) =>
          parts
            .slice(0, n + 1)
            .map(([part]) => part)
            .join(''),
        ),
      )
    }),
    { numRuns: 60 },
  )
})

it('what goes to many is compressed once', () => {
  const bytes = Buffer.from('une idée '.repeat(1_000))
  expect(packShared(bytes)).toBe(packShared(bytes))
  expect(packShared(bytes).length).toBeLessThan(bytes.length / 20)
})

it('an answer made of a shared piece and what stands around it is gzip from its first byte to its last', () => {
  fc.assert(
    fc.property(text, text, text, (before, shared, after) => {
      const whole = packAround(Buffer.from(before), Buffer.from(shared), Buffer.from(after))
      expect(gunzipSync(whole).toString()).toBe(before + shared + after)
    }),
  )
})
