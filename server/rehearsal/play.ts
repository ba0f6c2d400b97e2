import type { Ballot } from '../../shared/answers/ballot.ts'
import type { PanelView } from '../../shared/api/view.ts'
import { BallotBox } from './ballots.ts'
import { Conductor } from './conductor.ts'
import { pause } from './device.ts'
import { Host } from './host.ts'
import { Journal } from './journal.ts'
import { Kiosk } from './kiosk.ts'
import { Resident } from './resident.ts'

/** Who plays, and how fast. */
export interface Play {
  readonly base: string
  readonly code: string
  readonly residents: number
  /** Times faster than life; the workshop's own clock was made with the same speed. */
  readonly speed: number
  /** Invites: of the facilitator (null: a person conducts), and of as many hosts and kiosks as there are. */
  readonly invites: {
    readonly staff: string | null
    readonly hosts: readonly string[]
    readonly kiosks: readonly string[]
  }
}

/** What came of it. */
export interface Played {
  readonly journal: Journal
  readonly tables: number
  /** Every tally that was shown equals its recount. */
  readonly recounted: boolean
  /** Ideas that tables chose. */
  readonly chosen: readonly string[]
}

/** How long a room waits for what was acknowledged to come back in the server's own word, ms; what has not by then counts as lost. */
const confirmMs = 5_000

/** Passers-by who vote at each kiosk. */
const passersBy = 4

/** Plays a workshop through the public contract: residents come in (some late), the facilitator conducts, hosts choose, kiosks take votes. */
export async function play({ base, code, residents, speed, invites }: Play, onTheirWay: () => void): Promise<Played> {
  const journal = new Journal()
  const box = new BallotBox()
  const people = Array.from(
    { length: residents },
    (_, i) =>
      new Resident(base, journal, box, { ideas: 1 + (i % 3), doubleTaps: i % 5 === 0, losesNetwork: i % 7 === 3 }, i),
  )
  const late = people.filter((_, i) => i % 10 === 9)
  for (const person of people) if (!late.includes(person)) await person.join(code, null)
  onTheirWay()
  const hosts = await Promise.all(
    invites.hosts.map(async (invite) => {
      const host = new Host(base, journal)
      await host.enter(invite)
      return host
    }),
  )
  const kiosks = await Promise.all(
    invites.kiosks.map(async (invite, i) => {
      const kiosk = new Kiosk(base, journal, box, i)
      await kiosk.enter(invite)
      return kiosk
    }),
  )
  if (invites.staff === null) {
    // A person conducts: residents stay until the end that this person decides.
    for (const person of late) await person.join(code, null)
    await people[0]?.device.until((view) => view.stage.status === 'ended', 24 * 3_600_000, 'the end')
    return close([...people.map((p) => p.device)], { journal, tables: 0, recounted: true, chosen: [] })
  }
  const conductor = new Conductor(base, journal, speed)
  await conductor.enter(invites.staff)
  // Frames come up to 100 ms after replies: a stage that moved in between would leave an idea confirmed to nobody.
  const settled = async () => {
    const patience = performance.now() + confirmMs
    while (!people.every((person) => person.idle && (person.heard || performance.now() > patience))) await pause(20)
  }
  let met = false
  await conductor.play(settled, async () => {
    const { phase } = conductor.view.stage
    if (!met && phase && phase.number >= 2) {
      met = true
      for (const person of late) await person.join(code, null)
    }
    await Promise.all(kiosks.map((kiosk) => kiosk.passersBy(checkedOpen(conductor.view) ? passersBy : 0)))
    if (phase?.moment.rights.mark) for (const host of hosts) await host.choose()
    await settled()
  })
  // The smartvote lives on after its phase; it is closed here as staff would, days later.
  await closeRest(conductor)
  let recounted = true
  for (const ask of journal.revealed.values())
    recounted = box.recounts(ask, await publishedFor(conductor, ask.id)) && recounted
  const chosen = Object.values(conductor.view.notes)
    .filter((note) => note.chosen !== null)
    .map((note) => note.id)
  return close(
    [...people.map((p) => p.device), ...hosts.map((h) => h.device), ...kiosks.map((k) => k.device), conductor.device],
    { journal, tables: Object.keys(conductor.view.tables).length, recounted, chosen },
  )
}

function close(devices: readonly { leave(): void }[], played: Played): Played {
  for (const device of devices) device.leave()
  return played
}

const checkedOpen = (view: PanelView): boolean =>
  Object.values(view.asks).some((ask) => ask.scope === 'places' && ask.status === 'open')

/** Closes and shows what is still open after the last phase. */
async function closeRest({ device }: Conductor): Promise<void> {
  await device.until((view) => view.stage.status === 'ended', 5_000, 'the end')
  for (const { id } of Object.values(device.view?.asks ?? {}).filter((ask) => ask.status === 'open')) {
    await device.wish({ type: 'ask/close', ask: id, booth: null, force: false })
    await device.until((view) => view.asks[id]?.status === 'closed', 15_000, 'the places to drain')
    await device.wish({ type: 'ask/reveal', ask: id })
    await device.until((view) => view.asks[id]?.tally != null, 5_000, 'the result')
  }
}

/** The published list of ballots; null where the room is too small for one. */
async function publishedFor({ device }: Conductor, ask: string): Promise<readonly Ballot[] | null> {
  const answered = await device.get(`/asks/${ask}/ballots`)
  return (answered.body as { result?: { ballots: Ballot[] } }).result?.ballots ?? null
}
