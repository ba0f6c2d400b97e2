import type { RefusalCode } from '../../shared/api/refusals.ts'
import type { VisitorView } from '../../shared/api/view.ts'

/** What the door's page carries, so that it shows without another request. */
export interface First {
  readonly view: VisitorView | null
  /** Why there is no view: the code is unknown. */
  readonly refusal: { readonly code: RefusalCode } | null
}

/** Reads it from the page; nothing on other pages. */
export function readFirst(): First {
  const text = document.getElementById('first')?.textContent
  return { view: null, refusal: null, ...(text ? (JSON.parse(text) as Partial<First>) : {}) }
}
