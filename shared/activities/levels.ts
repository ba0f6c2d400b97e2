import type { Text } from '../kernel/text.ts'

/** The five kinds of needs in plain words; from the body upwards. Maslow drew no pyramid (METHOD 6): their order is a landmark that rooms know, and no ranking. */
export const levels = [
  { id: 'body', label: { fr: 'corps', en: 'body', ar: 'الجسد' } },
  { id: 'safety', label: { fr: 'sécurité', en: 'safety', ar: 'الأمان' } },
  { id: 'bond', label: { fr: 'lien', en: 'bond', ar: 'الروابط' } },
  { id: 'esteem', label: { fr: 'estime', en: 'esteem', ar: 'التقدير' } },
  { id: 'growth', label: { fr: 'réalisation', en: 'achievement', ar: 'تحقيق الذات' } },
] as const satisfies readonly { readonly id: string; readonly label: Text }[]
