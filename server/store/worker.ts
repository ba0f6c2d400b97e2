import type { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { must } from '../../shared/kernel/assert.ts'
import { openDatabase, truncateLog } from './database.ts'
import { documentVerbs } from './document-verbs.ts'
import type { Ask, Told, Verbs } from './protocol.ts'
import { sentenceOf } from './trouble.ts'
import { workshopVerbs } from './workshop-verbs.ts'

/**
 * How long what was replaced or dropped may linger in the write-ahead log, ms. It also bounds how much of it
 * a restart reads.
 */
const sweepEvery = 5000

const port = must(parentPort, 'the store runs in a worker thread')
const tell = (told: Told, transfer: ArrayBuffer[] = []): void => port.postMessage(told, transfer)
const report = (sentence: string): void => tell({ report: sentence })

try {
  serve(openDatabase(String(workerData)))
  tell({ n: 0, ok: true, value: null })
} catch (error) {
  tell({ n: 0, ok: false, sentence: sentenceOf(error) })
}

/** Answers one verb at a time, in the order asked. */
function serve(db: DatabaseSync): void {
  let unswept = false
  const sweep = setInterval(() => {
    if (!unswept) return
    try {
      truncateLog(db)
      unswept = false
    } catch (error) {
      report(sentenceOf(error))
    }
  }, sweepEvery)

  const verbs: Verbs = {
    ...workshopVerbs(db, report),
    ...documentVerbs(db, report),
    close() {
      clearInterval(sweep)
      db.close()
      port.unref()
    },
  }

  port.on('message', ({ n, verb, args }: Ask) => {
    unswept = true
    try {
      const value = (verbs[verb] as (...args: readonly unknown[]) => unknown)(...args)
      tell({ n, ok: true, value }, verb === 'loadWall' ? buffersOf(value as ReturnType<Verbs['loadWall']>) : [])
    } catch (error) {
      tell({ n, ok: false, sentence: sentenceOf(error) })
    }
  })
}

/** The buffers of a wall's updates: handed over instead of copied. */
function buffersOf({ updates }: ReturnType<Verbs['loadWall']>): ArrayBuffer[] {
  return updates.map((update) => update.buffer as ArrayBuffer)
}
