import { pause } from '../../../server/rehearsal/device.ts'
import {
  missingMessage,
  presenceEntry,
  presenceMessage,
  updateMessage,
  vectorMessage,
} from '../../../server/walls/protocol.ts'
import type { Hall } from '../hall.ts'
import { invited } from '../houses.ts'
import { openFilled, openWall } from '../lines.ts'
import { type Caller, get } from '../people.ts'
import { type Family, held } from '../script.ts'
import { entry, follower, structs, updateOf } from '../yjs.ts'

/** A host’s session of its own: paces are by session, and each script begins with a whole one. */
const host = ({ staff, workshop }: Hall, table: string): Promise<Caller> => invited(staff, workshop, 'host', { table })

const client = (): number => Math.floor(Math.random() * 2 ** 31)
const frame = (id: number, n = 0): Uint8Array => structs(id, n, 1, (to) => entry(to, `own-${id}-${n}.kind`, 'frame'))

/** Asks for something small again and again while something is tried; the longest that it took to be answered, ms. */
async function slowestReply({ treasure }: Hall, act: () => Promise<void>): Promise<number> {
  let [slowest, over] = [0, false]
  const asking = (async () => {
    while (!over) {
      const began = performance.now()
      await get(treasure.bob, '/media/none')
      slowest = Math.max(slowest, performance.now() - began)
      await pause(20)
    }
  })()
  try {
    await act()
  } finally {
    over = true
    await asking
  }
  return slowest
}

export const wallFloods: Family = {
  name: 'floods of walls',
  scripts: [
    {
      name: 'presence-and-message-flood',
      tries: 'Sends ten thousand messages, questions and presences on a wall’s socket as fast as it can',
      stops:
        'Messages, bytes, questions and edits under way are paced by session: beyond them 4429; who asks and does not read the answers is let go as too slow, 4408 [F2]',
      slow: true,
      async run(hall) {
        const tablet = await host(hall, 't2')
        const flood = async (message: () => Uint8Array, times: number): Promise<number | 'open'> => {
          const line = await openWall(tablet, 'ideas_t2')
          for (let n = 0; n < times; n++) line.say(message())
          const how = await Promise.race([
            line.closed.then(({ code }) => code),
            pause(5_000).then(() => 'open' as const),
          ])
          line.end()
          return how
        }
        const asked = await flood(() => vectorMessage(new Uint8Array([0])), 200)
        held(asked === 4429 || asked === 4408, `questions ended with ${asked}`)
        const looked = await flood(() => new Uint8Array([3]), 2_000)
        held(looked === 4429, `asking who is here ended with ${looked}`)
        const state = { x: 'y'.repeat(3_000) }
        const loud = await flood(() => presenceMessage([presenceEntry(7, Date.now(), state)]), 5_000)
        held(loud === 4429, `presence ended with ${loud}`)
      },
    },
    {
      name: 'reconnect-to-ask-again',
      tries:
        'Opens two hundred sockets one after another to have the whole wall told each time, and holds a hundred at once',
      stops:
        'Sockets and questions are paced by session, however many lines it opens; a session has eight lines to a wall',
      slow: true,
      async run(hall) {
        const tablet = await host(hall, 't2')
        let told = 0
        for (let n = 0; n < 200; n++) {
          const line = await openWall(tablet, 'ideas_t2')
          line.ws.on('message', (data: Buffer) => {
            if (data[0] === 0 && data[1] === 1) told++
          })
          line.say(vectorMessage(new Uint8Array([0])))
          await Promise.race([line.closed, pause(10)])
          line.end()
        }
        held(told <= 130, `the wall was told ${told} times`)
        await pause(1_000)
        const many = await Promise.all(Array.from({ length: 60 }, () => openWall(hall.hostile.scribe, 'ideas_t3')))
        await pause(500)
        const open = many.filter(({ ws }) => ws.readyState === ws.OPEN).length
        for (const line of many) line.end()
        held(open <= 8, `${open} lines of one session were open at once`)
      },
    },
    {
      name: 'old-values-of-one-key',
      tries: 'Grows one key to tens of thousands of values, then has Yjs search them for each further edit',
      stops: 'What an edit makes Yjs pass over is counted before it is played, and paced by session [F3]',
      slow: true,
      async run(hall) {
        const tablet = await host(hall, 't2')
        const line = await openFilled(tablet, 'ideas_t2')
        const id = client()
        const slowest = await slowestReply(hall, async () => {
          // A chain of values, each upon the one before; then values upon the first of them, and upon none at all.
          for (let clock = 0; clock < 16_000; clock += 4_000) {
            const chain = structs(id, clock, 4_000, (to) => {
              for (let n = clock; n < clock + 4_000; n++)
                if (n === 0) entry(to, 'grow.z', n)
                else follower(to, id, n - 1, n)
            })
            line.say(updateMessage(chain))
          }
          await pause(1_000)
          for (let n = 0; n < 60; n++) {
            const other = await openWall(tablet, 'ideas_t2')
            const how = await other.edit(
              structs(client(), 0, 1, (to) => (n % 2 ? follower(to, id, 0, n) : entry(to, 'grow.z', n))),
            )
            other.end()
            held(how === 4409 || how === 4429 || how === 'echoed', `an edit was met with ${how}`)
          }
          const many = await openWall(tablet, 'ideas_t2')
          const siblings = structs(client(), 0, 4_000, (to) => {
            for (let n = 0; n < 4_000; n++) entry(to, 'more.z', n)
          })
          held((await many.edit(siblings)) !== 'echoed', 'four thousand values upon nothing were taken')
          many.end()
        })
        line.end()
        held(slowest < 3_000, `others waited ${Math.round(slowest)} ms meanwhile`)
      },
    },
    {
      name: 'refusals-without-end',
      tries:
        'Fills its wall with thousands of records, then sends edits that look sound and are refused, each of which may cost a new shadow of the wall',
      stops: 'What an edit will leave is foreseen without playing it; refusals are paced by what the wall weighs',
      slow: true,
      async run(hall) {
        const tablet = await host(hall, 't2')
        const line = await openFilled(tablet, 'ideas_t2')
        for (let round = 0; round < 8; round++) {
          const update = updateOf(line.doc, (records) => {
            for (let n = 0; n < 500; n++) records.set(`fill-${round}-${n}.kind`, 'frame')
          })
          held((await line.edit(update)) === 'echoed', 'an allowed edit was refused')
        }
        line.end()
        let refusals = 0
        const slowest = await slowestReply(hall, async () => {
          for (let n = 0; n < 70; n++) {
            const again = await openWall(tablet, 'ideas_t2')
            // No field; a record without its kind; a value that does not fit.
            const key = [`r${n}.z`, `r${n}.helper`, `fill-0-${n}.at`][n % 3] ?? ''
            const how = await again.edit(structs(client(), 0, 1, (to) => entry(to, key, 1)))
            again.end()
            if (how === 4409) refusals++
            if (how === 4429) break
          }
        })
        held(refusals <= 61, `${refusals} refusals were judged at once`)
        held(slowest < 3_000, `others waited ${Math.round(slowest)} ms meanwhile`)
      },
    },
    {
      name: 'client-ids-without-end',
      tries: 'Uses a new client id for each of a thousand edits, so that every device’s list of clients grows for ever',
      stops: 'A session has a hundred client ids at a wall and one more every few seconds',
      slow: true,
      async run(hall) {
        const tablet = await host(hall, 't3')
        let taken = 0
        for (let n = 0; n < 300; n++) {
          const line = await openWall(tablet, 'ideas_t3')
          const how = await line.edit(frame(client()), 1_000)
          line.end()
          if (how === 'echoed') taken++
          else if (how === 4429) await pause(10)
        }
        held(taken <= 160, `${taken} client ids were taken`)
      },
    },
    {
      name: 'answer-a-question-with-a-bomb',
      tries: 'Answers the server’s question for what it holds with forged, nested and oversized updates',
      stops: 'What a device brings back is an edit like any other, judged the same way',
      async run(hall) {
        const tablet = await host(hall, 't2')
        const line = await openWall(tablet, 'ideas_t2')
        line.say(missingMessage(new Uint8Array(600_000)))
        const { code } = await line.closed
        held(code === 4409 || code === 4413, `it was closed with ${code}`)
      },
    },
  ],
}
