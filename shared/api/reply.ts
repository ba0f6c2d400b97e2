import type { Refusal } from './refusals.ts'

/** What a command is answered with: `200` or `4xx`/`503`. */
export type Reply = { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly refusal: Refusal }
