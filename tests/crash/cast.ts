import { Chance } from '../../server/rehearsal/chance.ts'
import type { Device } from '../../server/rehearsal/device.ts'
import type { Office } from '../../server/rehearsal/office.ts'
import { makeWorkshop } from '../campaign/workshop.ts'
import { Arrivals } from './arrivals.ts'
import { Conductor } from './conductor.ts'
import type { Listener } from './feed-witness.ts'
import { Kiosk } from './kiosk.ts'
import type { Company, Lane } from './lane.ts'
import { Resident, type Room } from './resident.ts'
import { Tablet } from './tablet.ts'
import { Tidier } from './tidier.ts'
import { WallLane } from './wall-lane.ts'

/** Everyone at work in one workshop. */
export interface Cast {
  readonly workshop: string
  readonly conductor: Conductor
  readonly tidier: Tidier
  readonly walls: readonly WallLane[]
  readonly listeners: readonly Listener[]
  readonly lanes: readonly Lane[]
  /** Sets everyone to work; `failed` hears of what should never happen. */
  begin(failed: (error: unknown) => void): void
}

/** What drains before a vote closes takes half a second. */
const speed = 10
const residents = 5
/** Devices of staff that come late. */
const lateInvites = 10
const tables = ['t1', 't2']

/** Fills a workshop of a kit and moves it on by so many phases. */
export async function openCast(
  company: Company,
  office: Office,
  { kit, phases, places }: { kit: string; phases: number; places: readonly string[] },
): Promise<Cast> {
  const settings = { tables: tables.map((id, index) => ({ id, index, name: null, staff: false })), seating: 'choose' }
  const { id: workshop, code } = await makeWorkshop(office, { kit, speed, settings })
  const room: Room = { workshop, code, tables }
  const conductor = await Conductor.enter(company, workshop, await office.invite(workshop, 'staff'))
  const tidier = await Tidier.enter(company, workshop, await office.invite(workshop, 'staff'))
  const phones = await Promise.all(Array.from({ length: residents }, () => Resident.join(company, room)))
  const walls = await Promise.all(
    tables.map(async (table) => WallLane.enter(company, workshop, await office.invite(workshop, 'host', { table }))),
  )
  const tablet = await Tablet.enter(company, room, await office.invite(workshop, 'host', { table: 't1' }))
  const kiosks = await Promise.all(
    places.map(async (place) => Kiosk.enter(company, workshop, await office.invite(workshop, 'kiosk', { place }))),
  )
  const links = await Promise.all(
    Array.from({ length: lateInvites }, () => office.invite(workshop, 'host', { table: 't2' })),
  )
  const arrivals = new Arrivals(company, room, links)
  for (let phase = 0; phase < phases; phase++) {
    await conductor.onward('phase')
    await conductor.shown()
  }

  const lane = (of: { readonly lane: unknown }): Lane => of.lane as Lane
  const listens = (device: unknown, own?: () => Iterable<string>): Listener => ({
    workshop,
    device: device as Device,
    ...(own && { own }),
  })
  return {
    workshop,
    conductor,
    tidier,
    walls,
    listeners: [
      ...[conductor, tidier, tablet, ...kiosks].map((one) => listens(one.lane.device)),
      ...phones.map((phone) => listens(phone.lane.device, () => phone.own())),
      ...walls.map(({ device }) => listens(device)),
    ],
    lanes: [conductor, tidier, tablet, ...kiosks, ...phones].map(lane),
    begin(failed) {
      const paces = [...phones, tablet, arrivals, ...kiosks].map((one) => ({ one, paceMs: 8 }))
      for (const { one, paceMs } of [...paces, { one: conductor, paceMs: 25 }, { one: tidier, paceMs: 25 }])
        lane(one)
          .live(() => one.act(), paceMs)
          .catch(failed)
      for (const wall of walls) wall.live(8).catch(failed)
    },
  }
}

/** How the chance of an evening is drawn from the campaign's seed. */
export const chanceOf = (seed: string): Chance => new Chance(`crash ${seed}`)
