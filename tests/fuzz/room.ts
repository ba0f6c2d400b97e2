import { makeInvite } from '../../server/accounts/invites.ts'
import { drawToken, hashToken } from '../../server/accounts/tokens.ts'
import { workshopsOf } from '../../server/http/office/workshop-document.ts'
import type { Commit } from '../../server/store/port.ts'
import {
  as,
  type PlaceId,
  type SessionId,
  type SheetId,
  type TableId,
  type WorkshopId,
} from '../../shared/kernel/ids.ts'
import type { Kit } from '../../shared/kits/kit.ts'
import { seedWorkshop } from '../../shared/kits/seed.ts'
import type { Role } from '../../shared/people/participant.ts'
import type { Cast } from '../../shared/testing/cast.ts'
import type { World } from '../../shared/testing/world.ts'
import type { Canaries } from './canaries.ts'
import { Device, type Hall } from './device.ts'

export const workshop = as<WorkshopId>('abcdefghijkl')
export const code = 'ABCDEFGH'

/** The first rows of the workshop, as the office lays them. */
export const seedOf = (kit: Kit): Commit => ({
  workshop,
  facts: seedWorkshop(kit, { code, centre: 'L’Arbrisseau' }).map(({ noun, key, row }) => ({
    noun,
    key,
    body: JSON.stringify(row),
  })),
  secrets: [],
  outcomes: [],
  walls: [],
  erases: false,
})

type InvitedRole = Exclude<Role, 'admin' | 'participant' | 'holder'>

/** Everyone with a device, and how they come in: by the door, or by an invite that works once. */
export class Room {
  readonly devices: Device[] = []
  readonly #hall: Hall
  readonly #world: World
  readonly #canaries: Canaries
  readonly #words = new Map<Device, string>()
  readonly #staff: SessionId[] = []
  readonly #screens: SessionId[] = []
  readonly #hosts: SessionId[] = []
  readonly #kiosks: SessionId[] = []
  readonly #phones: SessionId[] = []
  readonly #holders: SessionId[] = []
  readonly #sheets: SheetId[] = []

  constructor(hall: Hall, world: World, canaries: Canaries) {
    this.#hall = hall
    this.#world = world
    this.#canaries = canaries
  }

  /** Who may do something, for the doers of a walk. */
  cast(): Cast {
    const [staff = as<SessionId>('nobody'), screen = staff] = [this.#staff[0], this.#screens[0]]
    const [hosts, kiosks, phones] = [this.#hosts, this.#kiosks, this.#phones]
    return { world: this.#world, staff, screen, hosts, kiosks, phones, holders: this.#holders, sheets: this.#sheets }
  }

  of(session: string): Device | undefined {
    return this.devices.find((device) => device.session === session)
  }

  /** The office's own document of the workshop: its code opens the door. */
  async found(): Promise<void> {
    await workshopsOf(this.#hall.site.documents).put({
      id: workshop,
      parent: 'centre',
      lookup: code,
      body: { createdAt: 1, archived: false, kit: 'arbrisseau' },
    })
  }

  /** A device of the team; null when it could not come in. */
  async invite(role: InvitedRole, table: string | null = null, place: string | null = null): Promise<Device | null> {
    const device = new Device(this.#hall, `${role} ${table ?? place ?? ''}`.trim())
    const label = this.#canaries.make('label', device.name)
    this.#hall.judge.made()
    const { token } = await makeInvite(this.#hall.site.documents, {
      workshop,
      role,
      table: table as TableId | null,
      place: place as PlaceId | null,
      label,
      createdAt: this.#hall.now(),
    })
    const reply = await device.enter({ invite: token, device: this.#word(device) })
    if (!reply?.ok) return null
    this.#admit(
      device,
      { staff: this.#staff, host: this.#hosts, kiosk: this.#kiosks, screen: this.#screens, observer: this.#screens }[
        role
      ],
    )
    return device
  }

  /** A phone at the door; null when it is turned away. */
  async join(table: string | null): Promise<Device | null> {
    const face = this.devices.length % 4 === 3 ? 'table' : 'own'
    const device = new Device(this.#hall, `phone ${this.#phones.length + 1}`, face)
    const reply = await device.enter({ code, device: this.#word(device), participant: this.#world.id(), table })
    if (!reply?.ok) return null
    this.#admit(device, this.#phones)
    return device
  }

  /** Somebody whose phone shows a voter card; null when it is not taken. */
  async hold(card: string): Promise<Device | null> {
    const device = new Device(this.#hall, `holder ${this.#holders.length + 1}`)
    const reply = await device.enter({ card, device: this.#word(device) })
    if (!reply?.ok) return null
    this.#admit(device, this.#holders)
    return device
  }

  /** The same device at the door again. */
  async again(device: Device): Promise<void> {
    if (!this.#phones.includes(device.session as SessionId)) return
    await device.enter({ code, device: this.#words.get(device), participant: this.#world.id(), table: null })
  }

  /** Somebody without a session. */
  visitor(): Device {
    return new Device(this.#hall, 'visitor')
  }

  #word(device: Device): string {
    const word = `${hashToken(`device ${this.#words.size}`).slice(0, 18)}${String(this.#words.size).padStart(4, '0')}`
    this.#words.set(device, word)
    this.#hall.judge.keeps(word, { what: 'device’s word', of: null })
    return word
  }

  #admit(device: Device, list: SessionId[]): void {
    list.push(device.session as SessionId)
    this.devices.push(device)
    this.#hall.judge.keeps(device.session, {
      what: 'session',
      of: device.session,
      staff: list !== this.#phones && list !== this.#holders,
    })
  }
}

/** A secret that nobody else has, for tests that guess. */
export const stranger = (): string => `g=${drawToken(32)}`
