import { describe, expect, it } from 'vitest'
import { askSchema } from '../answers/ask.ts'
import { ballotSchema } from '../answers/ballot.ts'
import { contributionSchema } from '../contributions/contribution.ts'
import { hash32 } from '../kernel/order.ts'
import { participantSchema, sessionSchema } from '../people/participant.ts'
import { placeSchema, tableSchema } from '../people/table.ts'
import { fields } from '../walls/record.ts'
import { phaseSchema, planSchema } from '../workshop/phase.ts'
import { stageSchema } from '../workshop/stage.ts'
import { workshopSchema } from '../workshop/workshop.ts'
import { commandSchema } from './command.ts'
import { openSession } from './session.ts'

/** Names inside a schema that say something of the wire; the rest is valibot's own machinery or words for developers. */
const telling = [
  'kind',
  'type',
  'entries',
  'items',
  'item',
  'options',
  'pipe',
  'wrapped',
  'literal',
  'requirement',
  'key',
  'value',
  'rest',
] as const

/** A schema as canonical data: the same text for the same wire, whatever the order of keys. */
function canonical(value: unknown): unknown {
  if (value instanceof RegExp) return String(value)
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value === 'function') return undefined
  if (typeof value !== 'object' || value === null) return value
  const known: Record<string, unknown> = { ...value }
  const names =
    'kind' in known && typeof known.kind === 'string'
      ? telling.filter((name) => name in known)
      : Object.keys(known).sort()
  return Object.fromEntries(names.map((name) => [name, canonical(known[name])]))
}

const hash = (schema: unknown): string => hash32(JSON.stringify(canonical(schema))).toString(36)

describe('the contract', () => {
  it('a command changes on purpose: document it in docs/api.md, then accept the new hash', () => {
    expect(
      Object.fromEntries(commandSchema.options.map((option) => [option.entries.type.literal, hash(option)])),
    ).toMatchInlineSnapshot(`
      {
        "answer/give": "wy04yi",
        "ask/close": "fhg5ux",
        "ask/open": "sikzw9",
        "ask/reveal": "1vbpxl6",
        "choice/mark": "15dhyp7",
        "contribution/add": "1qekmhj",
        "contribution/admit": "xfk0nn",
        "contribution/edit": "1gxbyr1",
        "contribution/erase": "l7nf26",
        "contribution/hide": "13g7n37",
        "contribution/share": "1gnbt6i",
        "contribution/unhide": "13m8mks",
        "contribution/withdraw": "fwhqcb",
        "hand/lower": "1gcs6da",
        "hand/raise": "lr76fx",
        "kiosk/drained": "1wox7ww",
        "kiosk/pair": "nl160e",
        "person/lock": "hhxyk3",
        "person/remove": "h8qwg5",
        "plan/edit": "1uunhok",
        "plan/insert": "letxup",
        "plan/move": "rhgker",
        "plan/remove": "19n2l84",
        "stage/advance": "lic5f4",
        "stage/attention": "1ayq6de",
        "stage/back": "hlngt7",
        "stage/blank": "ey9btj",
        "stage/extend": "1uxogdk",
        "stage/freeze": "18txzqc",
        "stage/moment": "yzevft",
        "stage/pause": "15bfz3a",
        "stage/spotlight": "a7htrn",
        "stage/start": "1fglj8s",
        "table/assign": "16gfdia",
        "table/join": "1vjl5r1",
        "table/scribe": "1q9c5g6",
        "turn/begin": "11puv8y",
        "turn/done": "1czumdj",
      }
    `)
    expect({ openSession: hash(openSession) }).toMatchInlineSnapshot(`
      {
        "openSession": "tuxjus",
      }
    `)
  })

  it('a stored row changes on purpose: with a migration where old rows would not be read', () => {
    const rows = {
      workshopSchema,
      planSchema,
      phaseSchema,
      stageSchema,
      tableSchema,
      placeSchema,
      participantSchema,
      sessionSchema,
      contributionSchema,
      askSchema,
      ballotSchema,
      walls: fields,
    }
    expect(
      Object.fromEntries(Object.entries(rows).map(([name, schema]) => [name, hash(schema)])),
    ).toMatchInlineSnapshot(`
      {
        "askSchema": "9okavz",
        "ballotSchema": "1kg0ytg",
        "contributionSchema": "iv7ma0",
        "participantSchema": "1bssmzy",
        "phaseSchema": "n1567l",
        "placeSchema": "1u0cjn1",
        "planSchema": "5xp4mm",
        "sessionSchema": "1mr6jth",
        "stageSchema": "1q0dju6",
        "tableSchema": "1cy31h0",
        "walls": "ieaym0",
        "workshopSchema": "1leqx14",
      }
    `)
  })

  it('the hash tells a changed bound, a new field and a new choice, and not the order of fields', () => {
    const { entries } = stageSchema
    const turned = { ...stageSchema, entries: Object.fromEntries(Object.entries(entries).toReversed()) }
    expect(hash(turned)).toBe(hash(stageSchema))
    expect(hash({ ...stageSchema, entries: { ...entries, more: entries.blank } })).not.toBe(hash(stageSchema))
    expect(hash({ ...entries.status, options: ['lobby'] })).not.toBe(hash(entries.status))
    expect(hash({ kind: 'validation', type: 'max_length', requirement: 5 })).not.toBe(
      hash({ kind: 'validation', type: 'max_length', requirement: 6 }),
    )
  })
})
