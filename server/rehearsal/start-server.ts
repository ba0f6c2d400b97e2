import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A server of its own on a temporary folder. */
export interface OwnServer {
  readonly base: string
  /** Token of the link that founds its first centre. */
  readonly token: string
  /** The process, for those who measure it. */
  readonly pid: number
  stop(): Promise<void>
}

/** A port that nobody uses at this moment. */
const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Starts the server as `npm start` does, on loopback, and reads the first link off what it prints. */
export async function startServer(): Promise<OwnServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gommette-'))
  const port = await freePort()
  const child = spawn(process.execPath, [join(import.meta.dirname, '../main.ts')], {
    env: {
      NODE_COMPILE_CACHE: join(import.meta.dirname, '../../.cache/node'),
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const token = await new Promise<string>((found, failed) => {
    let said = ''
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString('utf8')
      const link = /\/office\/start#([A-Za-z0-9_-]+)/.exec(said)?.[1]
      if (link) found(link)
    })
    child.once('error', failed)
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}`)))
  })
  return {
    base: `http://127.0.0.1:${port}`,
    token,
    pid: child.pid ?? 0,
    async stop() {
      const gone = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await gone
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
