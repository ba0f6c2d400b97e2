import { formatList, plural } from './format.ts'
import type { PanelWords } from './panel.fr.ts'

const lang = 'ar'

/** One and two say their number themselves. */
const counted = (count: number, one: string, two: string, few: string, many: string, other: string): string => {
  const word = plural(lang, count, { one, two, few, many, other })
  return count === 1 || count === 2 ? word : `${count} ${word}`
}
const minutesOf = (count: number): string => counted(count, 'دقيقة واحدة', 'دقيقتان', 'دقائق', 'دقيقة', 'دقيقة')
const hands = (count: number): string => counted(count, 'يد واحدة', 'يدان', 'أيدٍ', 'يدًا', 'يد')
const votes = (count: number): string => counted(count, 'جواب واحد', 'جوابان', 'أجوبة', 'جوابًا', 'جواب')
const ideas = (count: number): string => counted(count, 'فكرة واحدة', 'فكرتان', 'أفكار', 'فكرة', 'فكرة')
const people = (count: number): string => counted(count, 'شخص واحد', 'شخصان', 'أشخاص', 'شخصًا', 'شخص')

export const words: PanelWords = {
  title: 'إدارة الورشة · غوميت',
  offline: 'انقطعت الشبكة',
  notSent: 'الخادم لا يجيب. حاول من جديد.',
  rehearsal: 'تدريب',
  slip: {
    late: (minutes) => `تأخّر ${minutes} د`,
    ahead: (minutes) => `تقدّم ${minutes} د`,
  },
  step: (number) => `المرحلة ${number}`,
  modes: { plenary: 'معًا جميعًا', tables: 'على الطاولات', individual: 'كلٌّ بمفرده' },
  noClock: 'بلا وقت محدّد',
  pause: 'إيقاف',
  resume: 'استئناف',
  addMinutes: (minutes) => `إضافة ${minutesOf(minutes)}`,
  minusOne: 'إنقاص دقيقة',
  warn: {
    soon: (minutes) => `اقتربت النهاية: ${minutes} د`,
    last: 'ننهي بهدوء',
    over: (minutes) => (minutes > 0 ? `تجاوزنا الوقت بـ ${minutes} د` : 'انتهى الوقت'),
  },
  attention: {
    begin: 'انتباه',
    end: 'متابعة',
    on: 'الأيدي مرفوعة، لنتوقّف معًا.',
    hands: (up, all) => `${hands(up)} من ${all}`,
    up: (up) => counted(up, 'يد واحدة مرفوعة', 'يدان مرفوعتان', 'أيدٍ مرفوعة', 'يدًا مرفوعة', 'يد مرفوعة'),
  },
  next: { start: 'ابدأ', moment: 'التالي', phase: 'المرحلة التالية', end: 'إنهاء الورشة', nothing: 'انتهت' },
  straightTo: (title) => `الانتقال مباشرة إلى «${title}»`,
  back: 'الرجوع إلى الوراء',
  tapToShow: 'المس طاولة لعرض جدارها على الشاشة.',
  gauges: { ideas: 'الأفكار حسب الطاولة', votes: 'الأجوبة حسب الطاولة', people: 'الأشخاص حسب الطاولة' },
  gauge: ({ name, what, value, seated, quiet, lit }) => {
    const said = { ideas: ideas(value), votes: votes(value), people: '' }
    return [name, said[what], people(seated), quiet ? 'صامتة' : '', lit ? 'على الشاشة' : ''].filter(Boolean).join('، ')
  },
  hints: {
    silent: (table, minutes) => `${table}: لا شيء منذ ${minutes} د. هل نسمع الجميع؟`,
    see: 'عرض',
    kiosks: (count) =>
      `${counted(count, 'جهاز تصويت واحد ينتظر', 'جهازا تصويت ينتظران', 'أجهزة تصويت تنتظر', 'جهاز تصويت ينتظر', 'جهاز تصويت ينتظر')} مكانًا.`,
    pair: 'إعداد',
    catchUp: (title, minutes) => `لتعويض التأخّر: ${minutes} د أقلّ في «${title}»؟`,
    shorten: 'اختصار',
    shortened: (title, minutes) => `اختُصرت «${title}» بـ ${minutes} د.`,
  },
  script: 'نصّي',
  roomReads: 'تقرأ القاعة:',
  hide: 'إخفاء',
  unhide: 'إظهار',
  erase: 'مسح',
  eraseSure: 'نعم، امسح في كلّ مكان',
  admit: 'قبول',
  hidden: 'أُخفيت في كلّ مكان.',
  picture: 'صورة بلا كلمات',
  helped: 'كُتبت نيابة عن شخص',
  choice: { keep: 'اختيارها للقاعة', drop: 'إلغاء الاختيار', table: 'اختيار الطاولة', room: 'مختارة للقاعة' },
  waiting: (count) => `في الانتظار · ${count}`,
  seeAll: 'عرض الكلّ',
  filter: 'أيّ طاولة',
  all: 'الكلّ',
  noIdeas: 'لا شيء للقراءة الآن. الأفكار الخاصّة تبقى عند أصحابها.',
  ask: {
    heading: 'الأسئلة والتصويت',
    open: 'فتح',
    openAgain: (round) => `فتح الجولة ${round}`,
    round: (round) => `الجولة ${round}`,
    status: { open: 'مفتوح', closing: 'جارٍ الإغلاق…', closed: 'مغلق', revealed: 'عُرض على القاعة' },
    voted: votes,
    votedOf: (count, seats) => `${votes(count)} من ${seats}`,
    live: 'نتيجة مباشرة',
    close: 'إغلاق',
    closeAll: 'إغلاق في كلّ مكان',
    reveal: 'عرض النتيجة',
    room: 'في القاعة',
    booth: { open: 'مفتوح', closing: 'ننتظر آخر الأصوات', closed: 'مغلق', undrained: 'أُغلق دون انتظار الأجهزة' },
    closeBooth: 'إغلاق',
    force: 'إغلاق دون انتظار',
    nobody: 'لم يُجب أحد.',
    withdrawn: 'فكرة مسحوبة',
    verdict: { discuss: 'للنقاش', camps: 'رأيان' },
  },
  lobby: {
    arrived: (count) => plural(lang, count, { one: 'شخص هنا', two: 'شخصان هنا', few: 'أشخاص هنا', other: 'شخصًا هنا' }),
    lock: 'إغلاق الدخول',
    locked: 'الدخول مغلق',
    lasts: (duration) => `المدّة المتوقّعة: ${duration}`,
    qr: 'رمز لدخول الورشة',
    wayIn: 'دخول الورشة',
  },
  ended: {
    title: 'انتهت الورشة. شكرًا!',
    thanks: (who) => `عمل معكم ${who}. كلّ شيء محفوظ.`,
    next: 'ما سيأتي:',
    office: 'إلى المكتب: الحصيلة والبطاقات',
  },
  nav: { label: 'المزيد من الصفحات', ideas: 'الأفكار', people: 'الأشخاص', plan: 'البرنامج', more: 'المزيد' },
  blank: { on: 'إخلاء الشاشة', off: 'إعادة الشاشة' },
  freeze: { on: 'ضعوا الأقلام', off: 'السماح بالكتابة' },
  spotlight: { on: 'عرض على الشاشة', off: 'إزالة عن الشاشة', all: 'عرض الجدار المشترك' },
  table: { host: 'الجهاز متّصل', hostAway: 'الجهاز غير متّصل', staff: 'طاولة الفريق' },
  person: {
    tablet: 'على الجهاز المشترك',
    away: 'غير متّصل',
    scribe: 'يحمل القلم',
    gave: (count) => `شارك ${counted(count, 'مرّة', 'مرّتين', 'مرّات', 'مرّة', 'مرّة')}`,
    move: 'تغيير الطاولة',
    moveTo: (table) => `إجلاس: ${table}`,
    moved: (person, table) => `${person} ← ${table}.`,
    lower: 'إنزال اليد',
    makeScribe: 'إعطاء القلم',
    noScribe: 'استرجاع القلم',
    remove: 'إخراج',
    removeSure: 'نعم، أخرج هذا الجهاز',
    noTable: 'بلا طاولة',
  },
  even: 'الطاولات متوازنة',
  evenOut: (moves) => `موازنة الطاولات: ${counted(moves, 'انتقال واحد', 'انتقالان', 'انتقالات', 'انتقالًا', 'انتقال')}`,
  evened: (names) => `أخبروهم، طاولة جديدة: ${formatList(lang, names)}.`,
  device: {
    heading: 'أجهزة الفريق',
    roles: {
      admin: 'الإدارة',
      staff: 'التنشيط',
      host: 'جهاز الطاولة',
      participant: 'هاتف',
      kiosk: 'جهاز تصويت',
      screen: 'شاشة',
      observer: 'ملاحظة',
    },
    pair: 'أين يوجد هذا الجهاز؟',
    noPlace: 'لا يوجد مكان: أضف مكانًا في المكتب.',
    removeWhat: 'يتوقّف هذا الجهاز فورًا. لفتحه من جديد تلزم دعوة جديدة.',
  },
  plan: {
    sooner: 'أبكر',
    later: 'لاحقًا',
    removed: (title) => `أُزيلت «${title}» من البرنامج.`,
    saved: 'حُفظت المرحلة.',
    duration: 'المدّة',
    title: 'العنوان',
    instruction: 'ما تقرؤه القاعة',
    script: 'ما أقوله',
  },
  restitution: {
    heading: 'العرض',
    presents: (table) => `${table} تعرض الآن.`,
    next: (table) => `إعطاء الكلمة: ${table}`,
    done: 'عرض الجميع',
  },
  keys: {
    heading: 'اختصارات لوحة المفاتيح',
    space: 'المسافة',
    pause: 'إيقاف أو استئناف',
    next: 'التالي',
    attention: 'انتباه أو متابعة',
    blank: 'إخلاء الشاشة أو إعادتها',
    help: 'هذه الصفحة',
    on: 'هذه المفاتيح تعمل على هذا الجهاز',
  },
  over: {
    title: 'تتوقّف الإدارة هنا',
    removed: 'أخرج الفريق هذا الجهاز من الورشة.',
    elsewhere: 'هذه الصفحة مفتوحة في مكان آخر.',
    unauthorised: 'لم يعد هذا الرابط صالحًا. اطلب دعوة جديدة.',
  },
}
