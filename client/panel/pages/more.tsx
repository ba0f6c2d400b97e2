import { useState } from 'react'
import type { TextSize } from '../../ui/text-size.ts'
import { applyTextSize, textSize, textSizes } from '../../ui/text-size.ts'
import { type Lang, langNames } from '../../words/lang.ts'
import { conduct } from '../act.ts'
import { JoinCard } from '../join-card.tsx'
import { PageHead } from '../page-head.tsx'
import { goTo, useView, useWords } from '../room.ts'
import { speak } from '../speak.ts'

const minute = 60_000

/** What is needed once in a while: a minute less, the wall of all, the way in, this device's settings. */
export function MorePage() {
  const { t } = useWords()
  const stage = useView((view) => view.stage)
  const lit = stage.spotlight
  const running = stage.status === 'running'
  return (
    <div className="stack">
      <PageHead title={t.nav.more} />
      <div className="cluster">
        <button
          type="button"
          className="secondary"
          disabled={!stage.clock}
          onClick={() => void conduct({ type: 'stage/extend', ms: -minute })}
        >
          <g-icon name="minus" /> {t.minusOne}
        </button>
        <button
          type="button"
          className="secondary"
          disabled={!running}
          aria-pressed={lit === 'plenary'}
          onClick={() => void conduct({ type: 'stage/spotlight', wall: lit === 'plenary' ? null : 'plenary' })}
        >
          <g-icon name="monitor" /> {lit === 'plenary' ? t.spotlight.off : t.spotlight.all}
        </button>
        {running && (
          <button type="button" className="secondary" onClick={() => void conduct({ type: 'stage/back' })}>
            <g-icon name="undo" /> {t.back}
          </button>
        )}
      </div>
      <section className="sheet">
        <h3>{t.lobby.wayIn}</h3>
        <JoinCard />
      </section>
      <Settings />
      <div className="cluster">
        <button type="button" className="secondary" onClick={() => goTo('help')}>
          <g-icon name="help" /> {t.keys.heading}
        </button>
        <a className="secondary button" href="/office">
          <g-icon name="house" /> {t.ended.office}
        </a>
      </div>
    </div>
  )
}

function Settings() {
  const { s, lang } = useWords()
  const [size, setSize] = useState<TextSize>(textSize)
  const resize = (next: TextSize): void => {
    setSize(next)
    applyTextSize(next)
  }
  return (
    <section className="sheet stack">
      <fieldset>
        <legend>{s.settings.language}</legend>
        <div className="segments">
          {(Object.keys(langNames) as Lang[]).map((code) => (
            <label key={code} lang={code}>
              <input type="radio" name="lang" checked={code === lang} onChange={() => void speak(code)} />
              {langNames[code]}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{s.settings.textSize}</legend>
        <div className="segments">
          {textSizes.map((each) => (
            <label key={each}>
              <input type="radio" name="size" checked={each === size} onChange={() => resize(each)} />
              {s.settings.textSizes[each]}
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  )
}
