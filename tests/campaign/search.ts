import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Files of a folder that hold a word, as text or as the base64 of it; one that vanishes meanwhile holds nothing. */
export async function filesHolding(folder: string, word: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const found = await Promise.all(
    files.map(async (file) => {
      const path = join(file.parentPath, file.name)
      const bytes = await readFile(path).catch(() => Buffer.alloc(0))
      return bytes.includes(word) || bytes.includes(Buffer.from(word).toString('base64').slice(0, 20)) ? [path] : []
    }),
  )
  return found.flat()
}
