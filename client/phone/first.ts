import type { VisitorView } from '../../shared/api/view.ts'

/** What the door's page carries, so that it shows without another request; no view when the code is unknown. */
export interface First {
  readonly view: VisitorView | null
  /** What was typed at the door is a voter card. */
  readonly card?: boolean
}

/** Reads it from the page; other pages carry nothing. */
export function readFirst(): First {
  const text = document.getElementById('first')?.textContent
  return text ? (JSON.parse(text) as First) : { view: null }
}
