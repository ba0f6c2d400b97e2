import { useState } from 'react'
import { conduct } from './act.ts'
import { type NextStep, nextStep } from './next-step.ts'
import { useView, useWords } from './room.ts'

/** What the thumb finds: attention, and the one red button that says what comes. */
export function Foot() {
  return (
    <footer className="foot">
      <AttentionButton />
      <NextButton />
    </footer>
  )
}

function AttentionButton() {
  const { t } = useWords()
  const on = useView((view) => view.stage.attention !== null)
  const running = useView((view) => view.stage.status === 'running')
  const hands = useView((view) => view.hands)
  return (
    <button
      type="button"
      className="attention hand"
      disabled={!running}
      aria-pressed={on}
      aria-keyshortcuts="a"
      onClick={() => void conduct({ type: 'stage/attention', on: !on })}
    >
      <g-icon name={on ? 'play' : 'hand'} />
      <span>{on ? t.attention.end : t.attention.begin}</span>
      {hands > 0 && (
        <span className="hands figures" title={t.attention.up(hands)}>
          {hands}
        </span>
      )}
    </button>
  )
}

/** Does what `nextStep` says. */
export function takeStep({ does }: NextStep): Promise<boolean> {
  if (does === 'nothing') return Promise.resolve(false)
  if (does === 'start') return conduct({ type: 'stage/start' })
  return conduct({ type: 'stage/advance', to: does === 'moment' ? 'moment' : 'phase' })
}

function NextButton() {
  const { t, of } = useWords()
  const stage = useView((view) => view.stage)
  const moments = useView((view) => view.moments)
  const plan = useView((view) => view.plan)
  const [busy, setBusy] = useState(false)
  const step = nextStep({ stage, moments, plan })
  const press = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    await takeStep(step)
    setBusy(false)
  }
  return (
    <button
      type="button"
      className="primary next"
      disabled={step.does === 'nothing'}
      aria-busy={busy}
      aria-keyshortcuts="ArrowRight"
      onClick={() => void press()}
    >
      <span>{t.next[step.does]}</span>
      {'title' in step && <small dir="auto">{of(step.title)}</small>}
    </button>
  )
}
