import type { ParticipantId, TableId } from '../kernel/ids.ts'
import type { State } from '../workshop/state.ts'
import type { Participant, Role, Session } from './participant.ts'

/** Who acts: a session as it stands, with the participant that it speaks for. */
export interface Actor {
  readonly session: Session
  /** A turn on a shared tablet acts as a participant: host rights rest. */
  readonly role: Role
  /** Whose contributions these are: a participant's id, or for staff the session's. */
  readonly voice: string
  readonly participant: Participant | null
  readonly table: TableId | null
  /** The table where it has a host's rights: as its host, or as a participant made its scribe. */
  readonly hosts: TableId | null
  /** Conducts the workshop. */
  readonly staff: boolean
}

/** The actor behind a session; null when the session is unknown, revoked or sent out. */
export function actorOf(state: State, sessionId: string): Actor | null {
  const session = state.sessions.get(sessionId)
  if (!session || session.revoked) return null
  const seat: ParticipantId | null = session.turn ?? session.participant
  const participant = seat ? (state.participants.get(seat) ?? null) : null
  if (seat && (!participant || participant.removed)) return session.turn ? actorOfHost(session) : null
  if (participant) {
    const table = participant.table
    const hosts = participant.scribe && session.turn === null ? table : null
    return { session, role: 'participant', voice: participant.id, participant, table, hosts, staff: false }
  }
  return actorOfHost(session)
}

const actorOfHost = (session: Session): Actor => ({
  session,
  role: session.role,
  voice: session.id,
  participant: null,
  table: session.table,
  hosts: session.role === 'host' ? session.table : null,
  staff: session.role === 'staff' || session.role === 'admin',
})
