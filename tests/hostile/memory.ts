import { once } from 'node:events'
import { WebSocket } from 'ws'
import { rssMb } from '../bench/process.ts'
import type { Hall } from './hall.ts'

/** Makes a server's engine say where it can be asked to collect garbage. */
export const askable = { NODE_OPTIONS: '--inspect=127.0.0.1:0' } as const

/** What a server holds once its garbage is collected, MB: heaps grow and shrink by tens of them on their own. */
export async function heldMb({ server, logged }: Pick<Hall, 'server' | 'logged'>): Promise<number> {
  const address = /ws:\/\/127\.0\.0\.1:\S+/.exec(logged())?.[0]
  if (!address) throw new Error('the server cannot be asked to collect garbage')
  const line = new WebSocket(address)
  await once(line, 'open')
  line.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' }))
  await once(line, 'message')
  line.close()
  return rssMb(server.pid)
}
