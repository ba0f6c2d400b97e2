import { describe, expect, it } from 'vitest'
import { askSchema } from '../answers/ask.ts'
import { ballotSchema } from '../answers/ballot.ts'
import { batchSchema } from '../answers/batch.ts'
import { counterSchema, paperSchema } from '../attendance/asked.ts'
import { passSchema, sheetSchema } from '../cards/sheet.ts'
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
        "answer/give": "1bjo6qw",
        "ask/close": "odr2av",
        "ask/open": "15b9xlv",
        "ask/reveal": "1erbbaz",
        "attendance/give": "z1pilk",
        "choice/mark": "iyhbz6",
        "contribution/add": "1vo90nv",
        "contribution/admit": "1c86s05",
        "contribution/edit": "1jg0nf6",
        "contribution/erase": "1jxi4q3",
        "contribution/hide": "1sj0sbw",
        "contribution/share": "zdv0s0",
        "contribution/unhide": "1blemu6",
        "contribution/withdraw": "x69zsr",
        "device/remove": "1lh6rh5",
        "hand/lower": "8puvi0",
        "hand/raise": "lr76fx",
        "kiosk/drained": "wip8wo",
        "kiosk/pair": "g4imsx",
        "paper/put": "1jvebw4",
        "paper/withdraw": "1ewwz3x",
        "person/lock": "hhxyk3",
        "person/remove": "14zfklf",
        "person/remove-since": "90a3cq",
        "plan/edit": "gl2b79",
        "plan/insert": "yr7wya",
        "plan/move": "gtnm14",
        "plan/remove": "2rirw9",
        "stage/advance": "lic5f4",
        "stage/attention": "1ayq6de",
        "stage/back": "hlngt7",
        "stage/blank": "ey9btj",
        "stage/extend": "1uxogdk",
        "stage/freeze": "18txzqc",
        "stage/moment": "yzevft",
        "stage/pause": "15bfz3a",
        "stage/spotlight": "5vuxzc",
        "stage/start": "1fglj8s",
        "table/assign": "e1ehdq",
        "table/join": "sz0ea9",
        "table/scribe": "1l9v9l5",
        "turn/begin": "11puv8y",
        "turn/done": "1czumdj",
      }
    `)
    expect({ openSession: hash(openSession) }).toMatchInlineSnapshot(`
      {
        "openSession": "9b7wip",
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
      sheetSchema,
      passSchema,
      counterSchema,
      paperSchema,
      walls: fields,
    }
    expect(
      Object.fromEntries(Object.entries(rows).map(([name, schema]) => [name, hash(schema)])),
    ).toMatchInlineSnapshot(`
      {
        "askSchema": "zyqe0e",
        "ballotSchema": "1kg0ytg",
        "batchSchema": "m512yj",
        "contributionSchema": "1jhabhk",
        "counterSchema": "1hx8s5i",
        "paperSchema": "beotjn",
        "participantSchema": "1shvwgx",
        "passSchema": "9zmg8c",
        "phaseSchema": "a236kk",
        "placeSchema": "sk3m1d",
        "planSchema": "ht5ct4",
        "sessionSchema": "36tvfz",
        "sheetSchema": "yo1m15",
        "stageSchema": "1d1xyjv",
        "tableSchema": "17l9j27",
        "walls": "ieaym0",
        "workshopSchema": "1108n88",
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
