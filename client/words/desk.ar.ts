import type { DeskWords } from './desk.fr.ts'

export const desk: DeskWords = {
  tools: {
    label: 'أدوات الجدار',
    move: 'تحريك',
    lasso: 'إحاطة عدّة أفكار',
    ink: 'قلم',
    words: 'وضع نصّ',
    undo: 'تراجع',
    redo: 'إعادة',
    fit: 'رؤية الكلّ',
  },
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
}
