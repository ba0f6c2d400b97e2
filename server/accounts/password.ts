import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { assert } from '../../shared/kernel/assert.ts'

/** 128 × N × r = 32 MiB and a few tenths of a second a try: what OWASP's cheat sheet asks of scrypt with p = 3. */
const cost = { N: 2 ** 15, r: 8, p: 3 } as const

/** Passwords that are worked out at a time: people in the hall need the rest of the processor, files the rest of Node's threads. */
const atATime = Math.max(1, Math.floor(availableParallelism() / 4))
/** Most that wait for it: some seconds. */
const mostWaiting = 4
const waiting: (() => void)[] = []
let running = 0

/** So many passwords are being worked out that this one was not begun [F2]. */
export class PasswordsBusy extends Error {}

/** Whether so many passwords are being worked out that one more should come back later [F2]; of devices that are `known`, twice as many wait. */
export const passwordsAreBusy = (known = false): boolean => waiting.length >= (known ? 2 : 1) * mostWaiting

async function derive(password: string, salt: Buffer, options: ScryptOptions, known = false): Promise<Buffer> {
  if (running < atATime) running++
  else if (passwordsAreBusy(known)) throw new PasswordsBusy('many are signing in')
  else await new Promise<void>((turn) => (known ? waiting.unshift(turn) : waiting.push(turn)))
  try {
    return await new Promise((resolve, reject) => {
      scrypt(password.normalize('NFKC'), salt, 32, { ...options, maxmem: 64 * 2 ** 20 }, (error, key) =>
        error ? reject(error) : resolve(key),
      )
    })
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

/** What is stored of a password: `scrypt$N$r$p$salt$key`, with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Whether a password is the one that was stored, in constant time. From a device that is `known` it is worked out before strangers'. */
export async function isPassword(password: string, stored: string, known = false): Promise<boolean> {
  const [name, N, r, p, salt, key] = stored.split('$')
  assert(name === 'scrypt' && salt && key, 'a stored password that is not scrypt')
  const expected = Buffer.from(key, 'base64url')
  const options = { N: Number(N), r: Number(r), p: Number(p) }
  const found = await derive(password, Buffer.from(salt, 'base64url'), options, known)
  return timingSafeEqual(found, expected)
}

/** Takes the time of a real check, so that an unknown e-mail cannot be told from a wrong password. */
export async function pretendCheck(password: string): Promise<void> {
  await derive(password, Buffer.alloc(16), cost)
}
