import { Hono } from 'hono'
import type { Attendance, AttendanceLine } from '../../../shared/api/office/attendance.ts'
import { paperSchema } from '../../../shared/attendance/asked.ts'
import { told } from '../../../shared/attendance/counter.ts'
import { as, type WorkshopId } from '../../../shared/kernel/ids.ts'
import { only, type State } from '../../../shared/workshop/state.ts'
import { nullIfDamaged } from '../../conduct/house.ts'
import { accept, bodyOf, notFound, refuse, replied } from '../answer.ts'
import type { OfficeDeps, OfficeEnv } from './ports.ts'
import { ownWorkshop, workshopsOf } from './workshop-document.ts'

/** [S4] What has been counted, of people as a whole: whatever waits for its batch is not in it. */
const attendanceOf = (state: State): Attendance => ({
  people: [...state.participants.values()].filter(({ removed }) => !removed).length,
  counters: Object.fromEntries(told(state)),
  paper: state.paper.get('it') ?? null,
  closed: only(state, 'stage').status === 'ended',
})

/** Attendance of a workshop and of all workshops of a centre; totals counted on paper. */
export function attendance({ documents, workshops, bus }: OfficeDeps): Hono<OfficeEnv> {
  return new Hono<OfficeEnv>()
    .get('/attendance', async (context) => {
      const lines: AttendanceLine[] = []
      for (const doc of await workshopsOf(documents).list(context.var.staff.centre)) {
        const state = await workshops.read(as<WorkshopId>(doc.id)).catch(nullIfDamaged)
        const workshop = state && only(state, 'workshop')
        if (!state || !workshop || workshop.rehearsal) continue
        const { title, when, attendance: asked } = workshop
        lines.push({ id: doc.id, title, when, kind: asked?.kind ?? null, ...attendanceOf(state) })
      }
      return accept(
        context,
        lines.sort((a, b) => ((a.when ?? '') < (b.when ?? '') ? 1 : -1)),
      )
    })
    .get('/workshops/:workshop/attendance', async (context) => {
      const doc = await ownWorkshop(documents, context.var.staff.centre, context.req.param('workshop'))
      const state = doc && (await workshops.read(as<WorkshopId>(doc.id)))
      return state ? accept(context, attendanceOf(state)) : notFound(context)
    })
    .put('/workshops/:workshop/attendance/paper', async (context) => {
      const doc = await ownWorkshop(documents, context.var.staff.centre, context.req.param('workshop'))
      if (!doc) return notFound(context)
      const paper = await bodyOf(context, paperSchema)
      if (!paper.ok) return refuse(context, paper.error)
      return replied(
        context,
        await bus.system(as<WorkshopId>(doc.id), { type: 'attendance/paper', paper: paper.value }),
      )
    })
}
