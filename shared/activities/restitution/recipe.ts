import * as v from 'valibot'
import { define } from '../define.ts'
import { noRights } from '../recipe.ts'

const options = v.object({})

/** Each table presents in turn: the spotlight goes from table to table over the walls of the phase drawn from. */
export const restitution = define<v.InferOutput<typeof options>>({
  kind: 'restitution',
  name: { fr: 'Restitution', en: 'Presentations', ar: 'العرض أمام الجميع' },
  options,
  defaultMode: 'plenary',
  idealMs: 20 * 60_000,
  minMs: 12 * 60_000,
  moments: () => [
    {
      id: 'present',
      label: { fr: 'Chaque table présente', en: 'Each table presents', ar: 'كلّ طاولة تعرض عملها' },
      hint: { fr: 'Écoutez, puis applaudissez.', en: 'Listen, then clap.', ar: 'استمعوا ثم صفّقوا.' },
      share: 1,
      rights: noRights,
      shows: { gallery: false, screen: 'wall', ask: null },
      raises: false,
      opens: [],
    },
  ],
  asks: () => [],
  wall: () => null,
})
