import type { Device } from '../../server/rehearsal/device.ts'
import type { FeedView, PanelView, TrayNoteView, You } from '../../shared/api/view.ts'
import { kept } from './database-witness.ts'
import { noteThere, personThere } from './facts.ts'
import type { Witness } from './judge.ts'
import type { Value } from './promises.ts'

/** A device with the workshop that it is in. */
export interface Listener {
  readonly workshop: string
  readonly device: Device
  /** Notes that it must hear of. */
  readonly own?: () => Iterable<string>
}

/** Has every device open its feed anew, and waits until each was given its whole view. */
export async function listenAnew(listeners: readonly Listener[], ms: number): Promise<void> {
  await Promise.all(
    listeners.map(({ device }) => {
      device.view = null
      device.you = null
      device.listen()
      return device.until((_, you) => you !== null, ms, 'a fresh view')
    }),
  )
}

/** What all devices together hear: each of its own notes, its table, its hand; the panels of the stage, the plan, what was hidden. */
export function feedWitness(listeners: readonly Listener[]): Witness {
  const own = new Map<string, TrayNoteView>()
  const people = new Map<string, You>()
  const sessions = new Map<string, { you: You; handle: string }>()
  const panels = new Map<string, PanelView>()
  const views: { workshop: string; view: FeedView }[] = []
  const due = new Set<string>()
  for (const { workshop, device, own: mustHear } of listeners) {
    for (const id of mustHear?.() ?? []) due.add(id)
    const { view, you, handle } = device
    if (view) views.push({ workshop, view })
    if (view?.role === 'staff') panels.set(workshop, view)
    if (!you) continue
    sessions.set(you.session, { you, handle })
    if (you.participant) people.set(you.participant.id, you)
    for (const [id, note] of Object.entries(you.mine)) own.set(id, note)
  }
  const trays = new Map([...panels.values()].flatMap((panel) => Object.entries(panel.notes)))

  const tellers: Readonly<Record<string, (id: string, what: string) => Value | undefined>> = {
    note: (id, what) =>
      noteFact(own.get(id), trays.get(id), what) ?? (due.has(id) && what === 'there' ? null : undefined),
    person: (id, what) => {
      const you = people.get(id)
      if (what === 'there') return [...panels.values()].some((panel) => id in panel.people) ? true : null
      return you && (what === 'hand' ? you.hand : you.table)
    },
    session: (id, what) => {
      const known = sessions.get(id)
      if (what === 'handle') return known?.handle
      return known && (known.you.turn ? (known.you.participant?.id ?? null) : null)
    },
    ask: (where, what) => {
      const [workshop = '', id = ''] = where.split('/')
      const status = panels.get(workshop)?.asks[id]?.status
      return status && (what === 'closing' ? status !== 'open' : status === 'revealed')
    },
    // Every screen of a workshop is at the same revision.
    stage: (id, what) => {
      const stages = views.flatMap(({ workshop, view }) => (workshop === id && 'stage' in view ? [view.stage] : []))
      const seen = new Set(stages.map((stage) => (what === 'blank' ? stage.blank : stage.revision)))
      return seen.size > 1 ? [...seen].join(' and ') : [...seen][0]
    },
    plan: (id) => panels.get(id)?.plan.revision,
    phase: (where) => {
      const [workshop = '', phase = ''] = where.split('/')
      return panels.get(workshop)?.plan.phases.find(({ id }) => id === phase)?.title.fr
    },
  }
  return {
    name: 'feed',
    tell(fact) {
      const [noun = '', id = '', what = ''] = fact.split(' ')
      return tellers[noun]?.(id, what)
    },
    things: [
      ...[...own].flatMap(([id]) => (id.length === 22 ? [noteThere(id)] : [])),
      ...[...panels.values()].flatMap((panel) => Object.keys(panel.people).map(personThere)),
    ],
  }
}

/** An author hears of all that they have not taken back; the panel of whatever was hidden. */
function noteFact(own: TrayNoteView | undefined, tray: TrayNoteView | undefined, what: string): Value | undefined {
  if (what === 'withdrawn') return own ? false : undefined
  if (what === 'erased') return own === undefined && tray === undefined
  if (what === 'hidden') return tray ? tray.state === 'hidden' : own ? own.state === 'hidden' : undefined
  const note = own ?? tray
  if (!note) return undefined
  if (what === 'there') return true
  if (what === 'text') return note.text
  if (what === 'chosen') return note.chosen ?? 'none'
  if (what === 'admitted') return kept(note.state)
  return what === 'shared' ? note.reach !== 'author' : undefined
}
