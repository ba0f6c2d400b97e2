import { preparedOf } from '../../shared/activities/registry.ts'
import type { Ask } from '../../shared/answers/ask.ts'
import type { Contribution } from '../../shared/contributions/contribution.ts'
import type { Participant } from '../../shared/people/participant.ts'
import { only, type State } from '../../shared/workshop/state.ts'
import type { Canary } from './canaries.ts'

/**
 * Who may read what: DESIGN 2 and the rules S1, S2, S5 and S6, written down once more and on their own. Nothing here
 * leans on the code that keeps them (`sees.ts`, views, wall rights): it only looks at rows.
 */

/** Who looks, as far as everybody's matter goes: all of a kind, at one table or place, read the same. */
export interface Eyes {
  readonly is: 'staff' | 'host' | 'phone' | 'kiosk' | 'screen'
  /** Whose table it sits at, or hosts. */
  readonly table: string | null
  /** Where a kiosk stands. */
  readonly place: string | null
}

/** The eyes behind a session, and in whose name it writes. */
export interface Looker extends Eyes {
  /** The participant it speaks for: a phone's, or the guest of a tablet's turn. */
  readonly person: Participant | null
  readonly voice: string
}

/** Who looks through a session; null for one that was sent out, revoked or never was. */
export function lookerOf(state: State, id: string): Looker | null {
  const session = state.sessions.get(id)
  if (!session || session.revoked) return null
  const guest = session.turn === null ? undefined : state.participants.get(session.turn)
  if (guest && !guest.removed) return { is: 'phone', table: guest.table, place: null, person: guest, voice: guest.id }
  if (session.participant !== null) {
    const person = state.participants.get(session.participant)
    if (!person || person.removed) return null
    return { is: person.scribe ? 'host' : 'phone', table: person.table, place: null, person, voice: person.id }
  }
  const { role, table, place } = session
  const own = { person: null, voice: session.id as string }
  if (role === 'staff' || role === 'admin') return { is: 'staff', table: null, place: null, ...own }
  if (role === 'host') return { is: 'host', table, place: null, ...own }
  return role === 'kiosk' || role === 'holder'
    ? { is: 'kiosk', table: null, place, ...own }
    : { is: 'screen', table: null, place: null, ...own }
}

const running = (state: State): string | null => {
  const stage = only(state, 'stage')
  return stage.status === 'running' ? stage.phase : null
}

/** [S1] The table of DESIGN 2 for all but authors, with what is lent to screens and to kiosks, and [S5] what phones are told of. */
function mayReadRow(state: State, eyes: Eyes, row: Contribution, at: 'view' | 'picture' = 'view'): boolean {
  if (row.state === 'withdrawn') return false
  if (row.reason !== null && state.asks.get(row.reason.ask)?.status !== 'revealed') return false
  if (eyes.is === 'staff') return row.state !== 'kept' || row.reach !== 'author'
  if (row.state !== 'kept' || row.reach === 'author') return false
  const offered = [...state.asks.values()].some(
    (ask) => hears(state, eyes, ask) && ask.choices.some((choice) => choice.contribution === row.id),
  )
  if (eyes.is === 'kiosk' || offered) return offered
  const table = eyes.is === 'screen' ? only(state, 'stage').spotlight : eyes.table
  if (row.reach === 'table' && (row.table === null || row.table !== table)) return false
  return eyes.is !== 'phone' || at === 'picture' || galleryOf(state) === row.phase
}

/** The phase whose notes phones are shown now. */
function galleryOf(state: State): string | null {
  const stage = only(state, 'stage')
  const phase = stage.status === 'running' && stage.phase ? state.phases.get(stage.phase) : undefined
  const moments = phase ? preparedOf(phase).moments : []
  const moment = moments[Math.min(stage.moment, moments.length - 1)]
  return phase && moment?.shows.gallery ? phase.id : null
}

/** Whether a question is put to whoever looks, or its result is for them. */
function hears(state: State, eyes: Eyes, ask: Ask): boolean {
  if (eyes.is === 'kiosk') return eyes.place !== null && eyes.place in ask.booths
  if (ask.phase !== running(state) && ask.life !== 'own') return false
  if (typeof ask.scope !== 'object' || eyes.is === 'staff') return true
  return ask.scope.table === (eyes.is === 'screen' ? only(state, 'stage').spotlight : eyes.table)
}

/** [S3] Whether the list of a question's ballots is published to whoever looks. */
export function mayReadBallots(state: State, eyes: Eyes, id: string): boolean {
  const ask = state.asks.get(id)
  const ballots = [...state.ballots.entries()].filter(([key]) => key.startsWith(`${id}:`)).length
  if (ask?.status !== 'revealed' || ballots < 8) return false
  return typeof ask.scope !== 'object' || eyes.is === 'staff' || ask.scope.table === eyes.table
}

/** The phase whose walls phones may look at now. */
function lookedAt(state: State): string | null {
  const stage = only(state, 'stage')
  const gallery = galleryOf(state)
  const phase = gallery === null ? undefined : state.phases.get(gallery)
  const moments = phase ? preparedOf(phase).moments : []
  return moments[Math.min(stage.moment, moments.length - 1)]?.rights.look ? gallery : null
}

/** Whether a wall, by its name, may be read. */
function mayReadWall(state: State, eyes: Eyes, wall: string): boolean {
  if (eyes.is === 'staff') return true
  if (eyes.is === 'kiosk') return false
  if (eyes.is === 'phone' && !wall.startsWith(`${lookedAt(state)}_`)) return false
  if (wall.endsWith('_plenary')) return true
  const table = eyes.is === 'screen' ? only(state, 'stage').spotlight : eyes.table
  return table !== null && wall.endsWith(`_${table}`)
}

const says = (row: unknown, word: string): boolean => JSON.stringify(row).includes(word)

/** Whether somebody may read a canary now. */
export function mayRead(state: State, eyes: Eyes, { kind, about, word }: Canary): boolean {
  const phase = state.phases.get(about)
  switch (kind) {
    case 'note': {
      const rows = [about, ...copies(state, about)].flatMap((id) => state.contributions.get(id) ?? [])
      return rows.some((row) => row.text.includes(word) && mayReadRow(state, eyes, row))
    }
    case 'picture':
      return [...state.contributions.values()].some(
        (row) => row.media === about && mayReadRow(state, eyes, row, 'picture'),
      )
    case 'phase':
      if (!phase || !says([phase.title, phase.instruction], word)) return false
      return eyes.is === 'staff' || eyes.is === 'host' || (eyes.is !== 'kiosk' && running(state) === about)
    case 'table': {
      const [id = '', table = ''] = about.split(' ')
      const words = state.phases.get(id)?.tableInstructions[table]
      if (!words || !says(words, word)) return false
      if (eyes.is === 'staff') return true
      return eyes.table === table && (eyes.is === 'host' || (eyes.is === 'phone' && running(state) === id))
    }
    case 'host':
      return phase !== undefined && says(phase.script.host, word) && (eyes.is === 'staff' || eyes.is === 'host')
    case 'facilitator':
      return phase !== undefined && says(phase.script.facilitator, word) && eyes.is === 'staff'
    case 'wifi':
      return says(only(state, 'workshop').wifi, word) && (eyes.is === 'staff' || eyes.is === 'screen')
    case 'record':
      return mayReadWall(state, eyes, about)
    case 'label':
      return eyes.is === 'staff' || eyes.is === 'host' || eyes.is === 'screen'
  }
}

/** Who may read a word because they wrote it, whatever became of it since; null when nobody, or not any more. */
export function writerOf(state: State, { kind, about, word }: Canary): string | null {
  if (kind !== 'note' && kind !== 'picture') return null
  for (const row of state.contributions.values()) {
    const says = kind === 'note' ? row.id === about && row.text.includes(word) : row.media === about
    if (says && row.state !== 'withdrawn') return row.author
  }
  return null
}

/** [S6] Whether all of a kind may hear a participant's id: staff, and whoever hosts their table. */
export function mayKnow(state: State, eyes: Eyes, id: string): boolean {
  const person = state.participants.get(id)
  return (
    eyes.is === 'staff' ||
    (eyes.is === 'host' && person !== undefined && !person.removed && person.table === eyes.table)
  )
}

const copies = (state: State, id: string): string[] =>
  [...state.contributions.values()].filter((row) => row.copyOf === id).map((row) => row.id)
