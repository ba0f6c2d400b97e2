import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Lang, langs } from '../../shared/kernel/text.ts'

/** The language of ours that a browser asks for first, by its `Accept-Language`; French when it names none. */
export const wantedLang = (accepted: string | undefined): Lang => {
  const tags = (accepted ?? '').split(',').map((tag) => tag.trim().slice(0, 2).toLowerCase())
  return tags.map((tag) => langs.find((lang) => lang === tag)).find((lang) => lang !== undefined) ?? 'fr'
}

/**
 * Names a phone's words in its page, so that they come beside its code and not after it: a round trip saved on a slow
 * line. Read off the build's manifest; without one, nothing is named.
 */
export async function wordsAhead(client: string): Promise<(accepted: string | undefined) => string> {
  const manifest = await readFile(join(client, '.vite/phone-manifest.json'), 'utf8').catch(() => '{}')
  const chunks = JSON.parse(manifest) as Record<string, { readonly file: string; readonly imports?: readonly string[] }>
  const filesOf = (key: string): string[] => {
    const chunk = chunks[key]
    return chunk ? [chunk.file, ...(chunk.imports ?? []).flatMap(filesOf)] : []
  }
  return (accepted) =>
    filesOf(`words/phone.${wantedLang(accepted)}.ts`)
      .map((file) => `<link rel="modulepreload" href="/${file}">`)
      .join('')
}
