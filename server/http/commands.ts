import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import type * as v from 'valibot'
import { commandSchema } from '../../shared/api/command.ts'
import { refusal } from '../../shared/api/refusals.ts'
import { Pace } from '../accounts/pace.ts'
import { bodyOf, refuse, replied } from './answer.ts'
import { ofTheCrowd } from './crowd.ts'
import type { EdgeDeps } from './deps.ts'
import type { DeviceEnv } from './guard.ts'
import { Rate } from './rate.ts'

/** Largest command, in bytes: of staff, a phase with its words in three languages; of anyone else, a long text in any script, or a ballot. */
const maxCommand = { staff: 256 * 1024, others: 32 * 1024 }
/** [F2] Turns away a larger body before it is read. */
const within = (maxSize: number) =>
  bodyLimit({ maxSize, onError: (context) => refuse(context, refusal('too-large', 'too large')) })

/** `POST /api/s/:handle/commands`: all that residents and kiosks do, and the conduct of the workshop. */
export function commands({ bus, media, clock: { now } }: EdgeDeps): Hono<DeviceEnv> {
  const perSession = new Rate(40, 8)
  const perWorkshop = new Rate(3_000, 1_500)
  // A picture code has a thousand values: on a tablet that is passed round nobody tries them all.
  const codes = new Pace()
  const [staff, others] = [within(maxCommand.staff), within(maxCommand.others)]
  const bounded = createMiddleware<DeviceEnv>((context, next) => {
    const { role } = context.var.session
    return (role === 'staff' || role === 'admin' ? staff : others)(context, next)
  })
  return new Hono<DeviceEnv>().post('/commands', bounded, async (context) => {
    const { workshop, session } = context.var
    if (!perSession.allows(session.id, now()) || (ofTheCrowd(session.role) && !perWorkshop.allows(workshop, now())))
      return refuse(context, refusal('too-fast', 'wait a moment'))
    const read = await bodyOf(context, commandSchema as v.GenericSchema<unknown, v.InferOutput<typeof commandSchema>>)
    if (!read.ok) return refuse(context, read.error)
    const command = read.value
    const guesses = command.type === 'turn/begin' && command.back !== null
    if (guesses && codes.tooFast(session.id, now())) return refuse(context, refusal('too-fast', 'wait a moment'))
    if (guesses) codes.tried(session.id, now())
    if (command.type === 'contribution/add' && command.media) await media.claim(workshop, command.media)
    const reply = await bus.command(workshop, session.id, command)
    if (guesses && reply.ok) codes.right(session.id)
    return replied(context, reply)
  })
}
