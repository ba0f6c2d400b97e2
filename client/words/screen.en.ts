import { plural } from './format.ts'
import type { ScreenWords } from './screen.fr.ts'

const lang = 'en'

export const words: ScreenWords = {
  title: 'Screen · Gommette',
  step: (number) => `Step ${number}`,
  modes: { plenary: 'all together', tables: 'each at their table', individual: 'each on their own' },
  leftOf: (minutes) => `left of ${minutes} ${plural(lang, minutes, { one: 'minute', other: 'minutes' })}`,
  hands: (count) => `${count} ${plural(lang, count, { one: 'hand up', other: 'hands up' })}`,
  blank: 'The screen is resting.',
  arrived: (count) => plural(lang, count, { one: 'is here', other: 'are here' }),
  scan: 'Scan with your camera',
  joinQr: 'QR code to enter the workshop',
  wifi: 'Wi-Fi:',
  wifiQr: 'QR code to connect to the Wi-Fi',
  locked: 'The door is closed. Ask the team.',
  code: 'code',
  ideas: (count) => plural(lang, count, { one: 'idea', other: 'ideas' }),
  from: (people) => `from ${people}`,
  voted: (count) => plural(lang, count, { one: 'person has voted', other: 'people have voted' }),
  answered: (count) => plural(lang, count, { one: 'person has answered', other: 'people have answered' }),
  outOf: (seats) => `of ${seats}`,
  closed: 'It is closed.',
  room: 'In the room',
  rehearsal: 'rehearsal',
  thanks: 'Thank you, everyone!',
  next: 'What comes next',
  serves: 'Your participation',
  tools: 'Screen settings',
  fullscreen: 'Full screen',
  over: 'This screen is no longer linked to the workshop. Ask the team.',
}
