import { parseArgs } from 'node:util'
import type { WorkshopDetail } from '../../shared/api/office/workshop.ts'
import { Office } from './office.ts'
import { type Play, type Played, play } from './play.ts'
import { startServer } from './start-server.ts'

const { values: options } = parseArgs({
  options: {
    kit: { type: 'string', default: 'arbrisseau' },
    residents: { type: 'string', default: '28' },
    speed: { type: 'string', default: '120' },
    /** A running server, with a token: of an account link. */
    url: { type: 'string' },
    token: { type: 'string' },
    /** A workshop that exists already, by its join code; with an invite of staff it is conducted as well. */
    code: { type: 'string' },
    invite: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const residents = Number(options.residents)
const speed = Number(options.speed)

/** Makes a workshop of the kit, marked as rehearsed and as fast as asked for, with an invite for everyone of the team. */
async function prepare(base: string, token: string): Promise<{ order: Play; office: Office; workshop: string }> {
  const office = await Office.join(base, token)
  const { id: draft } = await office.ask<{ id: string }>('POST', '/workshops', { kit: options.kit })
  const {
    id: workshop,
    code,
    invite,
  } = await office.ask<{ id: string; code: string; invite: string }>('POST', `/workshops/${draft}/rehearse`, {
    residents: 0,
    speed,
    conductedBy: 'itself',
  })
  const { tables, places } = await office.ask<WorkshopDetail>('GET', `/workshops/${workshop}`)
  const hosts = await Promise.all(tables.map((table) => office.invite(workshop, 'host', { table: table.id })))
  const kiosks = await Promise.all(places.map((place) => office.invite(workshop, 'kiosk', { place: place.id })))
  return { order: { base, code, residents, speed, invites: { staff: invite, hosts, kiosks } }, office, workshop }
}

/** A brief of each of the first chosen ideas, weighed as the file that staff download. */
async function briefs(office: Office, workshop: string, chosen: readonly string[]): Promise<{ docxBytes: number }[]> {
  const made: { docxBytes: number }[] = []
  for (const contribution of chosen.slice(0, 2)) {
    const { id } = await office.ask<{ id: string }>('POST', `/workshops/${workshop}/briefs`, {
      contribution,
      lang: 'fr',
    })
    made.push({ docxBytes: await office.weigh(`/briefs/${id}/docx`) })
  }
  return made
}

/** Prints the one line and says whether every promise held. */
function report({ journal, tables, recounted }: Played, made: readonly { docxBytes: number }[]): boolean {
  const lost = [...journal.saved].filter((id) => !journal.confirmed.has(id)).length
  const line = {
    kit: options.kit,
    residents,
    tables,
    contributions: {
      sent: journal.sent.size,
      saved: journal.saved.size,
      published: journal.published,
      late: journal.late.size,
    },
    answers: { sent: journal.answersSent, saved: journal.answersSaved },
    refusals: journal.refusals,
    ...journal.latencies(),
    talliesRecounted: recounted,
    briefs: made,
    lost,
  }
  console.log(options.json ? JSON.stringify(line) : JSON.stringify(line, null, 2))
  return lost === 0 && recounted && journal.saved.size === journal.sent.size
}

async function whole(): Promise<boolean> {
  const server = options.url ? null : await startServer()
  try {
    const base = options.url ?? server?.base ?? ''
    const token = options.token ?? server?.token
    if (!token) throw new Error('--url needs --token: the token of an account link (in the office: Équipe → Inviter).')
    const { order, office, workshop } = await prepare(base, token)
    const played = await play(order, () => {})
    return report(played, await briefs(office, workshop, played.chosen))
  } finally {
    await server?.stop()
  }
}

/** Joins a workshop that exists: the office's "Répétition" button. */
async function join(base: string, code: string): Promise<boolean> {
  await play(
    {
      base,
      code,
      residents,
      speed,
      invites: { staff: options.invite ?? process.env.REHEARSAL_INVITE ?? null, hosts: [], kiosks: [] },
    },
    () => console.log('the residents are on their way'),
  )
  return true
}

// Sent in by a server, one leaves with it.
process.once('disconnect', () => process.exit(1))
process.channel?.unref()

try {
  const held = options.url && options.code ? await join(options.url, options.code) : await whole()
  process.exit(held ? 0 : 1)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
