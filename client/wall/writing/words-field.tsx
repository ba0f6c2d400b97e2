import { type CSSProperties, type ReactNode, useEffect, useEffectEvent, useId, useRef } from 'react'
import type { HandsWords } from '../../words/hands.fr.ts'
import type { Kind } from './ending.ts'

/** How a writer was done: by a key, after which the keyboard belongs to what was written on, or by turning elsewhere. */
export type Left = 'key' | 'elsewhere'

/**
 * Words being written in their place, on the canvas or in the list. Enter saves (with Ctrl where lines are the writer's
 * own), Escape gives back what was, turning elsewhere saves.
 */
export function WordsField({
  kind,
  value,
  words,
  style,
  className = '',
  onChange,
  onDone,
  onGiveUp,
}: {
  kind: Kind
  value: string
  words: HandsWords
  style?: CSSProperties
  className?: string
  onChange: (typed: string) => void
  onDone: (left: Left) => void
  onGiveUp: () => void
}): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null)
  const over = useRef(false)
  const how = useId()
  const end = (by: () => void): void => {
    if (over.current) return
    over.current = true
    by()
  }
  const elsewhere = useEffectEvent((event: PointerEvent) => {
    if (event.target !== field.current) end(() => onDone('elsewhere'))
  })
  useEffect(() => {
    const element = field.current
    element?.focus({ preventScroll: true })
    element?.setSelectionRange(element.value.length, element.value.length)
    // A touch on a canvas moves no focus on some tablets.
    const listen = (event: PointerEvent): void => elsewhere(event)
    document.addEventListener('pointerdown', listen, true)
    return () => document.removeEventListener('pointerdown', listen, true)
  }, [])
  return (
    <>
      <textarea
        ref={field}
        className={`words-field ${className}`}
        style={style}
        dir="auto"
        aria-label={words.writing[kind.of]}
        aria-describedby={how}
        enterKeyHint={kind.long ? 'enter' : 'done'}
        maxLength={kind.most}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={() => end(() => onDone('elsewhere'))}
        onKeyDown={(event) => {
          const composing = event.nativeEvent.isComposing
          const saves = event.key === 'Enter' && (event.ctrlKey || event.metaKey || !(kind.long || event.shiftKey))
          if (composing || !(saves || event.key === 'Escape')) return
          event.preventDefault()
          event.stopPropagation()
          end(saves ? () => onDone('key') : onGiveUp)
        }}
      />
      <span id={how} className="visually-hidden">
        {kind.long ? words.writing.howLong : words.writing.how}
      </span>
    </>
  )
}
