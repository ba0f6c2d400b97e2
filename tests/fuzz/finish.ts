import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import { actorOf } from '../../shared/people/actor.ts'
import { audienceOf } from '../../shared/views/audience.ts'
import { viewOf } from '../../shared/views/view.ts'
import { youView } from '../../shared/views/you.ts'
import { recordsMap } from '../../shared/walls/record.ts'
import type { Play } from './play.ts'

/** Everyone is back, everything that waited has been sent, and what there is to hear has been heard. */
export async function comeHome(play: Play): Promise<void> {
  await play.quiet()
  for (const device of play.room.devices) {
    device.online = true
    if (!device.listens) device.listen(false)
  }
  for (let round = 0; round < 4 && play.room.devices.some(({ outbox }) => outbox.length > 0); round++) {
    for (const device of play.room.devices)
      for (const command of [...device.outbox]) await play.wait(device.deliver(command))
    await play.pass(2_000)
  }
  await play.pass(6_000)
  for (const { outbox, name } of play.room.devices)
    if (outbox.length > 0)
      play.problems.push(`[T4] ${name} still waits to send ${outbox.map(({ type }) => type).join()}`)
}

/** Every audience's view, delta by delta, is what the pure model says; so is what each session hears of itself. `all`: nobody may be without a line. */
export function checkViews(play: Play, when: string, all: boolean): void {
  const { state } = play.model.world
  for (const device of play.room.devices) {
    const actor = actorOf(state, device.session)
    if (!actor) {
      if (device.listens) play.problems.push(`[F1] ${when}, ${device.name} still listens and has no right to`)
      continue
    }
    if (!device.listens) {
      if (all && device.bye !== 'elsewhere')
        play.problems.push(`[feed] ${when}, ${device.name} has no line: ${device.bye}`)
      continue
    }
    compare(play, `${when}, the view of ${device.name}`, device.view, viewOf(state, audienceOf(actor, device.face)))
    compare(play, `${when}, what ${device.name} hears of itself`, device.you, youView(state, device.session))
  }
}

function compare(play: Play, what: string, heard: unknown, model: unknown): void {
  const plain = JSON.parse(JSON.stringify(model)) as object
  if (isDeepStrictEqual(heard, plain)) return
  const differ = Object.entries(plain).filter(
    ([key, value]) => !isDeepStrictEqual((heard as Record<string, unknown> | null)?.[key], value),
  )
  const parts = differ.map(
    ([key, value]) => `${key}: ${brief((heard as Record<string, unknown> | null)?.[key], value)}`,
  )
  play.problems.push(`[feed] ${what} is not the model's: ${parts.join('; ') || Object.keys(heard ?? {}).join()}`)
}

/** Where two values differ, shortly. */
function brief(heard: unknown, model: unknown): string {
  if (typeof heard !== 'object' || typeof model !== 'object' || !heard || !model)
    return `${JSON.stringify(heard)?.slice(0, 150)} ≠ ${JSON.stringify(model)?.slice(0, 150)}`
  const keys = new Set([...Object.keys(heard), ...Object.keys(model)])
  const [a, b] = [heard as Record<string, unknown>, model as Record<string, unknown>]
  const key = [...keys].find((one) => !isDeepStrictEqual(a[one], b[one])) ?? ''
  return `${key} ${brief(a[key], b[key])}`
}

/** Every wall that the server hands out is what its log says, and so is every copy that a device holds. */
export async function checkWalls(play: Play, when: string): Promise<void> {
  const staff = play.room.devices[0]
  if (!staff) return
  for (const wall of play.walls.docs.keys()) {
    const answer = await play.wait(
      staff.ask({
        method: 'GET',
        path: staff.path(`/walls/${wall}/state`),
        headers: { 'accept-encoding': 'identity' },
      }),
    )
    if (answer?.status !== 200) {
      play.problems.push(`${when}, ${wall} is not handed out: ${answer?.status}`)
      continue
    }
    const doc = new Y.Doc()
    Y.applyUpdate(doc, answer.body)
    compare(play, `${when}, ${wall}`, doc.getMap(recordsMap).toJSON(), play.walls.records(wall))
  }
  for (const line of play.lines)
    if (line.open && line.synced)
      compare(play, `${when}, ${line.wall} on ${line.device.name}`, line.map.toJSON(), play.walls.records(line.wall))
}
