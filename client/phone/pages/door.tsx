/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks'
import type { RefusalCode } from '../../../shared/api/refusals.ts'
import type { SessionOpened } from '../../../shared/api/session.ts'
import type { VisitorView } from '../../../shared/api/view.ts'
import { type Lang, say } from '../../../shared/kernel/text.ts'
import { backoff } from '../../link/backoff.ts'
import { enter } from '../../link/session.ts'
import { camera, clock, eyeOff, trash, wifiOff } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import type { PhoneWords } from '../../words/phone.fr.ts'
import { Early } from '../compose/early-composer.tsx'
import { Languages } from '../parts/settings.tsx'
import { TableChoice } from '../parts/table-choice.tsx'
import { useChange } from '../use-change.ts'

defineIcons({ camera, clock, eyeOff, trash, wifiOff })

interface DoorProps {
  readonly code: string
  readonly view: VisitorView
  readonly words: PhoneWords
  readonly lang: Lang
  onEntered(opened: SessionOpened): void
}

/** Before coming in: whose house, what for, what becomes of one's words [D1], and one red button. */
export function Door({ code, view, words, lang, onEntered }: DoorProps) {
  const [table, setTable] = useState<string | null>(null)
  const { trying, failures, refused, begin } = useEntering(code, table, onEntered)
  const { workshop } = view
  const promise = say(workshop.promise, lang)
  const choose = workshop.seating === 'choose'
  const tables = useRef<HTMLDivElement>(null)
  const toTables = (): void => {
    tables.current?.scrollIntoView({ block: 'center' })
    tables.current?.querySelector('input')?.focus()
  }
  return (
    <main class="door">
      <Languages words={words} />
      <section class="say-it">
        <p class="soft" dir="auto">
          {workshop.centre}
        </p>
        <h1 dir="auto">{say(workshop.title, lang)}</h1>
      </section>
      {promise && (
        <p class="say" dir="auto">
          {promise}
        </p>
      )}
      <section class="notice" aria-label={words.door.notice}>
        <ul class="stack">
          <li class="row">
            <g-icon name="eyeOff" /> <span>{words.door.shown}</span>
          </li>
          <li class="row">
            <g-icon name="trash" /> <span>{words.door.withdraw}</span>
          </li>
          <li class="row">
            <g-icon name="clock" /> <span>{words.door.erased(workshop.retentionDays, view.erasedAt)}</span>
          </li>
          <li class="row">
            <g-icon name="camera" /> <span>{words.door.faces}</span>
          </li>
        </ul>
      </section>
      {choose && !view.full && (
        <div ref={tables}>
          <TableChoice
            words={words}
            lang={lang}
            tables={Object.values(view.tables)}
            chosen={table}
            onChoose={setTable}
          />
        </div>
      )}
      {trying && failures > 0 && <Early words={words} code={code} />}
      <footer class="composer">
        {refused && (
          <p class="error" role="alert">
            {words.shared.refusals[refused]}
          </p>
        )}
        {view.full ? <p class="error">{words.door.locked}</p> : !choose && <p class="soft">{words.door.given}</p>}
        {trying && failures > 0 && (
          <p class="state waiting" role="status">
            <g-icon name="wifiOff" /> {words.door.waiting}
          </p>
        )}
        <button
          type="button"
          class="primary wide"
          disabled={trying}
          onClick={choose && table === null && !view.full ? toTables : begin}
        >
          {trying ? words.door.entering : words.door.enter}
        </button>
      </footer>
    </main>
  )
}

/** Tries to come in until somebody answers. */
function useEntering(code: string, table: string | null, onEntered: DoorProps['onEntered']) {
  const [trying, setTrying] = useState(false)
  const [failures, setFailures] = useState(0)
  const [refused, setRefused] = useState<RefusalCode | null>(null)
  const begin = (): void => {
    setRefused(null)
    setTrying(true)
  }
  useChange([trying, failures], () => {
    if (!trying) return
    let wanted = true
    const go = async (): Promise<void> => {
      const opening = await enter(code, table)
      if (!wanted) return
      if (opening.ok) onEntered(opening.opened)
      else if (opening.refusal && opening.refusal.code !== 'unavailable') {
        setRefused(opening.refusal.code)
        setTrying(false)
      } else setFailures((count) => count + 1)
    }
    const timer = setTimeout(() => void go(), failures === 0 ? 0 : backoff(failures))
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  })
  return { trying, failures, refused, begin }
}
