import * as v from 'valibot'

const email = v.pipe(v.string(), v.trim(), v.email(), v.maxLength(200))
/** Length is what makes a password hard to guess; no other rule is asked. */
const password = v.pipe(v.string(), v.minLength(10), v.maxLength(200))
const secret = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22,64}$/))

/** `POST /api/accounts`: makes an account by a link that works once, and signs it in. `centre` names the house that a first administrator founds. */
export const joinCentre = v.strictObject({
  token: secret,
  email,
  password,
  centre: v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(120))),
})
export type JoinCentre = v.InferOutput<typeof joinCentre>

/** `POST /api/passwords`: a new password by a link that works once; signed in with it, signed out everywhere else. */
export const resetPassword = v.strictObject({ token: secret, password })
export type ResetPassword = v.InferOutput<typeof resetPassword>

/** `POST …/office/password`: one's own, with the one in use. Whoever else was signed in by it is out. */
export const changePassword = v.strictObject({ current: v.pipe(v.string(), v.maxLength(200)), next: password })
export type ChangePassword = v.InferOutput<typeof changePassword>

/** `GET …/office/me`. */
export interface Me {
  readonly email: string
  readonly role: 'admin' | 'staff'
  readonly centre: string
  /** Where phones find this server, without a slash at its end. */
  readonly base: string
}

/** `GET …/office/colleagues`: who works here, and links that nobody has used. */
export interface Colleagues {
  readonly accounts: readonly {
    readonly id: string
    readonly email: string
    readonly role: 'admin' | 'staff'
    readonly you: boolean
  }[]
  readonly links: readonly { readonly id: string; readonly role: 'admin' | 'staff'; readonly createdAt: number }[]
}

/** `POST …/office/colleagues`: a link for a colleague. `PATCH …/office/colleagues/:id`: what one may do from now on. */
export const colleagueRole = v.strictObject({ role: v.picklist(['admin', 'staff']) })
export type ColleagueRole = v.InferOutput<typeof colleagueRole>
