import type * as v from 'valibot'
import type { Refusal } from '../../shared/api/refusals.ts'
import type { openSession, SessionOpened } from '../../shared/api/session.ts'
import { recall, remember } from '../ui/remember.ts'
import { newId } from './ids.ts'
import { postJson } from './request.ts'

/** A session that opened, or why not; `refusal` is null when nobody answered. */
export type Opening =
  | { readonly ok: true; readonly opened: SessionOpened }
  | { readonly ok: false; readonly refusal: Refusal | null }

/** The seat that this device keeps in a workshop: the same device comes back as the same participant. */
interface Seat {
  readonly device: string
  readonly participant: string
  readonly handle: string | null
}

/** A join code as it is compared: upper case, without blanks and dashes. */
export const plainCode = (text: string): string => text.toUpperCase().replaceAll(/[\s-]/g, '')

const seatOf = (code: string): Seat => {
  const kept = recall(`seat.${code}`)
  if (kept) return JSON.parse(kept) as Seat
  const seat = { device: newId(), participant: newId(), handle: null }
  remember(`seat.${code}`, JSON.stringify(seat))
  return seat
}

/** The handle that this device already has in the workshop of that code. */
export const handleOf = (code: string): string | null => seatOf(plainCode(code)).handle

/** The code of the workshop that this device entered with that handle. */
export const codeOf = (handle: string): string | null => recall(`code.${handle}`)

/** Enters a workshop by its code, as the participant that this device already is there, or as a new one. */
export async function enter(code: string, table: string | null): Promise<Opening> {
  const plain = plainCode(code)
  const { device, participant } = seatOf(plain)
  const opening = await open({ code: plain, device, participant, table })
  if (opening.ok) {
    const { handle } = opening.opened
    remember(`seat.${plain}`, JSON.stringify({ device, participant, handle }))
    remember(`code.${handle}`, plain)
  }
  return opening
}

/** Exchanges an invite, which works once: the same device id is used again if the answer was lost. */
export function exchange(invite: string): Promise<Opening> {
  const key = `invite.${invite.slice(0, 8)}`
  const device = recall(key) ?? newId()
  remember(key, device)
  return open({ invite, device })
}

/** Comes in by a voter card's characters: on this device the same card always comes back to the same vote. */
export function enterByCard(card: string): Promise<Opening> {
  const device = recall('cards') ?? newId()
  remember('cards', device)
  return open({ card: plainCode(card), device })
}

/** Signs a staff member in. The browser keeps its word: once it has signed in, nobody's guesses keep it out. */
export function signIn(email: string, password: string): Promise<Opening> {
  const device = recall('staff') ?? newId()
  remember('staff', device)
  return open({ email, password, device })
}

async function open(body: v.InferInput<typeof openSession>): Promise<Opening> {
  const outcome = await postJson('/api/sessions', body)
  if (outcome.kind === 'done') return { ok: true, opened: outcome.result as SessionOpened }
  return { ok: false, refusal: outcome.refusal }
}
