import { plural } from './format.ts'
import type { ScreenWords } from './screen.fr.ts'

const lang = 'ar'

/** One and two say their number themselves. */
const counted = (count: number, one: string, two: string, few: string, many: string, other: string): string => {
  const word = plural(lang, count, { one, two, few, many, other })
  return count === 1 || count === 2 ? word : `${count} ${word}`
}

export const words: ScreenWords = {
  title: 'الشاشة · غوميت',
  step: (number) => `المرحلة ${number}`,
  modes: { plenary: 'معًا جميعًا', tables: 'كلٌّ إلى طاولته', individual: 'كلٌّ بمفرده' },
  leftOf: (minutes) => `متبقّية من ${counted(minutes, 'دقيقة واحدة', 'دقيقتين', 'دقائق', 'دقيقة', 'دقيقة')}`,
  hands: (count) => counted(count, 'يد واحدة مرفوعة', 'يدان مرفوعتان', 'أيدٍ مرفوعة', 'يدًا مرفوعة', 'يد مرفوعة'),
  blank: 'الشاشة في استراحة.',
  arrived: (count) => plural(lang, count, { one: 'شخص هنا', two: 'شخصان هنا', few: 'أشخاص هنا', other: 'شخصًا هنا' }),
  scan: 'امسحوا الرمز بالكاميرا',
  joinQr: 'رمز لدخول الورشة',
  wifi: 'واي فاي:',
  wifiQr: 'رمز للاتصال بشبكة واي فاي',
  locked: 'الدخول مغلق. اسألوا الفريق.',
  code: 'الرمز',
  ideas: (count) => plural(lang, count, { one: 'فكرة', two: 'فكرتان', few: 'أفكار', other: 'فكرة' }),
  from: (people) => `من ${people}`,
  voted: (count) => plural(lang, count, { one: 'شخص صوّت', two: 'شخصان صوّتا', few: 'أشخاص صوّتوا', other: 'شخصًا صوّتوا' }),
  answered: (count) =>
    plural(lang, count, { one: 'شخص أجاب', two: 'شخصان أجابا', few: 'أشخاص أجابوا', other: 'شخصًا أجابوا' }),
  outOf: (seats) => `من ${seats}`,
  closed: 'أُغلقت الأجوبة.',
  room: 'في القاعة',
  rehearsal: 'تدريب',
  thanks: 'شكرًا لكم جميعًا!',
  next: 'ما سيأتي',
  serves: 'مشاركتكم',
  tools: 'إعدادات الشاشة',
  fullscreen: 'ملء الشاشة',
  over: 'لم تعد هذه الشاشة مرتبطة بالورشة. اسألوا الفريق.',
}
