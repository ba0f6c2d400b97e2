import type { Chunks } from '../backup/chunks.ts'

/** Longest line that is read, bytes. */
const longest = 4096

/** The JSON of the next line; null when there is none. */
export async function lineOf(chunks: Chunks): Promise<unknown> {
  const bytes: number[] = []
  while (bytes.length < longest) {
    const [byte] = (await chunks.take(1)) ?? []
    if (byte === undefined) return null
    if (byte === 10) return parsed(Buffer.from(bytes).toString('utf8'))
    bytes.push(byte)
  }
  return null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
