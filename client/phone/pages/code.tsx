/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { RefusalCode } from '../../../shared/api/refusals.ts'
import { plainCode } from '../../link/session.ts'
import type { PhoneWords } from '../../words/phone.fr.ts'
import { Languages } from '../parts/settings.tsx'

/** The front door: enter a code. `refused` says why the last one did not open. */
export function Code({ words, refused }: { words: PhoneWords; refused: RefusalCode | null }) {
  const [code, setCode] = useState('')
  const plain = plainCode(code)
  const go = (event: Event): void => {
    event.preventDefault()
    if (plain.length === 8) location.assign(`/j/${plain}`)
  }
  return (
    <main class="door">
      <Languages words={words} />
      <form class="stack" onSubmit={go}>
        <h1>{words.code.title}</h1>
        <p class="soft" id="code-hint">
          {words.code.hint}
        </p>
        {refused && (
          <p class="error" role="alert">
            {words.shared.refusals[refused]}
          </p>
        )}
        <label class="visually-hidden" for="code">
          {words.code.label}
        </label>
        <input
          id="code"
          class="code-field"
          dir="ltr"
          value={code}
          maxLength={12}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby="code-hint"
          onInput={(event) => setCode(event.currentTarget.value)}
        />
        <button type="submit" class="primary wide" disabled={plain.length !== 8}>
          {words.code.go}
        </button>
      </form>
    </main>
  )
}
