import * as v from 'valibot'
import { type Brief, type StoredBrief, storedBriefSchema } from '../../../shared/briefs/brief.ts'
import { evidenceOf } from '../../../shared/briefs/evidence.ts'
import { type Typed, typed } from '../../accounts/typed.ts'
import type { Documents } from '../../store/port.ts'
import type { OfficeDeps } from './ports.ts'
import { ownWorkshop } from './workshop-document.ts'

/** Briefs; their parent is the workshop, their look-up word workshop and idea: an idea has one brief. */
export const briefsOf = (documents: Documents): Typed<StoredBrief> => typed(documents, 'brief', storedBriefSchema)
export const wordOf = (workshop: string, contribution: string): string => `${workshop} ${contribution}`

const pictureSchema = v.strictObject({ base64: v.string() })
/** The picture of a brief's wall, apart from its words; its parent is the brief. */
const picturesOf = (documents: Documents): Typed<v.InferOutput<typeof pictureSchema>> =>
  typed(documents, 'brief', pictureSchema)
const pictureId = (brief: string): string => `${brief}-picture`

/** The bytes of a brief's picture, or null. */
export async function loadPicture(documents: Documents, brief: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const found = await picturesOf(documents).get(pictureId(brief))
  return found && new Uint8Array(Buffer.from(found.body.base64, 'base64'))
}

/** Keeps the picture of a brief in place of the one before. */
export async function savePicture(documents: Documents, brief: string, bytes: Uint8Array): Promise<void> {
  await picturesOf(documents).put({
    id: pictureId(brief),
    parent: brief,
    lookup: null,
    body: { base64: Buffer.from(bytes).toString('base64') },
  })
}

/** Takes a brief's picture away; one that is not there is no trouble. */
export const removePicture = (documents: Documents, brief: string): Promise<void> =>
  picturesOf(documents).remove(pictureId(brief))

/** A brief of one of this centre's workshops, with what its workshop says now; null for any other, as for none. */
export async function ownBrief(
  { documents, workshops }: Pick<OfficeDeps, 'documents' | 'workshops'>,
  centre: string,
  id: string,
): Promise<Brief | null> {
  if (id.endsWith('-picture')) return null
  const found = await briefsOf(documents).get(id)
  if (!found || !(await ownWorkshop(documents, centre, found.parent))) return null
  const state = await workshops.read(found.body.workshop)
  return state && { ...found.body, evidence: evidenceOf(state, found.body.contribution) }
}

/** Writes what is kept of a brief, under its workshop and its idea. */
export const storeBrief = (
  documents: Documents,
  { id, workshop, contribution, version, words, picture }: StoredBrief,
): Promise<boolean> =>
  briefsOf(documents).put({
    id,
    parent: workshop,
    lookup: wordOf(workshop, contribution),
    body: { id, workshop, contribution, version, words, picture },
  })
