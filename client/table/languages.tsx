import type { ReactNode } from 'react'
import { langs } from '../../shared/kernel/text.ts'
import { langNames } from '../words/lang.ts'
import { useRoom } from './room.ts'

/** The three languages by their own names. */
export function Languages(): ReactNode {
  const { lang, speak, words } = useRoom()
  return (
    <div className="cluster" role="group" aria-label={words.s.settings.language}>
      {langs.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          className="secondary pill"
          aria-pressed={code === lang}
          onClick={() => speak(code)}
        >
          {langNames[code]}
        </button>
      ))}
    </div>
  )
}
