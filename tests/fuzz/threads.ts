import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import type { Rest } from './rest.ts'

let rest: Rest | null = null

/** From now on this one waits for hashes: they are made in a thread that no clock of ours knows. */
export function watchHashes(by: Rest): void {
  rest = by
}

type Scrypt = (...given: readonly unknown[]) => void
const scrypt = crypto.scrypt as unknown as Scrypt
const watched: Scrypt = (...given) => {
  const told = given.at(-1) as (...answer: readonly unknown[]) => void
  const made = new Promise<void>((done) => {
    scrypt(...given.slice(0, -1), (...answer: readonly unknown[]) => {
      told(...answer)
      done()
    })
  })
  if (rest) void rest.busy(made)
}
Object.assign(crypto, { scrypt: watched })
syncBuiltinESMExports()
