import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import * as v from 'valibot'
import { type Refusal, type RefusalCode, refusal } from '../../shared/api/refusals.ts'
import type { Reply } from '../../shared/api/reply.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { packAround } from '../feed/pack.ts'

const statuses: Partial<Record<RefusalCode, ContentfulStatusCode>> = {
  'bad-request': 400,
  unauthorised: 401,
  forbidden: 403,
  'login/insecure': 403,
  'login/wrong': 403,
  'not-found': 404,
  'invite/unknown': 404,
  'too-large': 413,
  'too-fast': 429,
  'centre/busy': 429,
  unavailable: 503,
}

/** Says no: 4xx (503 when nothing can be written) with the reason. */
export const refuse = (context: Context, why: Refusal): Response =>
  context.json({ ok: false, refusal: why } satisfies Reply, statuses[why.code] ?? 409)

/** Says yes, with the result. */
export const accept = (context: Context, result: unknown = null): Response =>
  context.json({ ok: true, result } satisfies Reply)

/**
 * Says yes with a result of which one member is JSON that many are sent: it was encoded once and is compressed once,
 * whoever asks.
 */
export function acceptShared(
  context: Context,
  result: Readonly<Record<string, unknown>>,
  name: string,
  json: Uint8Array,
) {
  const open = JSON.stringify({ ok: true, result }).slice(0, -2)
  const before = Buffer.from(`${open}${open.endsWith('{') ? '' : ','}${JSON.stringify(name)}:`)
  const after = Buffer.from('}}')
  context.header('content-type', 'application/json')
  context.header('vary', 'accept-encoding')
  if (!readsGzip(context)) return context.body(new Uint8Array(Buffer.concat([before, json, after])))
  context.header('content-encoding', 'gzip')
  return context.body(new Uint8Array(packAround(before, json, after)))
}

/** Whether the device that asks reads gzip. */
export const readsGzip = (context: Context): boolean => /\bgzip\b/.test(context.req.header('accept-encoding') ?? '')

/** The refusal of what does not exist, or belongs to another centre: the two cannot be told apart. */
export const notFound = (context: Context): Response => refuse(context, refusal('not-found', 'nothing here'))

/** Largest JSON body of the office, in bytes. */
export const maxJson = 256 * 1024

/** Reads a JSON body through its schema; its size was bounded before [F2]. */
export async function bodyOf<T>(context: Context, schema: v.GenericSchema<unknown, T>): Promise<Result<T, Refusal>> {
  const parsed = v.safeParse(schema, await context.req.json().catch(() => null))
  if (parsed.success) return ok(parsed.output)
  const issue = parsed.issues[0]
  return err(refusal('bad-request', `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`.slice(0, 300)))
}

/** Passes on what the workshop's owner said. */
export const replied = (context: Context, reply: Reply): Response =>
  reply.ok ? accept(context, reply.result) : refuse(context, reply.refusal)
