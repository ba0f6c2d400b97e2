import type * as v from 'valibot'
import type { wallPart } from '../../../shared/api/office/wall.ts'
import { outcomeOf } from '../../link/request.ts'
import { type Answer, officeUrl } from '../api.ts'
import { saveBlob } from '../parts/save-file.ts'

/** Fetches a part of a wall as a file and saves it under the name that the server gives. Never throws. */
export async function savePart(
  handle: string,
  workshop: string,
  wall: string,
  asked: v.InferInput<typeof wallPart>,
): Promise<Answer<null>> {
  try {
    const response = await fetch(officeUrl(handle, `workshops/${workshop}/walls/${wall}/file`), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    })
    if (!response.ok) {
      const outcome = outcomeOf(response.status, await response.json())
      return { ok: false, refusal: outcome.kind === 'done' ? null : outcome.refusal }
    }
    saveBlob(nameIn(response.headers.get('content-disposition')), await response.blob())
    return { ok: true, result: null }
  } catch {
    return { ok: false, refusal: null }
  }
}

const nameIn = (disposition: string | null): string =>
  decodeURIComponent(/filename\*=UTF-8''([\w%.-]+)/.exec(disposition ?? '')?.[1] ?? 'mur')
