import type { DeskWords } from './desk.fr.ts'
import { plural } from './format.ts'

/** One and two say their number themselves. */
const ideas = (count: number): string => {
  const word = plural('ar', count, { one: 'فكرة واحدة', two: 'فكرتان', few: 'أفكار', other: 'فكرة' })
  return count === 1 || count === 2 ? word : `${count} ${word}`
}

export const desk: DeskWords = {
  tools: {
    label: 'أدوات الجدار',
    move: 'تحريك',
    lasso: 'إحاطة عدّة أفكار',
    ink: 'قلم',
    words: 'وضع نصّ',
    undo: 'تراجع',
    redo: 'إعادة',
    point: 'الإشارة بالإصبع',
    fit: 'رؤية الكلّ',
  },
  keep: 'اختيارها للقاعة',
  keepNot: 'إلغاء الاختيار',
  selection: 'ما تمّ اختياره',
  add: {
    title: 'إضافة إلى الجدار',
    about: 'اكتبوا كلماته هو، كلماتها هي. لن يُعرض أيّ اسم.',
    text: 'الفكرة',
    zone: 'أين نضعها؟',
    level: 'أيّ حاجة؟',
    noLevel: 'لا شيء',
    helper: 'أكتب بدل شخص آخر',
    photo: 'التقاط صورة أو اختيارها',
    photoReady: 'الصورة جاهزة.',
    photoBad: 'لا يمكن قراءة هذه الصورة. جرّب صورة أخرى.',
    noPhoto: 'إزالة الصورة',
    parent: (of) => `وُلدت من: ${of}`,
    send: 'وضعها على الجدار',
    frozen: 'أوقف الفريق الكتابة. كلماتكم تبقى هنا.',
  },
  waiting: {
    sending: (count) => `جارٍ إرسال: ${ideas(count)}…`,
    cut: (count) => `في انتظار الشبكة: ${ideas(count)}`,
    refused: 'لم تُحفظ:',
    forget: 'عدم الاحتفاظ بها',
    again: 'إرسال من جديد',
  },
  left: {
    elsewhere: 'جدار آخر',
    waiting: (count) => `تغييرات تنتظر الحفظ: ${count}.`,
    closed: (count) => `تغييرات لم تُحفظ: ${count}. لم يعد تغيير هذا الجدار ممكنًا من هنا.`,
  },
}
