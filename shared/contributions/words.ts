import { preparedOf } from '../activities/registry.ts'
import { type Decided, no } from '../workshop/deciding.ts'
import type { Phase } from '../workshop/phase.ts'
import { type ContributionKind, maxNote, maxText } from './contribution.ts'

/** Something that can be seen: blanks without width, marks on nothing and control characters alone are no words. */
const visible = /(?![\u115f\u1160\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u

/** The refusal of words that are empty or too long, or of a zone that the phase's wall does not have; null when all is well. */
export function checkWords(phase: Phase, kind: ContributionKind, text: string, zone: string | null): Decided | null {
  const words = text.trim()
  const pictured = kind === 'drawing' || kind === 'photo'
  if (!visible.test(words) && !pictured) return no('contribution/empty', 'there are no words')
  if (words.length > (kind === 'text' ? maxText : maxNote))
    return no('contribution/too-long', `at most ${kind === 'text' ? maxText : maxNote} characters`)
  const template = preparedOf(phase).template
  if (zone !== null && !template?.zones.some((z) => z.id === zone))
    return no('contribution/zone', 'the wall has no such zone')
  return null
}
