import type { Text } from '../../kernel/text.ts'

/** Eight weathers for a mood, each with words: pictures alone are read differently by everyone (METHOD 7). */
export const moods = [
  {
    id: 'sun',
    label: { fr: 'Grand soleil\u00a0: en pleine forme', en: 'Bright sun: full of energy', ar: 'شمس مشرقة: نشاط كبير' },
  },
  {
    id: 'clearing',
    label: { fr: 'Éclaircies\u00a0: plutôt bien', en: 'Clearing up: quite well', ar: 'صحو: بخير تقريبًا' },
  },
  {
    id: 'rainbow',
    label: { fr: 'Arc-en-ciel\u00a0: plein d’espoir', en: 'Rainbow: full of hope', ar: 'قوس قزح: أمل كبير' },
  },
  { id: 'snow', label: { fr: 'Neige\u00a0: au calme', en: 'Snow: calm', ar: 'ثلج: هدوء' } },
  { id: 'cloud', label: { fr: 'Nuages\u00a0: comme ci, comme ça', en: 'Clouds: so-so', ar: 'غيوم: بين بين' } },
  {
    id: 'wind',
    label: { fr: 'Vent\u00a0: la tête ailleurs', en: 'Wind: my mind is elsewhere', ar: 'ريح: بالي مشغول' },
  },
  { id: 'rain', label: { fr: 'Pluie\u00a0: un peu triste', en: 'Rain: a little sad', ar: 'مطر: حزن قليل' } },
  { id: 'storm', label: { fr: 'Orage\u00a0: en colère', en: 'Storm: angry', ar: 'عاصفة: غضب' } },
] as const satisfies readonly { readonly id: string; readonly label: Text }[]
