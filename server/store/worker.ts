import type { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { must } from '../../shared/kernel/assert.ts'
import { openDatabase } from './database.ts'
import { documentVerbs } from './document-verbs.ts'
import { erasedTraces } from './erasure.ts'
import { housekeeping } from './housekeeping.ts'
import type { Ask, Told, Verbs } from './protocol.ts'
import { sentenceOf, storageTroubleOf } from './trouble.ts'
import { vaultVerbs } from './vault-verbs.ts'
import { workshopVerbs } from './workshop-verbs.ts'

/** How often the database is looked after, ms. */
const tickEvery = 5000

const port = must(parentPort, 'the store runs in a worker thread')
const tell = (told: Told, transfer: ArrayBuffer[] = []): void => port.postMessage(told, transfer)
const report = (sentence: string): void => tell({ report: sentence })

try {
  serve(openDatabase(String(workerData)))
  tell({ n: 0, ok: true, value: null })
} catch (error) {
  tell({ n: 0, ok: false, sentence: sentenceOf(error), storage: storageTroubleOf(error) })
}

/** Answers one verb at a time, in the order asked. */
function serve(db: DatabaseSync): void {
  const traces = erasedTraces(db)
  const house = housekeeping(db, traces)
  const vault = vaultVerbs(db, traces)
  let reported = ''
  /** Does a chore; what keeps it from being done is said once, and again when it has been done meanwhile. */
  const orReport = (chore: () => void): void => {
    try {
      chore()
      reported = ''
    } catch (error) {
      const sentence = sentenceOf(error)
      if (sentence !== reported) report(sentence)
      reported = sentence
    }
  }
  const ticking = setInterval(() => {
    if (!vault.copying) orReport(house.tick)
  }, tickEvery)

  const verbs: Verbs = {
    ...workshopVerbs(db, traces, report),
    ...documentVerbs(db, report),
    ...vault,
    close() {
      clearInterval(ticking)
      orReport(house.close)
      db.close()
      port.unref()
    },
  }

  const answer = ({ n, verb, args }: Ask): void => {
    house.asked()
    const failed = (error: unknown): void =>
      tell({ n, ok: false, sentence: sentenceOf(error), storage: storageTroubleOf(error) })
    try {
      const value = (verbs[verb] as (...args: readonly unknown[]) => unknown)(...args)
      if (value instanceof Promise) value.then(() => tell({ n, ok: true, value: null }), failed)
      else tell({ n, ok: true, value }, verb === 'loadWall' ? buffersOf(value as ReturnType<Verbs['loadWall']>) : [])
    } catch (error) {
      failed(error)
    }
  }

  const asked: Ask[] = []
  let answering = false
  const answerAll = async (): Promise<void> => {
    answering = true
    for (let next = asked.shift(); next; next = asked.shift()) {
      answer(next)
      // A step of a copy takes place between two transactions: they leave it room.
      if (vault.copying) await new Promise((done) => setTimeout(done, 1))
    }
    answering = false
  }
  port.on('message', (ask: Ask) => {
    asked.push(ask)
    if (!answering) void answerAll()
  })
}

/** The buffers of a wall's updates: handed over instead of copied. */
function buffersOf({ updates }: ReturnType<Verbs['loadWall']>): ArrayBuffer[] {
  return updates.map((update) => update.buffer as ArrayBuffer)
}
