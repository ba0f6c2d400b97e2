import { preparedOf } from '../activities/registry.ts'
import { mirrored } from '../walls/mirror.ts'
import type { Template } from '../walls/template.ts'
import type { Phase } from './phase.ts'
import { only, type State } from './state.ts'

const turned = new WeakMap<Template, Template>()

/**
 * The paper of a phase's walls, the same for everybody: read from the right where the workshop's language was when the
 * phase began. What lies on it stays under its headings whatever language is chosen later. Null for a phase without walls.
 */
export function paperOf(state: State, phase: Phase): Template | null {
  const { template } = preparedOf(phase)
  if (!template || !only(state, 'stage').begun.some((one) => one.phase === phase.id && one.rtl)) return template
  const known = turned.get(template) ?? mirrored(template)
  turned.set(template, known)
  return known
}
