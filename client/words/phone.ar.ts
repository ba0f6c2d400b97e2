import { formatDay, plural } from './format.ts'
import type { PhoneWords } from './phone.fr.ts'
import { words as shared } from './shared.ar.ts'

/** "صوت واحد", "صوتان", "3 أصوات", "12 صوتًا": one and two say their number themselves. */
const votes = (count: number): string => {
  const word = plural('ar', count, { one: 'صوت واحد', two: 'صوتان', few: 'أصوات', many: 'صوتًا', other: 'صوت' })
  return count === 1 || count === 2 ? word : `${count} ${word}`
}

const days = (count: number): string => {
  const word = plural('ar', count, { one: 'يوم واحد', two: 'يومين', few: 'أيّام', many: 'يومًا', other: 'يوم' })
  return count === 1 || count === 2 ? word : `${count} ${word}`
}

const letters = (count: number): string => {
  const word = plural('ar', count, { one: 'حرف واحد', two: 'حرفان', few: 'أحرف', many: 'حرفًا', other: 'حرف' })
  return count === 1 || count === 2 ? word : `${count} ${word}`
}

export const words: PhoneWords = {
  shared,
  code: {
    title: 'أدخل الرمز',
    hint: 'الرمز ظاهر على الشاشة: 8 حروف وأرقام.',
    label: 'رمز الورشة',
    go: 'متابعة',
  },
  invite: {
    opening: 'نفتح مكانك…',
    opened: {
      admin: 'إدارة الورشة',
      staff: 'إدارة الورشة',
      host: 'الجهاز اللوحيّ للطاولة',
      participant: 'مكانك في الورشة',
      kiosk: 'جهاز التصويت',
      holder: 'تصويتكم',
      screen: 'شاشة العرض',
      observer: 'شاشة الورشة',
    },
    missing: 'هذا الرابط ناقص. اطلب رابطًا آخر من الفريق.',
  },
  door: {
    notice: 'من المفيد أن تعرف',
    shown: 'لا يظهر أيّ اسم.',
    erased: (count, until) => `يُمحى كلّ شيء بعد ${days(count)} من الورشة، نحو ${formatDay('ar', until)}.`,
    withdraw: 'يمكنك سحب أفكارك.',
    faces: 'لا وجوه في الصور.',
    chooseTable: 'اختر طاولة',
    seated: (count) => (count === 0 ? 'لا أحد بعد' : shared.count.people(count)),
    given: 'ستُعطى لك طاولة.',
    enter: 'أدخل',
    entering: 'جارٍ الدخول…',
    locked: 'باب الدخول مغلق الآن. اسأل الفريق.',
    waiting: 'لا توجد شبكة. نحاول من جديد تلقائيًّا.',
    early: 'يمكنك الكتابة من الآن. سيُرسل النصّ عند دخولك.',
    keep: 'احفظ',
    kept: 'محفوظة على هذا الهاتف',
  },
  lobby: {
    title: 'سنبدأ قريبًا',
    you: 'أنت',
    noTable: 'ستُعطى لك طاولة.',
    change: 'تغيير الطاولة',
  },
  asked: { title: 'بعض الأسئلة عنك', later: 'لاحقًا' },
  menu: {
    open: 'القائمة',
    hand: 'أرفع يدي',
    handDown: 'أُنزل يدي',
    handUp: 'يدك مرفوعة. سيأتي أحدهم.',
    wall: 'فتح جدار الطاولة',
    help: [
      'اقرأ التعليمات. زرّ «استمع» يقرؤها بصوت عالٍ.',
      'اكتب أو ارسم أو التقط صورة. ثم المس «إرسال».',
      'في لوحة المفاتيح، الميكروفون يكتب ما تقوله.',
      'لسحب فكرة، المس «أفكاري» في هذه القائمة.',
      'عندك مشكلة؟ ارفع يدك: الفريق سيأتي.',
    ],
  },
  stage: {
    frozen: 'نضع الأقلام. نصّك محفوظ.',
    presenting: (table) => `${table} تعرض الآن`,
    listening: 'نستمع، ثم نصفّق.',
    yours: 'الآن دور طاولتك في الكلام.',
  },
  attention: {
    raise: 'أرفع يدي',
    raised: 'يدك مرفوعة، شكرًا.',
  },
  ended: {
    title: 'شكرًا!',
    text: 'انتهت الورشة. وصلت أفكارك.',
    next: 'وماذا بعد؟',
  },
  over: {
    removed: 'أخرج الفريق هذا الجهاز من الورشة.',
    removedHelp: 'إن كان هذا خطأ، فكلّم الفريق.',
    elsewhere: 'الورشة مفتوحة في مكان آخر على هذا الجهاز.',
    unauthorised: 'لم يعد هذا الجهاز في الورشة.',
    again: 'الدخول من جديد',
  },
  network: {
    left: (count) => `لا توجد شبكة. في الانتظار: ${shared.count.ideas(count)}.`,
  },
  compose: {
    label: 'فكرتك',
    placeholder: 'اكتب أو أملِ بصوتك…',
    photo: 'صورة',
    drawing: 'رسم',
    send: 'إرسال',
    sent: 'أُرسلت',
    rebound: 'فكرة وُلدت من:',
    noRebound: 'لا تنطلق من هذه الفكرة',
    picture: 'صورتك',
    caption: 'بضع كلمات (إن أردت)',
    removePicture: 'إزالة الصورة',
    unreadable: 'لا يمكن قراءة هذه الصورة. جرّب صورة أخرى.',
    full: 'لا يستطيع هذا الهاتف حفظ المزيد. انسخ نصّك.',
    charsLeft: (count) => `بقي ${letters(count)}`,
  },
  draw: {
    title: 'ارسم بإصبعك',
    colours: { ink: 'أسود', red: 'أحمر', blue: 'أزرق', green: 'أخضر' },
    clear: 'محو كلّ شيء',
    ready: 'الرسم جاهز',
  },
  mine: {
    title: 'أفكاري',
    none: 'لا توجد أفكار لك بعد.',
    change: 'تغيير',
    share: 'مشاركة',
    shareAll: 'مشاركة الكلّ مع طاولتي',
    withdrawn: 'سُحبت الفكرة',
    lateHelp: 'انتهت المرحلة. قد يأخذها الفريق.',
    pendingHelp: 'يقرؤها الفريق ثم يعرضها.',
    hiddenHelp: 'وضعها الفريق جانبًا.',
    forget: 'التخلّي عنها',
    picture: 'صورة',
    elsewhere: 'من مرحلة أخرى',
  },
  gallery: {
    wall: 'عرض الجدار',
    title: 'أفكار الطاولة',
    empty: 'لا توجد أفكار للقراءة بعد.',
    rebound: 'أبني عليها',
    from: 'وُلدت من فكرة أخرى',
    chosen: 'الفكرة المختارة',
  },
  ask: {
    closing: 'يُغلق التصويت الآن. يُرسل اختيارك.',
    closed: 'انتهى التصويت. شكرًا!',
    notEligible: 'وصلت بعد بداية هذا التصويت. اسأل الفريق.',
    waitOpen: 'يُفتح التصويت قريبًا.',
    given: 'حُفظ اختيارك. يمكنك تغييره.',
    secret: 'لا أحد يرى اختيارك.',
    empty: '(فكرة مسحوبة)',
    stillOpen: 'ما زال هناك تصويت مفتوح',
    goVote: 'تصويت',
    back: 'العودة إلى المرحلة',
  },
  stickers: {
    left: (count) => (count === 0 ? 'لم يبقَ أيّ ملصق' : `بقي لك ${shared.count.dots(count)}`),
    yours: 'فكرتك',
    onlyOne: (count) =>
      count === 0 ? 'فكرتك: لا يمكن التصويت للنفس' : `فكرتك: ${shared.count.dots(count)} على الأكثر`,
    vote: 'أصوّت',
    add: (idea) => `ضع ملصقًا: ${idea}`,
    remove: (idea) => `انزع ملصقًا: ${idea}`,
    on: (count) => shared.count.dots(count),
  },
  result: {
    title: 'النتيجة',
    voters: (count) => `عدد المصوّتين: ${shared.count.people(count)}`,
    counted: (count) =>
      count === 1 ? 'ملصقك محسوب. أعاد هذا الهاتف العدّ.' : `ملصقاتك محسوبة (${count}). أعاد هذا الهاتف العدّ.`,
    recounted: 'أعاد هذا الهاتف العدّ: المجموع صحيح.',
    differs: 'لا يجد هذا الهاتف المجموع نفسه. أخبر الفريق.',
    few: 'حفاظًا على السرية، لا تُعرض قائمة الأصوات.',
  },
  welcome: {
    rules: 'قواعد البيت',
    moodHint: 'دون إظهار أيّ اسم. يُعرض المجموع فقط.',
  },
  journey: {
    step: 'في أيّ لحظة؟',
    lane: 'ماذا؟',
    level: 'أيّ نوع من الحاجات؟ (إن أردت)',
  },
  grid: {
    column: 'في أيّ عمود؟',
    row: 'في أيّ سطر؟',
  },
  pyramid: {
    level: 'أيّ نوع من الحاجات؟',
  },
  matrix: {
    progress: (index, count) => `الفكرة ${index} من ${count}`,
    why: 'لماذا؟ (إن أردت)',
    whyHint: 'دون إظهار أيّ اسم.',
    sendReason: 'إرسال السبب',
    reasons: 'أسبابي',
    given: 'الأسباب المذكورة',
    none: 'لم يُكتب أيّ سبب.',
    firstRound: 'ما أجابت به الطاولة',
    dot: (a, b) => `${a}، ${b}`,
    done: 'أجبت عن كلّ الأفكار.',
    wait: 'انظر إلى الجدار مع طاولتك.',
  },
  article: {
    part: 'أيّ جزء من المقال؟',
    parts: { headline: 'العنوان', standfirst: 'الملخّص', picture: 'الصورة', body: 'القصّة' },
    page: 'صفحة الطاولة',
    mine: 'نصوصي وصوري',
  },
  restitution: {
    wait: 'كلّ طاولة تعرض في دورها.',
  },
  closing: {
    keep: 'شيء أحتفظ به',
    improve: 'شيء يمكن تحسينه',
    next: 'وماذا بعد؟',
    read: 'ما كتبته القاعة',
  },
  turn: {
    hello: 'جاء دورك',
    remember: 'تذكّر حيوانك وصورك الثلاث: بها تستعيد مكانك.',
    start: 'أبدأ',
    done: 'انتهيت',
    leaving: 'نرتّب أفكارك…',
    leavingLate: 'احتفظ بالجهاز لحظة: لم يُرسل كلّ شيء بعد.',
  },
  kiosk: {
    unpaired: 'جهاز ينتظر الإعداد',
    unpairedHelp: 'يختار أحد أفراد الفريق مكان هذا الجهاز.',
    sign: (sign) => `الجهاز ${sign}`,
    start: 'أصوّت',
    budget: (count) => `لديك ${shared.count.dots(count)} لتضعها على الأفكار التي تفضّلها.`,
    done: 'انتهيت',
    thanks: 'شكرًا!',
    thanksHelp: 'صوتك محسوب. الشخص التالي تفضّل!',
    thanksLater: 'صوتك محفوظ هنا. سيُرسل وحده.',
    still: 'هل ما زلت هنا؟',
    stillHelp: 'وإلّا فسنبدأ من جديد للشخص التالي.',
    stay: 'أتابع',
    none: 'لا يوجد تصويت الآن',
    noneHelp: 'عد لاحقًا. شكرًا!',
    waiting: (count) => `في انتظار الشبكة: ${votes(count)}`,
    late: (count) => `وصل متأخّرًا: ${votes(count)}`,
    full: 'ملء الشاشة',
    slower: 'خذ وقتك في القراءة، ثم المس «انتهيت».',
    empty: 'ضع ملصقًا واحدًا على الأقلّ.',
  },
}
