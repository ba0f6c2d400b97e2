import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../server/rehearsal/start-server.ts'

const folder = join(import.meta.dirname, 'rival')

/** y-websocket's own server, at work beside ours. */
export interface Rival {
  readonly pid: number
  /** Address of a document's socket. */
  readonly url: (document: string) => string
  stop(): Promise<void>
}

/** Starts y-websocket 2's server, fetched from the registry the first time: it is no part of the project. */
export async function startRival(): Promise<Rival> {
  const main = join(folder, 'node_modules/y-websocket/bin/server.cjs')
  if (!existsSync(main)) await ended(spawn('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' }))
  const port = await freePort()
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((ready, failed) => {
    child.stdout.once('data', ready)
    child.once('exit', (code) => failed(new Error(`y-websocket's server ended with ${code}`)))
  })
  return {
    pid: child.pid ?? 0,
    url: (document) => `ws://127.0.0.1:${port}/${document}`,
    async stop() {
      const gone = new Promise((done) => child.once('exit', done))
      child.kill('SIGKILL')
      await gone
    },
  }
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done, failed) => {
    child.once('error', failed)
    child.once('exit', (code) => (code === 0 ? done() : failed(new Error(`npm ended with ${code}`))))
  })
