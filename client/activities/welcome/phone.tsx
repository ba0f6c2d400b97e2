/** @jsxImportSource preact */
import { say, type Text } from '../../../shared/kernel/text.ts'
import { askNow } from '../../phone/asks/asks.ts'
import { Pick } from '../../phone/asks/pick.tsx'
import { Totals } from '../../phone/asks/totals.tsx'
import type { FaceProps } from '../../phone/inside.ts'
import {
  cloud,
  cloudLightning,
  cloudRain,
  cloudSun,
  heart,
  help,
  lightbulb,
  message,
  rainbow,
  snowflake,
  sun,
  users,
  wind,
} from '../../ui/icon-set.ts'
import { defineIcons, type IconName } from '../../ui/icons.ts'

const known = {
  cloud,
  cloudLightning,
  cloudRain,
  cloudSun,
  heart,
  help,
  lightbulb,
  message,
  rainbow,
  snowflake,
  sun,
  users,
  wind,
}
defineIcons(known)

const weathers: Readonly<Record<string, IconName>> = {
  sun: 'sun',
  clearing: 'cloudSun',
  rainbow: 'rainbow',
  snow: 'snowflake',
  cloud: 'cloud',
  wind: 'wind',
  rain: 'cloudRain',
  storm: 'cloudLightning',
}
const pictogram = (name: string): IconName => (Object.hasOwn(known, name) ? (name as IconName) : 'lightbulb')

interface Rule {
  readonly icon: string
  readonly text: Text
}

/** What this is for and the house rules; then one's own weather, which can be skipped. */
export function Face({ inside, phase }: FaceProps) {
  const { words, lang, view } = inside
  const ask = askNow(inside, phase)
  const promise = say(view.workshop.promise, lang)
  const draw = ({ id }: { readonly id: string }) => <g-icon name={weathers[id] ?? 'cloud'} />
  if (ask?.tally) return <Totals inside={inside} ask={ask} tally={ask.tally} draw={draw} />
  if (ask) {
    return (
      <section class="stack">
        <h2>{say(ask.title, lang)}</h2>
        <p class="soft">{words.welcome.moodHint}</p>
        <Pick key={ask.id} inside={inside} ask={ask} draw={draw} />
      </section>
    )
  }
  return (
    <>
      {promise && (
        <p class="say" dir="auto">
          {promise}
        </p>
      )}
      <section class="stack">
        <h2>{words.welcome.rules}</h2>
        <ul class="stack rules">
          {((phase.options.rules ?? []) as readonly Rule[]).map((rule) => (
            <li key={rule.text.fr} class="row sheet">
              <g-icon name={pictogram(rule.icon)} /> <span dir="auto">{say(rule.text, lang)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
