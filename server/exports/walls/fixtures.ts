import { activityOf } from '../../../shared/activities/registry.ts'
import { must } from '../../../shared/kernel/assert.ts'
import type { Template } from '../../../shared/walls/template.ts'
import type { Order } from './order.ts'

/** For tests: the paper of an activity, as its options stand by themselves. */
export function paperOfKind(kind: string): Template {
  const prepared = must(activityOf(kind), kind).prepare({})
  return must(prepared.ok ? prepared.value.template : null, `${kind} has a paper`)
}

/** For tests: an order for all of a wall in French, small, as a picture unless it says otherwise. */
export const orderOf = (template: Template, entries: Order['entries'], more: Partial<Order> = {}): Order => ({
  form: 'png',
  title: 'Le mur',
  template,
  entries,
  pictures: new Map(),
  lang: 'fr',
  only: null,
  paper: 'a4',
  tiled: false,
  px: 900,
  ...more,
})
