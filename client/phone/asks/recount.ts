import type { Ballot } from '../../../shared/answers/ballot.ts'
import { enoughVoters } from '../../../shared/answers/limits.ts'
import type { Shown } from '../../../shared/answers/shown.ts'
import { spent } from '../../../shared/answers/spent.ts'
import { type Counts, tally } from '../../../shared/answers/tally.ts'
import type { AskView } from '../../../shared/api/view.ts'
import { request } from '../../link/request.ts'

/** What a recount on this phone tells: stickers of one's own that are among them, whether totals agree. */
export type Recount =
  | { readonly kind: 'few' }
  | { readonly kind: 'differs' }
  | { readonly kind: 'agrees'; readonly own: number | null }

/** The published ballots of a revealed ask [S3]; null when nobody answers. */
export async function ballotsOf(handle: string, ask: string): Promise<readonly Ballot[] | null> {
  const outcome = await request(`/api/s/${handle}/asks/${ask}/ballots`, {})
  return outcome.kind === 'done' ? (outcome.result as { ballots: readonly Ballot[] }).ballots : null
}

/** Whether a list of ballots is published: not below 8 of them, nor where it would tell of too few who voted on paper. */
export const listed = ({ ballots }: Pick<Shown, 'ballots'>): boolean => ballots !== null && ballots >= enoughVoters

/** Counts the published ballots again and compares with what was announced of them. */
export function recount(
  ask: Pick<AskView, 'choices' | 'criteria' | 'reveal'>,
  announced: Pick<Shown, 'ballots' | 'counts'>,
  ballots: readonly Ballot[],
  own: string | null,
): Recount {
  if (!listed(announced)) return { kind: 'few' }
  const counted = tally(ask, ballots)
  const mine = ballots.find((ballot) => ballot.id === own)
  if (counted.voters !== announced.ballots || !sameCounts(counted.counts, announced.counts)) return { kind: 'differs' }
  return { kind: 'agrees', own: mine ? spent(mine.marks) : null }
}

/** The same numbers, whatever the order in which they were written down. */
function sameCounts(a: Counts, b: Counts): boolean {
  const flat = (counts: Counts): string[] =>
    Object.entries(counts)
      .flatMap(([choice, criteria]) =>
        Object.entries(criteria).flatMap(([criterion, values]) =>
          Object.entries(values).map(([value, n]) => `${choice} ${criterion} ${value} ${n}`),
        ),
      )
      .sort()
  return flat(a).join('\n') === flat(b).join('\n')
}
