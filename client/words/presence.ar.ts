import type { PresenceWords } from './presence.fr.ts'

export const words: PresenceWords = {
  counted: 'لا أحد يرى إجابتك. نحن نعدّ فقط.',
  skip: 'تخطّي',
  give: 'أجيب',
  streets: 'شوارع الحيّ',
  map: 'خريطة الحيّ',
  questions: {
    age: {
      title: 'كم عمرك؟',
      name: 'العمر',
      hint: '',
      choices: {
        under16: 'أقلّ من 16 سنة',
        from16: '16 أو 17 سنة',
        from18: 'من 18 إلى 25 سنة',
        from26: 'من 26 إلى 29 سنة',
        from30: 'من 30 إلى 54 سنة',
        from55: '55 سنة أو أكثر',
      },
    },
    gender: {
      title: 'أنت…',
      name: 'الجنس',
      hint: '',
      choices: { woman: 'امرأة', man: 'رجل', other: 'غير ذلك', unsaid: 'أفضّل ألّا أقول' },
    },
    status: {
      title: 'تأتي بصفة…',
      name: 'الصفة',
      hint: '',
      choices: { resident: 'من السكّان', volunteer: 'متطوّع', staff: 'فريق المركز', partner: 'شريك' },
    },
    quarter: {
      title: 'هل تسكن في هذه الشوارع؟',
      name: 'الحيّ ذو الأولويّة',
      hint: '',
      choices: { here: 'أسكن في هذه الشوارع', elsewhere: 'أسكن في مكان آخر', unknown: 'لا أعرف' },
    },
    before: {
      title: 'هل جئت إلى ورشة من قبل؟',
      name: 'ورشات سابقة',
      hint: 'يمكنك اختيار أكثر من إجابة.',
      choices: {
        none: 'هذه أوّل مرّة',
        needs: 'ورشة نقول فيها ما نحتاج',
        ideas: 'ورشة نبحث فيها عن أفكار',
        making: 'ورشة نصنع فيها اختراعًا',
        launch: 'ورشة نطلق فيها اختراعًا',
        another: 'ورشة أخرى',
      },
    },
  },
}
