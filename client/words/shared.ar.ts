import type { Shape } from '../ui/marks.ts'
import { plural } from './format.ts'
import type { SharedWords } from './shared.fr.ts'

const shapes: SharedWords['shapes'] = {
  circle: 'الدائرة',
  square: 'المربّع',
  triangle: 'المثلّث',
  star: 'النجمة',
  drop: 'القطرة',
  cross: 'علامة الزائد',
}

const animals: SharedWords['animals'] = {
  alpaca: 'ألبكة', ant: 'نملة', bear: 'دبّ', beaver: 'قندس', bee: 'نحلة', butterfly: 'فراشة', cat: 'قطّ', cheetah: 'فهد',
  deer: 'أيّل', dolphin: 'دلفين', dove: 'حمامة', dragonfly: 'يعسوب', duck: 'بطّة', falcon: 'صقر', fennec: 'فنك', firefly: 'يراعة',
  flamingo: 'فلامنغو', fox: 'ثعلب', frog: 'ضفدع', giraffe: 'زرافة', hedgehog: 'قنفذ', hoopoe: 'هدهد', horse: 'حصان', hummingbird: 'طائر طنّان',
  ibex: 'وعل', kangaroo: 'كنغر', koala: 'كوالا', ladybird: 'دعسوقة', lion: 'أسد', lynx: 'وشق', octopus: 'أخطبوط', orca: 'أوركا',
  panda: 'باندا', peacock: 'طاووس', penguin: 'بطريق', rabbit: 'أرنب', robin: 'أبو الحنّاء', seagull: 'نورس', seahorse: 'حصان البحر', sparrow: 'عصفور',
  squirrel: 'سنجاب', stork: 'لقلق', swallow: 'سنونو', swan: 'بجعة', tiger: 'نمر', toucan: 'طوقان', turtle: 'سلحفاة', wolf: 'ذئب',
}

const pictures: SharedWords['pictures'] = {
  anchor: 'مرساة', bike: 'درّاجة', boat: 'قارب', cake: 'كعكة', fish: 'سمكة', flower: 'زهرة', gift: 'هديّة', key: 'مفتاح', tree: 'شجرة', umbrella: 'مظلّة',
}

const refusals: SharedWords['refusals'] = {
  'bad-request': 'الرسالة غير صحيحة. لم يُحفظ شيء.',
  unauthorised: 'هذا الجهاز لم يدخل الورشة بعد.',
  forbidden: 'لا يحقّ لهذا الجهاز أن يفعل ذلك.',
  'not-found': 'لا يوجد شيء في هذا العنوان.',
  'too-large': 'الحجم كبير جدًّا. حاول بحجم أصغر.',
  'too-fast': 'هذا سريع جدًّا. انتظر قليلًا ثم حاول من جديد.',
  unavailable: 'لا يمكن الحفظ الآن. حاول من جديد بعد قليل.',
  removed: 'أخرج الفريق هذا الجهاز من الورشة.',
  locked: 'باب الدخول مغلق. اسأل الفريق.',
  'code/unknown': 'لا توجد ورشة بهذا الرمز. تحقّق من الحروف.',
  'code/slow': 'محاولات كثيرة. انتظر قليلًا ثم حاول من جديد.',
  'invite/used': 'استُعمل هذا الرابط من قبل. اطلب رابطًا آخر.',
  'invite/unknown': 'لم يعد هذا الرابط صالحًا. اطلب رابطًا آخر.',
  'login/wrong': 'الاسم أو كلمة السرّ غير صحيحة.',
  'login/insecure': 'لا يمكن تسجيل الدخول هنا: الشبكة غير محميّة.',
  'stage/stale': 'تقدّمت الورشة. انظر أين وصلت الآن.',
  'stage/ended': 'انتهت الورشة.',
  'stage/not-running': 'لم تبدأ الورشة بعد.',
  'stage/nothing-there': 'لا يوجد شيء في هذه الجهة.',
  'plan/stale': 'غيّر شخص آخر البرنامج قبل قليل. انظر إليه ثم حاول من جديد.',
  'plan/begun': 'بدأت هذه المرحلة: يمكن تغيير كلماتها ومدّتها فقط.',
  'plan/options': 'هذه الإعدادات لا تناسب هذا النشاط.',
  'phase/unknown': 'لم تعد هذه المرحلة موجودة.',
  'contribution/empty': 'لم يُكتب شيء.',
  'contribution/too-long': 'النصّ طويل جدًّا. اختصره قليلًا.',
  'contribution/not-yours': 'هذه الفكرة لشخص آخر.',
  'contribution/unknown': 'لم تعد هذه الفكرة موجودة.',
  'contribution/exists': 'هذه الفكرة موجودة من قبل.',
  'contribution/kind': 'هذه المرحلة لا تطلب ذلك.',
  'contribution/parent': 'الفكرة الأولى لم تعد هنا.',
  'contribution/zone': 'هذه الخانة غير موجودة.',
  'contribution/not-kept': 'هذه الفكرة غير ظاهرة: لا يمكن اختيارها.',
  'contribution/not-now': 'ليس هذا وقت الكتابة.',
  'ask/unknown': 'لم يعد هذا السؤال موجودًا.',
  'ask/closed': 'انتهى التصويت.',
  'ask/open': 'التصويت ما زال مفتوحًا.',
  'ask/not-eligible': 'بدأ التصويت قبل وصولك. اسأل الفريق.',
  'ask/no-choices': 'لا يوجد بعدُ ما يمكن اختياره.',
  'ask/not-closed': 'أغلق التصويت أوّلًا.',
  'answer/budget': 'لم يبقَ لك ما يكفي من الملصقات.',
  'answer/cap': 'ملصقات كثيرة على الفكرة نفسها.',
  'answer/own': 'ملصقات كثيرة على فكرتك أنت.',
  'answer/marks': 'هذا الجواب لا يناسب السؤال.',
  'answer/exists': 'هذا الصوت محسوب من قبل.',
  'answer/hurried': 'هذا سريع جدًّا. خذ وقتك ثم حاول من جديد.',
  'table/unknown': 'لم تعد هذه الطاولة موجودة.',
  'table/not-yours': 'هذه ليست طاولتك.',
  'person/unknown': 'لم يعد هذا الشخص هنا.',
  'turn/none': 'لا أحد يستعمل هذا الجهاز اللوحيّ الآن.',
  'turn/code': 'الحيوان أو الصور غير صحيحة.',
  'kiosk/paired': 'هذا الجهاز مُعدّ من قبل.',
  'kiosk/unknown': 'هذا الجهاز غير مُعدّ للتصويت.',
  'place/unknown': 'لم يعد هذا المكان موجودًا.',
  'media/type': 'لا يمكن قراءة هذه الصورة. جرّب صورة أخرى.',
  'media/unknown': 'لم تعد هذه الصورة موجودة.',
  'wall/edit': 'هذا التغيير غير ممكن. لم يتغيّر شيء.',
}

/** "فكرة واحدة", "فكرتان", "3 أفكار", "12 فكرة": one and two say their number themselves. */
const counted = (count: number, one: string, two: string, few: string, many: string, other: string): string => {
  const word = plural('ar', count, { one, two, few, many, other })
  return count === 1 || count === 2 ? word : `${count} ${word}`
}

export const words: SharedWords = {
  shapes,
  table: (shape: Shape, lap: number): string => `طاولة ${shapes[shape]}${lap > 1 ? ` ${lap}` : ''}`,
  animals,
  pictures,
  states: {
    draft: 'مسودّة',
    sending: 'جارٍ الإرسال…',
    waiting: 'في انتظار الشبكة',
    refused: 'لم تُحفظ',
    kept: 'محفوظة',
    pending: 'في انتظار المراجعة',
    late: 'وصلت بعد المرحلة',
    hidden: 'مخفيّة',
    withdrawn: 'مسحوبة',
  },
  reach: {
    author: 'أنا وحدي أراها',
    table: 'طاولتي تراها',
    plenary: 'الجميع يراها',
  },
  refusals,
  moods: {
    sun: 'شمس مشرقة: نشاط كبير',
    clearing: 'صحو: بخير تقريبًا',
    rainbow: 'قوس قزح: أمل كبير',
    snow: 'ثلج: هدوء',
    cloud: 'غيوم: بين بين',
    wind: 'ريح: بالي مشغول',
    rain: 'مطر: حزن قليل',
    storm: 'عاصفة: غضب',
  },
  time: {
    left: (minutes: number): string => (minutes > 0 ? `بقي من الوقت: ${counted(minutes, 'دقيقة واحدة', 'دقيقتان', 'دقائق', 'دقيقة', 'دقيقة')}` : 'انتهى الوقت'),
    short: (minutes: number): string => `${minutes} د`,
    paused: 'توقّف مؤقّت',
  },
  count: {
    ideas: (count: number): string => counted(count, 'فكرة واحدة', 'فكرتان', 'أفكار', 'فكرة', 'فكرة'),
    people: (count: number): string => counted(count, 'شخص واحد', 'شخصان', 'أشخاص', 'شخصًا', 'شخص'),
    tables: (count: number): string => counted(count, 'طاولة واحدة', 'طاولتان', 'طاولات', 'طاولة', 'طاولة'),
    dots: (count: number): string => counted(count, 'ملصق واحد', 'ملصقان', 'ملصقات', 'ملصقًا', 'ملصق'),
  },
  actions: {
    listen: 'استمع',
    close: 'إغلاق',
    cancel: 'إلغاء',
    save: 'حفظ',
    send: 'إرسال',
    edit: 'تعديل',
    remove: 'سحب',
    back: 'رجوع',
    next: 'التالي',
    retry: 'إعادة المحاولة',
    undo: 'تراجع',
    help: 'مساعدة',
    add: 'إضافة',
    more: 'زيادة',
    fewer: 'إنقاص',
    done: 'انتهيت',
  },
  settings: {
    language: 'اللغة',
    textSize: 'حجم النصّ',
    textSizes: { 1: 'عاديّ', 2: 'كبير', 3: 'كبير جدًّا' },
  },
  network: {
    offline: 'لا توجد شبكة. يمكنك المتابعة: سيُرسل كلّ شيء عند عودتها.',
    back: 'عادت الشبكة.',
    connecting: 'جارٍ الاتصال…',
  },
  attention: 'لنتوقّف معًا: الأنظار إلى هنا.',
}
