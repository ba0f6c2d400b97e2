import type { PhaseMode } from '../../shared/workshop/phase.ts'
import { plural } from './format.ts'

const lang = 'fr'
const modes: Record<PhaseMode, string> = {
  plenary: 'tous ensemble',
  tables: 'chacun à sa table',
  individual: 'chacun pour soi',
}

/** Words of the projection. French is the type of the other languages. */
export const words = {
  title: 'Écran · Gommette',
  step: (number: number): string => `Étape ${number}`,
  modes,
  leftOf: (minutes: number): string =>
    `encore sur ${minutes} ${plural(lang, minutes, { one: 'minute', other: 'minutes' })}`,
  hands: (count: number): string => `${count} ${plural(lang, count, { one: 'main levée', other: 'mains levées' })}`,
  blank: 'L’écran se repose.',
  arrived: (count: number): string => plural(lang, count, { one: 'est là', other: 'sont là' }),
  scan: 'Scannez avec l’appareil photo',
  joinQr: 'QR code pour entrer dans l’atelier',
  wifi: 'Wi-Fi\u00a0:',
  wifiQr: 'QR code pour se connecter au Wi-Fi',
  locked: 'L’entrée est fermée. Demandez à l’équipe.',
  code: 'code',
  ideas: (count: number): string => plural(lang, count, { one: 'idée', other: 'idées' }),
  from: (people: string): string => `de ${people}`,
  voted: (count: number): string => plural(lang, count, { one: 'personne a voté', other: 'personnes ont voté' }),
  answered: (count: number): string =>
    plural(lang, count, { one: 'personne a répondu', other: 'personnes ont répondu' }),
  outOf: (seats: number): string => `sur ${seats}`,
  closed: 'C’est fermé.',
  room: 'Dans la salle',
  rehearsal: 'répétition',
  thanks: 'Merci à toutes et à tous\u00a0!',
  next: 'La suite',
  serves: 'Votre participation',
  tools: 'Réglages de l’écran',
  fullscreen: 'Plein écran',
  over: 'Cet écran n’est plus relié à l’atelier. Demandez à l’équipe.',
}

export type ScreenWords = typeof words
