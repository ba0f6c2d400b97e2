import { type Refusal, refusal } from '../api/refusals.ts'
import { goodSheet, makeSheet, passOf, showCard, voidSheet } from '../cards/decide.ts'
import { dropAll, originalOf } from '../contributions/copies.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { revokeSession } from '../people/revoke.ts'
import { emptiestTable, isFull, newParticipant } from '../people/seat.ts'
import { ring } from './alarm.ts'
import type { Decision } from './deciding.ts'
import { breaksPromise } from './retention.ts'
import { type Event, only, put, type State } from './state.ts'
import type { SystemCommand, WorkshopPatch } from './system.ts'

/** Decides what the server itself asks; the same purity and the same events as `decide`. */
export function decideSystem(state: State, command: SystemCommand, now: number): Result<Decision, Refusal> {
  switch (command.type) {
    case 'session/open':
      return openSession(state, command, now)
    case 'session/revoke': {
      const session = state.sessions.get(command.session)
      return ok({ events: session ? revokeSession(state, session, now) : [] })
    }
    case 'presence/set':
      return ok({
        events: state.sessions.has(command.session)
          ? [put('presence', command.session, command.links > 0 ? { links: command.links } : null)]
          : [],
      })
    case 'sheet/make':
      return makeSheet(state, command, now)
    case 'sheet/void':
      return voidSheet(state, command)
    case 'card/show':
      return showCard(state, command)
    case 'alarm/ring':
      return ok({ events: ring(state, now) })
    case 'wall/laid':
      return ok({ events: laidAnew(state, command.notes) })
    case 'contribution/erase': {
      const row = originalOf(state, command.contribution)
      return row
        ? ok({ events: dropAll(state, row) })
        : err(refusal('contribution/unknown', 'there is no such contribution'))
    }
    case 'attendance/paper':
      return ok({ events: [put('paper', 'it', command.paper)] })
    case 'pictures/gone':
      return ok({
        events: command.media.filter((id) => state.orphans.has(id)).map((id) => put('orphans', id, null)),
      })
    case 'workshop/set': {
      const { workshop } = command.patch
      return workshop?.retentionDays !== undefined && breaksPromise(state, workshop.retentionDays)
        ? err(refusal('workshop/promised', 'residents were told that it is erased sooner'))
        : ok({ events: patched(state, command.patch) })
    }
  }
}

/** Where notes lie now, as their wall says. One that was moved within its zone tells nothing new: most drops are so. */
export const laidAnew = (state: State, notes: readonly Laid[]): Event[] =>
  notes
    .filter(({ contribution, zone, level }) => {
      const was = state.laid.get(contribution)
      return state.contributions.has(contribution) && !(was && was.zone === zone && was.level === level)
    })
    .map(({ contribution, zone, level }) => put('laid', contribution, { zone, level }))

type Laid = Extract<SystemCommand, { type: 'wall/laid' }>['notes'][number]
type Open = Extract<SystemCommand, { type: 'session/open' }>

function openSession(state: State, open: Open, now: number): Result<Decision, Refusal> {
  const sheet = open.shown ? goodSheet(state, open.shown) : null
  if (sheet && !sheet.ok) return sheet
  const pass = open.shown && sheet ? passOf(state, open.session, open.shown.card, sheet.value) : []
  const known = state.sessions.get(open.session)
  const base = {
    id: open.session,
    handle: open.handle,
    tokenHash: open.tokenHash,
    role: open.role,
    place: sheet ? sheet.value.place : open.place,
    ...(sheet && { vote: sheet.value.phase }),
    turn: null,
    label: open.label,
    openedAt: now,
    revoked: false,
  }
  if (known) {
    // The same device again: the same session and participant, with a fresh cookie.
    if (known.revoked || (known.participant && state.participants.get(known.participant)?.removed))
      return err(refusal('removed', 'staff sent this device out'))
    return ok({
      events: [put('sessions', known.id, { ...known, tokenHash: open.tokenHash }), ...pass],
      result: { handle: known.handle },
    })
  }
  if (!open.participant)
    return ok({
      events: [put('sessions', open.session, { ...base, table: open.table, participant: null }), ...pass],
      result: { handle: open.handle },
    })
  if (only(state, 'workshop').locked) return err(refusal('locked', 'the lobby is locked'))
  if (isFull(state)) return err(refusal('full', 'every place is taken'))
  if (state.participants.has(open.participant)) return err(refusal('bad-request', 'this participant id is taken'))
  const { seating } = only(state, 'workshop')
  const wanted = open.table && state.tables.get(open.table)?.staff === false ? open.table : null
  const seat = newParticipant(
    state,
    open.participant,
    seating === 'choose' ? (wanted ?? emptiestTable(state)) : emptiestTable(state),
    null,
    now,
  )
  return ok({
    events: [
      put('participants', seat.id, seat),
      put('sessions', open.session, { ...base, table: null, participant: seat.id }),
    ],
    result: { handle: open.handle },
  })
}

/** Tables and places that somebody sits at or votes in are kept even when the new list leaves them out. */
function patched(state: State, patch: WorkshopPatch): Event[] {
  const events: Event[] = []
  if (patch.workshop) events.push(put('workshop', 'it', { ...only(state, 'workshop'), ...patch.workshop }))
  if (patch.tables) {
    const kept = new Set<string>(patch.tables.map((t) => t.id))
    const used = new Set([...state.participants.values()].map((p) => p.table as string | null))
    for (const [key] of state.tables.entries())
      if (!kept.has(key) && !used.has(key)) events.push(put('tables', key, null))
    for (const table of patch.tables) events.push(put('tables', table.id, table))
  }
  if (patch.places) {
    const kept = new Set<string>(patch.places.map((p) => p.id))
    const used = new Set<string>([...state.asks.values()].flatMap((ask) => Object.keys(ask.booths)))
    for (const [key] of state.places.entries())
      if (!kept.has(key) && !used.has(key)) events.push(put('places', key, null))
    for (const place of patch.places) events.push(put('places', place.id, place))
  }
  return events
}
