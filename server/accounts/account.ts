import * as v from 'valibot'
import type { Documents } from '../store/port.ts'
import { type Typed, typed } from './typed.ts'

/** What a colleague may do in the office: an administrator also invites and removes colleagues. */
export const staffRoles = ['admin', 'staff'] as const
export type StaffRole = (typeof staffRoles)[number]

const accountSchema = v.strictObject({
  email: v.string(),
  password: v.string(),
  role: v.picklist(staffRoles),
  createdAt: v.number(),
  /** Hashes of devices that have signed in, the last first: strangers’ guesses do not keep them out. */
  devices: v.exactOptional(v.array(v.string())),
})
/** A staff member's account; its parent is the centre, its look-up word the e-mail in lower case. */
export type Account = v.InferOutput<typeof accountSchema>
export const accountsOf = (documents: Documents): Typed<Account> => typed(documents, 'account', accountSchema)

const centreSchema = v.strictObject({ name: v.string(), createdAt: v.number() })
/** A house that owns staff and workshops. */
export type Centre = v.InferOutput<typeof centreSchema>
export const centresOf = (documents: Documents): Typed<Centre> => typed(documents, 'centre', centreSchema)

/** Every centre stands under this parent. */
export const allCentres = 'centres'

/** E-mail addresses are compared without case: nobody has two that differ by it. */
export const emailKey = (email: string): string => email.trim().toLowerCase()
