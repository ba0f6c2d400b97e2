import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Attendance, AttendanceLine } from '../../../shared/api/office/attendance.ts'
import type { KitLine } from '../../../shared/api/office/kit.ts'
import type { WorkshopDetail } from '../../../shared/api/office/workshop.ts'
import { joined as bytesOf } from '../../media/bytes.ts'
import { pngPieces } from '../../media/samples.ts'
import { foundArbrisseau, made, type Office, openOffice, type Staff } from './fixtures.ts'

let office: Office
let staff: Staff
beforeEach(async () => {
  office = await openOffice()
  staff = await foundArbrisseau(office)
})
afterEach(() => office.end())

const none = { age: {}, gender: {}, status: {}, quarter: {}, before: {} }

test('nothing is asked until staff choose; a kit and a copy carry the choice, without the picture', async () => {
  const id = await made(staff)
  const detail = () => staff.ask<WorkshopDetail>('GET', `workshops/${id}`)
  expect((await detail()).workshop.attendance).toBeUndefined()
  const attendance = { questions: ['age', 'quarter'], kind: 'needs', streets: ['Rue des Lilas'] }
  await staff.ask('PATCH', `workshops/${id}`, { attendance })
  const put = await office.routes.request(`/api/s/${staff.handle}/office/workshops/${id}/attendance/map`, {
    method: 'PUT',
    headers: { cookie: staff.cookie, 'content-type': 'image/png' },
    body: bytesOf(pngPieces()).slice().buffer,
  })
  const { result } = (await put.json()) as { result: { map: string } }
  expect((await detail()).workshop.attendance).toEqual({ ...attendance, map: result.map })
  // Settings saved afterwards leave the picture alone.
  await staff.ask('PATCH', `workshops/${id}`, { attendance: { ...attendance, streets: [] } })
  expect((await detail()).workshop.attendance).toMatchObject({ streets: [], map: result.map })

  const { id: kit } = await staff.ask<{ id: string }>('POST', 'kits', {
    workshop: id,
    name: { fr: 'Besoins' },
    about: { fr: '' },
  })
  expect((await staff.ask<KitLine[]>('GET', 'kits')).some((line) => line.id === kit)).toBe(true)
  const copy = await staff.ask<WorkshopDetail>('GET', `workshops/${await made(staff, kit)}`)
  expect(copy.workshop.attendance).toEqual({ ...attendance, streets: [], map: null })
  await staff.ask('DELETE', `workshops/${id}/attendance/map`)
  expect((await detail()).workshop.attendance?.map).toBeNull()
})

test('totals counted on paper stand apart from those of phones, and rehearsals are in no figure', async () => {
  const id = await made(staff)
  expect(await staff.ask('PUT', `workshops/${id}/attendance/paper`, { people: -1, counts: none })).toMatchObject({
    code: 'bad-request',
  })
  const paper = { people: 7, counts: { ...none, age: { from55: 6, under16: 1 } } }
  await staff.ask('PUT', `workshops/${id}/attendance/paper`, paper)
  expect(await staff.ask<Attendance>('GET', `workshops/${id}/attendance`)).toEqual({
    people: 0,
    counters: {},
    paper,
    closed: false,
  })
  await staff.ask('POST', `workshops/${id}/rehearse`, { residents: 0, speed: 1, conductedBy: 'me' })
  const lines = await staff.ask<AttendanceLine[]>('GET', 'attendance')
  expect(lines.map((line) => line.id)).toEqual([id])
})
