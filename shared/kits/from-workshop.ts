import { must } from '../kernel/assert.ts'
import { type Lang, langs, type Text } from '../kernel/text.ts'
import { only, type State } from '../workshop/state.ts'
import type { Kit } from './kit.ts'

/** The method of a workshop, without its people, its matter, its date or its Wi-Fi: a kit to begin again from. */
export function kitOf(state: State, { id, name, about }: Pick<Kit, 'id' | 'name' | 'about'>): Kit {
  const { title, promise, next, lang, retentionDays, review, seating, attendance } = only(state, 'workshop')
  const phases = only(state, 'plan').order.map((phase) => must(state.phases.get(phase), 'a plan of phases that exist'))
  const tables = [...state.tables.values()]
    .sort((a, b) => a.index - b.index)
    .map((table, index) => ({ ...table, index }))
  const written = (key: Lang): boolean =>
    phases.every(({ instruction }: { instruction: Text }) => Boolean(instruction[key]))
  return {
    id,
    name,
    about,
    people: Math.max(1, [...state.participants.values()].length || tables.length * 5),
    languages: langs.filter((key) => key === 'fr' || written(key)),
    title,
    promise,
    next,
    lang,
    retentionDays,
    review,
    seating,
    // The picture of the map belongs to the workshop, and is erased with it.
    ...(attendance && { attendance: { ...attendance, map: null } }),
    phases,
    tables,
    places: [...state.places.values()],
  }
}
