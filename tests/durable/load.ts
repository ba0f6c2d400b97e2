import { joined } from '../../server/media/bytes.ts'
import { jpegPieces } from '../../server/media/samples.ts'
import type { Device } from '../../server/rehearsal/device.ts'
import { draw, pause } from '../../server/rehearsal/device.ts'
import type { ParticipantView } from '../../shared/api/view.ts'
import type { WallWriter } from '../campaign/wall-writer.ts'
import { noteOf, said } from './hall.ts'

type Phone = Device<ParticipantView>

/** Sends a photo's bytes; its media id, or the refusal's code. */
export async function upload(
  phone: Phone,
  bytes = joined(jpegPieces()),
): Promise<{ media: string } | { refused: string }> {
  const reply = await fetch(`${phone.base}/api/s/${phone.handle}/media`, {
    method: 'POST',
    headers: { cookie: phone.cookie ?? '' },
    body: bytes.slice().buffer,
  })
  const body = (await reply.json()) as { ok: boolean; result?: { media: string }; refusal?: { code: string } }
  return body.result ? { media: body.result.media } : { refused: body.refusal?.code ?? '' }
}

/** What people were told is saved, while they write, photograph, take back and arrange. */
export interface Load {
  readonly saved: Set<string>
  readonly photos: Set<string>
  /** Resolves once so much has been saved. */
  reached(notes: number): Promise<void>
  /** Ends when everyone has heard the answer to what they sent last. */
  stop(): Promise<void>
}

/** Lets phones and a tablet work without a pause: notes, photos (each second one is taken back), moves on a wall. */
export function work(phones: readonly Phone[], wall: WallWriter | null): Load {
  const saved = new Set<string>()
  const photos = new Set<string>()
  let stopped = false
  const working = phones.map(async (phone, n) => {
    for (let i = 0; !stopped; i++) {
      if (i % 8 === 3) await photograph(phone, photos, i % 16 === 11)
      const note = noteOf(`idée ${n}-${i}`)
      if ((await said(phone, note))?.ok) saved.add(note.contribution)
      // A session may send 8 commands a second.
      await pause(120)
    }
  })
  const arranging = (async () => {
    for (let i = 0; wall && !stopped; i++) {
      await wall.edit((records) => records.set(`frame-${i % 20}.at`, { x: i, y: 0, zone: null, level: null }))
      await pause(20)
    }
  })()
  return {
    saved,
    photos,
    async reached(notes) {
      while (saved.size < notes) await pause(10)
    },
    async stop() {
      stopped = true
      await Promise.all([...working, arranging])
    },
  }
}

async function photograph(phone: Phone, photos: Set<string>, takenBack: boolean): Promise<void> {
  const sent = await upload(phone)
  if ('refused' in sent) return
  const photo = { ...noteOf('photo'), kind: 'photo', media: sent.media }
  if (!(await said(phone, photo))?.ok) return
  photos.add(sent.media)
  if (!takenBack) return
  await said(phone, { id: draw(), type: 'contribution/withdraw', contribution: photo.contribution, token: null })
  photos.delete(sent.media)
}
