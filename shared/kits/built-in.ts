import { arbrisseau } from './arbrisseau.ts'
import { blank } from './blank.ts'
import { idees } from './idees.ts'
import type { Kit } from './kit.ts'

/** Kits that come with Gommette, in the order in which the office offers them. */
export const builtInKits: readonly Kit[] = [arbrisseau, idees, blank]
