import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as v from 'valibot'
import { commandSchema } from '../../shared/api/command.ts'
import { refusal } from '../../shared/api/refusals.ts'
import { bodyOf, refuse, replied } from './answer.ts'
import type { EdgeDeps } from './deps.ts'
import type { DeviceEnv } from './guard.ts'
import { Rate } from './rate.ts'

/** Largest command, in bytes: a phase with its words in three languages fits. */
const maxCommand = 256 * 1024

/** `POST /api/s/:handle/commands`: all that residents and kiosks do, and the conduct of the workshop. */
export function commands({ bus, now }: EdgeDeps): Hono<DeviceEnv> {
  const perSession = new Rate(40, 8)
  const perWorkshop = new Rate(3_000, 1_500)
  return new Hono<DeviceEnv>().post('/commands', bodyLimit({ maxSize: maxCommand, onError: (context) => refuse(context, refusal('too-large', 'too large')) }), async (context) => {
    const { workshop, session } = context.var
    if (!perSession.allows(session.id, now()) || !perWorkshop.allows(workshop, now())) return refuse(context, refusal('too-fast', 'wait a moment'))
    const read = await bodyOf(context, commandSchema as v.GenericSchema<unknown, v.InferOutput<typeof commandSchema>>)
    return read.ok ? replied(context, await bus.command(workshop, session.id, read.value)) : refuse(context, read.error)
  })
}
