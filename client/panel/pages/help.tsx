import { useState } from 'react'
import { keysOn, setKeysOn } from '../keys.ts'
import { PageHead } from '../page-head.tsx'
import { useWords } from '../room.ts'

const keys = [
  ['Espace', 'pause'],
  ['→', 'next'],
  ['A', 'attention'],
  ['B', 'blank'],
  ['?', 'help'],
] as const

/** The keyboard's shortcuts, and the switch that turns them off (WCAG 2.1.4). */
export function HelpPage() {
  const { t } = useWords()
  const [on, setOn] = useState(keysOn)
  const toggle = (): void => {
    setKeysOn(!on)
    setOn(!on)
  }
  return (
    <div className="stack">
      <PageHead title={t.keys.heading} />
      <dl className="keys sheet">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{does === 'pause' ? t.keys.space : key}</kbd>
            </dt>
            <dd>{t.keys[does]}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input type="checkbox" checked={on} onChange={toggle} /> {t.keys.on}
      </label>
    </div>
  )
}
