import * as v from 'valibot'
import { textSchema } from '../../kernel/text-schema.ts'
import { noteGap, noteSize } from '../../walls/template.ts'
import { columnsPaper } from '../../walls/templates/columns.ts'
import { freePaper } from '../../walls/templates/free.ts'
import { define } from '../define.ts'
import { look } from '../look.ts'
import type { Moment } from '../recipe.ts'

const options = v.object({
  /** Themes printed as columns; none: a free wall, grouped and named afterwards (KJ: name after sorting). */
  themes: v.optional(v.pipe(v.array(textSchema), v.maxLength(8)), []),
  /** A second silent time after the gallery, for ideas born from others. */
  rebounds: v.optional(v.boolean(), true),
  look,
})
type Options = v.InferOutput<typeof options>

const write = ['note', 'drawing', 'photo'] as const

/**
 * METHOD 1: alone 5–8 minutes, silent gallery 3, alone again 3, then talk; private until the gallery opens. What is
 * written after it stays its author's until they share it, to the end.
 */
function moments({ rebounds, look }: Options): Moment[] {
  const alone: Moment = {
    id: 'alone',
    label: { fr: 'Chacun pour soi', en: 'On your own', ar: 'كلٌّ بمفرده' },
    hint: {
      fr: 'Pour l’instant, vous seul·e voyez vos idées.',
      en: 'For now, only you see your ideas.',
      ar: 'الآن، أنت وحدك ترى أفكارك.',
    },
    share: rebounds ? 0.2 : 0.3,
    rights: { add: write, reach: 'author', rebound: false, share: false, mark: false, look: false },
    shows: { gallery: false, screen: 'count', ask: null },
    raises: false,
    opens: [],
  }
  const gallery: Moment = {
    id: 'gallery',
    label: { fr: 'On lit en silence', en: 'Silent reading', ar: 'نقرأ في صمت' },
    hint: {
      fr: 'Lisez les idées de votre table, sans parler.',
      en: 'Read your table’s ideas, without talking.',
      ar: 'اقرأوا أفكار طاولتكم دون كلام.',
    },
    share: 0.1,
    rights: { add: write, reach: 'table', rebound: true, share: false, mark: false, look },
    shows: { gallery: true, screen: 'count', ask: null },
    raises: true,
    opens: [],
  }
  const again: Moment = {
    id: 'again',
    label: {
      fr: 'Encore seul, pour rebondir',
      en: 'On your own again, to build on',
      ar: 'بمفردنا مجدّدًا، لنبني على الأفكار',
    },
    hint: {
      fr: 'Une idée vous en donne une autre\u00a0? Écrivez-la.',
      en: 'Does an idea give you another? Write it.',
      ar: 'فكرة توحي لك بأخرى؟ اكتبها.',
    },
    share: 0.1,
    rights: { add: write, reach: 'author', rebound: true, share: true, mark: false, look: false },
    shows: { gallery: true, screen: 'count', ask: null },
    raises: false,
    opens: [],
  }
  const talk: Moment = {
    id: 'talk',
    label: { fr: 'À table, on se raconte', en: 'At the table, tell each other', ar: 'على الطاولة، نحكي لبعضنا' },
    hint: {
      fr: 'Partagez vos idées et expliquez-les à votre table.',
      en: 'Share your ideas and explain them to your table.',
      ar: 'شاركوا أفكاركم واشرحوها لطاولتكم.',
    },
    share: 0.4,
    rights: { add: write, reach: 'table', rebound: true, share: true, mark: false, look },
    shows: { gallery: true, screen: 'wall', ask: null },
    raises: false,
    opens: [],
  }
  const themes: Moment = {
    id: 'themes',
    label: { fr: 'On range par thème', en: 'Sorting by theme', ar: 'نرتّب حسب الموضوع' },
    hint: { fr: 'Quelles idées vont ensemble\u00a0?', en: 'Which ideas go together?', ar: 'أيّ الأفكار تسير معًا؟' },
    share: 0.2,
    rights: { add: write, reach: 'table', rebound: true, share: true, mark: true, look },
    shows: { gallery: true, screen: 'wall', ask: null },
    raises: false,
    opens: [],
  }
  return rebounds ? [alone, gallery, again, talk, themes] : [alone, gallery, talk, themes]
}

const width = 1800
const height = 1000
/** Notes side by side in a column: two, so that a name is read; more where few columns share the width. */
const abreast = (columns: number): number =>
  Math.max(2, Math.floor((width / columns - noteGap) / (noteSize.w + noteGap)))

export const ideas = define<Options>({
  kind: 'ideas',
  name: { fr: 'Mur d’idées', en: 'Idea wall', ar: 'جدار الأفكار' },
  options,
  defaultMode: 'tables',
  idealMs: 40 * 60_000,
  minMs: 20 * 60_000,
  moments,
  asks: () => [],
  wall({ themes }) {
    const free = { fr: 'Inclassables', en: 'Unclassified', ar: 'غير مصنّفة' }
    if (themes.length === 0) return freePaper(free, width, height)
    const columns = [...themes.map((label, i) => ({ id: `theme-${i + 1}`, label })), { id: 'free', label: free }]
    const w = abreast(columns.length) * (noteSize.w + noteGap) + noteGap
    return columnsPaper({ columns, w, h: height, head: 84, defaultZone: 'free' })
  },
})
