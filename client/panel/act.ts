import { type NewCommand, send } from '../link/commands.ts'
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
 * was not. Resolves to whether the server said yes. A stale revision is no news: the feed brings what is.
 */
export async function act(command: NewCommand, done: Notice | null = null): Promise<boolean> {
  const { handle, words, shared } = useRoom.getState()
  const outcome = await send(handle, command)
  if (outcome.kind === 'done') {
    if (done) tell(done)
    return true
  }
  const code = outcome.refusal?.code
  if (code === 'stage/stale') return false
  const text = code ? shared?.refusals[code] : words?.notSent
  if (text) tell({ text })
  return false
}

/** Conducts: the command quotes the revision of the stage as it is displayed [a double tap is harmless]. */
export function conduct(wish: StageWish): Promise<boolean> {
  const view = useRoom.getState().view
  return view ? act({ ...wish, revision: view.stage.revision } as NewCommand) : Promise.resolve(false)
}

/** Changes the sequence, quoting the revision of the plan as it is displayed. */
export function replan(wish: PlanWish, done: Notice | null = null): Promise<boolean> {
  const view = useRoom.getState().view
  return view ? act({ ...wish, revision: view.plan.revision } as NewCommand, done) : Promise.resolve(false)
}
