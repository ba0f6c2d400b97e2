import { accountsOf, allCentres, centresOf } from '../../server/accounts/account.ts'
import { hashPassword } from '../../server/accounts/password.ts'
import { type Answered, draw, pause, send } from '../../server/rehearsal/device.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { ask, type Caller, enter } from './people.ts'

/** Two centres of one server, and who administers them. */
export const houses = [
  { name: 'Centre social L’Arbrisseau', email: 'nadia@arbrisseau.example', password: 'marelle-sous-la-pluie' },
  { name: 'Maison Le Pôle', email: 'karim@pole.example', password: 'cerf-volant-du-jeudi' },
] as const

/** Founds both centres in a data folder that no server holds yet: a server of its own founds one alone. */
export async function foundBoth(dataDir: string): Promise<void> {
  const { documents, close } = await openSqlite(dataDir)
  for (const { name, email, password } of houses) {
    const centre = draw()
    await centresOf(documents).put({ id: centre, parent: allCentres, lookup: null, body: { name, createdAt: 1 } })
    await accountsOf(documents).put({
      id: draw(),
      parent: centre,
      lookup: email,
      body: { email, password: await hashPassword(password), role: 'admin', createdAt: 1 },
    })
  }
  await close()
}

/** Somebody signed in to the office. */
export type Staff = Pick<Caller, 'base' | 'handle' | 'cookie'>

export async function signIn(base: string, { email, password }: { email: string; password: string }): Promise<Staff> {
  const { body, cookie } = await patiently(() =>
    send(`${base}/api/sessions`, { body: { email, password, device: draw() } }),
  )
  const reply = body as { ok: boolean; result: { handle: string } }
  if (!reply.ok || !cookie) throw new Error(`the account was refused: ${JSON.stringify(body)}`)
  return { base, handle: reply.result.handle, cookie }
}

/** Asks again for as long as many others sign in. */
export async function patiently(ask: () => Promise<Answered>): Promise<Answered> {
  for (let tries = 0; ; tries++) {
    const answered = await ask()
    if (answered.status !== 429 || tries > 60) return answered
    await pause(500)
  }
}

/** One request of the office; throws with the refusal's code. */
export async function office<T>(staff: Staff, method: string, path: string, body?: unknown): Promise<T> {
  const said = await ask(staff, method, `/office${path}`, body)
  if (said.code !== 'yes') throw new Error(`${method} ${path}: ${said.code}`)
  return (said.body as { result: T }).result
}

/** The token of a fresh invite. */
export async function invite(
  staff: Staff,
  workshop: string,
  role: 'staff' | 'host' | 'screen' | 'kiosk',
  at: { table?: string; place?: string } = {},
): Promise<string> {
  const { path } = await office<{ path: string }>(staff, 'POST', `/workshops/${workshop}/invites`, {
    role,
    table: at.table ?? null,
    place: at.place ?? null,
    label: null,
  })
  return path.slice(path.indexOf('#') + 1)
}

/** A device of the team, come in by an invite of its own. */
export const invited = async (...args: Parameters<typeof invite>): Promise<Caller> =>
  enter(args[0].base, { invite: await invite(...args), device: draw() })
