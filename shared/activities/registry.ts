import * as v from 'valibot'
import type { Phase } from '../workshop/phase.ts'
import { article } from './article/recipe.ts'
import { closing } from './closing/recipe.ts'
import { type Activity, define, type Prepared } from './define.ts'
import { grid } from './grid/recipe.ts'
import { ideas } from './ideas/recipe.ts'
import { journey } from './journey/recipe.ts'
import { matrix } from './matrix/recipe.ts'
import { pyramid } from './pyramid/recipe.ts'
import { noRights } from './recipe.ts'
import { restitution } from './restitution/recipe.ts'
import { smartvote } from './smartvote/recipe.ts'
import { welcome } from './welcome/recipe.ts'

/** Every activity there is. A new one is a line here and two folders of its name. */
export const activities: readonly Activity[] = [
  welcome,
  journey,
  pyramid,
  ideas,
  matrix,
  smartvote,
  article,
  grid,
  restitution,
  closing,
]

const byKind = new Map(activities.map((activity) => [activity.kind, activity]))

/** The activity of that kind; undefined when there is none. */
export const activityOf = (kind: string): Activity | undefined => byKind.get(kind)

/** [F1] A phase whose activity is unknown or whose options cannot be read shows its instruction and allows nothing. */
const plain = define({
  kind: 'plain',
  name: { fr: 'Consigne', en: 'Instruction', ar: 'تعليمات' },
  options: v.record(v.string(), v.unknown()),
  defaultMode: 'plenary',
  idealMs: 0,
  minMs: 0,
  moments: () => [
    {
      id: 'plain',
      label: { fr: '' },
      hint: { fr: '' },
      share: 1,
      rights: noRights,
      shows: { gallery: false, screen: 'instruction', ask: null },
      raises: false,
      opens: [],
    },
  ],
  asks: () => [],
  wall: () => null,
})

const prepared = new WeakMap<Phase, Prepared>()

/** The recipe of a phase applied to its options; rows are never mutated, so that one reading serves. */
export function preparedOf(phase: Phase): Prepared {
  const known = prepared.get(phase)
  if (known) return known
  const read = (byKind.get(phase.kind) ?? plain).prepare(phase.options)
  const fallback = read.ok ? read : plain.prepare({})
  if (!fallback.ok) throw new Error('broken invariant: the plain activity accepts any options')
  prepared.set(phase, fallback.value)
  return fallback.value
}
