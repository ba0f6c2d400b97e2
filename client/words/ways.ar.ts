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
  company: {
    here: (count) => `آخرون على هذا الجدار: ${count}`,
    staff: 'الفريق',
    host: 'لوح الطاولة',
    follow: 'متابعة',
    followThis: (name) => `متابعة ${name}`,
    following: (name) => `تتابعون ${name}`,
    stop: 'إيقاف',
    left: (name) => `لم يعد ${name} على هذا الجدار. لا تتابعون أحدا.`,
  },
}
