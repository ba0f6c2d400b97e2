import { builtInKits } from '../../../shared/kits/built-in.ts'
import { type Kit, kitSchema } from '../../../shared/kits/kit.ts'
import { type Typed, typed } from '../../accounts/typed.ts'
import type { Documents } from '../../store/port.ts'

/** Kits that a centre saved from its workshops; their parent is the centre. */
export const kitsOf = (documents: Documents): Typed<Kit> => typed(documents, 'kit', kitSchema)

/** A kit by its id: built in, or this centre's own. */
export async function findKit(documents: Documents, centre: string, id: string): Promise<Kit | null> {
  const builtIn = builtInKits.find((kit) => kit.id === id)
  if (builtIn) return builtIn
  const own = await kitsOf(documents).get(id)
  return own?.parent === centre ? own.body : null
}
