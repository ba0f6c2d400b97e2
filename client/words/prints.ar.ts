import { plural } from './format.ts'
import type { PrintsWords } from './prints.fr.ts'

const ideas = (n: number): string => {
  const word = plural('ar', n, { one: 'فكرة واحدة', two: 'فكرتان', few: 'أفكار', other: 'فكرة' })
  return n === 1 || n === 2 ? word : `${n} ${word}`
}

export const words: PrintsWords = {
  lead: 'جدران المراحل التي بدأت، كما تعرضها الشاشة.',
  none: 'لا جدار بعد: تظهر الجدران عندما تبدأ مراحلها.',
  all: 'الجميع معًا',
  ideas,
  empty: 'فارغ',
  open: 'فتح',
  back: 'كلّ الجدران',
  picture: 'صورة الجدار',
  save: 'حفظ',
  work: 'العمل على هذا الجدار',
  part: {
    what: 'الجدار كلّه أو جزء منه',
    whole: 'الجدار كلّه',
    some: 'جزء منه',
    title: 'اختيار الأفكار',
    chosen: (n, all) => `المختار: ${n} من ${all}`,
    search: 'البحث عن كلمة',
    where: 'المكان',
    everywhere: 'في كلّ مكان',
    zones: 'أماكن الجدار',
    themes: 'المواضيع',
    tick: (n) => `اختيار كلّ ما يظهر (${n})`,
    untick: 'إلغاء كلّ اختيار',
    none: 'لا فكرة تطابق البحث.',
    drawing: 'رسم',
    photo: 'صورة',
    save: (n) => `حفظ ${ideas(n)}`,
  },
  forms: {
    png: { name: 'صورة', hint: 'PNG، لصفحة أو رسالة' },
    svg: { name: 'رسم', hint: 'SVG، واضح بكلّ الأحجام' },
    pdf: { name: 'ملصق', hint: 'PDF، للطباعة' },
    notes: { name: 'أوراق للقصّ', hint: 'PDF، بطاقة لكلّ فكرة' },
    csv: { name: 'جدول', hint: 'CSV، الأفكار ومواضيعها فقط' },
  },
  paper: 'حجم الورق',
  papers: { a4: 'A4', a3: 'A3', a2: 'A2', a1: 'A1', a0: 'A0' },
  tiled: 'على أوراق A4 تُجمَع',
  tiledHint: (sheets) => `${sheets} ورقة، مع علامات للقصّ ومخطّط صغير.`,
  bring: 'إعادة جدول إلى هذا الجدار',
  bringHint:
    'جدول حُفظ من هنا، وصُحّح عند الحاجة. ما هو موجود لا يتحرّك. تعود الأفكار والاختيارات والمواضيع إلى أماكنها، أمّا الأسهم واللافتات وخطوط القلم والصور فلا تعود.',
  choose: 'اختيار الملفّ',
  brought: (n) => `${ideas(n)} على الجدار.`,
  known: (n) => `${ideas(n)} موجودة في الورشة من قبل.`,
  left: (why, numbers) => `${why} (الأسطر ${numbers.join('، ')})`,
  unlaid: (numbers) => `اختار الجدار أماكن بعض الأفكار بدل أماكنها في الجدول (الأسطر ${numbers.join('، ')}).`,
  pictures: (numbers) => `لا يحوي الجدول رسومًا ولا صورًا: أعيدوها يدويًّا (الأسطر ${numbers.join('، ')}).`,
  noTable: 'ليس في هذا الملفّ عمود «الفكرة». احفظوا جدولًا من هنا أوّلًا لتروا شكله.',
}
