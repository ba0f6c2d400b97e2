import { matrixPaper } from '../../walls/templates/matrix.ts'
import { define } from '../define.ts'
import { noRights, type Rights } from '../recipe.ts'
import { type Options, options } from './options.ts'

/** A reason speaks of one choice of the open question; it is read once the question is shown. */
const reasons: Rights = { ...noRights, add: ['reason'] }

/** The middle answer, the lower of two; 0 without any. */
function middle(counts: Readonly<Record<string, number>>): number {
  const answers = Object.entries(counts)
    .flatMap(([value, n]) => new Array<number>(n).fill(Number(value)))
    .sort((a, b) => a - b)
  return answers[Math.floor((answers.length - 1) / 2)] ?? 0
}

/**
 * METHOD 3: each scores alone, then dots and the extremes' reasons (never the mean), then a private second round,
 * then the table settles: each idea lies in the quadrant of its middle answers, and the table moves it where it agrees.
 */
export const matrix = define<Options>({
  kind: 'matrix',
  name: { fr: 'Facile et prioritaire', en: 'Easy and a priority', ar: 'سهل وذو أولوية' },
  options,
  defaultMode: 'tables',
  idealMs: 20 * 60_000,
  minMs: 12 * 60_000,
  moments: ({ look }) => [
    {
      id: 'alone',
      label: { fr: 'Chacun note les idées', en: 'Each rates the ideas', ar: 'كلّ واحد يقيّم الأفكار' },
      hint: {
        fr: 'Une idée à la fois, deux questions.',
        en: 'One idea at a time, two questions.',
        ar: 'فكرة تلو الأخرى، وسؤالان.',
      },
      share: 0.3,
      rights: reasons,
      shows: { gallery: false, screen: 'count', ask: 'place' },
      raises: false,
      opens: [{ slot: 'place', round: 1 }],
    },
    {
      id: 'look',
      label: { fr: 'On regarde les points', en: 'Looking at the dots', ar: 'ننظر إلى النقاط' },
      hint: {
        fr: 'Où les avis sont-ils loin\u00a0? Écoutez les raisons.',
        en: 'Where do views differ? Hear the reasons.',
        ar: 'أين تختلف الآراء؟ استمعوا إلى الأسباب.',
      },
      share: 0.2,
      rights: noRights,
      shows: { gallery: true, screen: 'result', ask: 'place' },
      raises: false,
      opens: [],
    },
    {
      id: 'again',
      label: { fr: 'Chacun note encore', en: 'Each rates again', ar: 'كلّ واحد يقيّم من جديد' },
      hint: {
        fr: 'Vous pouvez changer d’avis. Personne ne le voit.',
        en: 'You may change your mind. Nobody sees it.',
        ar: 'يمكنكم تغيير رأيكم. لا أحد يرى ذلك.',
      },
      share: 0.15,
      rights: reasons,
      shows: { gallery: true, screen: 'count', ask: 'place' },
      raises: false,
      opens: [{ slot: 'place', round: 2 }],
    },
    {
      id: 'settle',
      label: { fr: 'La table choisit', en: 'The table chooses', ar: 'الطاولة تختار' },
      hint: {
        fr: 'Placez les idées ensemble. Choisissez-en une.',
        en: 'Place the ideas together. Choose one.',
        ar: 'ضعوا الأفكار معًا. اختاروا واحدة.',
      },
      share: 0.35,
      rights: { ...noRights, mark: true, look },
      shows: { gallery: true, screen: 'wall', ask: 'place' },
      raises: false,
      lays: 'place',
      opens: [],
    },
  ],
  asks: ({ x, y }) => [
    {
      slot: 'place',
      title: {
        fr: 'Que pensez-vous de cette idée\u00a0?',
        en: 'What do you think of this idea?',
        ar: 'ما رأيكم في هذه الفكرة؟',
      },
      scope: 'tables',
      choices: { contributions: 'from' },
      criteria: [
        { id: 'easy', label: x.question, min: 1, max: 5, points: x.points },
        { id: 'priority', label: y.question, min: 1, max: 5, points: y.points },
      ],
      zone: ({ easy = {}, priority = {} }) =>
        `${middle(easy) > 3 ? 'easy' : 'hard'}-${middle(priority) > 3 ? 'priority' : 'later'}`,
      budget: null,
      own: null,
      most: null,
      life: 'phase',
      live: false,
      reveal: 'dots',
    },
  ],
  wall: ({ x, y }) =>
    matrixPaper({
      x: x.label,
      y: y.label,
      quadrants: [
        { id: 'hard-priority', label: { fr: 'Un grand projet', en: 'A big project', ar: 'مشروع كبير' } },
        { id: 'easy-priority', label: { fr: 'À faire d’abord', en: 'To do first', ar: 'نبدأ به' } },
        { id: 'hard-later', label: { fr: 'Pour plus tard', en: 'For later', ar: 'لوقت لاحق' } },
        { id: 'easy-later', label: { fr: 'Un petit plus', en: 'A little extra', ar: 'إضافة صغيرة' } },
      ],
      defaultZone: 'hard-later',
    }),
})
