import { expect, test } from 'vitest'
import { activities } from '../../../shared/activities/registry.ts'
import { arbrisseau } from '../../../shared/kits/arbrisseau.ts'
import { type Field, fieldsOf } from './fields.ts'

const optionsOf = (kind: string, options: unknown = {}): Record<string, unknown> => {
  const read = activities.find((one) => one.kind === kind)?.prepare(options)
  if (!read?.ok) throw new Error(`${kind} refuses its own options`)
  return read.value.options
}

/** Whether a value is what a field of the form can show. */
function fits(field: Field, value: unknown): boolean {
  const record = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null
  switch (field.type) {
    case 'flag':
      return typeof value === 'boolean'
    case 'number':
      return typeof value === 'number' || (field.auto === true && value === null)
    case 'text':
      return record(value) && typeof value.fr === 'string'
    case 'group':
      return record(value) && field.of.every((part) => fits(part, value[part.key]))
    case 'texts':
      return Array.isArray(value) && value.every((text) => record(text) && typeof text.fr === 'string')
    case 'list':
      return (
        Array.isArray(value) &&
        value.every((item) => record(item) && field.of.every((part) => fits(part, item[part.key])))
      )
  }
}

/** Options that have a page of their own: who may vote at each place. */
const elsewhere = new Set(['cards'])

test.each(activities.map(({ kind }) => kind))('every option of %s has its place in the form', (kind) => {
  const fields = fieldsOf[kind] ?? []
  const options = optionsOf(kind)
  expect(fields.map(({ key }) => key).sort()).toEqual(
    Object.keys(options)
      .filter((key) => !elsewhere.has(key))
      .sort(),
  )
  for (const field of fields) expect(fits(field, options[field.key]), field.key).toBe(true)
})

test('the reference workshop’s own options fit the form too', () => {
  for (const { kind, options } of arbrisseau.phases)
    for (const field of fieldsOf[kind] ?? [])
      expect(fits(field, optionsOf(kind, options)[field.key]), `${kind} ${field.key}`).toBe(true)
})

test('what the form adds to a list, the recipe accepts', () => {
  for (const [kind, fields] of Object.entries(fieldsOf))
    for (const field of fields) {
      const fresh = field.type === 'texts' ? { fr: '' } : field.type === 'list' ? field.fresh : null
      if (!fresh || (field.type === 'texts' && field.min === field.max)) continue
      const options = optionsOf(kind)
      const list = options[field.key] as readonly unknown[]
      expect(() => optionsOf(kind, { ...options, [field.key]: [...list, fresh] }), `${kind} ${field.key}`).not.toThrow()
    }
})
