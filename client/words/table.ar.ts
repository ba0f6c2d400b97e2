import { plural } from './format.ts'
import type { TableWords } from './table.fr.ts'

/** One and two say their number themselves; the others carry it. */
const counted = (count: number, one: string, two: string, few: string, many: string, other: string): string => {
  const word = plural('ar', count, { one, two, few, many, other })
  return count === 1 || count === 2 ? word : `${count} ${word}`
}
const ideas = (count: number): string => counted(count, 'فكرة واحدة', 'فكرتان', 'أفكار', 'فكرة', 'فكرة')

export const words: TableWords = {
  title: 'الطاولة · Gommette',
  foot: {
    add: 'إضافة',
    list: 'عرض كقائمة',
    wall: 'عرض الجدار',
    script: 'ما يُقال',
    pass: 'تمرير الجهاز',
    result: 'عرض النتيجة',
    phone: 'العودة إلى هاتفي',
    phones: (count) => `الهواتف على هذه الطاولة: ${count}`,
  },
  script: {
    title: 'ما يُقال للطاولة',
    nothing: 'لا شيء خاصّ يُقال في هذه المرحلة. اطرحوا أسئلة: لماذا؟ كيف؟',
  },
  people: {
    title: 'على هذه الطاولة',
    nobody: 'لا أحد على هذه الطاولة بعد.',
    here: 'حاضر',
    away: 'الهاتف في وضع السكون',
    tablet: 'على الجهاز اللوحيّ',
    scribe: 'يدوّن',
    hand: 'يرفع يده',
    gave: (count) => (count === 0 ? 'لا شيء بعد' : ideas(count)),
    quiet: 'لكم وحدكم: لمن نعطي الكلمة؟',
  },
  pass: {
    title: 'تمرير الجهاز',
    about: 'لشخص دون هاتف. يكتب ويصوّت باسم حيوانه، ثم يعيد الجهاز إليكم.',
    fresh: 'هذه أوّل مرّة',
    again: 'جاء من قبل',
    code: 'يختار 3 صور بالترتيب. ستكون رمزه للعودة.',
    codeBack: 'صوره الثلاث بالترتيب',
    animal: 'حيوانه',
    number: 'رقمه',
    chosen: (count) => `الصور المختارة: ${count} من 3`,
    clear: 'البدء من جديد',
    go: 'تسليم الجهاز',
    eyes: 'الآخرون ينظرون إلى مكان آخر.',
    first: 'تُرسل أفكاركم أوّلًا. لحظة…',
  },
  attention: {
    title: 'لنتوقّف معًا',
    about: 'ارفعوا أيديكم في صمت. الجميع ينظر.',
  },
  frozen: 'الكتابة متوقّفة لحظة.',
  briefing: {
    title: 'أهلًا بكم على طاولتكم',
    soon: 'لم تبدأ الورشة بعد. ستتحوّل هذه الصفحة وحدها إلى جدار الطاولة.',
    role: 'دوركم',
    rules: [
      'اجعلوا الجميع يتكلّم، خاصّة من يصمت.',
      'اكتبوا بدل من لا يستطيع الكتابة، بكلماته.',
      'اسألوا لماذا، اسألوا كيف. لا تحكموا.',
      'عندما ترتفع اليد، ساعدوا الطاولة على الصمت.',
    ],
    sequence: 'سير الورشة',
    instruction: 'التعليمات',
    say: 'ما يُقال',
    total: (minutes) => `المدّة الكاملة: ${Math.floor(minutes / 60)} س ${String(minutes % 60).padStart(2, '0')} د`,
  },
  ended: {
    title: 'شكرًا لأنّكم رافقتم هذه الطاولة',
    about: 'انتهت الورشة. كلّ شيء محفوظ؛ يمكنكم إعادة الجهاز.',
    next: 'ما يأتي بعد ذلك',
  },
  over: {
    title: 'لم يعد هذا الجهاز في الورشة',
    removed: 'أخرجه الفريق. اطلبوا رابطًا جديدًا.',
    elsewhere: 'هذه الجلسة مفتوحة في مكان آخر.',
    unauthorised: 'لم يعد هذا الرابط صالحًا. اطلبوا من الفريق رابطًا آخر.',
  },
  noTable: 'دون طاولة',
  step: (number) => `المرحلة ${number}`,
}
