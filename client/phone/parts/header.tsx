/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { list } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import { personName, tableName } from '../../words/names.ts'
import { type Inside, tableOf } from '../inside.ts'
import { Menu } from './menu.tsx'
import { useMinutes } from './minutes.ts'

defineIcons({ list })

interface HeaderProps {
  readonly inside: Inside
  onIdeas(): void
  onAsked(): void
}

/** Who I am, the time that is left, and the menu: always at the same place. */
export function Header({ inside, onIdeas, onAsked }: HeaderProps) {
  const { words, lang, you, view, offset } = inside
  const [open, setOpen] = useState(false)
  const table = tableOf(inside)
  const clock = view.stage.status === 'running' ? view.stage.clock : null
  const minutes = useMinutes(clock, offset)
  const paused = clock !== null && clock.endsAt === null
  return (
    <header class="strip">
      {table && <i class="mark" />}
      <p class="who fill">
        {table && <b>{tableName(words.shared, lang, table)}</b>}
        {you.participant && <span>{personName(words.shared, you.participant)}</span>}
      </p>
      {clock && (
        <p class="time">
          <time-disc
            ends-at={clock.endsAt}
            left-ms={clock.leftMs}
            total-ms={clock.totalMs}
            offset-ms={offset}
            label={words.shared.time.left}
          />
          <span aria-hidden="true">
            {paused ? words.shared.time.paused : minutes !== null && words.shared.time.short(minutes)}
          </span>
        </p>
      )}
      <button
        type="button"
        class="quiet icon"
        aria-label={words.menu.open}
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <g-icon name="list" />
      </button>
      {open && <Menu inside={inside} onIdeas={onIdeas} onAsked={onAsked} onClose={() => setOpen(false)} />}
    </header>
  )
}
