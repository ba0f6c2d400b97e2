import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import type { Rect } from '../../../shared/walls/matter/geometry.ts'
import { boxOf } from '../../../shared/walls/matter/layout.ts'
import { directionOfText } from '../../../shared/walls/paint/fit-text.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import { noteSize } from '../../../shared/walls/template.ts'
import type { HandsWords } from '../../words/hands.fr.ts'
import type { Board } from '../board.ts'
import type { WallCanvas } from '../engine/canvas.ts'
import { useStore } from '../use-store.ts'
import { coverOf } from './cover.ts'
import { useDraft, type WordsEnd } from './draft.ts'
import { hiddenOf } from './keyboard.ts'
import { settingOf } from './setting.ts'
import { letteringStyle, Sheet } from './sheet.tsx'
import { type Left, WordsField } from './words-field.tsx'
import type { Writing } from './writing.ts'

interface Props {
  readonly board: Board
  readonly canvas: WallCanvas
  readonly words: HandsWords
  /** Whose colour a new idea has: that of this wall's table. */
  readonly table: number | null
  /** New words by the id of their idea, until the wall shows them; and new ideas likewise. */
  readonly underway: ReadonlyMap<string, string>
  readonly coming: readonly WallRecord[]
  readonly end: WordsEnd
}

/** What is written on the canvas, where it lies; and words that are on their way, in the place that they will have. */
export function WritingLayer(props: Props): ReactNode {
  const { board, canvas, words, table, underway, coming } = props
  const layer = useRef<HTMLDivElement>(null)
  const writing = useStore(board.writing)
  useStore(board.version)
  const known = [...underway].flatMap(([id, text]) => {
    const record = board.matter.records.get(id)
    return record && !(writing && 'id' in writing && writing.id === id) ? [{ ...record, text }] : []
  })
  return (
    <div ref={layer} className="writing-layer">
      {[...known, ...coming].map((record) => (
        <Underway key={record.id} {...{ board, canvas, words, record }} table={record.table ?? null} />
      ))}
      {writing && (
        <Writer
          key={'id' in writing ? writing.id : `${writing.at.x} ${writing.at.y}`}
          {...props}
          table={table}
          writing={writing}
          place={() => layer.current?.getBoundingClientRect()}
          back={() =>
            layer.current?.parentElement?.querySelector<HTMLElement>('.wall-view')?.focus({ preventScroll: true })
          }
        />
      )}
    </div>
  )
}

/** Where something lies or will lie, wall units: a new idea with its middle where it was asked for. */
const placeOf = (board: Board, record: WallRecord): Rect =>
  board.matter.box(record.id) ?? boxOf(record) ?? { x: 0, y: 0, ...noteSize }

function Writer({
  board,
  canvas,
  words,
  table,
  underway,
  end,
  writing,
  place,
  back,
}: Props & { writing: Writing; place: () => DOMRect | undefined; back: () => void }): ReactNode {
  const draft = useDraft(board, writing, underway, end)
  const record = draft.record ? { ...draft.record, text: draft.record.text ?? '' } : begun(writing, draft.value, table)
  const box = record.kind === 'label' ? labelBox(record, draft.value) : placeOf(board, record)
  const cover = coverOf(record, box, board.matter.slot(record))
  const setting = settingOf(cover.lettering, draft.value, cover.line)
  useInSight(board, place, box)
  const leave = (how: Left, by: () => void): void => {
    by()
    if (how === 'key') back()
  }
  return (
    <Sheet
      canvas={canvas}
      cover={cover}
      table={record.table ?? null}
      fresh={draft.record ? null : directionOfText(draft.value)}
      className="writing"
    >
      <WordsField
        kind={draft.kind}
        value={draft.value}
        words={words}
        className={cover.line ? 'line' : setting.cut ? 'long' : ''}
        style={letteringStyle(cover, setting)}
        onChange={draft.change}
        onDone={(how) => leave(how, draft.done)}
        onGiveUp={() => leave('key', draft.giveUp)}
      />
    </Sheet>
  )
}

/** What begins to be written, as a thing of the wall. */
function begun(writing: Writing, text: string, table: number | null): WallRecord {
  const fresh = 'new' in writing ? writing : { new: 'note', at: { x: 0, y: 0 }, zone: null }
  const { x, y } = fresh.at
  if (fresh.new === 'label') return { id: '', kind: 'label', text, at: { x, y, zone: null, level: null } }
  const at = { x: x - noteSize.w / 2, y: y - noteSize.h / 2, zone: null, level: null }
  return { id: '', kind: 'note', form: 'note', text: '', at, ...(table === null ? {} : { table }) }
}

/** A label grows with its words; there is always room for the next ones. */
function labelBox(record: WallRecord, text: string): Rect {
  const box = boxOf({ ...record, text }) ?? { x: 0, y: 0, w: 60, h: 56 }
  return { ...box, w: Math.max(box.w + 40, 240) }
}

/** Keeps what is written in sight and large enough, also of a soft keyboard that comes and goes. */
function useInSight(board: Board, place: () => DOMRect | undefined, box: Rect): void {
  const come = useEffectEvent(() => {
    const rect = place()
    if (rect && visualViewport) board.hidden = hiddenOf(rect, visualViewport)
    board.approach(box)
  })
  useEffect(() => {
    come()
    const listen = (): void => come()
    visualViewport?.addEventListener('resize', listen)
    visualViewport?.addEventListener('scroll', listen)
    const stop = board.view.subscribe(listen)
    return () => {
      visualViewport?.removeEventListener('resize', listen)
      visualViewport?.removeEventListener('scroll', listen)
      stop()
      board.hidden = { top: 0, bottom: 0 }
    }
  }, [board])
}

/** Words that the wall does not show yet. */
function Underway({
  board,
  canvas,
  words,
  record,
  table,
}: {
  board: Board
  canvas: WallCanvas
  words: HandsWords
  record: WallRecord
  table: number | null
}): ReactNode {
  const cover = coverOf(record, placeOf(board, record), board.matter.slot(record))
  const setting = settingOf(cover.lettering, record.text ?? '', cover.line)
  const fresh = board.matter.records.get(record.id) === undefined
  return (
    <Sheet
      canvas={canvas}
      cover={cover}
      table={table}
      fresh={fresh ? directionOfText(record.text ?? '') : null}
      className="underway"
    >
      <p className="words-field" dir="auto" style={letteringStyle(cover, setting)}>
        {setting.lines.join('\n')}
      </p>
      <span className="underway-sign" title={words.writing.underway}>
        <g-icon name="send" />
      </span>
    </Sheet>
  )
}
