import type { Refusal } from '../../shared/api/refusals.ts'
import type { Reply } from '../../shared/api/reply.ts'

/**
 * How a request ended. `later`: nobody answered, or the answer was "not now" (429, 5xx, a captive portal's page):
 * the same request with the same id may be sent again.
 */
export type Outcome =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'later'; readonly refusal: Refusal | null }

/** Longest wait for an answer, ms. */
const answerTimeout = 15_000

/** Sends a request of the contract and reads its reply; never throws. */
export async function request(url: string, init: RequestInit, timeoutMs = answerTimeout): Promise<Outcome> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), timeoutMs)
  try {
    const response = await fetch(url, { ...init, credentials: 'same-origin', signal: abort.signal })
    return outcomeOf(response.status, (await response.json()) as unknown)
  } catch {
    return { kind: 'later', refusal: null }
  } finally {
    clearTimeout(timer)
  }
}

/** POSTs JSON. */
export const postJson = (url: string, body: unknown): Promise<Outcome> =>
  request(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

/** Reads a status and a body as an outcome: what is not of the contract counts as no answer. */
export function outcomeOf(status: number, body: unknown): Outcome {
  if (!isReply(body)) return { kind: 'later', refusal: null }
  if (body.ok) return { kind: 'done', result: body.result }
  return { kind: status === 429 || status >= 500 ? 'later' : 'refused', refusal: body.refusal }
}

function isReply(body: unknown): body is Reply {
  if (typeof body !== 'object' || body === null || !('ok' in body)) return false
  if (body.ok === true) return true
  return 'refusal' in body && typeof body.refusal === 'object' && body.refusal !== null && 'code' in body.refusal
}
