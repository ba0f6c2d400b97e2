import { Owner } from '../../server/conduct/owner.ts'
import type { Command } from '../../shared/api/command.ts'
import type { Reply } from '../../shared/api/reply.ts'
import type { SessionId, WallId } from '../../shared/kernel/ids.ts'
import type { DiskState } from '../../shared/workshop/storage.ts'
import type { SystemCommand } from '../../shared/workshop/system.ts'

/** Something that an owner is asked, in the order of its queue. */
export type Job =
  | { readonly kind: 'command'; readonly session: SessionId; readonly command: Command }
  | { readonly kind: 'system'; readonly command: SystemCommand }
  | { readonly kind: 'edit'; readonly session: SessionId; readonly wall: WallId; readonly update: Uint8Array }

/** Hears what one server's owner is asked and what it answers: answers come in the order in which they were decided. */
export interface Ear {
  asked(job: Job, owner: Owner): void
  answered(job: Job, reply: Reply): void
  /** How the disk is, told past the queue. */
  storage(disk: DiskState | null): void
}

let ear: Ear | null = null

/** From now on this ear hears the owners of this process; a call that another ear heard goes on to that one. */
export function lend(to: Ear | null): void {
  ear = to
}

async function heard(owner: Owner, job: Job, call: () => Promise<Reply>): Promise<Reply> {
  const to = ear
  to?.asked(job, owner)
  const reply = await call()
  to?.answered(job, reply)
  return reply
}

// The real owner decides: calls pass through as they are, alarms included, which never cross the bus.
const { command, system, edit, storage } = Owner.prototype
Owner.prototype.storage = function (disk) {
  ear?.storage(disk)
  storage.call(this, disk)
}
Owner.prototype.command = function (session, said) {
  return heard(this, { kind: 'command', session, command: said }, () => command.call(this, session, said))
}
Owner.prototype.system = function (said) {
  return heard(this, { kind: 'system', command: said }, () => system.call(this, said))
}
Owner.prototype.edit = function (session, wall, epoch, update) {
  return heard(this, { kind: 'edit', session, wall, update }, () => edit.call(this, session, wall, epoch, update))
}
