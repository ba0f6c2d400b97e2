import { type NewCommand, send } from '../link/commands.ts'
import { Revision } from './revision.ts'
import { type Notice, tell, useRoom } from './room.ts'

/** Commands that quote the stage's revision, without it: it is that of the stage on display. */
type StageWish = NewCommand extends infer C
  ? C extends { type: `stage/${string}`; revision: number }
    ? Omit<C, 'revision'>
    : never
  : never
type PlanWish = NewCommand extends infer C
  ? C extends { type: `plan/${string}`; revision: number }
    ? Omit<C, 'revision'>
    : never
  : never

/**
 * Sends a command, and tells at the foot of the panel when it was refused or when nobody answered; `done` is told when it
 * was not. A stale revision is no news: the feed brings what is.
 */
async function attempt(
  command: NewCommand,
  done: Notice | null,
): Promise<'stale' | 'refused' | { readonly result: unknown }> {
  const { handle, words, shared } = useRoom.getState()
  const outcome = await send(handle, command)
  if (outcome.kind === 'done') {
    if (done) tell(done)
    return outcome
  }
  const code = outcome.refusal?.code
  if (code === 'stage/stale') return 'stale'
  const text = code ? shared?.refusals[code] : words?.notSent
  if (text) tell({ text })
  return 'refused'
}

/** Sends a command; resolves to what came of it, or null when it was refused or nobody answered. */
export async function asked(
  command: NewCommand,
  done: Notice | null = null,
): Promise<{ readonly result: unknown } | null> {
  const came = await attempt(command, done)
  return typeof came === 'object' ? came : null
}

/** Sends a command; resolves to whether the server said yes. */
export const act = async (command: NewCommand, done: Notice | null = null): Promise<boolean> =>
  (await asked(command, done)) !== null

/** Wishes that name a state rather than a step: said again on a newer revision, they mean the same. */
const states: ReadonlySet<StageWish['type']> = new Set([
  'stage/pause',
  'stage/attention',
  'stage/blank',
  'stage/freeze',
  'stage/spotlight',
] as const)

const known = new Revision()
/** Ends when what was tapped before has been answered: taps take effect in their order. */
let before: Promise<unknown> = Promise.resolve()

/**
 * Conducts: the command quotes the revision of the stage as it is displayed, so that a double tap on a step is harmless. A
 * state that was refused as stale, because somebody else moved the stage meanwhile, is wished once more when the feed has
 * caught up.
 */
export function conduct(wish: StageWish): Promise<boolean> {
  const displayed = useRoom.getState().view?.stage.revision
  if (displayed === undefined) return Promise.resolve(false)
  const done = before.then(() => conductFrom(wish, displayed))
  before = done
  return done
}

async function conductFrom(wish: StageWish, displayed: number): Promise<boolean> {
  const quoted = known.quoted(displayed)
  const first = await attempt({ ...wish, revision: quoted } as NewCommand, null)
  if (typeof first === 'object') known.accepted(wish.type, quoted)
  if (first !== 'stale' || !states.has(wish.type)) return typeof first === 'object'
  const revision = await newerThan(quoted)
  if (revision === null || !(await act({ ...wish, revision } as NewCommand))) return false
  known.accepted(wish.type, revision)
  return true
}

/** How long the feed may take to catch up, ms. */
const patience = 3000

/** The stage's revision once it is newer than the one seen; null when the feed does not bring it in time. */
function newerThan(seen: number): Promise<number | null> {
  return new Promise((found) => {
    const look = (): void => {
      const revision = useRoom.getState().view?.stage.revision ?? seen
      if (revision > seen) end(revision)
    }
    const end = (revision: number | null): void => {
      stop()
      clearTimeout(timer)
      found(revision)
    }
    const stop = useRoom.subscribe(look)
    const timer = setTimeout(() => end(null), patience)
    look()
  })
}

/** Changes the sequence, quoting the revision of the plan as it is displayed. */
export function replan(wish: PlanWish, done: Notice | null = null): Promise<boolean> {
  const view = useRoom.getState().view
  return view ? act({ ...wish, revision: view.plan.revision } as NewCommand, done) : Promise.resolve(false)
}
