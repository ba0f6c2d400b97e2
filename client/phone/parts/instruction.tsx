/** @jsxImportSource preact */
import { langOf, say } from '../../../shared/kernel/text.ts'
import type { FaceProps } from '../inside.ts'

/** What there is to do, in one sentence, with the moment's hint; read aloud at a touch. */
export function Instruction({ inside, phase }: FaceProps) {
  const { lang, words } = inside
  const instruction = say(phase.instruction, lang) || say(phase.title, lang)
  const hint = say(phase.moment.hint, lang)
  const spoken = langOf(phase.instruction, lang)
  return (
    <section class="say-it">
      <h1 class={instruction.length > 64 ? 'long' : ''} lang={spoken} dir="auto">
        {instruction}
      </h1>
      {hint && (
        <p class="soft" lang={langOf(phase.moment.hint, lang)} dir="auto">
          {hint}
        </p>
      )}
      <g-listen text={`${instruction} ${hint}`} voice={spoken} label={words.shared.actions.listen} />
    </section>
  )
}
