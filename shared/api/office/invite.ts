import * as v from 'valibot'
import { id, type PlaceId, type TableId } from '../../kernel/ids.ts'

/** `POST …/office/workshops/:id/invites`: a link for a person or a device of the team; it works once. */
export const makeInvite = v.strictObject({
  role: v.picklist(['staff', 'host', 'screen', 'kiosk', 'observer']),
  table: v.nullable(id<TableId>()),
  place: v.nullable(id<PlaceId>()),
  label: v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(80))),
})
export type MakeInvite = v.InferOutput<typeof makeInvite>

/** Its answer: the token stands in no other reply. `path` opens it in this browser, `link` anywhere. */
export interface InviteMade {
  readonly id: string
  readonly path: string
  readonly link: string
}

/** `POST …/office/workshops/:id/conduct`: opens a face of the workshop beside the office. A trial phone needs no invite. */
export const conduct = v.strictObject({ face: v.picklist(['panel', 'screen', 'phone']) })
export type Conduct = v.InferOutput<typeof conduct>

/** A line of `GET …/office/workshops/:id/invites`. */
export interface InviteLine {
  readonly id: string
  readonly role: 'staff' | 'host' | 'screen' | 'kiosk' | 'observer'
  readonly table: string | null
  readonly place: string | null
  readonly label: string | null
  readonly createdAt: number
  readonly used: boolean
}
