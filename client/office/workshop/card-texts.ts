import type { Lang } from '../../../shared/kernel/text.ts'

/** What a voter card says, in the languages that staff choose for it: they are its holders', not the office's. */
export interface CardText {
  readonly name: string
  /** One sentence: how to use it. `host` is where its characters may be typed. */
  how(host: string): string
  /** What becomes of it: whoever finds it while the vote lasts could vote with it. */
  readonly keep: string
}

/** An address keeps its own direction inside of any sentence (Unicode's isolates). */
const apart = (host: string): string => `\u2066${host}\u2069`

export const cardTexts: Readonly<Record<Lang, CardText>> = {
  fr: {
    name: 'Carte de vote',
    how: (host) => `Scannez-la, ou tapez ces 8 caractères sur ${apart(host)} ou à la borne\u00a0: elle donne un vote.`,
    keep: 'Gardez-la jusqu’à la fin du vote, puis jetez-la.',
  },
  en: {
    name: 'Voting card',
    how: (host) => `Scan it, or type these 8 characters at ${apart(host)} or at the kiosk: it gives one vote.`,
    keep: 'Keep it until the vote is over, then throw it away.',
  },
  ar: {
    name: 'بطاقة تصويت',
    how: (host) => `امسحوها أو اكتبوا هذه الأحرف الثمانية على ${apart(host)} أو في جهاز التصويت: صوت واحد لكل بطاقة.`,
    keep: 'احتفظوا بها حتى نهاية التصويت، ثم ارموها.',
  },
}
