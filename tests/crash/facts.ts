import type { Marks } from '../../shared/answers/ballot.ts'

/** Names of facts: a noun, whose it is, and what of it. Ids are random or come with their workshop's. */
export const noteThere = (id: string): string => `note ${id} there`
export const noteText = (id: string): string => `note ${id} text`
/** Its author took it back. */
export const noteWithdrawn = (id: string): string => `note ${id} withdrawn`
export const noteHidden = (id: string): string => `note ${id} hidden`
export const noteChosen = (id: string): string => `note ${id} chosen`
/** It does not wait for staff any more. */
export const noteAdmitted = (id: string): string => `note ${id} admitted`
/** It is not its author's alone. */
export const noteShared = (id: string): string => `note ${id} shared`
/** Where it was dropped last: its wall and its place. */
export const noteLaid = (id: string): string => `note ${id} laid`
/** Gone for good, by staff. */
export const noteErased = (id: string): string => `note ${id} erased`
/** A picture whole on the disk. */
export const pictureThere = (workshop: string, media: string): string => `picture ${workshop}/${media} there`

export const personThere = (id: string): string => `person ${id} there`
export const personTable = (id: string): string => `person ${id} table`
export const personHand = (id: string): string => `person ${id} hand`
/** Who sits at a shared tablet. */
export const sessionTurn = (id: string): string => `session ${id} turn`
/** The handle that a device was given. */
export const sessionHandle = (id: string): string => `session ${id} handle`

/** A ballot as its voter gave it. */
export const ballotMarks = (workshop: string, ask: string, ballot: string): string =>
  `ballot ${workshop}/${ask} ${ballot}`
/** Paper stickers as staff typed them in. */
export const paperBatch = (workshop: string, ask: string, batch: string): string => `paper ${workshop}/${ask} ${batch}`
export const askClosing = (workshop: string, ask: string): string => `ask ${workshop}/${ask} closing`
export const askRevealed = (workshop: string, ask: string): string => `ask ${workshop}/${ask} revealed`

export const stageRevision = (workshop: string): string => `stage ${workshop} revision`
export const stageBlank = (workshop: string): string => `stage ${workshop} blank`
export const planRevision = (workshop: string): string => `plan ${workshop} revision`
export const phaseTitle = (workshop: string, phase: string): string => `phase ${workshop}/${phase} title`

/** One field of one record of a wall, as JSON text. */
export const wallField = (workshop: string, wall: string, key: string): string => `wall ${workshop}/${wall} ${key}`

/** Marks as text that says the same for the same marks. */
export const marksText = (marks: Marks): string =>
  JSON.stringify(
    Object.entries(marks)
      .map(([choice, values]) => [choice, Object.entries(values).sort()])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  )

/** A wall's value as text that says the same for the same value, whatever the order of its names. */
export function valueText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(valueText).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => `${name}:${valueText(inner)}`)
    .join()}}`
}
