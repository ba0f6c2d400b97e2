import { createContext, useCallback, useContext, useEffect, useState } from 'react'
import type { Refusal } from '../../shared/api/refusals.ts'
import { request } from '../link/request.ts'
import { tell, useWords } from './office.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What the server answered; a null refusal is a network that does not. */
export type Answer<T> =
  | { readonly ok: true; readonly result: T }
  | { readonly ok: false; readonly refusal: Refusal | null }

/** Asks the office's API under a handle; the path begins after `office/`. Never throws. */
export async function ask<T>(handle: string, method: Method, path: string, body?: unknown): Promise<Answer<T>> {
  const blob = body instanceof Blob
  const init: RequestInit =
    body === undefined
      ? { method }
      : {
          method,
          headers: { 'content-type': blob ? body.type : 'application/json' },
          body: blob ? body : JSON.stringify(body),
        }
  const outcome = await request(officeUrl(handle, path), init)
  return outcome.kind === 'done' ? { ok: true, result: outcome.result as T } : { ok: false, refusal: outcome.refusal }
}

/** Where the office's API has something, for links and pictures. */
export const officeUrl = (handle: string, path: string): string => `/api/s/${handle}/office/${path}`

/** The handle of this office, from the page's address. */
export const Handle = createContext('')
export const useHandle = (): string => useContext(Handle)

/** Something read from the office: until it is there, and when it could not be read, `data` is null. */
export interface Loaded<T> {
  readonly data: T | null
  readonly failed: { readonly refusal: Refusal | null } | null
  /** Reads it again; what is shown stays meanwhile. */
  reload(): Promise<void>
}

/** Reads from the office when the page opens. */
export function useLoad<T>(path: string): Loaded<T> {
  const handle = useHandle()
  const [state, setState] = useState<Omit<Loaded<T>, 'reload'> & { readonly path: string }>({
    path,
    data: null,
    failed: null,
  })
  const reload = useCallback(async () => {
    const answer = await ask<T>(handle, 'GET', path)
    setState((before) =>
      answer.ok
        ? { path, data: answer.result, failed: null }
        : { path, data: before.path === path ? before.data : null, failed: answer },
    )
  }, [handle, path])
  useEffect(() => void reload(), [reload])
  return { ...(state.path === path ? state : { data: null, failed: null }), reload }
}

/** Does something in the office: says why when it cannot, and returns null; what was typed is the caller's to keep. */
export function useAct(): <T>(method: Method, path: string, body?: unknown) => Promise<{ readonly result: T } | null> {
  const handle = useHandle()
  const { why } = useWords()
  return async <T>(method: Method, path: string, body?: unknown) => {
    const answer = await ask<T>(handle, method, path, body)
    if (answer.ok) return { result: answer.result }
    tell({ text: why(answer.refusal), bad: true })
    return null
  }
}
