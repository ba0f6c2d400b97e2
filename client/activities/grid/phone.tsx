/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { columnId, type Options, rowId } from '../../../shared/activities/grid/options.ts'
import { say } from '../../../shared/kernel/text.ts'
import { cellId } from '../../../shared/walls/templates/crossing.ts'
import { Composer } from '../../phone/compose/composer.tsx'
import type { FaceProps } from '../../phone/inside.ts'
import { Gallery } from '../../phone/notes/gallery.tsx'
import { Own } from '../../phone/notes/own.tsx'
import { Choice } from '../../phone/parts/choice.tsx'

/** A table to fill: choose a column and a row, then write; what was written says where it lies. */
export function Face({ inside, phase }: FaceProps) {
  const { words, lang } = inside
  const { columns, rows } = phase.options as Options
  const [column, setColumn] = useState(columnId(0))
  const [row, setRow] = useState(rowId(0))
  const { rights } = phase.moment
  const across = columns.map((label, i) => ({ id: columnId(i), label: say(label, lang) }))
  const down = rows.map((label, i) => ({ id: rowId(i), label: say(label, lang) }))
  const place = (zone: string | null): string | null => {
    const [at, line] = zone?.split('-') ?? []
    const [x, y] = [across.find(({ id }) => id === at), down.find(({ id }) => id === line)]
    return x && y ? `${x.label} · ${y.label}` : null
  }
  return (
    <>
      {rights.add.length > 0 && (
        <section class="stack">
          {across.length > 1 && (
            <Choice name="column" legend={words.grid.column} value={column} onChange={setColumn} items={across} />
          )}
          {down.length > 1 && <Choice name="row" legend={words.grid.row} value={row} onChange={setRow} items={down} />}
        </section>
      )}
      <Own inside={inside} phase={phase} place={place} />
      <Gallery inside={inside} phase={phase} place={place} />
      {rights.add.length > 0 && (
        <Composer inside={inside} phase={phase.id} kinds={rights.add} zone={cellId(column, row)} />
      )}
    </>
  )
}
