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
import { entry, structs, updateOf } from '../yjs.ts'

/** A host’s session of its own: paces are by session, and each script begins with a whole one. */
const host = ({ staff, workshop }: Hall, table: string): Promise<Caller> => invited(staff, workshop, 'host', { table })

const client = (): number => Math.floor(Math.random() * 2 ** 31)
const frame = (id: number, n = 0): Uint8Array => structs(id, n, 1, (to) => entry(to, `own-${id}-${n}.kind`, 'frame'))

export const wallFloods: Family = {
  name: 'floods of walls',
  scripts: [
    {
      name: 'presence-and-message-flood',
      tries: 'Sends ten thousand messages, questions and presences on a wall’s socket as fast as it can',
      stops: 'Messages, bytes, questions and edits under way are paced by session: beyond them 4429 [F2]',
      slow: true,
      async run(hall) {
        const tablet = await host(hall, 't2')
        const flood = async (message: () => Uint8Array, times: number): Promise<number | 'open'> => {
          const line = await openWall(tablet, 'ideas_t2')
          for (let n = 0; n < times; n++) line.say(message())
          const how = await Promise.race([
            line.closed.then(({ code }) => code),
            pause(2_000).then(() => 'open' as const),
          ])
          line.end()
          return how
        }
        held(
          (await flood(() => vectorMessage(new Uint8Array([0])), 200)) === 4429,
          'questions were answered without end',
        )
        held((await flood(() => new Uint8Array([3]), 2_000)) === 4429, 'who is here was answered without end')
        const state = { x: 'y'.repeat(3_000) }
        const loud = await flood(() => presenceMessage([presenceEntry(7, Date.now(), state)]), 5_000)
        held(loud === 4429, 'presence was heard without end')
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
        held(told < 120, `the wall was told ${told} times`)
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
        const wall = 'ideas_t2'
        const line = await openFilled(tablet, wall)
        const id = client()
        let clock = 0
        for (let round = 0; round < 12; round++) {
          const from = clock
          const update = structs(id, from, 4_000, (to) => {
            for (let n = 0; n < 4_000; n++) entry(to, 'grow.z', n)
          })
          clock += 4_000
          line.say(updateMessage(update))
          await pause(100)
        }
        await pause(500)
        const other = await openFilled(tablet, wall)
        const began = performance.now()
        for (let n = 0; n < 400; n++) other.say(updateMessage(structs(client(), 0, 1, (to) => entry(to, 'grow.z', n))))
        const how = await Promise.race([other.closed.then(({ code }) => code), pause(6_000).then(() => 'open')])
        const { status } = await get(tablet, '/media/x').catch(() => ({ status: 0 }))
        const ms = performance.now() - began
        line.end()
        other.end()
        held(status !== 0 && ms < 8_000, `the server was kept for ${Math.round(ms)} ms (${how})`)
      },
    },
    {
      name: 'refusals-without-end',
      tries:
        'Fills its wall with thousands of records, then sends edits that are refused after they were played, each of which costs a new shadow',
      stops: 'What can be judged without playing is; a refusal that spoils a shadow is paced by what the wall weighs',
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
        const began = performance.now()
        let refusals = 0
        for (let n = 0; n < 70; n++) {
          const again = await openWall(tablet, 'ideas_t2')
          const how = await again.edit(
            structs(client(), 0, 1, (to) => entry(to, `r${n}.z`, 1)),
            2_000,
          )
          again.end()
          if (how === 4409) refusals++
          if (how === 4429) break
        }
        held(refusals <= 61, `${refusals} refusals were judged in ${Math.round(performance.now() - began)} ms`)
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
