import { type Deciders, no, type TypesOf, yes } from '../workshop/deciding.ts'
import { runningOf } from '../workshop/running.ts'
import { changeAll, originalOf } from './copies.ts'

export const choiceDeciders: Deciders<TypesOf<'choice'>> = {
  /** Raises to `plenary`: what a table or the room keeps is for everyone. Taking the mark back does not make it private again. */
  'choice/mark': ({ state, actor }, { contribution, chosen }) => {
    const row = originalOf(state, contribution)
    if (!row) return no('contribution/unknown', 'there is no such contribution')
    const asHost =
      actor.hosts !== null &&
      row.table === actor.hosts &&
      chosen !== 'room' &&
      row.chosen !== 'room' &&
      runningOf(state)?.moment.rights.mark === true
    if (!actor.staff && !asHost) return no('forbidden', 'only the host of its table or staff may choose it')
    if (row.state !== 'kept' || row.reach === 'author')
      return no('contribution/not-kept', 'only what the table can read may be chosen')
    return yes(changeAll(state, row, { chosen, reach: chosen ? 'plenary' : row.reach }))
  },
}
