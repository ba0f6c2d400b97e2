import { createMiddleware } from 'hono/factory'
import { refusal } from '../../../shared/api/refusals.ts'
import { refuse } from '../answer.ts'
import type { OfficeEnv } from './ports.ts'

/**
 * [F2] Lets so many requests of one handle be under way together; what comes beyond hears `too-fast` before anything is
 * read for it. Three hundred at once, let in to be turned away one by one, held up the room for a third of a second.
 */
export function atOnce(most: number) {
  const underWay = new Map<string, number>()
  return createMiddleware<OfficeEnv>(async (context, next) => {
    const handle = context.req.param('handle') ?? ''
    const before = underWay.get(handle) ?? 0
    if (before >= most) return refuse(context, refusal('too-fast', 'too many at once: wait for the others'))
    underWay.set(handle, before + 1)
    try {
      return await next()
    } finally {
      const left = (underWay.get(handle) ?? 1) - 1
      if (left > 0) underWay.set(handle, left)
      else underWay.delete(handle)
    }
  })
}
