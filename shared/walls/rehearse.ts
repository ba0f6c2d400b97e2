import * as Y from 'yjs'
import { type Refusal, refusal } from '../api/refusals.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { foreseen, keyAt } from './foresee.ts'
import { type Bounds, editBounds, type Scanned, scan } from './guard.ts'
import { judge, type Laid } from './judge.ts'
import { type Change, changeOf, isWhole, type Shadow } from './shadow.ts'

/** An edit that a wall takes: what it changes as one update (null: nothing new), and which notes it laid where. */
export interface Rehearsed {
  readonly update: Uint8Array | null
  readonly laid: readonly Laid[]
}

/** Most records of one wall. */
export const mostRecords = 20_000
/** Most values of concurrent edits that one update may have Yjs pass over, beside its own: a millisecond. Nobody lays one note so often while another is away. */
const mostSteps = 2_000

/**
 * [F3] Plays an edit on the shadow of a wall: refused whole with its reason, or applied there alone. Its cost grows with
 * the update, not with the wall. A refusal after it was played leaves the shadow `spoilt`.
 */
export function rehearse(shadow: Shadow, update: Uint8Array, bounds: Bounds = editBounds): Result<Rehearsed, Refusal> {
  const scanned = scan(update, bounds)
  if (!scanned.ok) return refuse(scanned.error)
  const misfit = misfitOf(shadow, scanned.value) ?? foreseen(shadow, scanned.value)
  if (misfit) return refuse(misfit)

  shadow.spoilt = true
  const change = played(shadow, update)
  if (!change || !isWhole(shadow.doc)) return refuse('the edit builds on something that the wall does not hold')
  const judged = judge(shadow, change)
  if (!judged.ok) return refuse(judged.error)
  const records = shadow.records + judged.value.more
  if (judged.value.more > 0 && records > mostRecords) return refuse(`a wall holds at most ${mostRecords} records`)
  shadow.records = records
  shadow.spoilt = false
  return ok({ update: change.update, laid: judged.value.laid })
}

/** Applies an update; null when Yjs cannot read it. */
function played(shadow: Shadow, update: Uint8Array): Change | null {
  try {
    return changeOf(shadow, () => Y.applyUpdate(shadow.doc, update))
  } catch {
    return null
  }
}

const refuse = (reason: string): Result<never, Refusal> => err(refusal('wall/edit', reason))

/**
 * Why an update does not fit the wall as it stands, seen before it is played; null when it does. Yjs passes over every
 * value of a key that stands after the one that a new value builds on, those of the same update too: who builds again
 * and again on one old value, or on none, would have it search for minutes.
 */
function misfitOf({ doc, map }: Shadow, { client, structs }: Scanned): string | null {
  const first = structs[0]
  if (client === null || !first) return null
  if (client === doc.clientID) return 'the edit speaks for the server'
  const known = Y.getState(doc.store, client)
  if (first.clock > known) return 'the edit builds on something that the wall does not hold'
  let left = mostSteps + structs.length
  /** How many values of this update build on the same one. */
  const siblings = new Map<string, number>()
  for (const { clock, after } of structs) {
    if (clock < known) {
      // What was sent before is the same as it was: else somebody else has used this client id meanwhile.
      const [held, said] = [
        keyAt(doc, client, clock),
        'key' in after ? after.key : keyAt(doc, after.client, after.clock),
      ]
      if (held !== null && said !== null && held !== said) return 'the edit speaks for somebody else'
      continue
    }
    const on = 'key' in after ? after.key : `${after.client} ${after.clock}`
    const before = siblings.get(on) ?? 0
    siblings.set(on, before + 1)
    left -= before
    if ('key' in after) {
      for (let item = map._map.get(after.key) ?? null; item && left > 0; item = item.left) left--
    } else if (after.client !== client || after.clock < known) {
      if (after.clock >= Y.getState(doc.store, after.client))
        return 'the edit builds on something that the wall does not hold'
      let item: Y.Item | null = Y.getItem(doc.store, Y.createID(after.client, after.clock))
      for (; item && left > 0; item = item.right) left--
    }
    if (left <= 0) return 'the edit builds on values that are long gone'
  }
  return null
}
