import { refusal } from '../../shared/api/refusals.ts'
import type { Reply } from '../../shared/api/reply.ts'
import type { AskId, MediaId } from '../../shared/kernel/ids.ts'
import { actorOf } from '../../shared/people/actor.ts'
import { audienceOf } from '../../shared/views/audience.ts'
import { viewOf } from '../../shared/views/view.ts'
import { visitorView } from '../../shared/views/visitor.ts'
import { youView } from '../../shared/views/you.ts'
import type { House, Room } from '../conduct/house.ts'
import { mayReadMedia, publishedBallots } from '../conduct/readings.ts'
import { wallNamed, wallRightOf, wallsNow } from '../conduct/wall-right.ts'
import type { Bus } from './port.ts'

const unknown: Reply = { ok: false, refusal: refusal('not-found', 'there is no such workshop') }

/** The bus of a single process: each call goes straight to the workshop's room. */
export function localBus(house: House): Bus {
  const within = async <T>(
    workshop: Parameters<House['room']>[0],
    absent: T,
    then: (room: Room) => T | Promise<T>,
  ): Promise<T> => {
    const room = await house.room(workshop)
    return room ? then(room) : absent
  }
  return {
    session: (workshop, handle) =>
      within(workshop, null, ({ owner: { state } }) => {
        const id = state.handles.get(handle)
        return id ? (state.sessions.get(id) ?? null) : null
      }),
    command: (workshop, session, command) => within(workshop, unknown, ({ owner }) => owner.command(session, command)),
    system: (workshop, command) => within(workshop, unknown, ({ owner }) => owner.system(command)),
    listen: (workshop, session, face, after, listener) =>
      within(workshop, null, ({ hub }) => hub.listen(session, face, after, listener)),
    now: (workshop, session) =>
      within(workshop, null, ({ hub, owner: { state } }) => {
        const actor = actorOf(state, session)
        if (!actor) return null
        const audience = audienceOf(actor, 'own')
        const fresh = () => ({ json: Buffer.from(JSON.stringify(viewOf(state, audience))) })
        return { view: hub.told(audience) ?? fresh(), you: youView(state, session) }
      }),
    door: (workshop) => within(workshop, null, ({ owner }) => visitorView(owner.state, house.now)),
    mayRead: (workshop, session, media: MediaId) =>
      within(workshop, false, ({ owner }) => mayReadMedia(owner.state, session, media)),
    waits: (workshop, session, media: MediaId) =>
      within(workshop, false, ({ owner: { state } }) => actorOf(state, session) !== null && !state.pictures.has(media)),
    ballots: (workshop, session, ask: AskId) =>
      within(workshop, null, ({ owner }) => publishedBallots(owner.state, session, ask)),
    wallRight: (workshop, session, wall) =>
      within(workshop, 'none', ({ owner }) => wallRightOf(owner.state, session, wall)),
    wallsNow: (workshop, session) =>
      within(workshop, { template: null, walls: [] }, ({ owner }) => wallsNow(owner.state, session)),
    openWall: (workshop, wall, listener) =>
      within(workshop, null, ({ owner }) => (wallNamed(owner.state, wall) ? owner.walls.open(wall, listener) : null)),
    edit: (workshop, wall, epoch, session, update) =>
      within(workshop, unknown, ({ owner }) => owner.edit(session, wall, epoch, update)),
  }
}
