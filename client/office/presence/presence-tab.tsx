import { Link } from 'wouter'
import type { Attendance } from '../../../shared/api/office/attendance.ts'
import { csvOf } from '../../../shared/kernel/csv.ts'
import { useHandle, useLoad } from '../api.ts'
import { useWords } from '../office.ts'
import type { TabProps } from '../pages/workshop.tsx'
import { Failed } from '../parts/failed.tsx'
import { saveFile } from '../parts/save-file.ts'
import { AskedForm } from './asked-form.tsx'
import { BigFigures } from './big-figures.tsx'
import { Caution } from './caution.tsx'
import { countsOf } from './counts.ts'
import { MapForm } from './map-form.tsx'
import { PaperForm } from './paper-form.tsx'
import { QuestionFigure } from './question-figure.tsx'
import { rowsOf } from './table-file.ts'
import { useAttendanceWords } from './words.ts'

/** Who came, in numbers: what was counted, and beside it what is asked and what staff counted on paper. */
export function PresenceTab(props: TabProps) {
  const { detail } = props
  const { t, lang, of } = useWords()
  const handle = useHandle()
  const words = useAttendanceWords(lang)
  const { data, failed, reload } = useLoad<Attendance>(`workshops/${detail.id}/attendance`)
  if (!words || !data) return failed && <Failed refusal={failed.refusal} retry={reload} />
  const counts = countsOf([data])
  const onPaper = data.paper?.people ?? 0
  const save = (): void =>
    saveFile(
      `${words.centre.title} ${of(detail.workshop.title)}.csv`.replace(/[\\/:*?"<>|]/g, ' '),
      csvOf([
        [of(detail.workshop.title), detail.workshop.when ?? ''],
        ['', words.columns.phones, words.columns.paper, words.columns.both],
        [words.people, data.people, onPaper, data.people + onPaper],
        ...rowsOf(counts, words),
      ]),
    )
  return (
    <div className="columns wide-first presence">
      <div className="stack print-whole">
        <div className="cluster between">
          <p className="soft">{words.lead}</p>
          <div className="cluster no-print">
            <button type="button" className="secondary" onClick={() => window.print()}>
              <g-icon name="print" />
              {t.print}
            </button>
            <button type="button" className="secondary" onClick={save}>
              <g-icon name="download" />
              {words.csv}
            </button>
            <Link href={`/office/${handle}/w/${detail.id}/presence/sheet`} className="secondary button">
              <g-icon name="pencil" />
              {words.sheetOpen}
            </Link>
          </div>
        </div>
        <div className="sheet stack">
          <BigFigures
            figures={
              onPaper > 0
                ? [
                    [data.people, words.figures.phones],
                    [onPaper, words.figures.paper],
                    [data.people + onPaper, words.figures.both],
                  ]
                : [[data.people, words.figures.phones]]
            }
          />
          <p className="soft">{words.once}</p>
        </div>
        {counts.length === 0 ? (
          <p className="sheet empty">{words.empty}</p>
        ) : (
          counts.map((one) => <QuestionFigure key={one.question} counts={one} words={words} />)
        )}
        <Caution words={words} open={!data.closed} />
      </div>
      <div className="stack no-print">
        <AskedForm {...props} words={words} />
        <MapForm {...props} words={words} />
        <PaperForm workshop={detail.id} paper={data.paper} words={words} reload={reload} />
      </div>
    </div>
  )
}
