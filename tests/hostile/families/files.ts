import { readFileSync } from 'node:fs'
import { gzipSync } from 'fflate'
import { pause } from '../../../server/rehearsal/device.ts'
import type { WorkshopDetail } from '../../../shared/api/office/workshop.ts'
import type { Hall } from '../hall.ts'
import { office, type Staff } from '../houses.ts'
import { bombPicture } from '../images.ts'
import { command, idea } from '../people.ts'
import { type Family, held } from '../script.ts'
import { upload } from '../treasure.ts'
import { begun, payloads } from './words.ts'

const mebibyte = 1024 * 1024
const forms = ['csv', 'svg', 'png', 'pdf', 'notes'] as const

/** What a route of a workshop's walls answers once its centre's turn has come. */
async function ofWalls(...asked: Parameters<typeof rushed>): ReturnType<typeof rushed> {
  for (let tries = 0; ; tries++) {
    const answered = await rushed(...asked)
    if (answered.code !== 'centre/busy' || tries > 60) return answered
    await pause(500)
  }
}

/** What it answers now, as bytes. */
async function rushed(
  { base, handle, cookie }: Staff,
  path: string,
  body?: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; code: string; head: string; bytes: Buffer }> {
  const reply = await fetch(`${base}/api/s/${handle}/office/workshops/${path}`, {
    headers: { cookie, ...headers },
    ...(body !== undefined && { method: 'POST', body: typeof body === 'string' ? body : body.slice() }),
  })
  const bytes = Buffer.from(await reply.arrayBuffer())
  const code = /"code":"([^"]+)"/.exec(reply.ok ? '' : bytes.toString())?.[1] ?? `${reply.status}`
  return { status: reply.status, code, head: reply.headers.get('content-disposition') ?? '', bytes }
}

const table = (lines: number, words: string): string =>
  `Idée;Thème;x;y\r\n${Array.from({ length: lines }, (_, n) => `${words} ${n};;${n * 10};0`).join('\r\n')}`

/** The most that a painter held, MB, looked at for five seconds. */
async function mostOfPainter(server: number): Promise<number> {
  let most = 0
  for (let looks = 0; looks < 100; looks++) {
    const children = readFileSync(`/proc/${server}/task/${server}/children`, 'utf8').trim().split(' ').filter(Boolean)
    for (const pid of children) {
      const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      most = Math.max(most, Number(peak ?? 0) / 1024)
    }
    await pause(50)
  }
  return Math.round(most)
}

/** One's own wall under attack, and the honest centre's. */
const walls = ({ rivalWorkshop, workshop, phase }: Hall): { own: string; honest: string } => ({
  own: `${rivalWorkshop}/walls/ideas_t1`,
  honest: `${workshop}/walls/${phase}_t1`,
})

export const files: Family = {
  name: 'walls as files',
  scripts: [
    {
      name: 'flood-of-prints',
      tries: 'Asks for three hundred prints and tables of its own wall at once, while another centre prints one',
      stops:
        'Prints take turns by centre, one at a time in a process of their own; beyond its share a centre hears `centre/busy` [F2]',
      async run(hall) {
        await begun(hall)
        const { own, honest } = walls(hall)
        let printed = 0
        const flood = Array.from({ length: 300 }, async (_, n) => {
          const { status } = await rushed(hall.hostile.rival, `${own}/file?form=${n % 5 === 0 ? 'csv' : 'png'}&px=900`)
          if (status === 200) printed++
          return status
        })
        const { status } = await ofWalls(hall.staff, `${honest}/file?form=png&px=300`)
        held(status === 200, `the other centre’s print was answered ${status}`)
        held(printed < 200, `it waited for ${printed} of the flood`)
        const statuses = await Promise.all(flood)
        held(statuses.filter((one) => one === 429).length >= 100, 'nearly all of the flood was done')
        held(
          statuses.every((one) => one === 200 || one === 429),
          `the flood was answered ${statuses.join()}`,
        )
      },
    },
    {
      name: 'flood-of-imports',
      tries: 'Puts forty tables of thirty ideas on its wall at once, while another centre puts one back',
      stops:
        'Imports take turns by centre, three may wait, and each goes line by line through its own workshop’s queue [F2]',
      async run(hall) {
        await begun(hall)
        const { own, honest } = walls(hall)
        const mine = (await ofWalls(hall.staff, `${honest}/file?form=csv`)).bytes.toString()
        const flood = Array.from({ length: 40 }, async (_, n) =>
          rushed(hall.hostile.rival, `${own}/notes`, table(30, `Crue ${n}`)),
        )
        const { status, bytes } = await ofWalls(hall.staff, `${honest}/notes`, mine)
        held(status === 200 && bytes.includes('"added":0'), `the other centre’s was answered ${status} ${bytes}`)
        const statuses = (await Promise.all(flood)).map((one) => one.status)
        held(statuses.filter((one) => one === 429).length >= 30, `the flood was answered ${statuses.join()}`)
      },
    },
    {
      name: 'odd-tables',
      tries:
        'Puts tables back that are none: millions of lines, columns and quotes, one endless cell, NUL, UTF-16, an archive, a body that says it is packed',
      stops:
        'A table has 2 MiB, 2,000 ideas and 200 columns that are read, and is read line by line; nothing is ever unpacked [F2]',
      async run(hall) {
        await begun(hall)
        const path = `${walls(hall).own}/notes`
        const odd: readonly (string | Uint8Array)[] = [
          `Idée\n${'a\n'.repeat(mebibyte - 8)}`,
          `Idée\n${'\n'.repeat(2 * mebibyte - 16)}`,
          'Idée;'.repeat(mebibyte / 4),
          ';'.repeat(2 * mebibyte),
          `Idée\n${'"'.repeat(2 * mebibyte - 16)}`,
          `Idée\n${'x'.repeat(2 * mebibyte - 16)}`,
          'Idée\n\u0000\n\ufffe\n',
          Buffer.from(table(3, 'Une idée'), 'utf16le'),
          Buffer.from('PK\x03\x04'),
          new Uint8Array(0),
        ]
        for (const [n, body] of odd.entries()) {
          const began = performance.now()
          const { status } = await ofWalls(hall.hostile.rival, path, body)
          held([200, 400, 413].includes(status), `odd table ${n} was answered ${status}`)
          held(performance.now() - began < 5_000, `odd table ${n} took ${Math.round(performance.now() - began)} ms`)
        }
        const packed = gzipSync(new Uint8Array(64 * mebibyte))
        const bomb = await ofWalls(hall.hostile.rival, path, packed, { 'content-encoding': 'gzip' })
        held(bomb.code === 'bad-request', `a packed body was answered ${bomb.code}`)
        // What is turned away unread may find its connection closed before it has read so.
        const vast = await ofWalls(hall.hostile.rival, path, new Uint8Array(8 * mebibyte)).catch(() => null)
        held(vast === null || vast.status === 413, `eight mebibytes were answered ${vast?.status}`)
      },
    },
    {
      name: 'scripts-and-formulas-put-back',
      tries:
        'Puts a table back whose every cell is a script, a formula or a key of objects, and takes the wall out again in every form',
      stops:
        'An import is ideas by staff, judged like any other; a table leads formulas in by an apostrophe, a drawing holds outlines, no PDF holds an action [F4]',
      async run(hall) {
        await begun(hall)
        const { own } = walls(hall)
        const cells = [...payloads, '__proto__', 'constructor'].map((word) => `"${word.replaceAll('"', '""')}"`)
        const lines = cells.map((cell) => [cell, cell, cell, cell, '10', '10', cell, cell, cell].join(';'))
        const head = 'Idée;Zone;Thème;Besoin;x;y;Largeur;Née de;Identifiant'
        const brought = await ofWalls(hall.hostile.rival, `${own}/notes`, [head, ...lines].join('\r\n'))
        held(brought.status === 200, `the table was answered ${brought.code}`)
        for (const form of forms) {
          const { status, bytes } = await ofWalls(hall.hostile.rival, `${own}/file?form=${form}&px=400`)
          held(status === 200, `${form} was answered ${status}`)
          const text = bytes.toString(form === 'csv' ? 'utf8' : 'latin1')
          if (form === 'csv')
            for (const cell of [...text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, inside = '']) => inside))
              held(!/^[\s\u00a0]*[=+\-@]/.test(cell), `a cell begins like a formula: ${cell.slice(0, 30)}`)
          else
            held(
              !/<script|<text|onerror|javascript:|\/JavaScript|\/OpenAction|\/Launch|\/URI/i.test(text),
              `${form} runs`,
            )
        }
      },
    },
    {
      name: 'endless-selections',
      tries: 'Asks for parts of its wall of ten thousand ids, of ids that are none, of prototypes, and of nothing',
      stops: 'A part has 4,000 ids of letters at most, looked up in a set; the paper is as large as what is found [F2]',
      async run(hall) {
        await begun(hall)
        const path = `${walls(hall).own}/file`
        const many = Array.from({ length: 10_000 }, (_, n) => `n${n}`)
        for (const only of [many, [], ['<b>'], ['../x'], 'x', [''], [{}], ['x'.repeat(99)]]) {
          const { code } = await ofWalls(hall.hostile.rival, path, JSON.stringify({ form: 'png', only }))
          held(code === 'bad-request', `${JSON.stringify(only).slice(0, 20)} was answered ${code}`)
        }
        const long = await ofWalls(hall.hostile.rival, `${path}?form=png&only=${many.join()}`).catch(() => null)
        held(long === null || [400, 431].includes(long.status), `a line of ids was answered ${long?.status}`)
        for (const only of [['__proto__', 'constructor'], many.slice(0, 4_000)]) {
          const { status } = await ofWalls(hall.hostile.rival, path, JSON.stringify({ form: 'svg', only }))
          held(status === 200, `ids of nothing were answered ${status}`)
        }
        for (const query of [
          'form=png&px=99999',
          'form=png&px=-1',
          'form=pdf&paper=a9',
          'form=exe',
          'form=png&lang=__proto__',
        ])
          held((await ofWalls(hall.hostile.rival, `${path}?${query}`)).code === 'bad-request', `${query} was taken`)
      },
    },
    {
      name: 'walls-of-others-as-files',
      tries:
        'Asks for another centre’s walls in every form, under its own workshop’s path and by dot segments, and puts tables on them',
      stops: 'A wall is looked for among those of a workshop, and that under the centre of who asks',
      async run(hall) {
        const { honest } = walls(hall)
        const { rivalWorkshop, workshop } = hall
        for (const form of forms)
          held(
            (await ofWalls(hall.hostile.rival, `${honest}/file?form=${form}`)).code === 'not-found',
            `another’s ${form} was given`,
          )
        for (const path of [
          `${rivalWorkshop}/walls/..%2f..%2f${workshop}%2fwalls%2fideas_t1/file?form=csv`,
          `${rivalWorkshop}/walls/${workshop}%3Aideas_t1/file?form=csv`,
          `${rivalWorkshop}/walls/..%2f..%2f..%2fgommette.sqlite/file?form=csv`,
          `${rivalWorkshop}/walls/ideas_t1%00/file?form=csv`,
          `${rivalWorkshop}/walls/__proto__/file?form=csv`,
        ]) {
          const { code } = await ofWalls(hall.hostile.rival, path)
          held(code === 'not-found', `${path} was answered ${code}`)
        }
        held(
          (await ofWalls(hall.hostile.rival, `${honest}/notes`, table(1, 'Chez vous'))).code === 'not-found',
          'a table was put on another’s wall',
        )
      },
    },
    {
      name: 'file-names-of-walls',
      tries: 'Calls tables so that a wall’s file would end the header, climb folders, hide its ending or run backwards',
      stops: 'The name is made of what every system accepts, and written percent-encoded (RFC 8187)',
      async run(hall) {
        await begun(hall)
        const { hostile, rivalWorkshop } = hall
        const { tables } = await office<WorkshopDetail>(hostile.rival, 'GET', `/workshops/${rivalWorkshop}`)
        for (const name of [
          'a\r\nSet-Cookie: g=x',
          '../../etc/passwd',
          'a"; filename="b.exe',
          'x\u202Evsc.exe',
          'CON',
        ]) {
          const named = tables.map((one) => (one.id === 't1' ? { ...one, name: { fr: name } } : one))
          await office(hostile.rival, 'PATCH', `/workshops/${rivalWorkshop}`, { tables: named })
          const { head } = await ofWalls(hostile.rival, `${walls(hall).own}/file?form=svg`)
          held(/^attachment; filename\*=UTF-8''[A-Za-z0-9%._~-]+\.svg$/.test(head), `its name is ${head}`)
          const shown = decodeURIComponent(head.slice(head.indexOf("''") + 2))
          held(!/[\u202e\r\n/\\":]/.test(shown), `its name is ${JSON.stringify(shown)}`)
        }
        await office(hostile.rival, 'PATCH', `/workshops/${rivalWorkshop}`, { tables })
      },
    },
    {
      name: 'pictures-that-unfold-in-print',
      tries: 'Lays ten pictures of seventy kilobytes that unfold to sixty megabytes each on its wall, and prints it',
      stops:
        'Walls are printed in a process of their own, which unfolds one picture at a time, keeps all of them within 32 million pixels, and ends after its work [F2]',
      slow: true,
      async run(hall) {
        await begun(hall)
        for (let n = 0; n < 10; n++) {
          const media = await upload(hall.hostile.rivalPanel, bombPicture(4_096))
          const wish = idea('ideas', '', { kind: 'photo', media, table: 't1' })
          held((await command(hall.hostile.rivalPanel, wish)).code === 'yes', 'the picture was refused')
        }
        const [{ status }, most] = await Promise.all([
          ofWalls(hall.hostile.rival, `${walls(hall).own}/file?form=pdf`),
          mostOfPainter(hall.server.pid),
        ])
        held(status === 200, `the print was answered ${status}`)
        held(most > 0 && most < 450, `the print took ${most} MB`)
      },
    },
  ],
}
