/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { mediaUrl } from '../../link/media.ts'
import { check, clock, eyeOff, pencil, serverOff, trash, undo, users, wifiOff, x } from '../../ui/icon-set.ts'
import { defineIcons, type IconName } from '../../ui/icons.ts'
import { HeldPicture } from '../compose/picture.tsx'
import { type Inside, still } from '../inside.ts'
import type { OwnNote } from './own-notes.ts'

defineIcons({ check, clock, eyeOff, pencil, serverOff, trash, undo, users, wifiOff, x })

const signs: Record<OwnNote['state'], IconName> = {
  kept: 'check',
  pending: 'clock',
  late: 'clock',
  hidden: 'eyeOff',
  withdrawn: 'trash',
  sending: 'clock',
  waiting: 'wifiOff',
  stuck: 'serverOff',
  refused: 'x',
}
const tones: Partial<Record<OwnNote['state'], string>> = {
  kept: 'saved',
  waiting: 'waiting',
  stuck: 'waiting',
  late: 'late',
  refused: 'late',
}

interface OwnNoteProps {
  readonly inside: Inside
  readonly note: OwnNote
  /** Where it lies, in words. */
  readonly place: string | null
  onWithdraw(note: OwnNote): void
}

/** One's own contribution: its words, where it stands, and what one may do with it. */
export function OwnNoteCard({ inside, note, place, onWithdraw }: OwnNoteProps) {
  const { words, outbox } = inside
  const [open, setOpen] = useState(false)
  const [text, setText] = useState<string | null>(null)
  // Taken back at any time [D1]; changed or shared in its phase alone.
  const settled = !['sending', 'waiting', 'stuck', 'refused'].includes(note.state)
  const { phase } = inside.view.stage
  const here = note.phase === phase?.id
  const mayShare = here && phase.moment.rights.share && note.reach === 'author' && note.state === 'kept'
  const mayChange = here && !still(inside) && note.state !== 'hidden'
  const save = (): void => {
    if (text !== null && (text.trim() || note.media))
      void outbox.add({
        type: 'contribution/edit',
        contribution: note.id,
        text: text.trim(),
        zone: note.zone,
        level: note.level,
      })
    setText(null)
    setOpen(false)
  }
  const forget = (): void => {
    if (note.item) void outbox.drop(note.item)
  }
  const again = (): void => {
    if (note.item) void outbox.resend(note.item)
  }

  return (
    <li class="note own">
      {place && <p class="place">{place}</p>}
      {note.held ? (
        <HeldPicture media={note.held} label={note.text || words.mine.picture} />
      ) : (
        note.media && (
          <img class="picture" src={mediaUrl(inside.handle, note.media)} alt={note.text || words.mine.picture} />
        )
      )}
      {text === null ? (
        <p class="typed" dir="auto">
          {note.text}
        </p>
      ) : (
        <textarea
          dir="auto"
          rows={3}
          value={text}
          aria-label={words.compose.label}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      )}
      <p class={`state ${tones[note.state] ?? ''}`}>
        <g-icon name={signs[note.state]} /> {stateWords(inside, note)}
      </p>
      {text !== null ? (
        <div class="row acts">
          <button type="button" class="secondary" onClick={() => setText(null)}>
            {words.shared.actions.cancel}
          </button>
          <button type="button" class="good" onClick={save}>
            {words.shared.actions.save}
          </button>
        </div>
      ) : note.state === 'refused' ? (
        <div class="cluster acts">
          <button type="button" class="secondary" onClick={again}>
            <g-icon name="undo" /> {words.shared.actions.retry}
          </button>
          <button type="button" class="quiet" onClick={forget}>
            {words.mine.forget}
          </button>
        </div>
      ) : (
        settled && (
          <div class="cluster acts">
            {mayShare && (
              <button
                type="button"
                class="secondary"
                onClick={() => void outbox.add({ type: 'contribution/share', contribution: note.id })}
              >
                <g-icon name="users" /> {words.mine.share}
              </button>
            )}
            {mayChange && !open && (
              <button type="button" class="quiet" aria-expanded={false} onClick={() => setOpen(true)}>
                {words.mine.change}
              </button>
            )}
            {mayChange && open && (
              <button type="button" class="secondary" onClick={() => setText(note.text)}>
                <g-icon name="pencil" /> {words.shared.actions.edit}
              </button>
            )}
            {(open || !mayChange) && (
              <button type="button" class="secondary" onClick={() => onWithdraw(note)}>
                <g-icon name="trash" /> {words.shared.actions.remove}
              </button>
            )}
          </div>
        )
      )}
    </li>
  )
}

/** "Enregistrée · je suis seul·e à la voir"; what is held up says by what, and what to do. */
function stateWords({ words }: Inside, note: OwnNote): string {
  const state = words.shared.states[note.state]
  if (note.state === 'refused' && note.refused) return `${state} · ${words.shared.refusals[note.refused]}`
  if (note.state === 'kept' && note.reach) return `${state} · ${words.shared.reach[note.reach]}`
  if (note.state === 'late') return `${state} · ${words.mine.lateHelp}`
  if (note.state === 'pending') return `${state} · ${words.mine.pendingHelp}`
  return note.state === 'hidden' ? `${state} · ${words.mine.hiddenHelp}` : state
}
