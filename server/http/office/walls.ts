import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as v from 'valibot'
import * as Y from 'yjs'
import { maxTable, type WallIdeas, type WallLine, wallFile, wallPart } from '../../../shared/api/office/wall.ts'
import { refusal } from '../../../shared/api/refusals.ts'
import { tableInWords } from '../../../shared/briefs/lines.ts'
import { as, type MediaId, type TableId, type WallId, type WorkshopId } from '../../../shared/kernel/ids.ts'
import { langs, say } from '../../../shared/kernel/text.ts'
import { walledPhases } from '../../../shared/views/walls.ts'
import { Matter } from '../../../shared/walls/matter/matter.ts'
import { WallRecords } from '../../../shared/walls/matter/records.ts'
import { notesInOrder, notesTable } from '../../../shared/walls/notes-table.ts'
import { recordsMap } from '../../../shared/walls/record.ts'
import type { Template } from '../../../shared/walls/template.ts'
import { wallId } from '../../../shared/walls/wall-id.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'
import type { State } from '../../../shared/workshop/state.ts'
import { fileName, saving } from '../../exports/file-name.ts'
import { wallPress } from '../../exports/press.ts'
import { typeOf } from '../../exports/walls/order.ts'
import { accept, bodyOf, maxJson, notFound, refuse } from '../answer.ts'
import { pictureHeaders } from '../headers.ts'
import { fairly, lines } from './fairly.ts'
import { officeSession } from './office-session.ts'
import type { OfficeDeps, OfficeEnv } from './ports.ts'
import { importNotes } from './wall-import.ts'
import { ownWorkshop } from './workshop-document.ts'

const deaf = { update: () => {}, rebuilt: () => {} }

interface Printed {
  readonly wall: WallId
  readonly phase: Phase
  readonly table: TableId | null
  readonly template: Template
}

const bounded = (maxSize: number) =>
  bodyLimit({ maxSize, onError: (context) => refuse(context, refusal('too-large', `at most ${maxSize} bytes`)) })

/** What a request about walls costs: a table put back, a print, or a look. */
const kindOf = ({ req }: Context): 'import' | 'print' | 'read' => {
  if (req.path.endsWith('/notes')) return 'import'
  return req.path.endsWith('/file') && req.query('form') !== 'csv' ? 'print' : 'read'
}

/** The walls of begun phases: each table's and the plenary's. */
function* wallsOf(state: State): Iterable<Printed> {
  for (const { phase, template } of walledPhases(state)) {
    const tables = phase.mode === 'plenary' ? [] : [...state.tables.values()].sort((a, b) => a.index - b.index)
    for (const table of [...tables.map((one) => one.id), null])
      yield { wall: as<WallId>(wallId(phase.id, table)), phase, table, template }
  }
}

function matterOf(entries: readonly [string, unknown][], template: Template): Matter {
  const records = new WallRecords()
  records.replace(entries)
  return new Matter(records, template)
}

/** What may be chosen on a wall. */
function ideasOn(matter: Matter, { zones }: Template): WallIdeas {
  const ideas = notesInOrder(matter).map(({ id, text, form, at, group }) => ({
    id,
    text: text ?? '',
    form: form ?? 'note',
    zone: at?.zone ?? null,
    theme: group ?? null,
  }))
  const [inZones, inThemes] = [new Set(ideas.map(({ zone }) => zone)), new Set(ideas.map(({ theme }) => theme))]
  return {
    ideas,
    zones: zones.filter(({ id }) => inZones.has(id)).map(({ id, label }) => ({ id, label })),
    themes: [...matter.records.all()].flatMap(({ id, kind, text }) =>
      kind === 'frame' && inThemes.has(id) ? [{ id, text: text ?? '' }] : [],
    ),
  }
}

/** A wall as files, and a table of notes back onto it. */
export function walls({ documents, bus, workshops, media, now }: OfficeDeps): Hono<OfficeEnv> {
  const press = wallPress()
  const open = async (context: Context<OfficeEnv>) => {
    const doc = await ownWorkshop(documents, context.var.staff.centre, context.req.param('workshop') ?? '')
    const state = doc && (await workshops.read(as<WorkshopId>(doc.id)))
    return state ? { workshop: as<WorkshopId>(doc.id), state } : null
  }
  const named = async (context: Context<OfficeEnv>) => {
    const found = await open(context)
    const printed = found && [...wallsOf(found.state)].find(({ wall }) => wall === context.req.param('wall'))
    return printed ? { ...found, printed } : null
  }
  const entriesOf = async (workshop: WorkshopId, wall: WallId): Promise<[string, unknown][]> => {
    const feed = await bus.openWall(workshop, wall, deaf)
    if (!feed) return []
    const doc = new Y.Doc()
    try {
      Y.applyUpdate(doc, feed.state())
      return [...doc.getMap(recordsMap).entries()]
    } finally {
      feed.close()
      doc.destroy()
    }
  }
  const picturesOf = async (workshop: WorkshopId, entries: readonly [string, unknown][]) => {
    const found = new Map<string, Uint8Array>()
    for (const [key, id] of entries) {
      if (!key.endsWith('.media') || typeof id !== 'string' || found.has(id)) continue
      const picture = await media.get(workshop, as<MediaId>(id))
      if (picture) found.set(id, picture.bytes)
    }
    return found
  }

  /** The wall, or only these of its records, as a file. */
  const become = async (
    context: Context<OfficeEnv>,
    { form, lang, paper, tiled, px }: v.InferOutput<typeof wallPart> | v.InferOutput<typeof wallFile>,
    ids: readonly string[] | null,
  ) => {
    const found = await named(context)
    if (!found) return notFound(context)
    const { workshop, state, printed } = found
    const entries = await entriesOf(workshop, printed.wall)
    const phase = say(printed.phase.title, lang)
    const seats = [...state.tables.values()]
    const tableOf = (seat: (typeof seats)[number] | undefined): string => (seat ? tableInWords(seat, lang) : '')
    const table = (index: number): string => tableOf(seats.find((seat) => seat.index === index))
    const name = [phase, tableOf(seats.find(({ id }) => id === printed.table))].filter(Boolean).join(' - ')
    if (form === 'csv') {
      const file = notesTable(matterOf(entries, printed.template), printed.template, { lang, phase, table }, ids)
      return context.body(file, 200, saving(fileName(name, 'csv'), 'text/csv; charset=utf-8'))
    }
    const painted = await press.make({
      form,
      title: name,
      template: printed.template,
      entries,
      pictures: await picturesOf(workshop, entries),
      lang,
      only: ids,
      paper,
      tiled: tiled === '1',
      px: Number(px),
    })
    if (!painted.ok) return refuse(context, painted.error)
    const { type, ending } = typeOf[form]
    return context.body(painted.value as Uint8Array<ArrayBuffer>, 200, {
      ...pictureHeaders,
      ...saving(fileName(name, ending), type),
    })
  }

  return new Hono<OfficeEnv>()
    .post('/workshops/:workshop/walls/:wall/notes', bounded(maxTable))
    .post('/workshops/:workshop/walls/:wall/file', bounded(maxJson))
    .use('/workshops/:workshop/walls/*', fairly(lines(), now, kindOf))
    .get('/workshops/:workshop/walls', async (context) => {
      const found = await open(context)
      if (!found) return notFound(context)
      const lines: WallLine[] = []
      for (const { wall, phase, table } of wallsOf(found.state)) {
        const entries = await entriesOf(found.workshop, wall)
        const notes = entries.filter(([key, kind]) => key.endsWith('.kind') && kind === 'note').length
        lines.push({ wall, phase: phase.id, title: phase.title, table, notes })
      }
      return accept(context, lines)
    })
    .get('/workshops/:workshop/walls/:wall/ideas', async (context) => {
      const found = await named(context)
      if (!found) return notFound(context)
      const { template, wall } = found.printed
      return accept(context, ideasOn(matterOf(await entriesOf(found.workshop, wall), template), template))
    })
    .get('/workshops/:workshop/walls/:wall/file', async (context) => {
      const asked = v.safeParse(wallFile, context.req.query())
      if (!asked.success) return refuse(context, refusal('bad-request', asked.issues[0].message))
      return become(context, asked.output, asked.output.only?.split(',') ?? null)
    })
    .post('/workshops/:workshop/walls/:wall/file', async (context) => {
      const asked = await bodyOf(context, wallPart)
      return asked.ok ? become(context, asked.value, asked.value.only) : refuse(context, asked.error)
    })
    .post('/workshops/:workshop/walls/:wall/notes', async (context) => {
      const found = await named(context)
      if (!found) return notFound(context)
      const { workshop, state, printed } = found
      const done = await importNotes(bus, await context.req.text(), {
        workshop,
        wall: printed.wall,
        phase: printed.phase,
        table: printed.table,
        tableOf: (name) =>
          [...state.tables.values()].find((seat) => langs.some((lang) => tableInWords(seat, lang) === name))?.id ??
          null,
        template: printed.template,
        session: await officeSession(bus, workshop, context.var.staff.account),
        known: (id) => state.contributions.has(id),
      })
      return done.ok ? accept(context, done.value) : refuse(context, done.error)
    })
}
