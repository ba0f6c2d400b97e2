import * as v from 'valibot'
import { pyramid as paper } from '../../walls/templates/pyramid.ts'
import { define } from '../define.ts'
import { levels } from '../levels.ts'
import { look } from '../look.ts'
import { aloneThenTogether } from '../together.ts'

const options = v.object({ look })

/** Needs laid on the five levels that Maslow's name stands for: a note's level is where it lies. */
export const pyramid = define<v.InferOutput<typeof options>>({
  kind: 'pyramid',
  name: { fr: 'Pyramide des besoins', en: 'Pyramid of needs', ar: 'هرم الحاجات' },
  options,
  defaultMode: 'tables',
  idealMs: 20 * 60_000,
  minMs: 12 * 60_000,
  moments: ({ look }) =>
    aloneThenTogether({
      look,
      alone: {
        fr: 'De quoi cette personne a-t-elle besoin\u00a0? Vous seul·e voyez vos idées.',
        en: 'What does this person need? Only you see your ideas.',
        ar: 'ماذا يحتاج هذا الشخص؟ أنت وحدك ترى أفكارك.',
      },
      together: {
        fr: 'Regardez la pyramide. Quel étage est vide\u00a0?',
        en: 'Look at the pyramid. Which level is empty?',
        ar: 'انظروا إلى الهرم. أيّ طابق فارغ؟',
      },
    }),
  asks: () => [],
  wall: () => paper(levels),
})
