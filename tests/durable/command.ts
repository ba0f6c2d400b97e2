import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { engineEnv } from '../../scripts/lib/engine.mjs'

/** What a command of the terminal said, and its exit code. */
export interface Said {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs `npm run backup` or `npm run restore` as npm does, on a data folder; what was compiled for one is there for the next. */
export function command(dataDir: string, ...args: readonly string[]): Promise<Said> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../server/main.ts'), ...args], {
      env: { ...process.env, ...engineEnv, DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let err = ''
    child.stdout.on('data', (text: Buffer) => {
      out += text.toString('utf8')
    })
    child.stderr.on('data', (text: Buffer) => {
      err += text.toString('utf8')
    })
    child.on('close', (code) => done({ code, out, err }))
  })
}
