import { unzipSync } from 'fflate'
import type { Hall } from '../hall.ts'
import { office } from '../houses.ts'
import { ask, command, firstFrames, get, idea, join } from '../people.ts'
import { talk } from '../raw.ts'
import { type Family, held } from '../script.ts'
import { faultOf } from '../xml.ts'

/** What would run, close, compute or misread if words were ever more than words. */
export const payloads = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script><!--',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '{{7*7}} <%= 7*7 %> #{7*7}',
  '=HYPERLINK("https://evil.example","x")',
  "+cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd',
  '-2+3+cmd',
  '\t=1+1',
  "$& $` $' $1 $$",
  '&lt;b&gt; &#x3c; &amp; ]]> <![CDATA[',
  'javascript:alert(1)',
] as const

/** Text that misleads eyes and readers. */
const tricks = [
  '\u202Erevers\u202C et \u2066isol\u00e9',
  '\u2069\u202Ehors de son isolat',
  'z\u200b\u200c\u200d\u2060\ufeffro',
  'seul \ud800 et \udfff',
  `Z${'\u0301\u0334\u0489'.repeat(190)}`,
  'nul \u0000 et cloche \u0007 et \u001b[31mrouge',
  '👩‍👩‍👧‍👦'.repeat(40),
  '\ufffe\uffff',
] as const

/** A brief of the rival's workshop whose every word is this one, as the parts of its DOCX. */
async function docxOf(
  { hostile, rivalWorkshop, base }: Hall,
  word: string,
): Promise<{ head: string; parts: Record<string, string> }> {
  const title = word.slice(0, 150)
  const by = hostile.rivalPanel
  const wish = idea('ideas', word.slice(0, 590))
  held((await command(by, wish)).code === 'yes', 'the panel’s own idea was refused')
  await command(by, { type: 'choice/mark', contribution: wish.contribution, chosen: 'room' })
  const { id } = await office<{ id: string }>(hostile.rival, 'POST', `/workshops/${rivalWorkshop}/briefs`, {
    contribution: wish.contribution,
    lang: 'fr',
  })
  const brief = await office<{ version: number; words: Record<string, unknown> }>(hostile.rival, 'GET', `/briefs/${id}`)
  const words = Object.fromEntries(
    Object.entries(brief.words).map(([name, was]) => [
      name,
      ['status', 'lang'].includes(name)
        ? was
        : Array.isArray(was)
          ? [word]
          : name === 'title' || name === 'date'
            ? title
            : word,
    ]),
  )
  await office(hostile.rival, 'PUT', `/briefs/${id}`, { version: brief.version, words })
  const reply = await fetch(`${base}/api/s/${hostile.rival.handle}/office/briefs/${id}/docx`, {
    headers: { cookie: hostile.rival.cookie },
  })
  held(reply.status === 200, `the export was answered ${reply.status}`)
  const files = unzipSync(new Uint8Array(await reply.arrayBuffer()))
  const text = new TextDecoder()
  const parts = Object.entries(files)
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([name, bytes]) => [name, text.decode(bytes)])
  return { head: reply.headers.get('content-disposition') ?? '', parts: Object.fromEntries(parts) }
}

/** The rival’s workshop begins, once, so that its panel may write. */
export async function begun({ hostile, base }: Hall): Promise<void> {
  const said = await command(hostile.rivalPanel, { type: 'stage/start', revision: 0 })
  if (said.code === 'yes') await command(hostile.rivalPanel, { type: 'stage/advance', revision: 1, to: 'phase' })
  held(['yes', 'stage/stale'].includes(said.code), `${base}: the rival could not begin: ${said.code}`)
}

/** A DOCX holds words as words: well-formed, and without fields, links, objects or anything fetched. */
async function holdsWords(hall: Hall, words: readonly string[]): Promise<void> {
  await begun(hall)
  for (const word of words) {
    const { parts, head } = await docxOf(hall, word)
    for (const [name, xml] of Object.entries(parts)) {
      const fault = faultOf(xml)
      held(fault === null, `${name} with ${JSON.stringify(word.slice(0, 30))}: ${fault}`)
      held(
        !/instrText|fldChar|fldSimple|<w:hyperlink|altChunk|oleObject|TargetMode="External"/i.test(xml),
        `${name} holds more than words`,
      )
      held(!/<(script|img|b)\b/i.test(xml), `${name} holds markup of its author`)
    }
    held(/^attachment; filename\*=UTF-8''[A-Za-z0-9%._~-]+\.docx$/.test(head), `its name is ${head}`)
  }
}

export const words: Family = {
  name: 'words that are more than words',
  scripts: [
    {
      name: 'scripts-in-the-door',
      tries:
        'Titles and promises a workshop with tags, closing scripts, comments and replacement patterns, and reads its door',
      stops:
        'The door’s data are JSON in which no < stands, put in without patterns; everything else of the page is ours [F4]',
      async run(hall) {
        const { hostile, rivalWorkshop, base } = hall
        const detail = await office<{ workshop: { code: string } }>(hostile.rival, 'GET', `/workshops/${rivalWorkshop}`)
        const empty = await (await fetch(`${base}/j/AAAAAAAA`)).text()
        for (const word of [...payloads, ...tricks]) {
          const text = { fr: word, en: word, ar: word }
          await office(hostile.rival, 'PATCH', `/workshops/${rivalWorkshop}`, { title: text, promise: text })
          const page = await (await fetch(`${base}/j/${detail.workshop.code}`)).text()
          const json = /<script type="application\/json" id="first">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
          const told = JSON.parse(json) as { view: { workshop: { title: { fr: string } } } }
          held(told.view.workshop.title.fr === word, `the title ${JSON.stringify(word)} came out otherwise`)
          const bare = (html: string): string =>
            html.replace(/(<script type="application\/json" id="first">).*?(<\/script>)/s, '$1$2')
          held(bare(page) === bare(empty), `the title ${JSON.stringify(word)} changed the page around it`)
        }
        const calm = { fr: 'Un titre' }
        await office(hostile.rival, 'PATCH', `/workshops/${rivalWorkshop}`, { title: calm, promise: calm })
      },
    },
    {
      name: 'scripts-in-every-note',
      tries: 'Writes tags, templates and formulas as notes of every kind, and reads them back from feed, wall and tray',
      stops:
        'Words come back as the words that they were, in JSON and Yjs; screens draw them as text (a browser test looks at all five) [F4]',
      async run({ base, code }) {
        const by = await join(base, code, 't2')
        for (const word of payloads) {
          const wish = idea('ideas', word)
          const said = await command(by, wish)
          held(said.code === 'yes', `${word} was answered ${said.code}`)
        }
        const heard = await firstFrames(by)
        for (const word of payloads)
          held(heard.includes(JSON.stringify(word.trim()).slice(1, -1)), `${word} came back otherwise`)
      },
    },
    {
      name: 'formulas-and-markup-in-exports',
      tries: 'Fills every field of a brief with scripts, formulas and XML, exports it, and opens the file again',
      stops: 'Words go into a DOCX as text runs, escaped [F4]',
      slow: true,
      run: (hall) => holdsWords(hall, payloads),
    },
    {
      name: 'unicode-in-exports',
      tries:
        'Fills a brief with overrides, isolates, unpaired surrogates, control characters and piles of accents, and exports it',
      stops: 'What XML forbids is left out, surrogates are mended, each quote keeps to its own direction',
      run: (hall) => holdsWords(hall, [tricks[0], tricks[3], tricks[5]]),
    },
    {
      name: 'file-names-of-exports',
      tries:
        'Titles a brief so that the file’s name would end the header, add another, climb folders, or hide its extension',
      stops: 'The name is made of what every system accepts, and written percent-encoded (RFC 8187)',
      async run(hall) {
        await begun(hall)
        const names = [
          'a\r\nSet-Cookie: g=x',
          '../../etc/passwd',
          'a"; filename="b.exe',
          'x\u202Excod.exe',
          `${'é'.repeat(79)}😀😀`,
          'seul \ud83d',
          "l'été (1)*",
          '   ',
          'CON',
        ]
        for (const name of names) {
          const { head } = await docxOf(hall, name.trim() === '' ? 'vide' : name)
          held(/^attachment; filename\*=UTF-8''[A-Za-z0-9%._~-]+\.docx$/.test(head), `its name is ${head}`)
          held(!decodeURIComponent(head).includes('\u202e'), 'its name runs backwards')
        }
      },
    },
    {
      name: 'unicode-in-notes',
      tries:
        'Writes overrides, zero-width words, unpaired surrogates, control characters, and ten megabytes of accents',
      stops:
        'A note has 600 characters and at least one that can be seen; it is stored and told exactly as written, in a box of its own direction',
      async run({ base, code, hostile }) {
        const by = await join(base, code, 't2')
        for (const word of tricks) {
          const said = await command(by, idea('ideas', word))
          held(
            said.code === 'yes' || said.code === 'contribution/empty',
            `${JSON.stringify(word.slice(0, 20))} was answered ${said.code}`,
          )
        }
        for (const nothing of ['\u200b\u200c\u200d', '\u2066\u2069', '\u00ad', '\u3164', '\u0000', '\u0301'])
          held(
            (await command(by, idea('ideas', nothing))).code === 'contribution/empty',
            `a note that nobody sees was taken: ${JSON.stringify(nothing)}`,
          )
        const pile = await ask(by, 'POST', '/commands', {
          id: 'A'.repeat(22),
          ...idea('ideas', '\u0301'.repeat(5_000_000)),
        })
        held(pile.status === 413, `ten megabytes of accents were answered ${pile.status}`)
        held((await get(hostile.tablet, '/walls/ideas_t2/state')).status === 200, 'the wall cannot be read any more')
      },
    },
    {
      name: 'odd-zones-and-levels',
      tries:
        'Lays notes in zones and on levels that are none: prototypes, tags, blanks, to make the wall unreadable or the note immovable',
      stops: 'A zone is one of the wall’s template, a level is a word of the recipe’s: anything else is refused',
      async run({ hostile }) {
        for (const zone of ['__proto__', 'constructor', '<b>', '', 'free ', 'x'.repeat(64)]) {
          const { code } = await command(hostile.phone, idea('ideas', 'Dans une zone', { zone }))
          held(code === 'contribution/zone' || code === 'bad-request', `the zone ${zone} was answered ${code}`)
        }
        for (const level of ['__proto__', '<b>', '', 'a b', '\u0000']) {
          const { code } = await command(hostile.phone, idea('ideas', 'À un étage', { level }))
          held(code === 'contribution/zone' || code === 'bad-request', `the level ${level} was answered ${code}`)
        }
      },
    },
    {
      name: 'prototype-keys',
      tries:
        'Puts __proto__, constructor and prototype as ids and keys into every record of commands, settings and phases',
      stops:
        'Ids and keys of those names are refused by their schemas; rows stand in maps, never under a stranger’s key of an object',
      async run({ hostile, rivalWorkshop, vote, panel }) {
        for (const name of ['__proto__', 'constructor', 'hasOwnProperty', 'toString']) {
          const table = { id: name, index: 0, name: null, staff: false }
          const said = await ask(hostile.rival, 'PATCH', `/office/workshops/${rivalWorkshop}`, { tables: [table] })
          held(said.status === 400, `a table called ${name} was answered ${said.status}`)
          const place = await ask(hostile.rival, 'PATCH', `/office/workshops/${rivalWorkshop}`, {
            places: [{ id: name, name: 'x' }],
          })
          held(place.status === 400, `a place called ${name} was answered ${place.status}`)
          const marks = JSON.parse(`{"${name}":{"dot":1}}`) as never
          const { code } = await command(hostile.phone, {
            type: 'answer/give',
            ask: vote.id,
            ballot: 'B'.repeat(22),
            marks,
            tookMs: null,
          })
          held(
            code !== 'yes' || name === '__proto__' || name === 'constructor',
            `marks on ${name} were answered ${code}`,
          )
          const phase = { ...panel.view?.plan.phases.at(-1), id: name }
          const plan = await command(hostile.rivalPanel, { type: 'plan/insert', revision: 0, phase, before: null })
          held(plan.code === 'bad-request', `a phase called ${name} was answered ${plan.code}`)
          const joined = await command(hostile.phone, { type: 'table/join', table: name })
          held(joined.code !== 'yes', `a seat at ${name} was answered ${joined.code}`)
        }
      },
    },
    {
      name: 'giant-kits',
      tries:
        'Makes a method as large as the wire allows, keeps it as a kit and makes workshops of it (kits are JSON: there is no archive to unfold)',
      stops:
        'A body of the office has 256 KiB; texts, phases and options have bounds of their own; no kit is uploaded as a file',
      slow: true,
      async run({ hostile, rivalWorkshop, panel }) {
        const phase = panel.view?.plan.phases.at(-1)
        const detail = await office<{ revision: number }>(hostile.rival, 'GET', `/workshops/${rivalWorkshop}`)
        let revision = detail.revision
        for (let n = 0; n < 12; n++) {
          const long = 'x'.repeat(4_000)
          const big = { ...phase, id: `g${n}-${revision}`, instruction: { fr: long, en: long, ar: long } }
          const { code } = await ask(hostile.rival, 'POST', `/office/workshops/${rivalWorkshop}/plan`, {
            id: `C${n}`.padEnd(22, 'x'),
            type: 'plan/insert',
            revision,
            phase: big,
            before: null,
          })
          if (code === 'yes') revision++
        }
        const deep = JSON.parse(`${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`) as unknown
        for (const options of [
          { deep },
          { long: 'x'.repeat(300_000) },
          JSON.parse(`{${Array.from({ length: 9_000 }, (_, n) => `"k${n}":${n}`).join()}}`),
        ]) {
          const { status } = await ask(hostile.rival, 'POST', `/office/workshops/${rivalWorkshop}/plan`, {
            id: 'D'.repeat(22),
            type: 'plan/insert',
            revision,
            phase: { ...phase, id: 'deep', options },
            before: null,
            // What is turned away unread may find its connection closed before it has read so.
          }).catch(() => ({ status: 413 }))
          held(status < 500, `giant options were answered ${status}`)
        }
        const name = { fr: 'Géant' }
        const { id: kit } = await office<{ id: string }>(hostile.rival, 'POST', '/kits', {
          workshop: rivalWorkshop,
          name,
          about: name,
        })
        const made = await ask(hostile.rival, 'POST', '/office/workshops', { kit })
        held(made.code === 'yes', `a workshop of it was answered ${made.code}`)
        const id = (made.body as { result: { id: string } }).result.id
        await office(hostile.rival, 'PATCH', `/workshops/${id}`, { archived: true })
        await office(hostile.rival, 'DELETE', `/workshops/${id}`)
        await office(hostile.rival, 'DELETE', `/kits/${kit}`)
      },
    },
    {
      name: 'forge-log-lines',
      tries:
        'Puts line ends, terminal codes and false log lines into paths, headers, ids, words, cookies and file names',
      stops:
        'Requests are not logged, and nothing that anybody sent is [D2]; trouble is told in the server’s own words',
      async run({ base, port, code, hostile, logged }) {
        const forged = 'canari-journal\n2026 forged \u001b[2J'
        const by = await join(base, code, 't2')
        await command(by, idea('ideas', forged))
        await command(by, { type: forged as never })
        await get(by, `/media/${encodeURIComponent(forged)}`)
        await get(by, `/asks/${encodeURIComponent(forged)}/ballots`)
        await get({ ...by, cookie: `g=${encodeURIComponent(forged)}` }, '/feed?after=canari-journal%0a')
        await fetch(`${base}/j/${encodeURIComponent(forged)}`)
        await fetch(`${base}/canari-journal%0a%1b`, {
          headers: { 'user-agent': 'canari-journal', 'x-a': 'canari-journal' },
        })
        await ask(hostile.rival, 'PUT', `/office/briefs/${encodeURIComponent(forged)}/picture`, { forged })
        await talk(port, 'GET /canari-journal\x1b HTTP/1.1\r\nHost: canari-journal\r\n\r\n', 300)
        held(!logged().includes('canari'), 'words of a request stand in the log')
      },
    },
  ],
}
