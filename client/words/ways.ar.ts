import type { WaysWords } from './ways.fr.ts'

export const ways: WaysWords = {
  find: {
    open: 'البحث في الجدار',
    words: 'كلمات للبحث',
    at: (nth, count) => `${nth} من ${count}`,
    found: (count) => `النتائج: ${count}`,
    none: 'لا شيء بهذه الكلمات',
    next: 'التالي',
    before: 'السابق',
  },
}
