import type { DatabaseSync } from 'node:sqlite'
import { transaction } from './database.ts'
import type { DocumentChange, DocumentKind, StoredDocument } from './port.ts'
import type { Report } from './row-table.ts'

/** Takes a change back that cannot be made whole. */
const outdated = new Error('a document is not what it was')

/** The verbs of `Documents` over an open database. */
export function documentVerbs(db: DatabaseSync, report: Report) {
  const columns = 'id, parent, lookup, body, json_valid(body) AS readable'
  const byId = db.prepare(`SELECT ${columns} FROM documents WHERE kind = ? AND id = ?`)
  const byLookup = db.prepare(`SELECT ${columns} FROM documents WHERE kind = ? AND lookup = ?`)
  const byParent = db.prepare(`SELECT ${columns} FROM documents WHERE kind = ? AND parent = ? ORDER BY id`)
  const holder = db.prepare('SELECT id FROM documents WHERE kind = ? AND lookup = ? AND id <> ?')
  const put = db.prepare(`
    INSERT INTO documents VALUES (:kind, :id, :parent, :lookup, :body)
    ON CONFLICT (kind, id) DO UPDATE SET parent = excluded.parent, lookup = excluded.lookup, body = excluded.body`)
  const remove = db.prepare('DELETE FROM documents WHERE kind = ? AND id = ?')
  const setAside = db.prepare(
    `INSERT INTO aside SELECT parent, kind, id, 'unreadable JSON', body FROM documents WHERE kind = ? AND id = ?`,
  )

  /** The documents among these rows; one that is not JSON is set aside and reported. */
  function readable(kind: DocumentKind, rows: readonly unknown[]): readonly StoredDocument[] {
    return (rows as readonly (StoredDocument & { readonly readable: 0 | 1 })[]).flatMap(({ readable, ...document }) => {
      if (readable) return [document]
      transaction(db, () => {
        setAside.run(kind, document.id)
        remove.run(kind, document.id)
      })
      report(`A document could not be read and was set aside: ${kind} ${document.id}.`)
      return []
    })
  }
  function write(kind: DocumentKind, { id, parent, lookup, body }: StoredDocument): boolean {
    if (lookup !== null && holder.get(kind, lookup, id)) return false
    put.run({ kind, id, parent, lookup, body })
    return true
  }

  /** Makes one of several changes; throws where it cannot be made, so that none is. */
  function apply({ kind, id, was, now }: DocumentChange): void {
    if (was !== undefined && byId.get(kind, id)?.body !== was) throw outdated
    if (now && !write(kind, now)) throw outdated
    if (!now) remove.run(kind, id)
  }

  const first = (kind: DocumentKind, row: unknown): StoredDocument | null =>
    row ? (readable(kind, [row])[0] ?? null) : null

  return {
    get: (kind: DocumentKind, id: string): StoredDocument | null => first(kind, byId.get(kind, id)),

    find: (kind: DocumentKind, lookup: string): StoredDocument | null => first(kind, byLookup.get(kind, lookup)),

    list: (kind: DocumentKind, parent: string): readonly StoredDocument[] => readable(kind, byParent.all(kind, parent)),

    put: (kind: DocumentKind, document: StoredDocument): boolean => transaction(db, () => write(kind, document)),

    remove(kind: DocumentKind, id: string): void {
      remove.run(kind, id)
    },

    change(changes: readonly DocumentChange[]): boolean {
      try {
        transaction(db, () => changes.forEach(apply))
        return true
      } catch (error) {
        if (error === outdated) return false
        throw error
      }
    },
  }
}
