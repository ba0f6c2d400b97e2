import * as v from 'valibot'
import type { DocumentChange, DocumentKind, Documents, StoredDocument } from '../store/port.ts'

/** A document with its body read through a schema. */
export interface Doc<T> {
  readonly id: string
  readonly parent: string
  readonly lookup: string | null
  readonly body: T
}

/** Documents of one kind, with bodies of one shape. */
export interface Typed<T> {
  get(id: string): Promise<Doc<T> | null>
  find(lookup: string): Promise<Doc<T> | null>
  list(parent: string): Promise<Doc<T>[]>
  /** False when another document of that kind holds the look-up word. */
  put(doc: Doc<T>): Promise<boolean>
  remove(id: string): Promise<void>
  /** A change of this document, for `Documents.change`: written. */
  written(doc: Doc<T>): DocumentChange
  /** The same, in place of the one that is stored: only while that is still so. */
  instead(stored: StoredDocument, body: T | null): DocumentChange
  /** Reads a stored document. */
  read(stored: StoredDocument): Doc<T>
}

/** Reads and writes one kind of document; a body that does not fit its schema throws, it was written by us. */
export function typed<T>(documents: Documents, kind: DocumentKind, schema: v.GenericSchema<unknown, T>): Typed<T> {
  const read = (doc: StoredDocument): Doc<T> => ({ ...doc, body: v.parse(schema, JSON.parse(doc.body)) })
  const maybe = (doc: StoredDocument | null): Doc<T> | null => (doc ? read(doc) : null)
  return {
    get: async (id) => maybe(await documents.get(kind, id)),
    find: async (lookup) => maybe(await documents.find(kind, lookup)),
    list: async (parent) => (await documents.list(kind, parent)).map(read),
    put: (doc) => documents.put(kind, { ...doc, body: JSON.stringify(doc.body) }),
    remove: (id) => documents.remove(kind, id),
    written: (doc) => ({ kind, id: doc.id, now: { ...doc, body: JSON.stringify(doc.body) } }),
    instead: (stored, body) => ({
      kind,
      id: stored.id,
      was: stored.body,
      now: body === null ? null : { ...stored, body: JSON.stringify(body) },
    }),
    read,
  }
}
