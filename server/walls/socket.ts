import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { RefusalCode } from '../../shared/api/refusals.ts'
import type { WallId, WorkshopId } from '../../shared/kernel/ids.ts'
import type { Session } from '../../shared/people/participant.ts'
import { type Bounds, editBounds, replayBounds, scan, writerOf } from '../../shared/walls/guard.ts'
import type { Bus, WallRight } from '../bus/port.ts'
import type { Clock } from '../clock.ts'
import type { Allowance } from './allowance.ts'
import { type CloseReason, closeCodes } from './close-codes.ts'
import type { Speaker } from './company.ts'
import { frameOf } from './frame.ts'
import { deniedMessage, type Incoming, presenceMessage, readMessage, updateMessage } from './protocol.ts'
import type { Seat, WallRoom } from './room.ts'

/** A device with so many bytes unread sees others' presence later. */
const glanceBytes = 128 << 10
/** Longest list of what a device holds, bytes. */
const mostVector = 256 << 10
/** Most edits of one device that wait for the disk. */
const mostWaiting = 512

/** A refused edit weighs one, and one more for so many bytes of its wall; a question the same, by its answer. */
const weightBytes = 128 << 10

const nothingNew = frameOf(presenceMessage([]))

/** What a socket is joined with. */
export interface Joining {
  readonly bus: Bus
  readonly room: WallRoom
  readonly workshop: WorkshopId
  readonly wall: WallId
  readonly session: Session
  readonly right: WallRight
  readonly speaker: Speaker
  readonly allowance: Allowance
  readonly clock: Clock
  /** A device that leaves so many bytes unread is let go. */
  readonly slowBytes: number
  /** A close that the device does not answer ends after so many ms. */
  readonly closeMs: number
}

/** One device at one wall. */
export class WallSocket implements Seat {
  readonly #ws: WebSocket
  readonly #stream: Duplex
  readonly #at: Joining
  #right: WallRight
  #waiting = 0
  /** What waits while it is asked whether the device may still hear it; null while it may. */
  #held: Buffer[] | null = null
  #reviews = 0
  #ended = false
  #heard = true
  #behind = false

  /** Frames are written to the stream beneath the socket, which compresses nothing and so queues nothing. */
  constructor(ws: WebSocket, stream: Duplex, joining: Joining) {
    this.#ws = ws
    this.#stream = stream
    this.#at = joining
    this.#right = joining.right
    ws.on('message', (data: Buffer, binary: boolean) => this.#hear(binary ? data : null))
    ws.on('pong', () => {
      this.#heard = true
    })
    joining.room.enter(this)
    if (this.#right === 'edit') this.send(joining.room.vector())
    this.#sayWhoIsHere()
  }

  get session(): string {
    return this.#at.session.id
  }

  send(frame: Buffer): void {
    if (this.#ended || this.#ws.readyState !== this.#ws.OPEN) return
    if (this.#held) return void this.#held.push(frame)
    if (this.#stream.writableLength > this.#at.slowBytes) this.end('slow')
    else this.#stream.write(frame)
  }

  glance(whole: Buffer, edits: Buffer | null, everyone: () => Buffer | null): void {
    if (this.#right === 'look') {
      if (edits) this.send(edits)
      return
    }
    const slow = this.#stream.writableLength > glanceBytes
    if (!slow && !this.#behind) return this.send(whole)
    if (edits) this.send(edits)
    if (!slow) this.send(everyone() ?? nothingNew)
    this.#behind = slow
  }

  /** Closes with a documented code; nothing is heard or sent any more. */
  end(why: CloseReason, reason: string = why): void {
    if (this.#ended) return
    this.#ended = true
    this.#ws.close(closeCodes[why].code, reason)
    this.#at.clock.after(this.#at.closeMs, () => this.#ws.terminate())
  }

  /** The connection is gone. */
  gone(): void {
    this.#ended = true
    this.#at.room.leave(this)
    this.#at.room.company.left(this.#at.speaker)
    this.#at.room.stir()
  }

  /** Ends a line that has fallen silent; keeps the others awake (y-websocket gives up after 30 s without a message). */
  beat(): void {
    if (!this.#heard) this.#ws.terminate()
    if (!this.#heard || this.#ended) return
    this.#heard = false
    this.#ws.ping()
    this.send(nothingNew)
  }

  /** Looks again at what the session may do: a right that was taken back ends the socket [F1], and until that is known nothing is told. */
  async review(): Promise<void> {
    const { bus, workshop, session, wall, room } = this.#at
    this.#held ??= []
    this.#reviews++
    const right = await bus.wallRight(workshop, session.id, wall).catch(() => null)
    // It was asked again meanwhile: the last answer counts.
    if (--this.#reviews > 0) return
    const held = this.#held
    this.#held = null
    if (right === null || right === 'none') return this.end(right === null ? 'later' : 'forbidden')
    const before = this.#right
    // Whoever did more than look has heard, and is about to hear, who works there: they come in again.
    if (right === 'look' && before !== 'look') return this.end('forbidden')
    this.#right = right
    for (const frame of held) this.send(frame)
    if (right === 'edit' && before !== 'edit') this.send(room.vector())
    if (before === 'look' && right !== 'look') this.#sayWhoIsHere()
  }

  #hear(data: Buffer | null): void {
    if (this.#ended) return
    this.#heard = true
    const now = this.#at.clock.now()
    const { messages, bytes } = this.#at.allowance
    const fast = !messages.takes(1, now) || !bytes.takes(data?.length ?? 0, now)
    const message = data && readMessage(data)
    const wrong = fast ? 'fast' : message ? this.#take(message, now) : 'malformed'
    if (wrong) this.end(wrong)
    // What a flood still has under way is not even read.
    if (fast) this.#ws.pause()
  }

  /** Does what a message asks for; the reason to close when it may not be asked. */
  #take(message: Incoming, now: number): CloseReason | null {
    if (message.kind === 'presence') return this.#takePresence(message.bytes)
    if (message.kind === 'update') return this.#takeEdit(message.bytes, editBounds, now)
    if (message.kind === 'missing') return this.#takeEdit(message.bytes, replayBounds, now)
    if (!this.#at.allowance.questions.takes(1, now)) return 'fast'
    return message.kind === 'query' ? this.#sayWhoIsHere() : this.#sayWhatIsMissing(message.bytes)
  }

  /** [F5] Only who may edit shows what they do. */
  #takePresence(bytes: Uint8Array): null {
    if (this.#right !== 'edit') return null
    this.#at.room.company.hear(bytes, this.#at.speaker)
    this.#at.room.stir()
    return null
  }

  /** Who looks, a resident, is not told who works there: staff call each other by what stands on their invites. */
  #sayWhoIsHere(): null {
    const everyone = this.#right === 'look' ? null : this.#at.room.everyone()
    if (everyone) this.send(everyone)
    return null
  }

  #sayWhatIsMissing(vector: Uint8Array): CloseReason | null {
    if (vector.length > mostVector) return 'large'
    try {
      const missing = this.#at.room.missing(vector)
      this.#at.allowance.questions.spend(missing.length / weightBytes, this.#at.clock.now())
      this.send(missing)
      return null
    } catch {
      return 'malformed'
    }
  }

  /** Edits go to the owner in the order in which they came; each is said back to its sender once it is on disk. */
  #takeEdit(update: Uint8Array, bounds: Bounds, now: number): CloseReason | null {
    if (this.#right !== 'edit') return 'forbidden'
    const writer = writerOf(update)
    if (writer === null && update.length <= 2) return null
    const { allowance, room, session } = this.#at
    if (this.#waiting >= mostWaiting || allowance.refusals.holds(now) < 1) return 'fast'
    const { clients } = room.company
    if (writer !== null && clients.isNew(writer) && !allowance.clients.takes(1, now)) return 'fast'
    const foreign = writer !== null && !clients.claims(writer, session.id)
    if (update.length > bounds.bytes) return this.#refuse('too-large', `an edit has at most ${bounds.bytes} bytes`, 1)
    if (foreign) return this.#refuse('wall/edit', 'the edit speaks for somebody else', 1)
    // What cannot be read is refused here: it has cost nobody's wall anything.
    const scanned = scan(update, bounds)
    if (!scanned.ok) return this.#refuse('wall/edit', scanned.error, 1)
    if (!allowance.work.takes(scanned.value.structs.length + scanned.value.deleted.length / 16, now)) return 'fast'
    this.#waiting++
    void this.#pass(update.slice())
    return null
  }

  async #pass(update: Uint8Array): Promise<void> {
    const { bus, workshop, wall, room, session } = this.#at
    const reply = await bus.edit(workshop, wall, room.epoch, session.id, update).catch(() => null)
    this.#waiting--
    if (reply?.ok) this.send(frameOf(updateMessage(update)))
    else if (!reply || reply.refusal.code === 'unavailable' || reply.refusal.code === 'not-found') this.end('later')
    else if (reply.refusal.code === 'forbidden') this.end('forbidden')
    else this.#refuse(reply.refusal.code, reply.refusal.message, 1 + room.weight / weightBytes)
  }

  /** Refuses an edit whole; `weight` is what that counts for. */
  #refuse(code: RefusalCode, message: string, weight: number): null {
    this.#at.allowance.refusals.spend(weight, this.#at.clock.now())
    this.send(frameOf(deniedMessage(message)))
    this.end('refused', code)
    return null
  }
}
