import type { Lang } from '../kernel/text.ts'
import type { Channel } from './parts.ts'

/** Where votes came from, and how. `name` is that of a place, null for the room. */
export interface From {
  readonly name: string | null
  readonly channel: Channel
}

const words: Readonly<Record<Lang, { readonly room: string } & Readonly<Record<Channel, string>>>> = {
  fr: { room: 'Dans la salle', phone: 'téléphones', kiosk: 'borne', card: 'cartes', paper: 'papier' },
  en: { room: 'In the room', phone: 'phones', kiosk: 'kiosk', card: 'cards', paper: 'paper' },
  ar: { room: 'في القاعة', phone: 'هواتف', kiosk: 'جهاز تصويت', card: 'بطاقات', paper: 'ورق' },
}

/** A place and a channel in words, or those that are told together: the sheet, the projection, panel and office say the same. */
export const fromIn = (lang: Lang, from: readonly From[]): string =>
  from
    .map(({ name, channel }) => `${name ?? words[lang].room} (${words[lang][channel]})`)
    .join(lang === 'ar' ? '، ' : ', ')
