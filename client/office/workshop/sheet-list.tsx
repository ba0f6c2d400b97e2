import { useState } from 'react'
import type { SheetLine } from '../../../shared/api/office/sheet.ts'
import type { WorkshopDetail } from '../../../shared/api/office/workshop.ts'
import { formatDay, formatHour } from '../../words/format.ts'
import { tell, useWords } from '../office.ts'
import { useSheets } from './use-sheets.ts'

interface SheetListProps {
  readonly detail: WorkshopDetail
  readonly lines: readonly SheetLine[]
  readonly relist: () => Promise<void>
}

/** The sheets of a place. One that was lost or stolen is voided whole, after a word of what that does. */
export function SheetList({ detail, lines, relist }: SheetListProps) {
  const { t, s, lang } = useWords()
  const { end } = useSheets(detail)
  const [asked, setAsked] = useState<string | null>(null)
  const confirm = async (sheet: string): Promise<void> => {
    if (await end(sheet)) tell({ text: t.cards.voided })
    setAsked(null)
    await relist()
  }
  if (lines.length === 0) return null
  return (
    <ul className="lines card-sheets">
      {lines.map((line) => (
        <li key={line.id} className="stack tight">
          <div className="line">
            <span className={line.voided ? 'fill soft' : 'fill'}>
              {t.cards.sheet(line.count)}
              <span className="soft block">
                {line.voided ? t.cards.isVoid : `${formatDay(lang, line.at)}, ${formatHour(lang, line.at)}`}
              </span>
            </span>
            {!line.voided && asked !== line.id && (
              <button type="button" className="quiet" onClick={() => setAsked(line.id)}>
                <g-icon name="x" />
                {t.cards.end}
              </button>
            )}
          </div>
          {asked === line.id && (
            <div className="say stack tight" role="alert">
              <p>{t.cards.endHint}</p>
              <div className="cluster">
                <button type="button" className="secondary" onClick={() => void confirm(line.id)}>
                  {t.cards.endNow}
                </button>
                <button type="button" className="quiet" onClick={() => setAsked(null)}>
                  {s.actions.cancel}
                </button>
              </div>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
