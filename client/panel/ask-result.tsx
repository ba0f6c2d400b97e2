import { roomBooth } from '../../shared/answers/ask.ts'
import { fromIn } from '../../shared/answers/from.ts'
import type { Shown } from '../../shared/answers/shown.ts'
import type { AskView, ChoiceView } from '../../shared/api/view.ts'
import { must } from '../../shared/kernel/assert.ts'
import { markOf } from '../../shared/people/marks.ts'
import { tableName } from '../words/names.ts'
import { act } from './act.ts'
import { useView, useWords } from './room.ts'
import { TableSign } from './table-sign.tsx'

/** How many choices of a long list are told. */
const told = 8

/** What a vote said, in lines: the ranking with its marks, or for one scored choice how many gave each score. */
export function AskResult({ ask, tally, many }: { ask: AskView; tally: Shown; many: boolean }) {
  const { t, s, lang } = useWords()
  const table = useView((view) => (typeof ask.scope === 'object' ? view.tables[ask.scope.table] : undefined))
  const choices = new Map(ask.choices.map((choice) => [choice.id as string, choice]))
  const scored = ask.choices.length === 1 && ask.criteria.length === 1
  const said = (
    <>
      {tally.voters === 0 && !tally.paper && <p className="soft">{t.ask.nobody}</p>}
      {scored ? (
        <Scores ask={ask} tally={tally} />
      ) : (
        <ol>
          {tally.ranking.slice(0, told).map((id) => (
            <Rank
              key={id}
              choice={must(choices.get(id), 'a ranked choice of its ask')}
              tally={tally}
              scores={ask.criteria.length > 1 || (ask.criteria[0]?.min ?? 0) > 0}
            />
          ))}
        </ol>
      )}
      <Parts tally={tally} />
    </>
  )
  if (!many || !table) return <div className="result">{said}</div>
  return (
    <details className={`result ${markOf(table.index).colour}`}>
      <summary>
        <TableSign index={table.index} /> {tableName(s, lang, table)}
        <span className="soft figures"> · {t.ask.voted(tally.voters)}</span>
      </summary>
      {said}
    </details>
  )
}

/** By place and channel, as finely as may be told; a single part has nothing to add. */
function Parts({ tally: { parts } }: { tally: Shown }) {
  const { t, s, lang } = useWords()
  const places = useView((view) => view.places)
  const [first] = parts
  if (!first || (parts.length === 1 && first.cells.length === 1)) return null
  if (parts.length === 1) return <p className="soft">{t.ask.tooFew}</p>
  const fromOf = ({ cells }: Shown['parts'][number]): string =>
    fromIn(
      lang,
      cells.map(({ booth, channel }) => ({
        name: booth === roomBooth ? null : (places[booth]?.name ?? booth),
        channel,
      })),
    )
  return (
    <ul className="booths">
      {parts.map((part) => (
        <li key={part.id}>
          <span className="fill" dir="auto">
            {fromOf(part)}
            <small>{s.count.people(part.people)}</small>
          </span>
          <b className="figures">{Object.values(part.sums).reduce((a, b) => a + b, 0)}</b>
        </li>
      ))}
    </ul>
  )
}

function Rank({ choice, tally, scores }: { choice: ChoiceView; tally: Shown; scores: boolean }) {
  const { t, of } = useWords()
  const contribution = choice.contribution
  const kept = useView((view) => (contribution ? view.notes[contribution]?.chosen === 'room' : false))
  const verdict = tally.verdicts[choice.id]
  return (
    <li>
      <span className="fill typed" dir="auto">
        {choice.label ? of(choice.label) : (choice.text ?? t.ask.withdrawn)}
        {verdict && <small>{t.ask.verdict[verdict]}</small>}
      </span>
      {!scores && <b className="figures">{tally.sums[choice.id] ?? 0}</b>}
      {contribution && (
        <button
          type="button"
          className="secondary icon"
          aria-pressed={kept}
          aria-label={kept ? t.choice.drop : t.choice.keep}
          title={kept ? t.choice.drop : t.choice.keep}
          onClick={() => void act({ type: 'choice/mark', contribution, chosen: kept ? null : 'room' })}
        >
          <g-icon name="star" />
        </button>
      )}
    </li>
  )
}

function Scores({ ask, tally }: { ask: AskView; tally: Shown }) {
  const { of } = useWords()
  const [choice] = ask.choices
  const [criterion] = ask.criteria
  if (!choice || !criterion) return null
  const values = Array.from({ length: criterion.max - criterion.min + 1 }, (_, i) => criterion.min + i)
  return (
    <ol>
      {values.map((value, i) => {
        const point = criterion.points?.[i]
        return (
          <li key={value}>
            <span className="fill" dir="auto">
              {value}
              {point && <> · {of(point)}</>}
            </span>
            <b className="figures">{tally.counts[choice.id]?.[criterion.id]?.[value] ?? 0}</b>
          </li>
        )
      })}
    </ol>
  )
}
