import { describe, expect, it } from 'vitest'
import { askSchema } from '../answers/ask.ts'
import { ballotSchema } from '../answers/ballot.ts'
import { batchSchema } from '../answers/batch.ts'
import { counterSchema, paperSchema } from '../attendance/asked.ts'
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
        "answer/give": "a2b2j2",
        "ask/close": "11r4owt",
        "ask/open": "6tpsjc",
        "ask/reveal": "1uej7f7",
        "attendance/give": "z1pilk",
        "choice/mark": "jo56o",
        "contribution/add": "sdnm6g",
        "contribution/admit": "vd54df",
        "contribution/edit": "1ihcyy5",
        "contribution/erase": "1s0kcir",
        "contribution/hide": "14u3c8o",
        "contribution/share": "oxproi",
        "contribution/unhide": "1qe2qpl",
        "contribution/withdraw": "a3jyoh",
        "device/remove": "1rhecoe",
        "hand/lower": "122f4ds",
        "hand/raise": "lr76fx",
        "kiosk/drained": "132yays",
        "kiosk/pair": "1vb6lkc",
        "paper/put": "1tvv7dk",
        "paper/withdraw": "3ulne4",
        "person/lock": "hhxyk3",
        "person/remove": "1dhx6xy",
        "plan/edit": "o7p9o4",
        "plan/insert": "173wv0e",
        "plan/move": "z68vmg",
        "plan/remove": "1xnlc8j",
        "stage/advance": "lic5f4",
        "stage/attention": "1ayq6de",
        "stage/back": "hlngt7",
        "stage/blank": "ey9btj",
        "stage/extend": "1uxogdk",
        "stage/freeze": "18txzqc",
        "stage/moment": "yzevft",
        "stage/pause": "15bfz3a",
        "stage/spotlight": "re08wq",
        "stage/start": "1fglj8s",
        "table/assign": "49jrj9",
        "table/join": "1krkrtx",
        "table/scribe": "zrb2hf",
        "turn/begin": "11puv8y",
        "turn/done": "1czumdj",
      }
    `)
    expect({ openSession: hash(openSession) }).toMatchInlineSnapshot(`
      {
        "openSession": "1p0s5rk",
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
      batchSchema,
      counterSchema,
      paperSchema,
      walls: fields,
    }
    expect(
      Object.fromEntries(Object.entries(rows).map(([name, schema]) => [name, hash(schema)])),
    ).toMatchInlineSnapshot(`
      {
        "askSchema": "xytmo0",
        "ballotSchema": "1kg0ytg",
        "batchSchema": "1jcpaa9",
        "contributionSchema": "134myip",
        "counterSchema": "1hx8s5i",
        "paperSchema": "beotjn",
        "participantSchema": "373hi2",
        "phaseSchema": "7uwc2u",
        "placeSchema": "9xwl7y",
        "planSchema": "1fk2lb3",
        "sessionSchema": "hte6sl",
        "stageSchema": "15pshlw",
        "tableSchema": "1gwvwvo",
        "walls": "ieaym0",
        "workshopSchema": "lbbl2j",
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
