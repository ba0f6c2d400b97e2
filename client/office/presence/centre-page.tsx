import { useId, useState } from 'react'
import { Link } from 'wouter'
import type { AttendanceLine } from '../../../shared/api/office/attendance.ts'
import { type WorkshopKind, workshopKinds } from '../../../shared/attendance/question.ts'
import { csvOf } from '../../../shared/kernel/csv.ts'
import type { AttendanceWords } from '../../words/attendance.fr.ts'
import { useHandle, useLoad } from '../api.ts'
import { useWords } from '../office.ts'
import { Failed } from '../parts/failed.tsx'
import { saveFile } from '../parts/save-file.ts'
import { When } from '../parts/when.tsx'
import { BigFigures } from './big-figures.tsx'
import { Caution } from './caution.tsx'
import { countsOf } from './counts.ts'
import { Count, QuestionFigure } from './question-figure.tsx'
import { rowsOf } from './table-file.ts'
import { useAttendanceWords } from './words.ts'

const total = ({ people, paper }: AttendanceLine): number => people + (paper?.people ?? 0)

/** Attendance of a centre over some time: persons and person-activities apart, each question on its own, flows between kinds. */
export function CentrePresence() {
  const { t, lang, of } = useWords()
  const words = useAttendanceWords(lang)
  const handle = useHandle()
  const id = useId()
  const [[from, to], setSpan] = useState(['', ''])
  const { data, failed, reload } = useLoad<AttendanceLine[]>('attendance')
  if (!words || !data) return failed && <Failed refusal={failed.refusal} retry={reload} />
  const { centre } = words
  const lines = data.filter(({ when }) => {
    const day = when?.slice(0, 10) ?? ''
    return (!from || (day !== '' && day >= from)) && (!to || (day !== '' && day <= to))
  })
  const counts = countsOf(lines)
  const activities = lines.reduce((sum, line) => sum + total(line), 0)
  const persons = counts.find(({ question }) => question === 'before')?.both.counts.none
  const kindOf = ({ kind }: AttendanceLine): string => (kind ? words.settings.kinds[kind] : words.settings.noKind)
  const kinds = [...workshopKinds, null].flatMap((kind) => {
    const those = lines.filter((line) => line.kind === kind)
    return those.length > 0 ? [{ kind, lines: those, people: those.reduce((sum, one) => sum + total(one), 0) }] : []
  })
  const save = (): void =>
    saveFile(
      `${centre.title}.csv`,
      csvOf([
        [centre.activities, activities],
        ...(persons === undefined ? [] : [[centre.persons, persons]]),
        [],
        [centre.workshop, centre.when, centre.kind, words.columns.phones, words.columns.paper, words.columns.both],
        ...lines.map((line) => [
          of(line.title),
          line.when ?? '',
          kindOf(line),
          line.people,
          line.paper?.people ?? 0,
          total(line),
        ]),
        ...rowsOf(counts, words),
      ]),
    )
  return (
    <section className="stack list-page presence print-whole">
      <div className="cluster between">
        <h1>{centre.title}</h1>
        <div className="cluster no-print">
          <button type="button" className="secondary" onClick={() => window.print()}>
            <g-icon name="print" />
            {t.print}
          </button>
          <button type="button" className="secondary" onClick={save}>
            <g-icon name="download" />
            {words.csv}
          </button>
        </div>
      </div>
      <p className="soft">{words.centreLead}</p>
      <div className="cluster top-aligned">
        {(['from', 'to'] as const).map((end, i) => (
          <div key={end} className="field short">
            <label htmlFor={`${id}-${end}`}>{centre[end]}</label>
            <input
              id={`${id}-${end}`}
              type="date"
              value={i === 0 ? from : to}
              onChange={(event) => setSpan(i === 0 ? [event.target.value, to] : [from, event.target.value])}
            />
          </div>
        ))}
      </div>
      {lines.length === 0 ? (
        <p className="sheet empty">{words.emptyCentre}</p>
      ) : (
        <>
          <div className="sheet stack">
            <BigFigures
              figures={[
                [activities, centre.activities],
                ...(persons === undefined ? [] : [[persons, centre.persons] as const]),
              ]}
            />
            <p className="soft">
              {centre.activitiesHint} {persons !== undefined && centre.personsHint}
            </p>
          </div>
          <section className="sheet counted">
            <table>
              <caption>
                <h3>{centre.list}</h3>
              </caption>
              <thead>
                <tr>
                  <th scope="col">{centre.workshop}</th>
                  <th scope="col" className="words">
                    {centre.when}
                  </th>
                  <th scope="col" className="words">
                    {centre.kind}
                  </th>
                  <th scope="col">{words.people}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.id}>
                    <th scope="row" dir="auto">
                      <Link href={`/office/${handle}/w/${line.id}/presence`}>{of(line.title)}</Link>
                    </th>
                    <td className="words">{line.when ? <When iso={line.when.slice(0, 10)} /> : t.workshops.noDate}</td>
                    <td className="words">{kindOf(line)}</td>
                    <td className="figures">{total(line)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <section className="sheet counted">
            <table>
              <caption>
                <h3>{centre.kinds}</h3>
              </caption>
              <tbody>
                {kinds.map(({ kind, lines: those, people }) => (
                  <tr key={kind ?? '-'}>
                    <th scope="row">{kind ? words.settings.kinds[kind] : words.settings.noKind}</th>
                    <td className="words">{centre.workshops(those.length)}</td>
                    <td className="figures">{people}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <Flows kinds={kinds} words={words} />
          {counts.map((one) => (
            <QuestionFigure key={one.question} counts={one} words={words} />
          ))}
          <Caution words={words} open={lines.some(({ closed }) => !closed)} />
        </>
      )}
    </section>
  )
}

interface FlowsProps {
  readonly kinds: readonly { readonly kind: WorkshopKind | null; readonly lines: readonly AttendanceLine[] }[]
  readonly words: AttendanceWords
}

/** How many of those who came to one kind of workshop had been to another: pairs of kinds, never a person's way [S4]. */
function Flows({ kinds, words }: FlowsProps) {
  const to = kinds.flatMap(({ kind, lines }) => {
    const before = countsOf(lines).find(({ question }) => question === 'before')?.both
    return kind && before ? [{ kind, before }] : []
  })
  if (to.length === 0) return null
  const { kinds: names } = words.settings
  return (
    <section className="sheet counted">
      <table>
        <caption>
          <h3>{words.centre.flows}</h3>
          <span className="soft">{words.centre.flowsHint}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.centre.cameFrom}</th>
            {to.map(({ kind }) => (
              <th key={kind} scope="col">
                <span className="block">{words.centre.cameTo}</span> {names[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {workshopKinds.map((from) => (
            <tr key={from}>
              <th scope="row">{names[from]}</th>
              {to.map(({ kind, before }) => (
                <td key={kind}>
                  <Count value={before.counts[from] ?? 0} words={words} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
