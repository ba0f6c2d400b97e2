import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { engine, engineEnv } from '../../scripts/lib/engine.mjs'

/** A server of its own on a temporary folder. */
export interface OwnServer {
  readonly base: string
  /** Token of the link that founds its first centre; empty once there is one. */
  readonly token: string
  /** The process, for those who measure it. */
  readonly pid: number
  stop(): Promise<void>
}

/** Where a server is to run: the same folder and port can be started again, after a kill for instance. */
export interface Spot {
  readonly dataDir: string
  readonly port: number
  /** Settings of its own, beside these. */
  readonly env?: Readonly<Record<string, string>>
  /** Hears what the server logs; by default this process' own standard error shows it. */
  readonly log?: (text: string) => void
}

/** A server process from its first instant, before it listens. */
export interface ServerProcess {
  readonly base: string
  readonly pid: number
  /** Resolves once it listens, with the founder's token (empty when its centre exists); rejects when it ends before. */
  readonly listening: Promise<string>
  /** Resolves with its exit code when the process is gone; null when a signal ended it. */
  readonly gone: Promise<number | null>
  /** `SIGTERM` asks it to end, `SIGKILL` ends it in the middle of whatever it does. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** A port that nobody uses at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** A fresh folder and a free port for a server. The folder is the caller's to remove. */
export const freshSpot = async (): Promise<Spot> => ({
  dataDir: await mkdtemp(join(tmpdir(), 'gommette-')),
  port: await freePort(),
})

/** Begins to start the server as `npm start` does, on loopback. */
export function launch({ dataDir, port, env, log }: Spot): ServerProcess {
  const child = spawn(process.execPath, [...engine, join(import.meta.dirname, '../main.ts')], {
    env: {
      ...engineEnv,
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      ...env,
    },
    stdio: ['ignore', 'pipe', log ? 'pipe' : 'inherit'],
  })
  if (log) child.stderr?.on('data', (text: Buffer) => log(text.toString('utf8')))
  const gone = once(child, 'exit').then(([code]) => code as number | null)
  const listening = firstLink(child)
  // Whoever kills it while it starts does not wait for it.
  listening.catch(() => undefined)
  return {
    base: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    listening,
    gone,
    end(signal) {
      child.kill(signal)
      return gone.then(() => undefined)
    },
  }
}

/** Reads the first link off what the server prints when it listens. */
function firstLink(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = ''
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString('utf8')
      // The last line of the greeting: a link stands before it, the first time.
      if (said.includes('npm run rehearse')) found(/\/office\/start#([A-Za-z0-9_-]+)/.exec(said)?.[1] ?? '')
    })
    child.once('error', failed)
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}`)))
  })
}

/** Starts the server on a folder of its own and waits until it listens. `name` is what devices call this machine, where that is no loopback address. */
export async function startServer(name?: string): Promise<OwnServer> {
  const spot = await freshSpot()
  const server = launch(name ? { ...spot, env: { BASE_URL: `http://${name}:${spot.port}` } } : spot)
  return {
    base: server.base,
    token: await server.listening,
    pid: server.pid,
    async stop() {
      await server.end('SIGTERM')
      await rm(spot.dataDir, { recursive: true, force: true })
    },
  }
}
