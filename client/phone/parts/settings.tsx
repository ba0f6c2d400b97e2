/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Lang } from '../../../shared/kernel/text.ts'
import { applyTextSize, textSize, textSizes } from '../../ui/text-size.ts'
import { langNames } from '../../words/lang.ts'
import type { PhoneWords } from '../../words/phone.fr.ts'
import { speaking } from '../speaking.ts'
import { useStore } from '../use-store.ts'

/** The three languages, each by its own name. */
export function Languages({ words }: { words: PhoneWords }) {
  const { lang } = useStore(speaking.now)
  return (
    <fieldset class="segments words" aria-label={words.shared.settings.language}>
      {(Object.keys(langNames) as Lang[]).map((code) => (
        <label key={code} lang={code}>
          <input type="radio" name="lang" checked={lang === code} onChange={() => void speaking.choose(code)} />
          {langNames[code]}
        </label>
      ))}
    </fieldset>
  )
}

/** Language and size of the text. */
export function Settings({ words }: { words: PhoneWords }) {
  const [size, setSize] = useState(textSize)
  return (
    <>
      <h2>{words.shared.settings.language}</h2>
      <Languages words={words} />
      <h2>{words.shared.settings.textSize}</h2>
      <fieldset class="segments words" aria-label={words.shared.settings.textSize}>
        {textSizes.map((step) => (
          <label key={step}>
            <input
              type="radio"
              name="size"
              checked={size === step}
              onChange={() => {
                applyTextSize(step)
                setSize(step)
              }}
            />
            {words.shared.settings.textSizes[step]}
          </label>
        ))}
      </fieldset>
    </>
  )
}
