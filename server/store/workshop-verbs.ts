import type { DatabaseSync } from 'node:sqlite'
import type { WorkshopId } from '../../shared/kernel/ids.ts'
import { transaction, truncateLog } from './database.ts'
import { ballotShuffler, type ErasedTraces, voterEraser } from './erasure.ts'
import type { Commit, Loaded, StoredRow } from './port.ts'
import { type Report, rowTable } from './row-table.ts'
import { sentenceOf } from './trouble.ts'
import { wallLog } from './wall-log.ts'

/** How many outcomes of a session are kept: a device repeats only what it has just sent. */
const keptOutcomes = 128
/** What a probe writes: as much as a batch of a full hall. */
const probeBytes = 256 << 10

/** The verbs of `Store` over an open database. Synchronous: the worker runs one at a time, in the order asked. */
export function workshopVerbs(db: DatabaseSync, traces: ErasedTraces, report: Report) {
  const facts = rowTable(db, 'facts', report)
  const secrets = rowTable(db, 'secrets', report)
  const voters = rowTable(db, 'voters', report)
  const eraseDroppedVoters = voterEraser(db)
  const shuffle = ballotShuffler(db)
  const walls = wallLog(db, traces)
  const addOutcome = db.prepare(`
    INSERT INTO outcomes SELECT :workshop, :session, coalesce(max(n), 0) + 1, :id, :outcome
    FROM outcomes WHERE workshop = :workshop AND session = :session`)
  const dropOldOutcomes = db.prepare(`
    DELETE FROM outcomes WHERE workshop = :workshop AND session = :session
    AND n <= (SELECT max(n) FROM outcomes WHERE workshop = :workshop AND session = :session) - ${keptOutcomes}`)
  const readOutcomes = db.prepare(
    'SELECT session, id, outcome FROM outcomes WHERE workshop = ? AND json_valid(outcome) ORDER BY session, n',
  )
  const eraseOutcomes = db.prepare('DELETE FROM outcomes WHERE workshop = ?')
  const eraseAside = db.prepare('DELETE FROM aside WHERE workshop = ?')

  /** What was committed stays so: a log that could not be truncated now is told, and swept again later. */
  function truncateAfterCommit(): void {
    try {
      truncateLog(db)
    } catch (error) {
      report(sentenceOf(error))
    }
  }

  return {
    load(workshop: WorkshopId): Loaded {
      return transaction(db, () => ({
        facts: facts.read(workshop),
        secrets: [...secrets.read(workshop), ...voters.read(workshop)],
        outcomes: readOutcomes.all(workshop) as unknown as Loaded['outcomes'],
      }))
    },

    loadWall: walls.load,
    walls: walls.ids,

    commit(commit: Commit): void {
      const { workshop } = commit
      const unlinks = commit.secrets.some((row) => isLink(row) && row.body === null)
      // An ask is counted when it closes (a live one now and then): no ballot of it lies where it was given.
      const counted = commit.facts.flatMap(({ noun, key, body }) => (noun === 'tallies' && body ? [key] : []))
      transaction(db, () => {
        for (const row of commit.facts) facts.write(workshop, row)
        for (const row of commit.secrets) (isLink(row) ? voters : secrets).write(workshop, row)
        if (unlinks) eraseDroppedVoters()
        for (const ask of counted) shuffle(workshop, ask)
        if (unlinks || counted.length > 0 || commit.erases) traces.mark()
        for (const outcome of commit.outcomes) addOutcome.run({ workshop, ...outcome })
        for (const session of new Set(commit.outcomes.map((outcome) => outcome.session)))
          dropOldOutcomes.run({ workshop, session })
        for (const write of commit.walls) walls.append(workshop, write)
      })
      if (unlinks || counted.length > 0) truncateAfterCommit()
    },

    compactWall: walls.compact,

    probe(): void {
      transaction(db, () =>
        db.exec(
          `CREATE TABLE probe (it BLOB) STRICT; INSERT INTO probe VALUES (zeroblob(${probeBytes})); DROP TABLE probe`,
        ),
      )
    },

    /** May be asked again: when it fails half-way, rows are gone but traces of them may remain in the file. */
    erase(workshop: WorkshopId): void {
      transaction(db, () => {
        for (const table of [facts, secrets, voters, walls]) table.erase(workshop)
        eraseOutcomes.run(workshop)
        eraseAside.run(workshop)
        traces.mark()
      })
      traces.scrub()
    },
  }
}

/**
 * What ties a voter, or a device that shows a card, to a ballot, and an author to a reason: it stands in a table of its
 * own, which a closing clears whole.
 */
const isLink = ({ noun }: StoredRow): boolean => noun === 'voters' || noun === 'passes' || noun === 'contributions'
