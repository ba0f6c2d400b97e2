import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Play } from './play.ts'

/** What a server that has ended leaves in its folder, held against what may be left. */
export function checkRemains(play: Play): void {
  const { problems, site, ledger, pictures } = play
  const files = readdirSync(site.folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  for (const file of files) {
    if (ledger.gone.has(file.name) && pictures.includes(file.name))
      problems.push(`[D4] the picture ${file.name} is left, and what it belonged to is gone`)
    const bytes = readFileSync(join(file.parentPath, file.name))
    for (const words of ledger.erased)
      if (words !== '' && bytes.includes(words)) problems.push(`[D4] “${words}” was erased and is left in ${file.name}`)
    for (const link of linksOf(play))
      if (bytes.includes(link)) problems.push(`[S3] ${link} is left in ${file.name}, and its question is closed`)
  }
  const db = new DatabaseSync(join(site.folder, 'gommette.sqlite'), { readOnly: true })
  const rows = db.prepare('SELECT key FROM voters').all() as { key: string }[]
  for (const { key } of rows)
    if (closed(play, key)) problems.push(`[S3] ${key} is still a row, and its question is closed`)
  db.close()
}

const closed = ({ model }: Play, key: string): boolean => {
  const status = model.world.state.asks.get(key.slice(0, key.indexOf(':')))?.status
  return status === 'closed' || status === 'revealed'
}

/** Keys that would join somebody to a question that is closed. */
function* linksOf({ model }: Play): Iterable<string> {
  const { asks, participants } = model.world.state
  for (const { id, status } of asks.values())
    if (status === 'closed' || status === 'revealed')
      for (const person of participants.values()) yield `${id}:${person.id}`
}
