/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PhaseView } from '../../../shared/api/view.ts'
import { undo, users } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import type { Inside } from '../inside.ts'
import { OwnNoteCard } from './own-note.tsx'
import { type OwnNote, ownNotes } from './own-notes.ts'

defineIcons({ undo, users })

/** How long a withdrawal can be undone, ms. */
const regret = 8_000

interface OwnProps {
  readonly inside: Inside
  readonly phase: PhaseView
  readonly title?: string
  /** Only what lies in these zones. */
  readonly zones?: readonly string[]
  /** Says where a note lies, from its zone. */
  place?(zone: string | null): string | null
}

/** This person's contributions of the phase (`zones`: of some of its places alone), with what waits of other phases beneath. */
export function Own({ inside, phase, title, zones, place }: OwnProps) {
  const { words, you, waiting } = inside
  const { leaving, withdraw, undo: keepIt } = useRegret(inside)
  const all = ownNotes(you.mine, waiting)
  const here = all.filter((note) => note.phase === phase.id && (!zones || zones.includes(note.zone ?? '')))
  const elsewhere = zones ? [] : all.filter((note) => note.phase !== phase.id)
  const mayShare = phase.moment.rights.share
  const card = (note: OwnNote) =>
    note.id === leaving ? (
      <li key={note.id} class="row undo" role="status">
        <span class="fill">{words.mine.withdrawn}</span>
        <button type="button" class="secondary" onClick={keepIt}>
          <g-icon name="undo" /> {words.shared.actions.undo}
        </button>
      </li>
    ) : (
      <OwnNoteCard
        key={note.id}
        inside={inside}
        note={note}
        mayShare={mayShare}
        place={note.phase === phase.id ? (place?.(note.zone) ?? null) : null}
        onWithdraw={withdraw}
      />
    )
  if (here.length + elsewhere.length === 0) return null
  return (
    <section class="stack">
      {here.length > 0 && <h2 class="label">{title ?? words.mine.title}</h2>}
      {mayShare && here.filter((note) => note.reach === 'author' && note.state === 'kept').length > 1 && (
        <button
          type="button"
          class="secondary"
          onClick={() => void inside.outbox.add({ type: 'contribution/share', contribution: null })}
        >
          <g-icon name="users" /> {words.mine.shareAll}
        </button>
      )}
      <ul class="stack">{here.map(card)}</ul>
      {elsewhere.length > 0 && <h2 class="label">{words.mine.elsewhere}</h2>}
      <ul class="stack">{elsewhere.map(card)}</ul>
    </section>
  )
}

/** A withdrawal waits a little before it is sent; leaving the page sends it at once. */
function useRegret({ outbox }: Inside) {
  const [leaving, setLeaving] = useState<string | null>(null)
  const pending = useRef<(() => void) | null>(null)
  const withdraw = ({ id }: OwnNote): void => {
    pending.current?.()
    const send = (): void => {
      clearTimeout(timer)
      pending.current = null
      setLeaving(null)
      void outbox.add({ type: 'contribution/withdraw', contribution: id, token: null })
    }
    const timer = setTimeout(send, regret)
    pending.current = send
    setLeaving(id)
    cancel.current = () => clearTimeout(timer)
  }
  const cancel = useRef<() => void>(() => {})
  const undoIt = (): void => {
    cancel.current()
    pending.current = null
    setLeaving(null)
  }
  useEffect(() => {
    const leave = (): void => pending.current?.()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  return { leaving, withdraw, undo: undoIt }
}
