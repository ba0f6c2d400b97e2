import { levels } from '../../activities/levels.ts'
import { type Lang, say } from '../../kernel/text.ts'

/** What a level of needs is called; a level of a template's own keeps its id. */
export function levelName(id: string, lang: Lang): string {
  const level = levels.find((one) => one.id === id)
  return level ? say(level.label, lang) : id
}
