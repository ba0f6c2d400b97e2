import type { ReactNode } from 'react'
import { say, type Text } from '../../../shared/kernel/text.ts'
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
  star,
  sun,
  users,
  wind,
} from '../../ui/icon-set.ts'
import { defineIcons, type IconName } from '../../ui/icons.ts'
import { type FaceProps, latestAsk, type WallFace } from '../face.ts'
import { FaceFrame, FaceWait } from '../face-frame.tsx'
import { SkyPicture } from './sky-picture.tsx'

const drawn = {
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
  star,
  sun,
  users,
  wind,
}
defineIcons(drawn)

const icons: Readonly<Record<string, IconName>> = {
  sun: 'sun',
  clearing: 'cloudSun',
  rainbow: 'rainbow',
  snow: 'snowflake',
  cloud: 'cloud',
  wind: 'wind',
  rain: 'cloudRain',
  storm: 'cloudLightning',
}

/** The house rules, then the weather of the room: one picture of all moods, and each in words. */
function Result({ view, lang, words }: FaceProps): ReactNode {
  const ask = latestAsk(view, 'mood')
  if (!ask || view.stage.phase?.moment.shows.ask !== 'mood')
    return <Rules view={view} lang={lang} words={words} template={null} />
  const { tally } = ask
  if (!tally) return <FaceWait title={words.welcome.title} text={words.welcome.waiting} />
  if (tally.voters === 0) return <FaceWait title={words.welcome.title} text={words.welcome.nobody} />
  const moods = ask.choices.map(({ id, label }) => ({ id: id as string, label, count: tally.sums[id] ?? 0 }))
  const all = Math.max(
    1,
    moods.reduce((sum, { count }) => sum + count, 0),
  )
  const most = Math.max(1, ...moods.map(({ count }) => count))
  return (
    <FaceFrame className="weather-face">
      <SkyPicture shares={Object.fromEntries(moods.map(({ id, count }) => [id, count / all]))} />
      <div>
        <h2 className="face-title">{words.welcome.title}</h2>
        <p className="soft">{words.welcome.voices(tally.voters)}</p>
        <ul>
          {moods
            .filter(({ count }) => count > 0)
            .sort((a, b) => b.count - a.count)
            .map(({ id, label, count }) => (
              <li key={id}>
                <g-icon name={icons[id] ?? 'star'} />
                <span>{label ? say(label, lang) : id}</span>
                <b>{count}</b>
                <i style={{ inlineSize: `${(100 * count) / most}%` }} />
              </li>
            ))}
        </ul>
      </div>
    </FaceFrame>
  )
}

/** A house rule, as the recipe's options hold it. */
interface Rule {
  readonly icon: string
  readonly text: Text
}

function Rules({ view, lang, words }: FaceProps): ReactNode {
  const rules = (view.stage.phase?.options as { rules?: readonly Rule[] } | undefined)?.rules ?? []
  return (
    <FaceFrame className="rules-face">
      <h2 dir="auto" className="face-title">
        {say(view.workshop.promise, lang) || words.welcome.rules}
      </h2>
      <ul aria-label={words.welcome.rules}>
        {rules.map(({ icon, text }) => (
          <li key={text.fr} dir="auto">
            <g-icon name={icon in drawn ? (icon as IconName) : 'star'} />
            {say(text, lang)}
          </li>
        ))}
      </ul>
    </FaceFrame>
  )
}

export const face: WallFace = { Result }
