import { type Context, type Decided, type Deciders, no, type TypesOf, unlessStaff, yes } from '../workshop/deciding.ts'
import type { Phase } from '../workshop/phase.ts'
import { reachIn, runningOf } from '../workshop/running.ts'
import { only, put } from '../workshop/state.ts'
import type { Contribution } from './contribution.ts'
import { changeAll, dropAll, originalOf } from './copies.ts'
import { add } from './decide-add.ts'
import { checkWords } from './words.ts'

type Then = (row: Contribution, phase: Phase) => Decided

/** The contribution of that id with its phase, or the refusal. */
function known({ state }: Context, id: string, then: Then): Decided {
  const row = originalOf(state, id)
  const phase = row ? state.phases.get(row.phase) : undefined
  return row && phase ? then(row, phase) : no('contribution/unknown', 'there is no such contribution')
}

const keep = ({ state }: Context, row: Contribution, patch: Partial<Contribution>): Decided =>
  yes(changeAll(state, row, patch))

/** For staff, or for the host of the table where the contribution was made. */
const mayTidy = ({ actor }: Context, row: Contribution): boolean =>
  actor.staff || (actor.hosts !== null && row.table === actor.hosts && row.reach !== 'author')

export const contributionDeciders: Deciders<TypesOf<'contribution'>> = {
  'contribution/add': add,

  'contribution/edit': (context, command) =>
    known(context, command.contribution, (row, phase) => {
      const own = row.author === context.actor.voice
      if (!own && !context.actor.staff) return no('contribution/not-yours', 'this was written by somebody else')
      if (row.state === 'withdrawn' || (own && row.state === 'hidden'))
        return no('contribution/not-now', 'it is not shown any more')
      if (
        own &&
        !context.actor.staff &&
        (runningOf(context.state)?.phase.id !== row.phase || only(context.state, 'stage').frozen)
      )
        return no('contribution/not-now', 'its phase is over')
      const text = command.text.trim()
      const read = context.actor.staff || context.actor.hosts !== null || text === row.text
      const waits = !read && row.state === 'kept' && only(context.state, 'workshop').review === 'everything'
      const { zone = row.zone, level = row.level } = command
      return (
        checkWords(phase, row.kind, command.text, zone) ??
        // Where staff read first, they read new words too.
        keep(context, row, {
          text,
          zone,
          level,
          ...(waits && { state: 'pending' as const }),
        })
      )
    }),

  'contribution/withdraw': (context, { contribution, token }) =>
    known(context, contribution, (row) => {
      const own = row.author !== null && row.author === context.actor.voice
      const byToken = row.reason !== null && token !== null && row.reason.token === token
      if (!own && !byToken) return no('contribution/not-yours', 'this was written by somebody else')
      // A withdrawn contribution loses its words and its picture everywhere at once [D4].
      return keep(context, row, { state: 'withdrawn', text: '', media: null, chosen: null, hiddenFrom: null })
    }),

  'contribution/share': (context, { contribution }) => {
    const { state, actor } = context
    const running = runningOf(state)
    if (!running?.moment.rights.share) return no('contribution/not-now', 'sharing is for later')
    const mine = (state.mine.get(actor.voice) ?? [])
      .map((id) => state.contributions.get(id))
      .filter(
        (row): row is Contribution =>
          row !== undefined && row.phase === running.phase.id && row.state === 'kept' && row.reach === 'author',
      )
      .filter((row) => contribution === null || row.id === contribution)
    if (contribution !== null && mine.length === 0 && state.contributions.get(contribution)?.author !== actor.voice)
      return no('contribution/not-yours', 'this was written by somebody else')
    return yes(
      mine.map((row) => put('contributions', row.id, { ...row, reach: reachIn(running.phase, 'table', row.table) })),
      { shared: mine.length },
    )
  },

  'contribution/admit': (context, { contribution }) =>
    unlessStaff(context) ??
    known(context, contribution, (row, phase) => {
      if (row.state === 'kept') return yes([])
      if (row.state !== 'pending' && row.state !== 'late') return no('contribution/not-now', 'it does not wait')
      // What waited has been read by staff: it is not private any more.
      return keep(context, row, {
        state: 'kept',
        reach: row.reach === 'author' ? reachIn(phase, 'table', row.table) : row.reach,
      })
    }),

  'contribution/hide': (context, { contribution }) =>
    known(context, contribution, (row) => {
      if (!mayTidy(context, row)) return no('forbidden', 'only staff may hide it')
      if (row.state === 'hidden') return yes([])
      if (row.state === 'withdrawn') return no('contribution/not-now', 'its author took it back')
      return keep(context, row, { state: 'hidden', hiddenFrom: row.state })
    }),

  'contribution/unhide': (context, { contribution }) =>
    known(context, contribution, (row) => {
      if (!mayTidy(context, row)) return no('forbidden', 'only staff may show it again')
      return row.state === 'hidden'
        ? keep(context, row, { state: row.hiddenFrom ?? 'kept', hiddenFrom: null })
        : yes([])
    }),

  'contribution/erase': (context, { contribution }) =>
    unlessStaff(context) ?? known(context, contribution, (row) => yes(dropAll(context.state, row))),
}
