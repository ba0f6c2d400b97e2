/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Question, questions, takesMany } from '../../../shared/attendance/question.ts'
import type { Lang } from '../../../shared/kernel/text.ts'
import { type AnswerIcon, answerIcons } from '../../ui/attendance-icons.ts'
import { eyeOff } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import { type Loaders, loadWords } from '../../words/lang.ts'
import type { PresenceWords } from '../../words/presence.fr.ts'
import type { Inside } from '../inside.ts'
import { useChange } from '../use-change.ts'
import { Streets } from './streets.tsx'
import { setAside } from './unanswered.ts'

defineIcons({ ...answerIcons, eyeOff })

const loaders: Loaders<PresenceWords> = {
  fr: () => import('../../words/presence.fr.ts'),
  en: () => import('../../words/presence.en.ts'),
  ar: () => import('../../words/presence.ar.ts'),
}

/** How long before what the network lost is fetched again, ms. */
const again = 2_000

/** The words of these questions in a language; null until they are there. */
function useAskedWords(lang: Lang): PresenceWords | null {
  const [words, setWords] = useState<PresenceWords | null>(null)
  const [failures, setFailures] = useState(0)
  useChange([lang, failures], () => {
    let timer: ReturnType<typeof setTimeout> | undefined
    loadWords(loaders, lang).then(setWords, () => {
      timer = setTimeout(() => setFailures((count) => count + 1), again)
    })
    return () => clearTimeout(timer)
  })
  return words
}

export interface AskedProps {
  readonly inside: Inside
  /** What is asked, in order: settled when the page opens. */
  readonly asked: readonly Question[]
  onDone(): void
}

/** Questions about oneself, one a page, each skipped at a touch. What is answered leaves this device and is nowhere kept on it. */
export function Asked({ inside, asked, onDone }: AskedProps) {
  const { lang, keep, outbox } = inside
  const words = useAskedWords(lang)
  const [at, setAt] = useState(0)
  const question = asked[at]
  if (!words || !question) return null
  const next = (): void => {
    if (at + 1 < asked.length) setAt(at + 1)
    else onDone()
  }
  const skip = (): void => {
    setAside(keep, question, 'skipped')
    next()
  }
  const give = (choices: string[]): void => {
    setAside(keep, question, 'given')
    void outbox.add({ type: 'attendance/give', question, choices })
    next()
  }
  return <One key={question} inside={inside} words={words} question={question} give={give} skip={skip} />
}

interface OneProps {
  readonly inside: Inside
  readonly words: PresenceWords
  readonly question: Question
  give(choices: string[]): void
  skip(): void
}

/** One question: its pictures, and two ways on. */
function One({ inside, words, question, give, skip }: OneProps) {
  const { lang } = inside
  const { title, hint, choices } = words.questions[question]
  const [chosen, setChosen] = useState<readonly string[]>([])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    scrollTo(0, 0)
    heading.current?.focus()
  }, [])
  const many = takesMany(question)
  const choose = (choice: string, on: boolean): void =>
    setChosen((before) => {
      if (!many || choice === 'none') return on ? [choice] : []
      const others = before.filter((one) => one !== choice && one !== 'none')
      return on ? [...others, choice] : others
    })
  const labels = Object.entries(choices) as [string, string][]
  const spoken = [title, hint, ...labels.map(([, label]) => `${label}.`), words.counted].filter(Boolean).join(' ')
  return (
    <>
      <section class="say-it">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {hint && <p class="soft">{hint}</p>}
        <g-listen text={spoken} voice={lang} label={inside.words.shared.actions.listen} />
      </section>
      {question === 'quarter' && <Streets inside={inside} words={words} />}
      <fieldset class={`picks drawn asked ${labels.length % 2 ? 'one' : 'two'}`} aria-label={title}>
        {labels.map(([choice, label]) => (
          <label key={choice}>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={question}
              checked={chosen.includes(choice)}
              onChange={(event) => choose(choice, event.currentTarget.checked)}
            />
            <g-icon name={`${question}-${choice}` as AnswerIcon} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <footer class="composer">
        <p class="soft promise">
          <g-icon name="eyeOff" /> {words.counted}
        </p>
        <div class="row">
          <button type="button" class="secondary fill tall" onClick={skip}>
            {words.skip}
          </button>
          <button
            type="button"
            class="primary fill"
            disabled={chosen.length === 0}
            onClick={() => give(questions[question].filter((choice) => chosen.includes(choice)))}
          >
            {words.give}
          </button>
        </div>
      </footer>
    </>
  )
}
