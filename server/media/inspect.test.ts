import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ascii, joined } from './bytes.ts'
import { cleanImage, maxImageBytes, maxImageSide } from './inspect.ts'
import { extended, jpegPieces, lossless, lossy, pngChunk, pngPieces, segment, webp, webpChunk } from './samples.ts'

const samples = {
  'image/jpeg': joined(jpegPieces()),
  'image/png': joined(pngPieces()),
  'image/webp lossy': webp(lossy()),
  'image/webp lossless': webp(lossless()),
  'image/webp transparent': webp(extended(0x10), webpChunk('ALPH', [0, 1, 2]), lossy()),
}
const anySample = fc.constantFrom(...Object.values(samples))
const code = (bytes: Uint8Array): string => {
  const clean = cleanImage(bytes)
  return clean.ok ? clean.value.type : clean.error.code
}
const cleaned = (bytes: Uint8Array): Uint8Array | string => {
  const clean = cleanImage(bytes)
  return clean.ok ? clean.value.bytes : clean.error.message
}

describe('pictures are judged by content', () => {
  it.each(Object.entries(samples))('takes a %s as it is', (name, bytes) => {
    const clean = cleanImage(bytes)
    expect(clean.ok && clean.value.type).toBe(name.split(' ')[0])
    expect(cleaned(bytes)).toEqual(bytes)
  })

  it('reads the size from the header', () => {
    const side = fc.integer({ min: 1, max: maxImageSide })
    fc.assert(
      fc.property(side, side, (width, height) => {
        const all = [joined(jpegPieces(width, height)), webp(lossy(width, height)), webp(lossless(width, height))]
        for (const bytes of all) expect(cleanImage(bytes)).toMatchObject({ ok: true, value: { width, height } })
      }),
    )
    expect(cleanImage(joined(pngPieces(31, 7)))).toMatchObject({ ok: true, value: { width: 31, height: 7 } })
  })

  it('[F2] bounds bytes and sides', () => {
    expect(code(new Uint8Array(maxImageBytes + 1))).toBe('too-large')
    for (const [width, height] of [
      [1, maxImageSide + 1],
      [maxImageSide + 1, 1],
    ] as const)
      for (const bytes of [
        joined(jpegPieces(width, height)),
        joined(pngPieces(width, height)),
        webp(lossy(width, height)),
      ])
        expect(code(bytes)).toBe('too-large')
    expect(code(joined(jpegPieces(0, 8)))).toBe('media/type')
  })

  it('[F4] refuses what is not JPEG, PNG or WebP, whatever it is called', () => {
    const others = [
      'GIF89a\x01\0\x01\0',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<!doctype html>',
      '%PDF-1.7',
      'BM',
      '',
    ]
    for (const text of others) expect(code(ascii(text))).toBe('media/type')
    expect(code(webp(extended(0x02), webpChunk('ANIM', [0, 0, 0, 0, 0, 0]), lossy()))).toBe('media/type')
  })

  it('[F4] refuses whatever follows the end of a picture', () => {
    fc.assert(
      fc.property(anySample, fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes, more) => {
        expect(code(joined([bytes, more]))).toBe('media/type')
      }),
    )
    for (const bytes of Object.values(samples)) expect(code(joined([bytes, ascii('<script>')]))).toBe('media/type')
  })

  it('refuses a picture that was cut short', () => {
    fc.assert(
      fc.property(anySample, fc.double({ min: 0, max: 0.999, noNaN: true }), (bytes, share) => {
        expect(code(bytes.subarray(0, Math.floor(bytes.length * share)))).toBe('media/type')
      }),
    )
  })

  it('[F1] never throws, and gives nothing that it would not give back as it is', () => {
    const edits = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 })), { maxLength: 4 })
    const broken = fc.tuple(anySample, edits).map(([bytes, changes]) => {
      const copy = bytes.slice()
      for (const [at, value] of changes) copy[at % copy.length] = value
      return copy
    })
    const headed = fc
      .tuple(anySample, fc.nat(40), fc.uint8Array({ maxLength: 60 }))
      .map(([bytes, at, more]) => joined([bytes.subarray(0, at), more]))
    fc.assert(
      fc.property(fc.oneof(broken, headed, fc.uint8Array({ maxLength: 100 })), (bytes) => {
        const clean = cleanImage(bytes)
        if (clean.ok) expect(cleanImage(clean.value.bytes)).toEqual(clean)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('[D2] a picture leaves with only what draws it', () => {
  const secret = 'Exif\0\0 50.6167N 3.0633E http://ns.adobe.com/xap/1.0/'
  const note = fc.string({ maxLength: 80 }).map((text) => ascii(secret + text))

  it('JPEG: no application segment or comment but a bare JFIF header', () => {
    const [start = new Uint8Array(), jfif = new Uint8Array(), ...rest] = jpegPieces()
    const withThumbnail = segment(0xe0, [...jfif.subarray(4, 16), 1, 1, 9, 9, 9])
    const added = fc.record({ at: fc.nat(6), marker: fc.constantFrom(0xe0, 0xe1, 0xe2, 0xed, 0xef, 0xfe), note })
    fc.assert(
      fc.property(fc.array(added, { maxLength: 5 }), fc.nat(3), (all, fill) => {
        const pieces = [start, withThumbnail, ...rest].flatMap((piece, i) => [
          piece,
          ...all.filter(({ at }) => at === i).map((one) => segment(one.marker, one.note)),
        ])
        pieces.splice(1, 0, new Uint8Array(fill).fill(0xff))
        expect(cleaned(joined(pieces))).toEqual(samples['image/jpeg'])
      }),
    )
  })

  it('JPEG: keeps how colours are coded, and nothing else of Adobe', () => {
    const [start = new Uint8Array(), , ...rest] = jpegPieces()
    const adobe = (version: number, coding: number) =>
      segment(0xee, [...ascii('Adobe'), 0, version, 7, 7, 7, 7, coding])
    const pieces = [start, adobe(101, 0), ...rest]
    const clean = cleaned(joined(pieces))
    const bare = segment(0xee, [...ascii('Adobe'), 0, 100, 0, 0, 0, 0, 0])
    expect(clean).toEqual(joined([start, bare, ...rest]))
  })

  it('PNG: no text, place, time, profile or animation', () => {
    const name = fc.constantFrom('tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'iCCP', 'acTL', 'fdAT', 'prVt')
    fc.assert(
      fc.property(fc.array(fc.record({ at: fc.integer({ min: 1, max: 2 }), name, note }), { maxLength: 5 }), (all) => {
        const pieces = pngPieces().flatMap((piece, i) => [
          piece,
          ...all.filter(({ at }) => at === i).map((one) => pngChunk(one.name, one.note)),
        ])
        expect(cleaned(joined(pieces))).toEqual(samples['image/png'])
      }),
    )
  })

  it('PNG: keeps a palette with its transparency, refuses chunks that it does not know how to draw', () => {
    const [magic = new Uint8Array(), , data = new Uint8Array(), end = new Uint8Array()] = pngPieces(1, 1)
    const header = pngChunk('IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 3, 0, 0, 0])
    const palette = [pngChunk('PLTE', [1, 2, 3]), pngChunk('tRNS', [0])]
    const whole = joined([magic, header, ...palette, data, end])
    expect(cleaned(whole)).toEqual(whole)
    expect(code(joined([magic, header, ...palette, pngChunk('QUIX', []), data, end]))).toBe('media/type')
    expect(code(joined([magic, header, ...palette.toReversed(), data, end]))).toBe('media/type')
    const damaged = joined([magic, header, ...palette, data.with(9, (data[9] ?? 0) ^ 1), end])
    expect(code(damaged)).toBe('media/type')
  })

  it('WebP: no EXIF, XMP or profile, and no header that announces them', () => {
    fc.assert(
      fc.property(note, note, fc.boolean(), (one, other, transparent) => {
        const alpha = transparent ? [webpChunk('ALPH', [0, 1, 2])] : []
        const whole = webp(
          extended(0x3c),
          webpChunk('ICCP', one),
          ...alpha,
          lossy(),
          webpChunk('EXIF', one),
          webpChunk('XMP ', other),
        )
        expect(cleaned(whole)).toEqual(samples[transparent ? 'image/webp transparent' : 'image/webp lossy'])
      }),
    )
  })
})
