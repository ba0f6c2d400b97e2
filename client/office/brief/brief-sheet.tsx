import { fromIn } from '../../../shared/answers/from.ts'
import type { Brief, Placing, Voted } from '../../../shared/briefs/brief.ts'
import { factsOf, headOf, placedLine, stopsOf } from '../../../shared/briefs/lines.ts'
import { sheetWords } from '../../../shared/briefs/words.ts'
import { type Lang, say } from '../../../shared/kernel/text.ts'
import { markOf } from '../../../shared/people/marks.ts'
import { directionOf } from '../../words/lang.ts'

/** The sheet as it is printed, A4: preview on the screen, the page itself on paper. */
export function BriefSheet({ brief, picture }: { brief: Brief; picture: string | null }) {
  const { words, evidence } = brief
  const t = sheetWords[words.lang]
  const [start, end] = headOf(brief)
  const steps = words.howItWorks.filter((step) => step.trim())
  const mark = evidence.table ? markOf(evidence.table.index) : null
  return (
    <article className="a4" lang={words.lang} dir={directionOf(words.lang)}>
      <header className="a4-top">
        <span>{start}</span>
        <span dir="auto">{end}</span>
      </header>
      <div>
        <h1 dir="auto">{words.title}</h1>
        <p className="mission" dir="auto">
          {words.summary}
        </p>
      </div>
      <div className="a4-two">
        <div className={`a4-picture ${mark?.colour ?? ''}`}>
          {picture ? (
            <img src={picture} alt={t.picture} />
          ) : (
            <div className="note">
              <p dir="auto">{evidence.note}</p>
              {mark && <i className="mark" aria-hidden="true" />}
            </div>
          )}
        </div>
        <dl>
          {factsOf(brief).map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="a4-grid">
        <section>
          <h2>{t.howItWorks}</h2>
          <ol>
            {steps.map((step, i) => (
              <li key={i} dir="auto">
                {step}
              </li>
            ))}
          </ol>
        </section>
        <section>
          <Part title={t.notThis} text={words.notThis} />
          <Part title={t.toVerify} text={words.toVerify} />
        </section>
        {(evidence.placing || evidence.settled) && (
          <section>
            <h2>{t.place}</h2>
            <div className="a4-figure">
              {evidence.placing && <Matrix placing={evidence.placing} lang={words.lang} />}
              <p>{placedLine(brief)}</p>
            </div>
          </section>
        )}
        {evidence.voted && <Vote voted={evidence.voted} lang={words.lang} />}
        <section className="a4-box">
          <h2>{t.decision}</h2>
          <p dir="auto" className="typed">
            {words.decision}
          </p>
        </section>
        <section className="a4-box">
          <h2>{t.from}</h2>
          <p className="a4-from">
            {stopsOf(brief).map(({ quote, said }, i) => (
              <span key={i}>
                {i > 0 && (directionOf(words.lang) === 'rtl' ? ' ← ' : ' → ')}
                {quote === null ? (
                  said
                ) : (
                  <>
                    {'«\u00a0'}
                    <bdi>{quote}</bdi>
                    {'\u00a0»'} ({said})
                  </>
                )}
              </span>
            ))}
            {`. ${t.notes(evidence.provenance.length)}`}
          </p>
        </section>
      </div>
      <footer className="a4-foot">
        <span>{t.licence}</span>
        <span dir="auto">{evidence.centre}</span>
      </footer>
    </article>
  )
}

function Part({ title, text }: { title: string; text: string }) {
  return (
    text.trim() && (
      <>
        <h2>{title}</h2>
        <p dir="auto" className="typed">
          {text}
        </p>
      </>
    )
  )
}

/** Ideas as dots on two axes; this one in red. The sentence beside it says the same in words. */
function Matrix({ placing, lang }: { placing: Placing; lang: Lang }) {
  return (
    <div className="a4-matrix" aria-hidden="true">
      {[...placing.points]
        .sort((a, b) => Number(a.it) - Number(b.it))
        .map(({ x, y, it }, i) => (
          <i
            key={i}
            data-it={it || undefined}
            style={{ insetInlineStart: `${x * 100}%`, insetBlockEnd: `${y * 100}%` }}
          />
        ))}
      <small className="y">↑ {say(placing.y, lang)}</small>
      <small className="x">
        {say(placing.x, lang)} {directionOf(lang) === 'rtl' ? '←' : '→'}
      </small>
    </div>
  )
}

/** Stickers, place by place. */
function Vote({ voted, lang }: { voted: Voted; lang: Lang }) {
  const t = sheetWords[lang]
  const most = Math.max(1, ...voted.places.map(({ stickers }) => stickers))
  return (
    <section>
      <h2>{t.vote(voted)}</h2>
      <ul className="a4-votes">
        {voted.places.map(({ from, stickers }) => (
          <li key={fromIn(lang, from)}>
            <i style={{ inlineSize: `${(stickers / most) * 45}%` }} />
            <span dir="auto">
              {fromIn(lang, from)} {stickers}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
