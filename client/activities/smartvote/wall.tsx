import type { ReactNode } from 'react'
import { roomBooth } from '../../../shared/answers/ask.ts'
import { sumOf } from '../../../shared/answers/tally.ts'
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
  const total = (choice: ChoiceView): number => (tally ? sumOf(tally.counts, choice.id) : 0)
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
  const booths = Object.keys(ask.booths)
  const votersAt = (booth: string): number => tally?.booths[booth]?.voters ?? ask.turnout?.[booth] ?? 0
  const most = Math.max(1, ...booths.map(votersAt))
  const dots = tally ? ranked.reduce((sum, { id }) => sum + sumOf(tally.counts, id), 0) : 0
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
      {booths.length > 1 && view.places && (
        <ul className="vote-places">
          {booths.map((booth) => (
            <li key={booth}>
              <span dir="auto">
                {booth === roomBooth ? words.smartvote.room : (view.places?.[booth]?.name ?? booth)}
              </span>
              <i style={{ inlineSize: `${(100 * votersAt(booth)) / most}%` }} />
              <b>{votersAt(booth)}</b>
              {ask.booths[booth] === 'undrained' && <small>{words.smartvote.undrained}</small>}
            </li>
          ))}
        </ul>
      )}
      {tally && <p className="vote-sum">{words.smartvote.dots(dots)}</p>}
    </aside>
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
  const top = first ? sumOf(tally.counts, first.id) : 0
  if (!first || top === 0) return words.smartvote.none
  if (second && sumOf(tally.counts, second.id) === top) return words.smartvote.tie
  return words.smartvote.first(choiceText(first, lang, words))
}

/** The voters with a choice among those kept, when the ideas kept are the first ones. */
function covered({ tally, choices }: AskView): { share: number; kept: number } | null {
  const kept = choices.filter(({ chosen }) => chosen === 'room').map(({ id }) => id as string)
  const among = tally?.covered[kept.length - 1]
  if (!tally || tally.voters === 0 || among === undefined) return null
  const firsts = new Set(tally.ranking.slice(0, kept.length))
  return kept.every((id) => firsts.has(id)) ? { share: among / tally.voters, kept: kept.length } : null
}

export const face: WallFace = { Result }
