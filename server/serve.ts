import { once } from 'node:events'
import { statfs } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { dropFormer } from './backup/folder.ts'
import { localBus } from './bus/local.ts'
import type { Bus } from './bus/port.ts'
import type { Clock } from './clock.ts'
import { House } from './conduct/house.ts'
import { addressFor, type Settings } from './config.ts'
import { Presence } from './feed/sse.ts'
import { app } from './http/app.ts'
import { arrivalOf } from './http/arrival.ts'
import { Codes } from './http/codes.ts'
import { connectionLimits, limitConnections } from './http/connections.ts'
import type { Rehearsals } from './http/office/ports.ts'
import { deviceOf, Rounds } from './http/rounds.ts'
import type { MediaShelf } from './media/port.ts'
import { eraseCopies } from './retention/erase-contributions.ts'
import { sweep, sweepEvery } from './retention/sweep.ts'
import { sweepPictures } from './retention/sweep-pictures.ts'
import type { Documents, Store, Vault } from './store/port.ts'
import { StorageWatch } from './store/watch.ts'
import { mountWalls } from './walls/mount.ts'

/** How long the last words to devices may take, ms. */
const partingMs = 1_500

/** Adapters and settings that a server stands on. */
export interface Ground {
  readonly settings: Settings
  readonly store: Store
  readonly documents: Documents
  readonly vault: Pick<Vault, 'scrub'>
  readonly media: MediaShelf
  readonly rehearsals: Rehearsals
  readonly clock: Clock
  /** Where the built client lies. */
  readonly client: string
}

/** A server that listens. */
export interface Serving {
  readonly server: Server
  readonly bus: Bus
  /** The port in use, also when it was asked for as 0. */
  readonly port: number
  /** Stops accepting, lets queues be decided, tells devices to come back spread over so many ms, and ends what still holds on. */
  close(spreadMs: number): Promise<void>
}

/** Puts the parts together and listens. Rejects when the port is taken. */
export async function serve(ground: Ground): Promise<Serving> {
  const { settings, vault, rehearsals, clock, client } = ground
  const free = async (): Promise<number> => {
    const { bavail, bsize } = await statfs(settings.dataDir)
    return bavail * bsize
  }
  const watch = new StorageWatch({ ...ground, free, report: (sentence) => console.error(sentence) })
  const { store, documents, media } = watch
  const { now } = clock
  const house = new House({
    store,
    clock,
    forget: (workshop, picture) => media.remove(workshop, picture),
    erasing: (workshop, rows) => eraseCopies(documents, workshop, rows),
    // Not when nobody waits: at once. A start or a quiet moment does what fails now.
    erased: () => void vault.scrub().catch((error: unknown) => console.error('traces kept for now:', error)),
  })
  clock.heed?.(() => house.running)
  watch.onChange = (disk) => void house.storage(disk)
  const bus = localBus(house)
  const presence = new Presence(bus, clock)
  const edge = {
    bus,
    documents,
    media,
    presence,
    settings,
    codes: new Codes(documents, clock),
    client,
    clock,
  }
  const office = {
    documents,
    bus,
    workshops: house,
    rehearsals,
    media,
    base: (): string => addressFor(settings, portOf(server)),
    arrival: (context: Parameters<typeof arrivalOf>[0]) => arrivalOf(context, settings),
    now,
  }
  const ready = async () =>
    watch.trouble === null &&
    documents.list('centre', 'all').then(
      () => true,
      () => false,
    )
  const counts = async () => ({ ...(await house.counts()), storage_trouble: watch.trouble ? 1 : 0 })
  const answer = getRequestListener(app(edge, office, { ready, counts }).fetch)
  const rounds = new Rounds()
  const server: Server = createServer(connectionLimits, (request, response) => {
    if (!mayAnswer(request, response)) return
    rounds.enter(deviceOf(request.url ?? ''), () => void answer(request, response).catch(() => response.destroy()))
  })
  const { mayAnswer } = limitConnections(server)
  const walls = mountWalls(server, { bus, links: presence, clock })
  const chores = [
    () => watch.look(),
    () => sweep({ documents, media, workshops: house, now }),
    () => sweepPictures({ store, documents, media, now: Date.now }),
    () => dropFormer(settings.dataDir, now()),
  ]
  const tidy = async (): Promise<void> => {
    house.letGo()
    for (const chore of chores) await chore().catch((error: unknown) => console.error('tidying:', error))
  }
  await watch.look().catch((error: unknown) => console.error('room on the disk:', error))
  let tidied = Promise.resolve()
  const endTidying = clock.every(sweepEvery, () => {
    tidied = tidy()
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(settings.port, settings.host, () => listening())
  })
  return {
    server,
    bus,
    port: portOf(server),
    async close(spreadMs) {
      endTidying()
      // What is being erased is erased to its end.
      await tidied
      watch.close()
      const gone = once(server, 'close')
      server.close()
      await house.close(spreadMs)
      walls.close()
      // What was said is on its way; a device that does not read is not waited for.
      const patience = new AbortController()
      await Promise.race([gone, setTimeout(partingMs, null, { signal: patience.signal })])
      patience.abort()
      server.closeAllConnections()
    },
  }
}

const portOf = (server: Server): number => {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
