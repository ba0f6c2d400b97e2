import type { ReactNode } from 'react'
import type { Lang } from '../../shared/kernel/text.ts'
import { markOf } from '../../shared/people/marks.ts'
import type { Table } from '../../shared/people/table.ts'
import { arrowLeft } from '../ui/icon-set.ts'
import { defineIcons } from '../ui/icons.ts'
import { tableName } from '../words/names.ts'
import type { Words } from './load-words.ts'

defineIcons({ arrowLeft })

interface Props {
  readonly handle: string
  readonly lang: Lang
  readonly words: Words
  /** Whose wall it is; undefined for everybody's. */
  readonly table: Table | undefined
}

/** The way back, and whose wall this is. */
export function Head({ handle, lang, words, table }: Props): ReactNode {
  return (
    <header className={`look-head ${table ? markOf(table.index).colour : ''}`}>
      <a
        className="secondary button"
        href={`/p/${handle}`}
        onClick={(event) => {
          // The page before this one is the phone: the way there grows no longer by coming back.
          event.preventDefault()
          location.replace(`/p/${handle}`)
        }}
      >
        <g-icon name="arrowLeft" /> {words.s.actions.back}
      </a>
      <h1>
        {table && <i className="mark" />}
        <span>{table ? tableName(words.s, lang, table) : words.t.everyones}</span>
      </h1>
    </header>
  )
}
