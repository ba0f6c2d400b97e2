/** Why a wall's socket was closed. */
export interface CloseCode {
  readonly code: number
  /** What it means and what a client does about it; the API page quotes it. */
  readonly meaning: string
}

/**
 * Codes with which a wall's socket closes. What is not allowed is accepted at the upgrade and closed with one of these:
 * a refused upgrade would show as 1006 and be retried for ever. From 4400 on, the same document must not come back.
 */
export const closeCodes = {
  malformed: { code: 4400, meaning: 'A message was not one of the protocol: the client has a fault.' },
  unauthorised: { code: 4401, meaning: 'No session stands under this handle: join again.' },
  forbidden: { code: 4403, meaning: 'This session may not see, or may not change, this wall.' },
  unknown: { code: 4404, meaning: 'There is no such wall.' },
  slow: { code: 4408, meaning: 'The device did not read what it was sent: fetch the state again, then come back.' },
  refused: {
    code: 4409,
    meaning:
      'An edit was refused whole; the reason is the code of its refusal. Take a new document and replay your own acts one by one.',
  },
  rebuilt: { code: 4410, meaning: 'The wall has another epoch: fetch the state again and replay your own acts.' },
  large: {
    code: 4413,
    meaning: 'A message was larger than this server reads; an edit that is too large is refused with 4409.',
  },
  fast: { code: 4429, meaning: 'Too many messages at once: wait a little, then come back.' },
  restart: { code: 1012, meaning: 'The server restarts: come back with the same document.' },
  later: { code: 1013, meaning: 'The wall cannot be read or written now: come back with the same document.' },
} as const satisfies Record<string, CloseCode>

export type CloseReason = keyof typeof closeCodes
