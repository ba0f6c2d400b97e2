import { readState } from '../../server/conduct/rows.ts'
import { pause } from '../../server/rehearsal/device.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import type { Ballot } from '../../shared/answers/ballot.ts'
import { spent } from '../../shared/answers/spent.ts'
import { as, type WorkshopId } from '../../shared/kernel/ids.ts'
import { fetchWall } from '../campaign/wall-writer.ts'
import type { Ledger } from './crowd/orders.ts'
import type { Hall } from './hall.ts'
import { get } from './people.ts'

/**
 * After the last script: everything that an honest device was told is saved stands as it said it, on walls, in the
 * published ballots and in the database. Each sentence is a promise that was broken.
 */
export async function reckon(hall: Hall, ledger: Ledger): Promise<string[]> {
  const broken = [...(await walls(hall, ledger)), ...(await ballots(hall, ledger))]
  hall.panel.leave()
  await hall.server.end('SIGTERM')
  return [...broken, ...(await database(hall, ledger))]
}

async function walls({ base, panel }: Hall, { moved }: Ledger): Promise<string[]> {
  const eyes = { base, handle: panel.handle, cookie: panel.cookie }
  const broken: string[] = []
  const byWall = Map.groupBy(Object.entries(moved), ([key]) => key.slice(0, key.indexOf(' ')))
  for (const [wall, notes] of byWall) {
    const records = (await fetchWall(eyes, wall)).doc.getMap<{ x: number }>('records')
    for (const [key, x] of notes) {
      const note = key.slice(key.indexOf(' ') + 1)
      if (records.get(`${note}.at`)?.x !== x) broken.push(`${note} does not lie where its host laid it on ${wall}`)
    }
  }
  return broken
}

/** Closes the vote, shows it, and finds every honest ballot in the list that is published. */
async function ballots({ panel, vote, treasure }: Hall, { votes }: Ledger): Promise<string[]> {
  await panel.wish({ type: 'ask/close', ask: vote.id as never, booth: null, force: true })
  for (let tries = 0; tries < 80 && panel.view?.asks[vote.id]?.status !== 'closed'; tries++) await pause(100)
  await panel.wish({ type: 'ask/reveal', ask: vote.id as never })
  const said = await get(treasure.alice, `/asks/${vote.id}/ballots`)
  const list = (said.body as { result?: { ballots: readonly Ballot[] } }).result?.ballots
  // Below 8 voters no list is published [S3]: the database tells.
  if (!list) return votes.length < 8 ? [] : [`the ballots were not published: ${said.code}`]
  const byId = new Map(list.map((ballot) => [ballot.id as string, ballot]))
  const broken = votes
    .filter(({ ballot, choice }) => Object.keys(byId.get(ballot)?.marks ?? {}).join() !== choice)
    .map(({ ballot }) => `the ballot ${ballot} is not the one that was given`)
  for (const { id, marks } of list)
    if (spent(marks) > (vote.budget ?? 0)) broken.push(`the ballot ${id} holds more than its budget`)
  return broken
}

async function database({ spot, workshop }: Hall, { written }: Ledger): Promise<string[]> {
  const { store, close } = await openSqlite(spot.dataDir)
  try {
    const loaded = await store.load(as<WorkshopId>(workshop))
    const { state, aside } = readState(loaded)
    const lost = Object.entries(written).filter(([id, text]) => state.contributions.get(id)?.text !== text)
    return [
      ...lost.map(([id]) => `the idea ${id} does not stand in the database as it was written`),
      ...aside.map((row) => `a stored row cannot be read: ${row}`),
    ]
  } finally {
    await close()
  }
}
