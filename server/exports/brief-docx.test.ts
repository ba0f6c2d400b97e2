import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Brief } from '../../shared/briefs/brief.ts'
import { must } from '../../shared/kernel/assert.ts'
import { as } from '../../shared/kernel/ids.ts'
import { briefDocx, type DocxPicture } from './brief-docx.ts'
import { imageSize } from './image-size.ts'

/** A PNG of one red pixel. */
const bytes = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGM4YSoPAALQAS91t8QXAAAAAElFTkSuQmCC', 'base64'),
)
const picture: DocxPicture = { ...must(imageSize(bytes), 'a PNG'), bytes }

const brief: Brief = {
  id: 'b1',
  workshop: as('abcdefghijkl'),
  contribution: as('a'),
  version: 2,
  words: {
    status: 'study',
    lang: 'fr',
    title: 'Le livre d’or',
    summary: 'Un carnet où l’été, à Noël, çà et là, on écrit un mot.',
    question: 'Comment aider les personnes sans abri ?',
    forWhom: 'Les personnes qui dorment près de la gare',
    needs: 'Lien (9)',
    moments: '13 h, attendre',
    howItWorks: ['Trois jeunes présentent le carnet.', 'Un mot est collé chaque soir.'],
    notThis: 'Ni une collecte, ni une page Internet.',
    toVerify: 'En veulent-elles ?',
    carrier: 'Pôle Jeunesse',
    nextStep: 'Essai de deux semaines',
    date: '12 juin',
    decision: '60 € de carnets',
  },
  evidence: {
    centre: 'L’Arbrisseau',
    when: '2019-04-15T14:00',
    note: 'Un livre d’or',
    table: { index: 0, name: null },
    chosen: 'table',
    placing: null,
    settled: { fr: 'À faire d’abord' },
    voted: {
      stickers: 78,
      total: 261,
      rank: 1,
      among: 5,
      voters: 90,
      places: [
        { from: [{ name: 'Chemin Rouge', channel: 'kiosk' }], stickers: 25 },
        { from: [{ name: null, channel: 'phone' }], stickers: 53 },
      ],
    },
    provenance: [{ kind: 'need', text: 'leur parler', phase: { fr: 'Parcours' }, where: { fr: '13 h' } }],
  },
  picture: { type: 'image/png', width: 1, height: 1 },
}

const open = async (
  sheet: Brief,
  image: DocxPicture | null = picture,
): Promise<{ xml: string; files: Record<string, Uint8Array> }> => {
  const files = unzipSync(await briefDocx(sheet, image))
  return { xml: new TextDecoder('utf-8', { fatal: true }).decode(files['word/document.xml']), files }
}

test('the DOCX opens again with its words, accents and picture', async () => {
  const { xml, files } = await open(brief)
  for (const text of [
    brief.words.title,
    brief.words.summary,
    'Fiche invention',
    'Chemin Rouge (borne) : 25',
    'choisie par la table Cercle',
    '«\u00a0\u2068leur parler\u2069\u00a0»',
  ]) {
    expect(xml + new TextDecoder().decode(files['word/header1.xml'])).toContain(text)
  }
  const media = Object.entries(files).filter(([name]) => name.startsWith('word/media/'))
  expect(media).toHaveLength(1)
  expect(Buffer.from(must(media[0], 'a picture')[1]).equals(Buffer.from(bytes))).toBe(true)
  expect(xml).toContain('<pic:pic')
})

test('a brief in Arabic reads from right to left', async () => {
  const { xml } = await open({ ...brief, words: { ...brief.words, lang: 'ar', title: 'دفتر الزوّار' } })
  expect(xml).toContain('دفتر الزوّار')
  expect(xml).toContain('<w:bidi/>')
  expect(xml).toContain('<w:rtl/>')
  expect(xml).toContain('<w:bidiVisual/>')
})

test('[F4] what somebody typed stays text: no markup, no forbidden character', async () => {
  const typed = '<w:p/>&amp;"]]>\u0000\u000b\ud800<script>alert(1)</script>'
  const { xml } = await open({ ...brief, words: { ...brief.words, title: typed, howItWorks: [typed] } }, null)
  expect(xml).not.toContain('<script')
  expect(xml).toContain('&lt;script')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must be gone
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b]/)
})

test('a picture’s size is read off its bytes, never off its name', () => {
  expect(imageSize(bytes)).toEqual({ type: 'image/png', width: 1, height: 1 })
  expect(
    imageSize(new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))),
  ).toBeNull()
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0])
  expect(imageSize(jpeg)).toEqual({ type: 'image/jpeg', width: 30, height: 20 })
  expect(imageSize(jpeg.slice(0, 12))).toBeNull()
})
