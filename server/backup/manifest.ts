import * as v from 'valibot'

const day = 24 * 3_600_000
/** How long a backup is to be kept unless somebody says otherwise: as long as a workshop is [D3]. */
export const usualDays = 180
/** Largest manifest that is read, bytes: some 100,000 pictures. */
export const maxManifest = 16 << 20
/** Where the database stands in a backup, as in a data folder. */
export const databasePart = 'gommette.sqlite'
/** A part's path can only be the database, or a picture of a workshop: nothing that leads elsewhere. */
const path = /^(?:gommette\.sqlite|media\/[A-Za-z0-9_-]{1,64}\/[A-Za-z0-9_-]{1,64})$/
/** No picture is larger, bytes: what may be sent, and room for what an earlier release allowed. */
const maxPicture = 8 << 20

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER))
const partSchema = v.pipe(
  v.strictObject({
    path: v.pipe(v.string(), v.regex(path)),
    bytes: whole,
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
  v.check((part) => part.path === databasePart || part.bytes <= maxPicture),
)

/** What stands first in a backup: what it is, and every part in its order. */
const manifestSchema = v.pipe(
  v.strictObject({
    format: v.literal('gommette-backup'),
    /** Of this format. */
    version: v.literal(1),
    /** Of the database's tables. */
    schema: whole,
    madeAt: whole,
    /** [D3] After this it is to be deleted, and is not restored unless somebody insists. */
    expiresAt: whole,
    counts: v.strictObject({ workshops: whole, contributions: whole, documents: whole, pictures: whole }),
    parts: v.array(partSchema),
  }),
  v.check(({ parts }) => parts[0]?.path === databasePart),
  v.check(({ parts }) => new Set(parts.map((part) => part.path)).size === parts.length),
)
export type Manifest = v.InferOutput<typeof manifestSchema>
export type Part = Manifest['parts'][number]

/** A manifest from its JSON text; null when it is none, or one of a later format. */
export function readManifest(json: string): Manifest | null {
  try {
    const read = v.safeParse(manifestSchema, JSON.parse(json))
    return read.success ? read.output : null
  } catch {
    return null
  }
}

/** When a backup made now is to be deleted. */
export const expiryOf = (madeAt: number, days: number): number => madeAt + days * day

/** The day of a moment, for people. */
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
