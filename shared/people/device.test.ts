import { expect, it } from 'vitest'
import { must } from '../kernel/assert.ts'
import { cast } from '../testing/cast.ts'
import { actorOf } from './actor.ts'

const refused = (code: string) => ({ ok: false, error: { code } })

it('staff send out a device of the team, which may do nothing from then on and does not come back by its old word', () => {
  const { world, staff, hosts, screen, kiosks } = cast(1)
  for (const device of [must(hosts[0], 'a tablet'), screen, must(kiosks[0], 'a kiosk')]) {
    world.does(staff, { type: 'device/remove', session: device })
    expect(actorOf(world.state, device)).toBeNull()
    expect(world.send(device, { type: 'turn/done' })).toMatchObject(refused('removed'))
    expect(world.send(staff, { type: 'device/remove', session: device }).ok).toBe(true)
  }
})

it('[F1] nobody else sends devices out; staff neither their own panel nor a phone by its session', () => {
  const { world, staff, hosts, screen, phones } = cast(1)
  const [host, phone] = [must(hosts[0], 'a tablet'), must(phones[0], 'a phone')]
  for (const by of [host, phone, screen])
    expect(world.send(by, { type: 'device/remove', session: screen })).toMatchObject(refused('forbidden'))
  expect(world.send(staff, { type: 'device/remove', session: staff })).toMatchObject(refused('forbidden'))
  expect(world.send(staff, { type: 'device/remove', session: phone })).toMatchObject(refused('device/unknown'))
  expect(world.send(staff, { type: 'device/remove', session: world.id() })).toMatchObject(refused('device/unknown'))
  expect(world.send(world.staff(), { type: 'device/remove', session: staff }).ok).toBe(true)
})
