/** @jsxImportSource preact */
import type { Marks } from '../../../shared/answers/ballot.ts'
import type { AskView } from '../../../shared/api/view.ts'
import { stableShuffle } from '../../../shared/kernel/order.ts'
import type { Lang } from '../../../shared/kernel/text.ts'
import { minus, plus } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import type { PhoneWords } from '../../words/phone.fr.ts'
import { choiceWords } from './asks.ts'
import { ChoiceWords } from './choice-words.tsx'
import { capOn, mayAdd, place, stickersLeft, stickersOn } from './sticker-rules.ts'

defineIcons({ minus, plus })

interface StickersProps {
  readonly ask: AskView
  readonly marks: Marks
  /** Choices that are this voter's own. */
  readonly own: readonly string[]
  /** [V3] Whose order it is: random from one voter to the next, stable for one. */
  readonly voter: string
  readonly lang: Lang
  readonly words: PhoneWords
  readonly handle: string
  readonly disabled: boolean
  onMark(marks: Marks): void
}

const dots = (count: number, gone: boolean) =>
  Array.from({ length: count }, (_, i) => <i key={i} class={gone ? 'dot gone' : 'dot'} />)

/** A purse of stickers and the ideas to stick them on. */
export function Stickers({ ask, marks, own, voter, lang, words, handle, disabled, onMark }: StickersProps) {
  const left = stickersLeft(ask, marks)
  return (
    <section class="stickers">
      <div class="purse">
        <h2 class="fill">
          <span role="status">{words.stickers.left(left)}</span>
        </h2>
        <span class="row" aria-hidden="true">
          {dots((ask.budget ?? 0) - left, true)}
          {dots(left, false)}
        </span>
      </div>
      <ul class="stack">
        {stableShuffle(ask.choices, voter, (choice) => choice.id).map((choice) => {
          const mine = own.includes(choice.id)
          const on = stickersOn(marks, choice.id)
          const name = choiceWords(choice, lang) ?? words.mine.picture
          const change = (by: 1 | -1) => () => onMark(place(ask, marks, choice.id, by, mine))
          return (
            <li key={choice.id} class={on > 0 ? 'choice on' : 'choice'}>
              <div class="fill">
                <ChoiceWords choice={choice} lang={lang} words={words} handle={handle} />
              </div>
              {capOn(ask, mine) > 0 && (
                <div class="stepper">
                  <button
                    type="button"
                    aria-label={words.stickers.remove(name)}
                    disabled={disabled || on === 0}
                    onClick={change(-1)}
                  >
                    <g-icon name="minus" />
                  </button>
                  <span role="img" aria-label={words.stickers.on(on)}>
                    {on > 0 ? dots(on, false) : '0'}
                  </span>
                  <button
                    type="button"
                    aria-label={words.stickers.add(name)}
                    disabled={disabled || !mayAdd(ask, marks, choice.id, mine)}
                    onClick={change(1)}
                  >
                    <g-icon name="plus" />
                  </button>
                </div>
              )}
              {mine && <small>{ask.own === null ? words.stickers.yours : words.stickers.onlyOne(ask.own)}</small>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
