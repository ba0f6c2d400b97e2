import type { Command } from '../../shared/api/command.ts'
import type { Reply } from '../../shared/api/reply.ts'
import type { VisitorView, WallsNow, You } from '../../shared/api/view.ts'
import type { AskId, MediaId, SessionId, WallId, WorkshopId } from '../../shared/kernel/ids.ts'
import type { Session } from '../../shared/people/participant.ts'
import type { SystemCommand } from '../../shared/workshop/system.ts'

/** A frame ready for the wire, encoded once for its whole audience. */
export interface EncodedFrame {
  /** `boot.audience.version`. */
  readonly id: string
  /** The server-sent event, whole: `event:`, `id:`, `data:` lines and the blank one. */
  readonly bytes: Uint8Array
}

/** What many are sent, ready for the wire: its JSON, encoded once. */
export interface Encoded {
  readonly json: Uint8Array
}

/** One device listening to its audience. */
export interface Listener {
  /** A frame for its whole audience. */
  frame(frame: EncodedFrame): void
  /** Its own state, whole. */
  you(you: You): void
  /** It must leave, and come back in so many ms, or never. */
  bye(inMs: number | null, why: 'restart' | 'removed' | 'elsewhere'): void
}

/** A wall, heard by the sockets that draw it. */
export interface WallListener {
  update(update: Uint8Array): void
  /** The wall was rebuilt under a new epoch: close with 4410 and fetch the state again. */
  rebuilt(): void
  /** Who may see or change it may be others from now on. */
  readonly rights?: () => void
}

/** An open wall at one edge. */
export interface WallFeed {
  readonly epoch: number
  /** Its state now as one Yjs V1 update, kept encoded. */
  state(): Uint8Array
  stateVector(): Uint8Array
  /** How many bytes its log has: about what its state has, and never less by much; told without encoding anything. */
  weight(): number
  /** What a device that holds so much (a Yjs state vector) misses, as one update; throws when the vector cannot be read. */
  missing(vector: Uint8Array): Uint8Array
  close(): void
}

/** What a session may do with a wall. Who looks is told what lies there, and nothing of who is at work on it. */
export type WallRight = 'none' | 'look' | 'read' | 'edit'

/**
 * Between the owner of a workshop and the edges that hold its devices: commands and edits go in, frames go
 * out by audience. In one process it is a function call; with many, streams (DESIGN 10). An unknown workshop
 * is null, never a throw.
 */
export interface Bus {
  /** A session of a workshop, as committed; null when there is none. */
  session(workshop: WorkshopId, handle: string): Promise<Session | null>
  command(workshop: WorkshopId, session: SessionId, command: Command): Promise<Reply>
  /** What the server itself asks (opening a session, presence, the rehearsal): never from the wire. */
  system(workshop: WorkshopId, command: SystemCommand): Promise<Reply>
  /** Listens as a session, with the face of its role (`table` lets a scribe hear what a host hears). Returns how to stop; null when the session is gone. */
  listen(
    workshop: WorkshopId,
    session: SessionId,
    face: 'own' | 'table',
    after: string | null,
    listener: Listener,
  ): Promise<(() => void) | null>
  /** The view of a session as its audience was told it last (a `FeedView`), and its `you` now: for the answer that carries its first view. */
  now(workshop: WorkshopId, session: SessionId): Promise<{ view: Encoded; you: You } | null>
  /** Whether a session may see a picture now: of a contribution that it may read [S1]. */
  mayRead(workshop: WorkshopId, session: SessionId, media: MediaId): Promise<boolean>
  /** Whether a picture that a session has sent may still come to be used: nothing names it, and its sender was not sent out. */
  waits(workshop: WorkshopId, session: SessionId, media: MediaId): Promise<boolean>
  /** The published ballots of a revealed ask (a list of `Ballot`), in the order of their random ids; null below 8 voters, before reveal, or for an ask that is not this session's [S3]. */
  ballots(workshop: WorkshopId, session: SessionId, ask: AskId): Promise<Encoded | null>
  /** What the door tells a visitor; null when there is no such workshop. */
  door(workshop: WorkshopId): Promise<VisitorView | null>
  /** What a session may do with a wall now. */
  wallRight(workshop: WorkshopId, session: SessionId, wall: WallId): Promise<WallRight>
  /** The walls that the room has before it, as far as a session may open them. */
  wallsNow(workshop: WorkshopId, session: SessionId): Promise<WallsNow>
  openWall(workshop: WorkshopId, wall: WallId, listener: WallListener): Promise<WallFeed | null>
  /** One Yjs V1 update from a session that may edit; refused whole, with its reason, or durable when it resolves. */
  edit(workshop: WorkshopId, wall: WallId, epoch: number, session: SessionId, update: Uint8Array): Promise<Reply>
}
