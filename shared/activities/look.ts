import * as v from 'valibot'

/** The option of every activity with a wall: residents may look at it on their own phones, in the moments that let them. On, since they read those ideas there anyway. */
export const look = v.optional(v.boolean(), true)
