import { join } from 'node:path'
import { clearHalves, putBack } from './backup/folder.ts'
import type { Clock } from './clock.ts'
import { House } from './conduct/house.ts'
import { knock } from './control/knock.ts'
import type { MediaShelf } from './media/port.ts'
import { sweep } from './retention/sweep.ts'
import type { Documents, Store, Vault } from './store/port.ts'
import { Trouble } from './store/trouble.ts'

/** An open store. */
interface Opened {
  readonly store: Store
  readonly documents: Documents
  readonly vault: Vault
  close(): Promise<void>
}

/** The adapters that a data folder is opened with. */
export interface Adapters {
  openStore(folder: string): Promise<Opened>
  openMedia(folder: string): MediaShelf
  readonly clock: Clock
}

/** A data folder that is open, for this process alone. */
export interface DataFolder extends Opened {
  readonly media: MediaShelf
}

/** Opens what lies in a data folder. */
export async function openData(dataDir: string, { openStore, openMedia }: Adapters): Promise<DataFolder> {
  return { ...(await openStore(dataDir)), media: openMedia(join(dataDir, 'media')) }
}

/** Takes a data folder that no other process holds: what a restore or a backup left half done is undone first. */
export async function takeData(dataDir: string, adapters: Adapters): Promise<DataFolder> {
  const other = await knock(dataDir)
  other?.leave()
  if (other) throw new Trouble('The data folder is in use by another process.')
  if (putBack(dataDir)) console.error('A restore was interrupted: the data are as they were before it.')
  const data = await openData(dataDir, adapters)
  clearHalves(dataDir)
  return data
}

/** [D3] Opens restored data and sweeps them at once: what had been seen as due in them is gone before anybody can see it. */
export async function openRestored(dataDir: string, adapters: Adapters): Promise<DataFolder> {
  const data = await openData(dataDir, adapters)
  const { store, documents, media } = data
  try {
    const workshops = new House({
      store,
      clock: adapters.clock,
      forget: (workshop, picture) => media.remove(workshop, picture),
    })
    await sweep({ documents, media, workshops, now: adapters.clock.now })
    return data
  } catch (error) {
    await data.close()
    throw error
  }
}
