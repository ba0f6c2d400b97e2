import { expect, test } from 'vitest'
import type { SheetLine, SheetMade } from '../../../shared/api/office/sheet.ts'
import type { WorkshopDetail } from '../../../shared/api/office/workshop.ts'
import { must } from '../../../shared/kernel/assert.ts'
import { drawToken } from '../../accounts/tokens.ts'
import { foundArbrisseau, made, openOffice } from './fixtures.ts'

test('[V2] staff make a sheet of cards for a place that votes with them, see it listed, and void it', async () => {
  const office = await openOffice()
  const staff = await foundArbrisseau(office)
  const workshop = await made(staff, 'arbrisseau')
  const detail = await staff.ask<WorkshopDetail>('GET', `workshops/${workshop}`)
  const phase = must(
    detail.phases.find(({ kind }) => kind === 'smartvote'),
    'a vote',
  )
  const place = must(detail.places[0], 'a place').id
  const order = { phase: phase.id, place, count: 12 }
  expect(await staff.ask('POST', `workshops/${workshop}/sheets`, order)).toMatchObject({ code: 'card/place' })
  await staff.ask('POST', `workshops/${workshop}/plan`, {
    type: 'plan/edit',
    id: drawToken(16),
    revision: detail.revision,
    phase: { ...phase, options: { ...phase.options, cards: [place] } },
  })
  const sheet = await staff.ask<SheetMade>('POST', `workshops/${workshop}/sheets`, order)
  expect(sheet.codes).toHaveLength(12)
  expect(sheet.link).toBe('http://hall:4600/c#')
  const list = () => staff.ask<SheetLine[]>('GET', `workshops/${workshop}/sheets`)
  expect(await list()).toMatchObject([{ id: sheet.id, place, count: 12, voided: false }])
  for (const code of sheet.codes) expect(JSON.stringify(await list())).not.toContain(code)
  expect(await staff.ask('POST', `workshops/${workshop}/sheets`, { ...order, count: 4 })).toMatchObject({
    code: 'bad-request',
  })
  await staff.ask('DELETE', `workshops/${workshop}/sheets/${sheet.id}`)
  expect(await list()).toMatchObject([{ voided: true }])
  expect(await staff.ask('DELETE', `workshops/${workshop}/sheets/unknown`)).toMatchObject({ code: 'not-found' })

  // Kits carry who votes how, and no card.
  const copy = await staff.ask<{ id: string }>('POST', `workshops/${workshop}/duplicate`)
  const again = await staff.ask<WorkshopDetail>('GET', `workshops/${copy.id}`)
  expect(again.phases.find(({ kind }) => kind === 'smartvote')?.options.cards).toEqual([place])
  expect(await staff.ask('GET', `workshops/${copy.id}/sheets`)).toEqual([])
  await office.end()
})
