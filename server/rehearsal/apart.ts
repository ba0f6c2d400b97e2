import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Rehearsals } from '../http/office/ports.ts'

/** How long residents may take to be on their way, ms. */
const patienceMs = 15_000
/** Most processes of them at a time [F2]. */
const mostApart = 3

/**
 * Simulated residents in a process of their own: they come through the public contract like anybody, and a fault of theirs
 * is not the server's. They leave when it is gone, whatever ended it.
 */
export function residentsApart(base: () => string): Rehearsals {
  let apart = 0
  return {
    busy: () => apart >= mostApart,
    begin: ({ code, residents, speed, invite }) =>
      new Promise((ready, failed) => {
        const args = [
          join(import.meta.dirname, 'main.ts'),
          '--url',
          base(),
          '--code',
          code,
          '--residents',
          String(residents),
          '--speed',
          String(speed),
        ]
        // A secret on a command line can be read by every account of the machine.
        const env = { ...process.env, ...(invite && { REHEARSAL_INVITE: invite }) }
        const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
        apart++
        child.once('close', () => apart--)
        const late = setTimeout(() => failed(new Error('the residents did not come')), patienceMs)
        child.stdout?.once('data', () => ready())
        child.once('error', failed)
        child.once('exit', (code) => (code === 0 ? ready() : failed(new Error('the residents left at once'))))
        const settled = () => clearTimeout(late)
        child.stdout?.once('data', settled)
        child.once('exit', settled)
      }),
  }
}
