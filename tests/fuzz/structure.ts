import type { AskView, You } from '../../shared/api/view.ts'
import type { Channel } from './judge.ts'

/** Parts of a view or of `you`, as far as answers go. */
type Parts = { readonly role?: string; readonly asks?: Readonly<Record<string, AskView | You['asks'][string]>> }

/** The JSON values that a message carries. */
function* valuesIn(channel: Channel, text: string): Iterable<unknown> {
  if (channel === 'feed') {
    const data = /^data: (.*)$/m.exec(text)?.[1]
    if (data) yield JSON.parse(data) as unknown
  }
  if (channel === 'reply' && text.includes('\n{')) yield JSON.parse(text.slice(text.indexOf('\n{') + 1)) as unknown
}

const views = (value: unknown): Parts[] => {
  if (typeof value !== 'object' || value === null) return []
  const { result } = value as { result?: { view?: Parts; you?: Parts } | null }
  return [value as Parts, ...(result?.view ? [result.view] : []), ...(result?.you ? [result.you] : [])]
}

/** How many ballots each session was last told of, by `session|ask`. */
export type Told = Map<string, number>

/** [S2] What is wrong with what a message says of answers, as sentences. */
export function* wrongIn(channel: Channel, text: string, session: string, told: Told): Iterable<string> {
  if (!text.includes('"asks"') && !text.includes('"session"')) return
  for (const value of valuesIn(channel, text))
    for (const part of views(value)) {
      const you = part as Partial<You>
      if (typeof you.session === 'string' && you.session !== session) yield '[S1] hears what is another session’s own'
      for (const ask of Object.values(part.asks ?? {})) {
        if (!('status' in ask)) continue
        yield* wrongAsk(ask)
        yield* tooSoon(ask, `${session}|${ask.id}`, told)
        if ((part.role === 'participant' || part.role === 'kiosk') && ask.turnout !== null)
          yield `[S2] hears how many have voted on ${ask.id}`
      }
    }
}

/** Two counts that one device is told of lie five ballots apart, the result included: less would be a few people's answers. */
function* tooSoon({ id, live, status, tally }: AskView, key: string, told: Told): Iterable<string> {
  const ballots = tally?.ballots ?? null
  if (!live || ballots === null) return
  const before = told.get(key)
  if (before !== undefined && ballots !== before && ballots < before + 5)
    yield `[S2] hears of ${ballots} ballots of ${id} (${status}) after ${before}`
  told.set(key, ballots)
}

function* wrongAsk({ id, status, live, tally, reveal }: AskView): Iterable<string> {
  if (tally === null) return
  const { parts } = tally
  const peopled = parts.filter(({ people }) => people > 0)
  if (peopled.length > 1 && peopled.some(({ people }) => people < 5))
    yield `[S2] hears of fewer than five in a split of ${id}`
  if (status !== 'revealed' && parts.length > 0) yield `[S2] hears a split of ${id}, which is ${status}`
  if (status !== 'revealed' && (!live || tally.voters % 5 !== 0 || tally.voters === 0))
    yield `[S2] hears a tally of ${tally.voters} of ${id}, which is ${status}`
  if (reveal === 'totals' && tally.dots !== null) yield `[S2] hears dots of ${id}, which reveals totals`
}
