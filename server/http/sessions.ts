import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { refusal } from '../../shared/api/refusals.ts'
import { type OpenSession, openSession, type SessionOpened } from '../../shared/api/session.ts'
import type { Shown } from '../../shared/cards/decide.ts'
import {
  as,
  type ParticipantId,
  type PlaceId,
  type SessionId,
  type TableId,
  type WorkshopId,
} from '../../shared/kernel/ids.ts'
import type { Role } from '../../shared/people/participant.ts'
import { sessionCookie } from '../accounts/cookie.ts'
import { takeInvite } from '../accounts/invites.ts'
import { logIn } from '../accounts/log-in.ts'
import { Pace } from '../accounts/pace.ts'
import { mayUseAccounts } from '../accounts/secure.ts'
import { sessionMs, staffOf } from '../accounts/staff.ts'
import { drawToken, hashToken } from '../accounts/tokens.ts'
import { accept, acceptShared, bodyOf, refuse } from './answer.ts'
import { arrivalOf, isSecure } from './arrival.ts'
import type { Codes } from './codes.ts'
import { ofTheCrowd } from './crowd.ts'
import type { EdgeDeps } from './deps.ts'
import { Rate } from './rate.ts'

/** A device of a workshop is remembered as long as a smartvote may stand, ms. */
const deviceMs = 120 * 24 * 3_600_000

/** [F2] How many may come into one workshop at once, and a second after that: a full hall, not a flood. */
export const arrivals = { burst: 3_000, perSecond: 100 } as const

/** Where each role belongs. */
const pages: Record<Role, string> = {
  participant: 'p',
  staff: 'panel',
  admin: 'panel',
  host: 't',
  kiosk: 'k',
  holder: 'c',
  screen: 'screen',
  observer: 'screen',
}

/** Who a device is to be in a workshop. */
interface Entrance {
  readonly workshop: WorkshopId
  readonly role: Role
  readonly participant: ParticipantId | null
  readonly table: TableId | null
  readonly place: PlaceId | null
  readonly label: string | null
  readonly shown: Shown | null
}

/** The session that a device has in a workshop: staff see session ids, and must not learn the device's own word from them. */
const sessionIdOf = (workshop: string, device: string): SessionId =>
  as<SessionId>(createHash('sha256').update(`${workshop} ${device}`).digest('base64url').slice(0, 22))

const sessionOf = (
  device: string,
  { workshop, role, table, place }: Pick<Entrance, 'workshop' | 'role' | 'table' | 'place'>,
  shown: Shown | null = null,
): SessionId =>
  shown
    ? // A family on one phone: each card has a session of its own, which does not tell the card.
      sessionIdOf(workshop, `${device} card ${shown.card}`)
    : role === 'participant'
      ? sessionIdOf(workshop, device)
      : sessionIdOf(workshop, `${device} ${role} ${table ?? ''} ${place ?? ''}`)

/** `POST /api/sessions`: in by the room's code, by an invite, or by a staff login. Idempotent by the device's own id. */
export function sessions(deps: EdgeDeps): Hono {
  const pace = new Pace()
  const perWorkshop = new Rate(arrivals.burst, arrivals.perSecond)
  // A card has one vote and any number of devices: a session of each is kept.
  const perCard = new Rate(20, 1 / 60)
  return new Hono().post(
    '/api/sessions',
    bodyLimit({ maxSize: 4096, onError: (context) => refuse(context, refusal('too-large', 'too large')) }),
    async (context) => {
      const read = await bodyOf(context, openSession)
      if (!read.ok) return refuse(context, read.error)
      const want = read.value
      if ('email' in want) return signIn(deps, pace, context, want)
      const entrance =
        'code' in want
          ? await byCode(deps.codes, want)
          : 'card' in want
            ? await byCard(deps.codes, want)
            : await byInvite(deps, want)
      if ('code' in entrance) return refuse(context, refusal(entrance.code, entrance.message))
      if (ofTheCrowd(entrance.role) && !perWorkshop.allows(entrance.workshop, deps.clock.now()))
        return refuse(context, refusal('too-fast', 'many are coming in: wait a moment'))
      if (entrance.shown && !perCard.allows(entrance.shown.card, deps.clock.now()))
        return refuse(context, refusal('too-fast', 'this card is shown again and again: wait a moment'))
      return enter(deps, context, want.device, entrance)
    },
  )
}

async function byCode(
  codes: Codes,
  want: Extract<OpenSession, { code: string }>,
): Promise<Entrance | ReturnType<typeof refusal>> {
  const workshop = await codes.workshop(want.code)
  if (!workshop) return refusal('code/unknown', 'no workshop has this code')
  return {
    workshop,
    role: 'participant',
    participant: want.participant,
    table: want.table,
    place: null,
    label: null,
    shown: null,
  }
}

async function byCard(
  codes: Codes,
  want: Extract<OpenSession, { card: string }>,
): Promise<Entrance | ReturnType<typeof refusal>> {
  const found = await codes.card(want.card)
  if (found === 'busy') return refusal('too-fast', 'many show cards: wait a moment')
  if (!found) return refusal('card/unknown', 'no card has these characters')
  const { workshop, card, sheet } = found
  return { workshop, role: 'holder', participant: null, table: null, place: null, label: null, shown: { card, sheet } }
}

async function byInvite(
  { documents }: EdgeDeps,
  want: Extract<OpenSession, { invite: string }>,
): Promise<Entrance | ReturnType<typeof refusal>> {
  const taken = await takeInvite(documents, want.invite, (invite) => sessionOf(want.device, invite))
  if (!taken.ok) return taken.error
  const { workshop, role, table, place, label } = taken.value
  return { workshop, role, participant: null, table, place, label, shown: null }
}

async function enter(
  { bus, settings }: EdgeDeps,
  context: Context,
  device: string,
  { workshop, role, participant, table, place, label, shown }: Entrance,
): Promise<Response> {
  const session = sessionOf(device, { workshop, role, table, place }, shown)
  const token = drawToken(32)
  const handle = `${workshop}${drawToken(16)}`
  const opened = await bus.system(workshop, {
    type: 'session/open',
    session,
    handle,
    tokenHash: hashToken(token),
    role,
    participant,
    table,
    place,
    label,
    ...(shown && { shown }),
  })
  if (!opened.ok) return refuse(context, opened.refusal)
  const given = (opened.result as { handle: string }).handle
  const now = await bus.now(workshop, session)
  context.header(
    'set-cookie',
    sessionCookie(given, token, { secure: isSecure(arrivalOf(context, settings)), maxAgeMs: deviceMs }),
  )
  const entered = {
    handle: given,
    workshop,
    role,
    table: now?.you.table ?? table,
    page: `/${pages[role]}/${given}`,
    you: now?.you ?? null,
  } satisfies Omit<SessionOpened, 'view'>
  return now
    ? acceptShared(context, entered, 'view', now.view.json)
    : accept(context, { ...entered, view: null } satisfies SessionOpened)
}

async function signIn(
  { documents, settings, clock: { now } }: EdgeDeps,
  pace: Pace,
  context: Context,
  want: Extract<OpenSession, { email: string }>,
): Promise<Response> {
  const arrival = arrivalOf(context, settings)
  if (!mayUseAccounts(arrival))
    return refuse(context, refusal('login/insecure', 'accounts work over TLS, or on this machine'))
  const entered = await logIn(documents, pace, {
    email: want.email,
    password: want.password,
    device: want.device,
    from: arrival.remoteAddress ?? '',
    now: now(),
  })
  if (!entered.ok) return refuse(context, entered.error)
  const { handle, token } = entered.value
  const staff = await staffOf(documents, handle, token, now())
  context.header('set-cookie', sessionCookie(handle, token, { secure: isSecure(arrival), maxAgeMs: sessionMs }))
  return accept(context, {
    handle,
    workshop: null,
    role: staff?.role ?? 'staff',
    table: null,
    page: `/office/${handle}`,
    view: null,
    you: null,
  } satisfies SessionOpened)
}
