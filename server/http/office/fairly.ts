import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { refusal } from '../../../shared/api/refusals.ts'
import { refuse } from '../answer.ts'
import { Rate } from '../rate.ts'
import type { OfficeEnv } from './ports.ts'
import { Turns } from './turns.ts'

/** Seconds after which a centre that has all of its share under way may well have room again. */
const comeBack = 30

/**
 * Work by what it costs, each in a line of its own: lists and tables are read in a moment, but on the thread that all
 * devices wait for, so that they have a pace as well; prints are painted elsewhere, one at a time; an import goes through
 * its workshop's queue line by line, for half a minute.
 */
export const lines = () => ({
  read: { turns: new Turns({ share: 12, atOnce: 1 }), pace: new Rate(60, 1) },
  print: { turns: new Turns({ share: 40, atOnce: 1 }), pace: null },
  import: { turns: new Turns({ share: 3, atOnce: 4 }), pace: new Rate(120, 1) },
})
type Lines = ReturnType<typeof lines>

/**
 * [F2] Fair between centres: lets a request do its work in its centre's turn. Its body is read first, so that a slow
 * sender holds up nobody; whoever hangs up gives the place up. Beyond a centre's share `centre/busy`, with when to come
 * back.
 */
export function fairly(among: Lines, now: () => number, kindOf: (context: Context) => keyof Lines) {
  return createMiddleware<OfficeEnv>(async (context, next) => {
    const { centre } = context.var.staff
    const { turns, pace } = among[kindOf(context)]
    const place = pace?.allows(centre, now()) === false ? null : turns.place(centre)
    if (!place) {
      context.header('retry-after', String(comeBack))
      return refuse(context, refusal('centre/busy', `enough of this centre is under way: come back in ${comeBack} s`))
    }
    const { signal } = context.req.raw
    // Only until its turn: what has begun is done to its end, and holds its place meanwhile.
    signal.addEventListener('abort', place.leave)
    try {
      if (context.req.method === 'POST') await context.req.arrayBuffer()
      const came = await place.turn()
      signal.removeEventListener('abort', place.leave)
      // Nobody is there any more to hear this.
      return came ? await next() : refuse(context, refusal('centre/busy', 'given up'))
    } finally {
      place.leave()
    }
  })
}
