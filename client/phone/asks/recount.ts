import type { Ballot } from '../../../shared/answers/ballot.ts'
import { enoughVoters } from '../../../shared/answers/limits.ts'
import { spent } from '../../../shared/answers/spent.ts'
import { type Tally, tally } from '../../../shared/answers/tally.ts'
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

/** Counts the published ballots again and compares with what was announced. Below 8 voters no list is published. */
export function recount(
  ask: Pick<AskView, 'choices' | 'criteria' | 'reveal'>,
  announced: Tally,
  ballots: readonly Ballot[],
  own: string | null,
): Recount {
  if (announced.voters < enoughVoters) return { kind: 'few' }
  const counted = tally(ask, ballots)
  const mine = ballots.find((ballot) => ballot.id === own)
  if (counted.voters !== announced.voters || !sameCounts(counted, announced)) return { kind: 'differs' }
  return { kind: 'agrees', own: mine ? spent(mine.marks) : null }
}

/** The same numbers, whatever the order in which they were written down. */
function sameCounts(a: Tally, b: Tally): boolean {
  const flat = ({ counts }: Tally): string[] =>
    Object.entries(counts)
      .flatMap(([choice, criteria]) =>
        Object.entries(criteria).flatMap(([criterion, values]) =>
          Object.entries(values).map(([value, n]) => `${choice} ${criterion} ${value} ${n}`),
        ),
      )
      .sort()
  return flat(a).join('\n') === flat(b).join('\n')
}
