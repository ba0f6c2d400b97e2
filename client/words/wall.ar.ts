import { desk } from './desk.ar.ts'
import { plural } from './format.ts'
import { hands } from './hands.ar.ts'
import type { WallWords } from './wall.fr.ts'
import { ways } from './ways.ar.ts'

/** One and two say their number themselves; the others carry it. */
const counted = (count: number, one: string, two: string, few: string, many: string, other: string): string => {
  const word = plural('ar', count, { one, two, few, many, other })
  return count === 1 || count === 2 ? word : `${count} ${word}`
}
const ideas = (count: number): string => counted(count, 'فكرة واحدة', 'فكرتان', 'أفكار', 'فكرة', 'فكرة')
const people = (count: number): string => counted(count, 'شخص واحد', 'شخصان', 'أشخاص', 'شخصًا', 'شخص')
const arrows = (count: number): string => counted(count, 'سهم واحد', 'سهمان', 'أسهم', 'سهمًا', 'سهم')
const lines = (count: number): string => counted(count, 'خطّ قلم واحد', 'خطّا قلم', 'خطوط قلم', 'خطّ قلم', 'خطّ قلم')
const put = (count: number, place: string | null): string => `انتقل إلى ${place ?? 'أماكن أخرى'}: ${ideas(count)}.`
const named = (count: number, name: string | null, one: string, several: string): string =>
  count === 1 && name ? `${one}: ${name}.` : `${several}: ${count}.`

export const words: WallWords = {
  canvas: {
    label:
      'الجدار. الأسهم للتنقّل، وعلامتا الزائد والناقص للتكبير والتصغير، وEnter ثمّ Tab للانتقال من فكرة إلى أخرى. القائمة تقدّم الحركات نفسها بالأزرار.',
    picture: 'الجدار',
    ideas,
  },
  saving: {
    connecting: 'جارٍ الاتصال…',
    saved: 'محفوظ',
    sending: 'جارٍ الإرسال…',
    waiting: 'في انتظار الشبكة',
  },
  refused: 'لم يُقبل هذا التغيير. كلّ ما عداه في مكانه.',
  gone: 'ما كنت تغيّره أُزيل في هذه الأثناء. كلّ ما عداه في مكانه.',
  fixed: 'ما قُفل للتوّ بقي حيث كان. كلّ ما عداه في مكانه.',
  typed: (typed) => `كلماتك: «${typed}»`,
  newTheme: 'موضوع جديد',
  themeName: 'اسم الموضوع',
  list: {
    title: 'الجدار في قائمة',
    empty: 'لا شيء على هذا الجدار بعد.',
    nowhere: 'في مكان آخر من الجدار',
    others: 'عناوين الجدار ورسومه',
    chosen: (count) => `الأفكار المختارة: ${count}`,
    find: 'البحث في القائمة',
    found: (count) => (count === 0 ? 'لا نتيجة.' : `الأفكار الموجودة: ${count}`),
    where: 'أين',
    everywhere: 'في كلّ مكان',
    from: 'من أيّ طاولة',
    everyTable: 'كلّ الطاولات',
    noTable: 'بلا طاولة',
    more: (next, left) => (next === left ? `عرض البقيّة (${left})` : `عرض ${next} أخرى (بقي ${left})`),
    none: 'ترك الكلّ',
    moveTo: 'ضعها في',
    level: 'الحاجة',
    noLevel: 'لا شيء',
    theme: 'الموضوع',
    noTheme: 'دون موضوع',
    group: 'جمعها في موضوع',
    hide: 'إخفاء',
    mark: 'اختيار الطاولة',
    unmark: 'إلغاء الاختيار',
    remove: 'مسح',
    rename: 'تغيير الاسم',
    born: (of) => `وُلدت من: ${of}`,
    leadsTo: (of) => `← إلى ${of}`,
    comesFrom: (of) => `→ من ${of}`,
    locked: 'مقفل',
    drawing: 'رسم',
    photo: 'صورة',
    stroke: 'خطّ قلم',
    helper: 'كُتبت بدل شخص آخر',
    byTable: 'اختيار الطاولة',
    byRoom: 'اختيار القاعة',
    moved: (zone) => `وُضعت في ${zone}.`,
  },
  news: {
    added: (count) => `وصل إلى الجدار: ${ideas(count)}.`,
    zone: put,
    theme: put,
    reworded: (count) => `تغيّرت الكلمات في: ${ideas(count)}.`,
    tableChoice: (count) => `اختارت الطاولة: ${ideas(count)}.`,
    roomChoice: (count) => `اختير للقاعة: ${ideas(count)}.`,
    choiceUndone: (count) => `أُلغي الاختيار عن: ${ideas(count)}.`,
    themeMade: (count, name) => named(count, name, 'موضوع جديد', 'مواضيع جديدة'),
    themeRenamed: (count, name) => named(count, name, 'تغيّر اسم الموضوع إلى', 'مواضيع تغيّرت أسماؤها'),
    themeRemoved: (count, name) => named(count, name, 'مُسح الموضوع', 'مواضيع مُسحت'),
    textMade: (count, name) => named(count, name, 'نصّ جديد', 'نصوص جديدة'),
    textChanged: (count, name) => named(count, name, 'تغيّر النصّ إلى', 'نصوص تغيّرت'),
    textRemoved: (count, name) => named(count, name, 'مُسح النصّ', 'نصوص مُسحت'),
    arrowDrawn: (count) => `أُضيف إلى الجدار: ${arrows(count)}.`,
    arrowRemoved: (count) => `أُزيل من الجدار: ${arrows(count)}.`,
    inkDrawn: (count) => `رُسم على الجدار: ${lines(count)}.`,
    inkMoved: (count) => `نُقل على الجدار: ${lines(count)}.`,
    inkErased: (count) => `مُسح من الجدار: ${lines(count)}.`,
    locked: (count) => `أُقفل على الجدار: ${count}.`,
    unlocked: (count) => `فُتح قفله على الجدار: ${count}.`,
    removed: (count) => `أُزيل من الجدار: ${ideas(count)}.`,
  },
  desk,
  hands,
  ways,
  journey: {
    peak: 'أفضل لحظة',
    low: 'أسوأ لحظة',
    end: 'النهاية',
    band: 'الشريط: نصف الأجوبة حول الوسط.',
    voices: (count) => `عدد من أجابوا: ${people(count)}.`,
    waiting: 'سيظهر المنحنى عندما ينتهي الجميع.',
    point: (step, feeling) => `${step}: ${feeling}`,
  },
  matrix: {
    dots: 'كلّ نقطة رأي، دون اسم.',
    discuss: 'للنقاش',
    camps: 'رأيان',
    few: 'أقلّ من 8 آراء: نقاط دون خلاصة.',
    reasons: 'الأسباب',
    round: (round) => `الجولة ${round}`,
    waiting: 'ستظهر النقاط عندما ينتهي التصويت.',
    opinions: (count) => counted(count, 'رأي واحد', 'رأيان', 'آراء', 'رأيًا', 'رأي'),
    place: (easy, priority) => `السهولة ${easy} من 5، الأولوية ${priority} من 5`,
  },
  smartvote: {
    first: (idea) => `«${idea}» في المقدّمة`,
    tie: 'عدّة أفكار معًا في المقدّمة',
    none: 'لا ملصقات بعد',
    voted: (count) => `عدد من صوّتوا: ${people(count)}.`,
    recounted: 'يمكن لكلّ هاتف أن يعيد عدّ المجموع.',
    room: 'في القاعة',
    dots: (count) => `${counted(count, 'ملصق واحد', 'ملصقان', 'ملصقات', 'ملصقًا', 'ملصق')} · تصويت سرّي`,
    covered: (share, kept) =>
      `${share} من المصوّتين لهم اختيار واحد على الأقلّ ضمن ${kept === 1 ? 'الفكرة المختارة' : `الأفكار المختارة (${kept})`}.`,
    undrained: 'دون آخر الأصوات',
    open: 'التصويت مفتوح',
    secret: 'توضع الملصقات سرًّا. تظهر النتيجة في النهاية.',
    withdrawn: 'فكرة مسحوبة',
    others: (count) => `و${ideas(count)} أخرى`,
  },
  welcome: {
    title: 'طقس القاعة',
    voices: (count) => `عدد من أجابوا: ${people(count)}، دون إظهار أيّ اسم.`,
    waiting: 'سيظهر الطقس عندما يجيب الجميع.',
    nobody: 'لم يُجب أحد هذه المرّة.',
    rules: 'قواعدنا',
  },
  closing: {
    waiting: 'ستظهر الآراء عندما يجيب الجميع.',
  },
}
