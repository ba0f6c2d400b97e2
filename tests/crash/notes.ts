import { joined } from '../../server/media/bytes.ts'
import { cleanImage } from '../../server/media/inspect.ts'
import { pngPieces } from '../../server/media/samples.ts'
import type { Device, Wish } from '../../server/rehearsal/device.ts'
import { noteText, noteThere } from './facts.ts'
import type { Effects } from './promises.ts'

type Add = Extract<Wish, { type: 'contribution/add' }>

/** A note as a phone sends it; `more` says what is special about it. */
export const addNote = (contribution: string, phase: string, text: string, more: Partial<Add> = {}): Add => ({
  type: 'contribution/add',
  contribution: contribution as Add['contribution'],
  phase: phase as Add['phase'],
  kind: 'note',
  text,
  media: null,
  parent: null,
  zone: null,
  level: null,
  channel: 'phone',
  table: null,
  reason: null,
  ...more,
})

/** What its acknowledgement promises. */
export const added = (contribution: string, text: string): Effects => ({
  [noteThere(contribution)]: true,
  [noteText(contribution)]: text,
})

/** A picture as it is sent, and as the server keeps it. */
const picture = joined(pngPieces(4, 3))
const cleaned = cleanImage(picture)
if (!cleaned.ok) throw new Error('the sample is no picture')
export const keptPicture = Buffer.from(cleaned.value.bytes)

/** Sends a picture's bytes, as a phone does before the note that shows it. */
export async function upload({ base, handle, cookie }: Device): Promise<{ status: number; media: string | null }> {
  const reply = await fetch(`${base}/api/s/${handle}/media`, {
    method: 'POST',
    headers: { cookie: cookie ?? '' },
    body: Buffer.from(picture),
  })
  const said = (await reply.json()) as { result?: { media: string } }
  return { status: reply.status, media: said.result?.media ?? null }
}

/** Words that say who wrote them and when: no two notes are alike. */
export const words = (who: string, n: number): string => `${who} écrit sa phrase numéro ${n}, avec un accent é et un 🌱`
