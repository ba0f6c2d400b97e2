import { useState } from 'react'
import type { SheetMade } from '../../../shared/api/office/sheet.ts'
import type { WorkshopDetail } from '../../../shared/api/office/workshop.ts'
import { type Lang, langs, say } from '../../../shared/kernel/text.ts'
import type { Place } from '../../../shared/people/table.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'
import { qrSvg } from '../../ui/qr.ts'
import { directionOf, langNames } from '../../words/lang.ts'
import { useWords } from '../office.ts'
import { type CardText, cardTexts } from './card-texts.ts'
import './cards.css'

interface CardSheetProps extends SheetMade {
  readonly detail: WorkshopDetail
  readonly phase: Phase
  readonly place: Place
  onDone(): void
}

/** A fresh sheet of voter cards, ready to be printed and cut. It is shown this once. */
export function CardSheet({ detail, phase, place, codes, link, onDone }: CardSheetProps) {
  const { t, s } = useWords()
  const [chosen, setChosen] = useState<readonly Lang[]>([detail.workshop.lang])
  const spoken = langs.filter((lang) => chosen.includes(lang))
  const toggle = (lang: Lang, on: boolean): void => {
    const next = on ? [...chosen, lang] : chosen.filter((one) => one !== lang)
    if (next.length > 0) setChosen(next)
  }
  return (
    <div className="stack card-print">
      <div className="sheet stack no-print">
        <h2>{t.cards.sheet(codes.length)}</h2>
        <p className="say">{t.cards.printNow}</p>
        <fieldset className="cluster">
          <legend>{t.cards.langs}</legend>
          {langs.map((lang) => (
            <label key={lang}>
              <input
                type="checkbox"
                checked={chosen.includes(lang)}
                onChange={(event) => toggle(lang, event.target.checked)}
              />
              <span lang={lang}>{langNames[lang]}</span>
            </label>
          ))}
        </fieldset>
        <div className="cluster">
          <button type="button" className="primary" onClick={() => window.print()}>
            <g-icon name="print" />
            {t.print}
          </button>
          <button type="button" className="secondary" onClick={onDone}>
            {s.actions.done}
          </button>
        </div>
      </div>
      <ol className="cards-a4">
        {codes.map((code) => (
          <VoterCard
            key={code}
            code={code}
            link={link}
            place={place.name}
            langs={spoken}
            title={(lang) => say(detail.workshop.title, lang)}
            vote={(lang) => say(phase.title, lang)}
          />
        ))}
      </ol>
    </div>
  )
}

interface VoterCardProps {
  readonly code: string
  readonly link: string
  readonly place: string
  readonly langs: readonly Lang[]
  title(lang: Lang): string
  vote(lang: Lang): string
}

function VoterCard({ code, link, place, langs: spoken, title, vote }: VoterCardProps) {
  const [first = 'fr'] = spoken
  const text: CardText = cardTexts[first]
  const host = new URL(link).host
  return (
    <li className="voter-card" lang={first} dir={directionOf(first)} data-langs={spoken.length}>
      <div className="voter-qr">
        <img src={`data:image/svg+xml,${encodeURIComponent(qrSvg(link + code, ''))}`} alt="" />
        <b className="voter-code" dir="ltr">
          {code.slice(0, 4)} {code.slice(4)}
        </b>
      </div>
      <div className="voter-words">
        <p className="voter-name">
          <i aria-hidden="true" />
          {text.name} · <bdi>{place}</bdi>
        </p>
        <p className="voter-title" data-long={title(first).length > 60} dir="auto">
          {title(first)}
        </p>
        <p className="voter-vote" dir="auto">
          {vote(first)}
        </p>
        {spoken.map((lang) => (
          <p key={lang} className="voter-how" lang={lang} dir={directionOf(lang)}>
            {cardTexts[lang].how(host)} {cardTexts[lang].keep}
          </p>
        ))}
      </div>
    </li>
  )
}
