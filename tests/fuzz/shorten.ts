import { type Outcome, run } from './run.ts'
import type { Step } from './story.ts'

/** The rule that is broken first; null when none is. */
const ruleOf = ({ wrongs }: Outcome): string | null =>
  wrongs[0]?.match(/\[[^\]]+\]/)?.[0] ?? wrongs[0]?.slice(0, 20) ?? null

/** The shortest story, found within so many tries, with which a seed still breaks the same rule. */
export async function shorten(failed: Outcome, tries = 80): Promise<Outcome> {
  let best = failed
  let left = tries
  const attempt = async (steps: readonly Step[]): Promise<boolean> => {
    left--
    const outcome = await run(failed.seed, { steps })
    if (ruleOf(outcome) !== ruleOf(failed)) return false
    best = outcome
    return true
  }
  for (let size = Math.ceil(best.steps.length / 2); size >= 1 && left > 0; size = size > 1 ? Math.ceil(size / 2) : 0) {
    for (let at = best.steps.length - size; at > -size && left > 0; at -= size)
      await attempt(best.steps.toSpliced(Math.max(0, at), Math.min(size, at + size)))
  }
  return best
}
