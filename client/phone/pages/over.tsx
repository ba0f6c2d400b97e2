/** @jsxImportSource preact */
import { logOut } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import type { PhoneWords } from '../../words/phone.fr.ts'

defineIcons({ logOut })

/** This session is over: why, and what to do. What was not sent stays on the device. */
export function Over({
  words,
  why,
  code,
}: {
  words: PhoneWords
  why: 'removed' | 'elsewhere' | 'unauthorised'
  code: string | null
}) {
  return (
    <main class="plain">
      <g-icon name="logOut" class="huge" />
      <h1>{words.over[why]}</h1>
      {why === 'removed' && <p>{words.over.removedHelp}</p>}
      {why === 'elsewhere' && (
        <button type="button" class="primary" onClick={() => location.reload()}>
          {words.shared.actions.retry}
        </button>
      )}
      {why === 'unauthorised' && (
        <a class="primary button" href={code ? `/j/${code}?again` : '/'}>
          {words.over.again}
        </a>
      )}
    </main>
  )
}
