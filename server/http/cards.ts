import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { showCard } from '../../shared/api/card.ts'
import { refusal } from '../../shared/api/refusals.ts'
import { bodyOf, refuse, replied } from './answer.ts'
import type { EdgeDeps } from './deps.ts'
import type { DeviceEnv } from './guard.ts'
import { Rate } from './rate.ts'

/** `POST /api/s/:handle/cards`: a kiosk of a place that votes with cards reads one. Only a kiosk of its place may. */
export function cards({ bus, codes, clock }: EdgeDeps): Hono<DeviceEnv> {
  // [F2] Cards that one kiosk reads: a queue of people, not a machine.
  const perKiosk = new Rate(20, 1)
  return new Hono<DeviceEnv>().post(
    '/cards',
    bodyLimit({ maxSize: 1024, onError: (context) => refuse(context, refusal('too-large', 'too large')) }),
    async (context) => {
      const { workshop, session } = context.var
      if (session.role !== 'kiosk') return refuse(context, refusal('forbidden', 'cards are shown at a kiosk'))
      if (!perKiosk.allows(session.id, clock.now())) return refuse(context, refusal('too-fast', 'wait a moment'))
      const read = await bodyOf(context, showCard)
      if (!read.ok) return refuse(context, read.error)
      const found = await codes.card(read.value.card)
      if (found === 'busy') return refuse(context, refusal('too-fast', 'many show cards: wait a moment'))
      if (found?.workshop !== workshop) return refuse(context, refusal('card/unknown', 'no card has these characters'))
      const { card, sheet } = found
      const { ballot } = read.value
      return replied(
        context,
        await bus.system(workshop, { type: 'card/show', session: session.id, ballot, shown: { card, sheet } }),
      )
    },
  )
}
