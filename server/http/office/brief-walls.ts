import { Hono } from 'hono'
import * as Y from 'yjs'
import { preparedOf } from '../../../shared/activities/registry.ts'
import type { BriefWall, BriefWallLine } from '../../../shared/api/office/brief.ts'
import type { Brief } from '../../../shared/briefs/brief.ts'
import { toldNotes } from '../../../shared/briefs/source.ts'
import { as, type MediaId, type WallId, type WorkshopId } from '../../../shared/kernel/ids.ts'
import { recordsMap } from '../../../shared/walls/record.ts'
import { wallId } from '../../../shared/walls/wall-id.ts'
import { paperOf } from '../../../shared/workshop/paper.ts'
import { only, type State } from '../../../shared/workshop/state.ts'
import { accept, notFound } from '../answer.ts'
import { pictureHeaders } from '../headers.ts'
import { ownBrief } from './brief-document.ts'
import type { OfficeDeps, OfficeEnv } from './ports.ts'

const deaf = { update: () => {}, rebuilt: () => {} }

/** Phases whose wall the idea's own table has (the plenary, for an idea of no table), the latest first: what a brief's picture may show. */
function wallsOf(state: State, brief: Brief): { line: BriefWallLine; wall: WallId }[] {
  const table = state.contributions.get(brief.contribution)?.table ?? null
  const found = only(state, 'plan').order.flatMap((id) => {
    const phase = state.phases.get(id)
    if (!phase || !preparedOf(phase).template || (table !== null && phase.mode === 'plenary')) return []
    return [{ line: { phase: phase.id, title: phase.title }, wall: as<WallId>(wallId(phase.id, table)) }]
  })
  return found.reverse()
}

/** What the picture of a brief is drawn from: the walls of its table, and the pictures that lie on them. */
export function briefWalls(deps: OfficeDeps): Hono<OfficeEnv> {
  const { bus, workshops, media } = deps
  const open = async (
    centre: string,
    id: string,
  ): Promise<{ brief: Brief; state: State; workshop: WorkshopId } | null> => {
    const brief = await ownBrief(deps, centre, id)
    const state = brief && (await workshops.read(brief.workshop))
    return brief && state ? { brief, state, workshop: brief.workshop } : null
  }
  return new Hono<OfficeEnv>()
    .get('/briefs/:brief/walls', async (context) => {
      const found = await open(context.var.staff.centre, context.req.param('brief'))
      return found
        ? accept(
            context,
            wallsOf(found.state, found.brief).map(({ line }) => line),
          )
        : notFound(context)
    })
    .get('/briefs/:brief/walls/:phase', async (context) => {
      const found = await open(context.var.staff.centre, context.req.param('brief'))
      const known =
        found && wallsOf(found.state, found.brief).find(({ line }) => line.phase === context.req.param('phase'))
      const phase = known && found.state.phases.get(known.line.phase)
      const template = phase && paperOf(found.state, phase)
      const wall = known && (await bus.openWall(found.workshop, known.wall, deaf))
      if (!wall || !template) return notFound(context)
      const doc = new Y.Doc()
      try {
        Y.applyUpdate(doc, wall.state())
        return accept(context, { template, entries: [...doc.getMap(recordsMap).entries()] } satisfies BriefWall)
      } finally {
        wall.close()
        doc.destroy()
      }
    })
    .get('/briefs/:brief/media/:media', async (context) => {
      const found = await open(context.var.staff.centre, context.req.param('brief'))
      const id = as<MediaId>(context.req.param('media'))
      const told = found && toldNotes(found.state).some((note) => note.media === id)
      const picture = told && (await media.get(found.workshop, id))
      if (!picture) return notFound(context)
      return context.body(picture.bytes.slice().buffer, 200, {
        'content-type': picture.type,
        'cache-control': 'private, max-age=3600',
        ...pictureHeaders,
      })
    })
}
