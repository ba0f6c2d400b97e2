/** @jsxImportSource preact */
import type { ComponentType } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { NoteView } from '../../../shared/api/view.ts'
import type { ContributionKind } from '../../../shared/contributions/contribution.ts'
import { maxNote, maxText } from '../../../shared/contributions/limits.ts'
import { newId } from '../../link/ids.ts'
import { asMedia, redraw } from '../../link/media.ts'
import { camera, pencil, x } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import { type Inside, still } from '../inside.ts'
import { addOf, type Draft, emptyDraft, type Picture, readDraft, worthSending, writeDraft } from './draft.ts'
import { HeldPicture } from './picture.tsx'

defineIcons({ camera, pencil, x })

interface ComposerProps {
  readonly inside: Inside
  readonly phase: string
  /** What may be added here. */
  readonly kinds: readonly ContributionKind[]
  readonly zone?: string | null
  readonly level?: string | null
  /** The idea that this one is born from. */
  readonly parent?: NoteView | null
  onNoParent?(): void
  /** Tells this place to write from others of the phase, so that each keeps its own draft. */
  readonly slot?: string
  readonly label?: string
  readonly action?: string
  onSent?(): void
}

type DrawProps = { words: Inside['words']; onReady: (picture: Picture) => void; onClose: () => void }

/** Where people write, draw or photograph: what they send goes to the outbox, what they have begun survives a reload. */
export function Composer({
  inside,
  phase,
  kinds,
  zone = null,
  level = null,
  parent = null,
  onNoParent,
  slot = '',
  label,
  action,
  onSent,
}: ComposerProps) {
  const { words, keep, you } = inside
  const key = `draft.${phase}.${slot}`
  const [draft, setShown] = useState<Draft>(() => readDraft(keep, key))
  const [problem, setProblem] = useState<string | null>(null)
  const [Draw, setDraw] = useState<ComponentType<DrawProps> | null>(null)
  const file = useRef<HTMLInputElement>(null)
  const plain = kinds.includes('text') ? 'text' : 'note'
  const limit = plain === 'text' && !draft.picture ? maxText : maxNote
  const stopped = still(inside)

  const change = (next: Draft): void => {
    setShown(next)
    setProblem(null)
    writeDraft(keep, key, next)
  }
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (!worthSending(draft) || stopped) return
    const media = draft.picture ? { media: { type: draft.picture.type, data: draft.picture.data } } : {}
    try {
      await inside.outbox.add(
        addOf(draft, {
          contribution: newId(),
          phase,
          table: you.table,
          parent: parent?.id ?? null,
          zone,
          level,
          plain,
        }),
        media,
      )
    } catch {
      setProblem(words.compose.full)
      return
    }
    change(emptyDraft)
    inside.announce(words.compose.sent)
    onNoParent?.()
    onSent?.()
  }
  const take = async (chosen: File | undefined): Promise<void> => {
    if (file.current) file.current.value = ''
    if (!chosen) return
    const canvas = await redraw(chosen)
    if (canvas) change({ ...draft, picture: { kind: 'photo', ...asMedia(canvas) } })
    else setProblem(words.compose.unreadable)
  }
  const openDraw = async (): Promise<void> => {
    const { Draw: loaded } = await import('./draw.tsx')
    setDraw(() => loaded)
  }

  return (
    <form class="composer" onSubmit={(event) => void send(event)}>
      {parent && (
        <p class="row parent">
          <span class="fill">
            <small>{words.compose.rebound}</small>
            <span dir="auto">{parent.text}</span>
          </span>
          <button type="button" class="quiet icon" aria-label={words.compose.noRebound} onClick={onNoParent}>
            <g-icon name="x" />
          </button>
        </p>
      )}
      {draft.picture && (
        <div class="held">
          <HeldPicture media={draft.picture} label={words.compose.picture} />
          <button
            type="button"
            class="secondary icon"
            aria-label={words.compose.removePicture}
            onClick={() => change({ ...draft, picture: null })}
          >
            <g-icon name="x" />
          </button>
        </div>
      )}
      <textarea
        dir={draft.text ? 'auto' : undefined}
        rows={2}
        maxLength={limit}
        readOnly={stopped}
        value={draft.text}
        aria-label={label ?? words.compose.label}
        placeholder={draft.picture ? words.compose.caption : words.compose.placeholder}
        onInput={(event) => change({ ...draft, text: event.currentTarget.value })}
      />
      {limit - draft.text.length < 60 && <p class="hint">{words.compose.charsLeft(limit - draft.text.length)}</p>}
      {problem && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
      {stopped && <p class="hint">{words.stage.frozen}</p>}
      <div class="row">
        {kinds.includes('photo') && (
          <>
            <button
              type="button"
              class="secondary tool"
              aria-label={words.compose.photo}
              disabled={stopped}
              onClick={() => file.current?.click()}
            >
              <g-icon name="camera" />
            </button>
            <input
              ref={file}
              type="file"
              accept="image/*"
              capture="environment"
              hidden
              onChange={(event) => void take(event.currentTarget.files?.[0])}
            />
          </>
        )}
        {kinds.includes('drawing') && (
          <button
            type="button"
            class="secondary tool"
            aria-label={words.compose.drawing}
            disabled={stopped}
            onClick={() => void openDraw()}
          >
            <g-icon name="pencil" />
          </button>
        )}
        <button type="submit" class="primary fill" disabled={!worthSending(draft) || stopped}>
          {action ?? words.compose.send}
        </button>
      </div>
      {Draw && (
        <Draw
          words={words}
          onClose={() => setDraw(null)}
          onReady={(picture) => {
            setDraw(null)
            change({ ...draft, picture })
          }}
        />
      )}
    </form>
  )
}
