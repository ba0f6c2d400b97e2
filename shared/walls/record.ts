import * as v from 'valibot'

/**
 * A wall is a Yjs document with one flat map, `records`. A record is spread over keys `<id>.<field>`, one value
 * each, so that two people may change two fields of one note at once, an edit is judged key by key, and a
 * drop writes its place and its zone in one value.
 */
export const recordsMap = 'records'

/** A coordinate that a wall may bear, wall units. */
export const finite = v.pipe(v.number(), v.finite(), v.minValue(-1e6), v.maxValue(1e6))
/** Numbers in one pen's line, most: x, y, pressure of 2,000 points. */
export const longestLine = 6000
const shortId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))

const recordKinds = ['note', 'frame', 'stroke', 'link', 'element', 'label', 'text'] as const

/** The fields of a record with their schemas: the only keys and values that a wall may hold. */
export const fields = {
  kind: v.picklist(recordKinds),
  /** Where it lies: top left corner in wall units, the zone that holds it, a level of the pyramid. */
  at: v.strictObject({ x: finite, y: finite, zone: v.nullable(shortId), level: v.nullable(shortId) }),
  size: v.strictObject({ w: v.pipe(finite, v.minValue(8)), h: v.pipe(finite, v.minValue(8)) }),
  text: v.pipe(v.string(), v.maxLength(6000)),
  /** Index of the table whose colour and shape it wears; null: the plenary's. */
  table: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99))),
  /** The note that this one was born from. */
  parent: shortId,
  media: shortId,
  /** What kind of contribution a note is. */
  form: v.picklist(['note', 'text', 'drawing', 'photo', 'reason']),
  /** Written on behalf of somebody. */
  helper: v.boolean(),
  chosen: v.picklist(['table', 'room']),
  /** The frame that it belongs to. */
  group: v.nullable(shortId),
  z: v.pipe(finite),
  locked: v.boolean(),
  /** Ink: x, y, pressure triples. */
  points: v.pipe(v.array(finite), v.maxLength(longestLine)),
  ends: v.strictObject({ from: shortId, to: shortId }),
} as const
export type Field = keyof typeof fields
export const fieldNames = Object.keys(fields) as readonly Field[]

/** A record as screens read it, gathered from its keys. Fields that its kind does not use are missing. */
export type WallRecord = { id: string } & { [F in Field]?: v.InferOutput<(typeof fields)[F]> }

/** Fields of a note that only the server's hand writes: they belong to the ledger. */
export const ledgerFields: ReadonlySet<Field> = new Set<Field>([
  'kind',
  'text',
  'table',
  'parent',
  'media',
  'form',
  'helper',
  'chosen',
])

/** Where something lies and how much of the wall it takes: of what is locked these stay. */
export const placeFields = ['at', 'size', 'points'] as const satisfies readonly Field[]

/** The key of one field of one record. */
export const fieldKey = (id: string, field: Field): string => `${id}.${field}`

/** Splits a key; null when it is not one. */
export function splitKey(key: string): { id: string; field: Field } | null {
  const dot = key.lastIndexOf('.')
  const field = key.slice(dot + 1)
  const id = key.slice(0, dot)
  return dot > 0 && Object.hasOwn(fields, field) && /^[A-Za-z0-9_-]{1,64}$/.test(id)
    ? { id, field: field as Field }
    : null
}
