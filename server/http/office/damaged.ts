import { createMiddleware } from 'hono/factory'
import { refusal } from '../../../shared/api/refusals.ts'
import { Damaged } from '../../conduct/house.ts'
import { refuse } from '../answer.ts'

/** Tells staff that a workshop is damaged, where anybody else hears that it is not there now. */
export const tellsDamage = createMiddleware(async (context, next) => {
  await next()
  if (context.error instanceof Damaged)
    context.res = refuse(context, refusal('workshop/damaged', 'this workshop cannot be read: restore a backup'))
})
