import type { ReactNode } from 'react'
import { roomBooth } from '../../../shared/answers/ask.ts'
import { fromIn } from '../../../shared/answers/from.ts'
import type { Shown } from '../../../shared/answers/shown.ts'
import type { AskView, ChoiceView } from '../../../shared/api/view.ts'
import { formatPercent } from '../../words/format.ts'
import { ChoiceNote, choiceText } from '../choice-note.tsx'
import { type FaceProps, latestAsk, turnoutOf, type WallFace } from '../face.ts'
import { FaceFrame, FaceWait } from '../face-frame.tsx'

/** Most columns that are read from the back of a room, and most rows of stickers in one. */
const mostColumns = 7
const mostRows = 20

/** The giant smartphone: ideas in columns, stickers landing on them once the vote is shown; until then turnout alone. */
function Result(props: FaceProps): ReactNode {
  const { view, lang, words } = props
  const ask = latestAsk(view, 'stickers')
  if (!ask) return <FaceWait title={words.smartvote.none} text={words.smartvote.secret} />
  const { tally } = ask
  const byId = new Map(ask.choices.map((choice) => [choice.id as string, choice]))
  const ranked = tally ? tally.ranking.flatMap((id) => byId.get(id) ?? []) : ask.choices
  const shown = ranked.slice(0, mostColumns)
  const total = (choice: ChoiceView): number => tally?.sums[choice.id] ?? 0
  const most = Math.max(1, ...shown.map(total))
  const per = Math.max(shown.length > 5 ? 4 : 5, Math.ceil(most / mostRows))
  const rows = Math.max(6, Math.ceil(most / per))
  return (
    <FaceFrame className="vote-face">
      <Aside {...props} ask={ask} ranked={ranked} hidden={ranked.length - shown.length} />
      <div className="vote-phone">
        <div className="vote-glass">
          <ol
            className="vote-columns"
            style={{ ['--columns' as string]: shown.length, ['--per' as string]: per, ['--rows' as string]: rows }}
          >
            {shown.map((choice) => (
              <li key={choice.id} className={tally && total(choice) === most && total(choice) > 0 ? 'first' : ''}>
                {tally && <span className="total">{total(choice)}</span>}
                <Stack count={total(choice)} />
                <ChoiceNote choice={choice} tables={view.tables} lang={lang} words={words} />
              </li>
            ))}
          </ol>
        </div>
      </div>
    </FaceFrame>
  )
}

/** Stickers that land one after the other; more than can be told apart land together. */
function Stack({ count }: { count: number }): ReactNode {
  return (
    <div className="vote-stack" aria-hidden="true">
      {Array.from({ length: count }, (_, i) => (
        <i key={i} style={{ ['--i' as string]: Math.min(i, 60) }} />
      ))}
    </div>
  )
}

function Aside({
  ask,
  ranked,
  hidden,
  view,
  lang,
  words,
}: FaceProps & { ask: AskView; ranked: readonly ChoiceView[]; hidden: number }): ReactNode {
  const { tally } = ask
  const voted = tally?.voters ?? turnoutOf(ask) ?? 0
  const share = covered(ask)
  const dots = tally ? ranked.reduce((sum, { id }) => sum + (tally.sums[id] ?? 0), 0) : 0
  return (
    <aside>
      <h2 dir="auto" className="face-title">
        {title(ask, ranked, { lang, words })}
      </h2>
      <p>
        {words.smartvote.voted(voted)}{' '}
        {tally ? ask.status === 'revealed' && words.smartvote.recounted : words.smartvote.secret}
      </p>
      {share && <p>{words.smartvote.covered(formatPercent(lang, share.share), share.kept)}</p>}
      {hidden > 0 && <p>{words.smartvote.others(hidden)}</p>}
      <Places lines={tally ? partLines(tally, view, lang) : turnoutLines(ask, view, words)}>
        {Object.entries(ask.booths)
          .filter(([, status]) => status === 'undrained')
          .map(([booth]) => (
            <li key={booth}>
              <small dir="auto">
                {nameOf(booth, view, words)} : {words.smartvote.undrained}
              </small>
            </li>
          ))}
      </Places>
      {tally && <p className="vote-sum">{words.smartvote.dots(dots)}</p>}
    </aside>
  )
}

/** How many votes came from where. */
interface PlaceLine {
  readonly key: string
  readonly name: string
  readonly people: number
}

const nameOf = (booth: string, { places }: Pick<FaceProps['view'], 'places'>, words: FaceProps['words']): string =>
  booth === roomBooth ? words.smartvote.room : (places?.[booth]?.name ?? booth)

/** While it lasts: how many ballots are in. */
const turnoutLines = ({ turnout }: AskView, view: FaceProps['view'], words: FaceProps['words']): PlaceLine[] =>
  Object.entries(turnout ?? {}).map(([booth, people]) => ({ key: booth, name: nameOf(booth, view, words), people }))

/** Once it is shown: by place and channel, as finely as may be told. */
const partLines = ({ parts }: Shown, { places }: FaceProps['view'], lang: FaceProps['lang']): PlaceLine[] =>
  parts.map(({ id, cells, people }) => ({
    key: id,
    name: fromIn(
      lang,
      cells.map(({ booth, channel }) => ({
        name: booth === roomBooth ? null : (places?.[booth]?.name ?? booth),
        channel,
      })),
    ),
    people,
  }))

function Places({ lines, children }: { lines: readonly PlaceLine[]; children: ReactNode }): ReactNode {
  if (lines.length < 2) return null
  const most = Math.max(1, ...lines.map(({ people }) => people))
  return (
    <ul className="vote-places">
      {lines.map(({ key, name, people }) => (
        <li key={key}>
          <span dir="auto">{name}</span>
          <i style={{ inlineSize: `${(100 * people) / most}%` }} />
          <b>{people}</b>
        </li>
      ))}
      {children}
    </ul>
  )
}

function title(
  ask: AskView,
  ranked: readonly ChoiceView[],
  { lang, words }: Pick<FaceProps, 'lang' | 'words'>,
): string {
  const { tally } = ask
  const [first, second] = ranked
  if (!tally) return words.smartvote.open
  const top = first ? (tally.sums[first.id] ?? 0) : 0
  if (!first || top === 0) return words.smartvote.none
  if (second && tally.sums[second.id] === top) return words.smartvote.tie
  return words.smartvote.first(choiceText(first, lang, words))
}

/** The voters with a choice among those kept, when the ideas kept are the first ones. */
function covered({ tally, choices }: AskView): { share: number; kept: number } | null {
  const kept = choices.filter(({ chosen }) => chosen === 'room').map(({ id }) => id as string)
  const among = tally?.covered[kept.length - 1]
  if (!tally?.ballots || among === undefined) return null
  const firsts = new Set(tally.ranking.slice(0, kept.length))
  return kept.every((id) => firsts.has(id)) ? { share: among / tally.ballots, kept: kept.length } : null
}

export const face: WallFace = { Result }
