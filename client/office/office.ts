import { create } from 'zustand'
import type { Refusal } from '../../shared/api/refusals.ts'
import { must } from '../../shared/kernel/assert.ts'
import { say, type Text } from '../../shared/kernel/text.ts'
import type { Lang } from '../words/lang.ts'
import { tableName } from '../words/names.ts'
import type { OfficeWords } from '../words/office.fr.ts'
import type { SharedWords } from '../words/shared.fr.ts'

/** A sentence at the foot of the page; with a way back where there is one. */
export interface Notice {
  readonly text: string
  readonly bad?: boolean
  readonly undo?: () => void
}

interface Office {
  readonly lang: Lang
  readonly words: OfficeWords | null
  readonly shared: SharedWords | null
  readonly notice: Notice | null
}

/** What the whole office shares: its language, and what it last had to say. */
export const useOffice = create<Office>()(() => ({ lang: 'fr', words: null, shared: null, notice: null }))

export const tell = (notice: Notice | null): void => useOffice.setState({ notice })

/** The words of this device's language: the office's (`t`), the shared ones (`s`), and what staff wrote (`of`). */
export function useWords() {
  const lang = useOffice((office) => office.lang)
  const t = must(
    useOffice((office) => office.words),
    'an office without words',
  )
  const s = must(
    useOffice((office) => office.shared),
    'an office without shared words',
  )
  return {
    t,
    s,
    lang,
    of: (text: Text): string => say(text, lang),
    table: (table: { index: number; name: Text | null }): string => tableName(s, lang, table),
    /** Why it did not work, as a sentence; null is a network that does not answer. */
    why: (refusal: Refusal | null): string => (refusal ? s.refusals[refusal.code] : t.noNetwork),
  }
}
