import { plural } from './format.ts'
import type { HandsWords } from './hands.fr.ts'

/** One and two say their number themselves; the others carry it. */
const ideas = (count: number): string => {
  const word = plural('ar', count, {
    one: 'فكرة واحدة',
    two: 'فكرتان',
    few: 'أفكار',
    many: 'فكرة',
    other: 'فكرة',
  })
  return count === 1 || count === 2 ? word : `${count} ${word}`
}

export const hands: HandsWords = {
  why: {
    locked: 'هذا مقفل. اختره ثمّ المس «فتح القفل».',
    ledger: 'لا تُمسح الفكرة من الجدار. لإخفائها المس «إخفاء».',
    nothing: 'اختر أوّلًا شيئًا على الجدار.',
    two: 'اختر شيئين على الأقلّ.',
    three: 'اختر ثلاثة أشياء على الأقلّ.',
    joined: 'هذا السهم موجود من قبل.',
    onThing: 'أوصل السهم إلى فكرة أخرى.',
    noInk: 'لا خطّ هنا. الممحاة تمسح خطوط القلم.',
    many: 'أحد هذه النصوص أطول من أن يكون فكرة. قصّره ثمّ أعد المحاولة.',
    picture: 'لا يمكن قراءة هذه الصورة. جرّب صورة أخرى.',
    phase: 'لا يمكن إضافة فكرة الآن.',
  },
  arrange: 'ترتيب',
  left: 'محاذاة إلى اليسار',
  centre: 'توسيط',
  right: 'محاذاة إلى اليمين',
  top: 'محاذاة إلى الأعلى',
  middle: 'محاذاة في الوسط',
  bottom: 'محاذاة إلى الأسفل',
  across: 'توزيع بالعرض',
  down: 'توزيع بالطول',
  front: 'إلى الأمام',
  back: 'إلى الخلف',
  lock: 'قفل',
  unlock: 'فتح القفل',
  duplicate: 'نسخة أخرى',
  grid: 'جمع في شبكة',
  stack: 'تكديس',
  join: 'ربط بسهم',
  part: 'إزالة الأسهم',
  larger: 'تكبير',
  smaller: 'تصغير',
  look: 'عن قرب',
  erase: 'ممحاة',
  done: 'تمّ.',
  pasted: (count) => `وُضع على الجدار: ${ideas(count)}.`,
  takeBack: 'تراجع',
  ask: (count) => `هل نضع ${ideas(count)} على الجدار، واحدة في كلّ سطر؟`,
  yes: 'نعم',
  no: 'لا',
}
