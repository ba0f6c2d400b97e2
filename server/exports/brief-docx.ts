import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { fromIn } from '../../shared/answers/from.ts'
import type { Brief } from '../../shared/briefs/brief.ts'
import { factsOf, headOf, placedLine, stopsOf } from '../../shared/briefs/lines.ts'
import { sheetWords } from '../../shared/briefs/words.ts'
import { plainText } from './plain-text.ts'

/** The picture of the wall with its size in pixels. */
export interface DocxPicture {
  readonly bytes: Uint8Array
  readonly type: 'image/png' | 'image/jpeg'
  readonly width: number
  readonly height: number
}

const ink = '201c17'
const soft = '5d5548'
const paper = 'f7f1e5'
/** Widths in twentieths of a point; A4 less its margins of 18 mm. */
const page = 9866
const column = page / 2
/** Text width of the page in the picture's pixels, at 96 a inch. */
const pagePx = 657
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const bare = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none } as const

interface Ink {
  readonly size?: number
  readonly bold?: boolean
  readonly color?: string
}

/** The brief as a DOCX file: words as words [F4], the wall's picture, Arabic from right to left. */
export async function briefDocx(brief: Brief, picture: DocxPicture | null): Promise<Uint8Array> {
  const { words, evidence } = brief
  const say = sheetWords[words.lang]
  const rtl = words.lang === 'ar'
  const runs = (text: string, ink: Ink = {}): TextRun[] =>
    plainText(text)
      .split('\n')
      .map((line, i) => new TextRun({ text: line, rightToLeft: rtl, size: 21, ...ink, ...(i > 0 && { break: 1 }) }))
  const paragraph = (text: string, ink: Ink = {}, after = 50): Paragraph =>
    new Paragraph({ bidirectional: rtl, spacing: { after }, children: runs(text, ink) })
  const heading = (text: string): Paragraph =>
    new Paragraph({
      bidirectional: rtl,
      heading: 'Heading2',
      keepNext: true,
      spacing: { before: 140, after: 40 },
      children: runs(text, { bold: true, size: 24, color: ink }),
    })
  const section = (title: string, text: string): Paragraph[] => (text.trim() ? [heading(title), paragraph(text)] : [])
  const cell = (children: Paragraph[], width: number, fill?: string): TableCell =>
    new TableCell({
      children,
      width: { size: width, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: fill ? 160 : 0, right: 160 },
      ...(fill && { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
    })
  const table = (rows: TableRow[], widths: number[]): Table =>
    new Table({
      rows,
      columnWidths: widths,
      width: { size: page, type: WidthType.DXA },
      borders: bare,
      visuallyRightToLeft: rtl,
    })

  const facts = table(
    factsOf(brief).map(
      ({ term, text }) =>
        new TableRow({
          children: [cell([paragraph(term, { bold: true }, 0)], 2200), cell([paragraph(text, {}, 0)], page - 2200)],
        }),
    ),
    [2200, page - 2200],
  )
  const steps = words.howItWorks
    .filter((step) => step.trim())
    .map(
      (step) =>
        new Paragraph({ bidirectional: rtl, numbering: { reference: 'steps', level: 0 }, children: runs(step) }),
    )
  const voted = evidence.voted
    ? [
        heading(say.vote(evidence.voted)),
        ...evidence.voted.places.map(({ from, stickers }) =>
          paragraph(`${fromIn(words.lang, from)} : ${stickers}`, {}, 20),
        ),
      ]
    : []
  // Each quote keeps its own direction, whichever way the sheet is read (Unicode's isolates).
  const stops = stopsOf(brief).map(({ quote, said }) =>
    quote === null ? said : `«\u00a0\u2068${quote}\u2069\u00a0» (${said})`,
  )
  const from = [stops.join(rtl ? ' ← ' : ' → '), say.notes(evidence.provenance.length)].filter(Boolean).join('. ')
  const [start, end] = headOf(brief)

  const file = new Document({
    title: words.title,
    creator: evidence.centre,
    styles: { default: { document: { run: { font: 'Arial', color: ink, size: 21 } } } },
    numbering: {
      config: [
        {
          reference: 'steps',
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { start: 360, hanging: 360 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1020, bottom: 1020, left: 1020, right: 1020 } },
        },
        headers: { default: new Header({ children: [paragraph(`${start}  —  ${end}`, { size: 18, color: soft })] }) },
        footers: { default: new Footer({ children: [paragraph(say.licence, { size: 16, color: soft })] }) },
        children: [
          new Paragraph({
            bidirectional: rtl,
            heading: 'Heading1',
            spacing: { after: 120 },
            children: runs(words.title, { bold: true, size: 48, color: ink }),
          }),
          paragraph(words.summary, { size: 26 }, 200),
          ...(picture ? [pictureOf(picture, say.picture, rtl)] : []),
          facts,
          ...(steps.length > 0 ? [heading(say.howItWorks), ...steps] : []),
          ...section(say.notThis, words.notThis),
          ...section(say.toVerify, words.toVerify),
          ...section(say.place, placedLine(brief)),
          ...voted,
          paragraph('', {}, 120),
          table(
            [
              new TableRow({
                children: [
                  cell([heading(say.decision), paragraph(words.decision)], column, paper),
                  cell([heading(say.from), paragraph(from, { size: 18, color: soft })], column, paper),
                ],
              }),
            ],
            [column, column],
          ),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

/** The picture across the page, never taller than a quarter of it. */
function pictureOf({ bytes, type, width, height }: DocxPicture, alt: string, rtl: boolean): Paragraph {
  const scale = Math.min(pagePx / width, 240 / height)
  return new Paragraph({
    bidirectional: rtl,
    spacing: { after: 160 },
    children: [
      new ImageRun({
        type: type === 'image/png' ? 'png' : 'jpg',
        data: bytes,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name: alt, title: alt, description: alt },
      }),
    ],
  })
}
