import type { AskId } from '../kernel/ids.ts'
import { type Context, type Decided, type Deciders, no, type TypesOf, unlessStaff, yes } from '../workshop/deciding.ts'
import { put } from '../workshop/state.ts'
import type { Ask } from './ask.ts'
import { batchKey, fewestPeople, mostBatches, takesPaper } from './batch.ts'
import { batchesOf } from './batch-rows.ts'

/** [S2] Paper belongs to a vote until its result is shown: a batch added after that would be read off the difference. */
function unshown(context: Context, id: AskId, then: (ask: Ask) => Decided): Decided {
  const barred = unlessStaff(context)
  if (barred) return barred
  const ask = context.state.asks.get(id)
  if (!ask) return no('ask/unknown', 'there is no such ask')
  return ask.status === 'revealed' ? no('ask/revealed', 'its result is shown') : then(ask)
}

export const paperDeciders: Deciders<TypesOf<'paper'>> = {
  'paper/put': (context, { ask: id, batch, booth, counts: given, people }) =>
    unshown(context, id, (ask) => {
      if (!takesPaper(ask)) return no('answer/marks', 'this question is not answered with stickers')
      if (!(booth in ask.booths)) return no('place/unknown', 'this ask has no such place')
      const counts = Object.fromEntries(Object.entries(given).filter(([, n]) => n > 0))
      const choices = new Set<string>(ask.choices.map((choice) => choice.id))
      if (!Object.keys(counts).every((choice) => choices.has(choice)))
        return no('answer/marks', 'stickers on something that is not offered')
      if (Object.keys(counts).length === 0) return no('contribution/empty', 'there are no stickers')
      if (people !== null && people < fewestPeople(ask, counts))
        return no('paper/people', `these stickers are those of ${fewestPeople(ask, counts)} people at least`)
      const before = batchesOf(context.state, ask.id)
      const number = before.find((one) => one.id === batch)?.number ?? (before.at(-1)?.number ?? 0) + 1
      if (before.length >= mostBatches && !before.some((one) => one.id === batch))
        return no('paper/many', `at most ${mostBatches} batches`)
      return yes([put('batches', batchKey(ask.id, batch), { id: batch, ask: ask.id, booth, counts, people, number })])
    }),

  /** Taken back already is as good. */
  'paper/withdraw': (context, { ask: id, batch }) =>
    unshown(context, id, (ask) => {
      const key = batchKey(ask.id, batch)
      return yes(context.state.batches.has(key) ? [put('batches', key, null)] : [])
    }),
}
