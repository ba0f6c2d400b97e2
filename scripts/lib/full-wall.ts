import { createCanvas, Path2D } from '@napi-rs/canvas'
import { must } from '../../shared/kernel/assert.ts'
import { type Field, fieldKey, type WallRecord } from '../../shared/walls/record.ts'
import { noteGap, noteSize, slotIn, type Template, type Zone } from '../../shared/walls/template.ts'

/** What rooms have said: short and long, with numbers, emoji and the other direction in between. */
const said = {
  fr: [
    'Un endroit chaud',
    'Des casiers à la gare pour poser ses affaires en sécurité',
    'Appelle le 115, attend 40 minutes, personne',
    'Un livre d’or : les passants laissent un mot',
    'Leur demander leur prénom 🙂',
    'Une laverie ouverte le dimanche, avec un café pour attendre au chaud',
    'Le bus gratuit quand il fait moins de zéro degré',
    'خزائن مجانية لأغراضهم',
    'Un hôtel au prix d’une journée de mendicité : trois euros la nuit',
    'Jouer aux cartes le samedi',
    'Une association qui collecte à manger, des habits et des couvertures, et qui les porte là où les gens dorment',
    'Se sent invisible',
    'Un téléphone qu’on peut recharger 🔌',
    'Coiffeur solidaire une fois par mois',
    'Parler à quelqu’un',
    'Ouvrir les maisons vides l’hiver',
    'Douches de la piscine, le lundi et le jeudi avant 9 h',
    'Un frigo ouvert devant le centre social',
    'Anticonstitutionnellement, on n’a pas le droit de l’enfermer',
  ],
  ar: [
    'مكان دافئ',
    'خزائن في المحطّة ليضع أغراضه بأمان',
    'يتّصل بالرقم 115 وينتظر 40 دقيقة دون جواب',
    'دفتر ذكريات: يترك فيه المارّة كلمة',
    'أن نسأله عن اسمه 🙂',
    'مغسلة مفتوحة يوم الأحد، مع قهوة للانتظار في مكان دافئ',
    'حافلة مجانية عندما تنخفض الحرارة تحت الصفر',
    'Un coiffeur solidaire',
    'فندق بثمن يوم من التسوّل: ثلاثة يورو لليلة',
    'نلعب الورق يوم السبت',
    'جمعية تجمع الطعام والملابس والأغطية وتحملها إلى حيث ينام الناس في الشارع كلّ مساء',
    'يشعر أنّه غير مرئي',
    'هاتف يمكن شحنه 🔌',
    'حلّاق متطوّع مرّة في الشهر',
    'أن يتكلّم مع أحد',
    'فتح البيوت الفارغة في الشتاء',
    'حمّامات المسبح يومَي الاثنين والخميس قبل الساعة 9',
    'ثلّاجة مفتوحة أمام المركز الاجتماعي',
    'وجبة ساخنة يحضّرها الجيران كلّ مساء',
  ],
} as const
type Spoken = keyof typeof said

const stories: Readonly<Record<Spoken, string>> = {
  fr: 'Depuis lundi, un carnet circule dans le quartier. Chacun y laisse un mot pour celles et ceux qui dorment dehors : un bonjour, une adresse, une recette, un dessin d’enfant.\n\n« Avant, on passait sans se voir. Maintenant on se dit bonjour », raconte Karim, qui a gardé les premières pages.\n\nLe carnet dort la nuit à la boulangerie. Il repart chaque matin avec la première personne qui achète son pain. La mairie promet d’en imprimer dix de plus avant Noël.',
  ar: 'منذ يوم الاثنين يتنقّل دفتر في الحيّ. يترك فيه كلّ واحد كلمة لمن ينامون في الشارع: تحيّة، عنوان، وصفة، رسم طفل.\n\n«كنّا نمرّ دون أن يرى أحدنا الآخر. أمّا الآن فنتبادل التحيّة»، يقول كريم الذي احتفظ بالصفحات الأولى.\n\nينام الدفتر ليلًا في المخبز، وينطلق كلّ صباح مع أوّل من يشتري خبزه. وتعد البلدية بطباعة عشرة دفاتر أخرى قبل نهاية السنة.',
}
const themes: Readonly<Record<Spoken, readonly string[]>> = {
  fr: [
    'Dormir',
    'Manger, se laver',
    'Ne plus être seul',
    'Garder ses affaires',
    'Se déplacer quand il fait froid',
    'Inclassables',
  ],
  ar: ['النوم', 'الطعام والاغتسال', 'ألّا يبقى وحيدًا', 'حفظ أغراضه', 'التنقّل في البرد', 'أفكار لا تُصنَّف'],
}
const labels: Readonly<Record<Spoken, string>> = { fr: 'À reprendre demain', ar: 'نعود إليها غدًا' }

/** Notes of a theme side by side, and its frame, wall units. */
const abreast = 3
const theme = { w: abreast * (noteSize.w + noteGap) + noteGap, head: 72, gap: 60 }

/** A wall's keys: its paper filled zone by zone, as full as an evening leaves it, with all that a wall can bear. */
export function fullWall(template: Template, lang: Spoken): [string, unknown][] {
  const records: WallRecord[] = []
  const note = (at: NonNullable<WallRecord['at']>, more: Partial<WallRecord> = {}): void => {
    const n = records.length
    const words = said[lang]
    records.push({
      id: `n${n}`,
      kind: 'note',
      form: 'note',
      text: must(words[n % words.length], 'words'),
      table: n % 7,
      at,
      ...(n % 7 === 3 && { chosen: 'table' as const }),
      ...(n % 13 === 5 && { chosen: 'room' as const }),
      ...(n % 9 === 4 && { helper: true }),
      ...(n % 11 === 9 && { parent: `n${n - 3}` }),
      ...(n % 17 === 12 && { locked: true }),
      ...(n % 10 === 8 && { form: 'drawing' as const, media: 'drawing', text: '' }),
      ...more,
    })
  }
  const put = (zone: Zone, n: number): void =>
    note({ ...slotIn(zone, n), zone: zone.id, level: zone.role === 'level' ? zone.id : null })
  for (const [n, zone] of template.zones.entries()) {
    if (zone.role === 'slot') {
      const slot = { x: zone.x, y: zone.y, zone: zone.id, level: null }
      if (zone.takes === 'media') note(slot, { form: 'photo', media: 'photo', text: '' })
      else
        note(
          slot,
          zone.takes === 'text'
            ? { form: 'text', text: stories[lang] }
            : { form: 'note', text: said[lang][n === 0 ? 3 : 10] },
        )
    } else if (zone.role === 'free') themed(template, lang, records, note)
    else for (let i = 0; i < fill[zone.role](n); i++) put(zone, i)
  }
  if (template.background !== 'article') {
    const [from, to] = [must(records[1], 'a note'), must(records[6], 'a note')]
    records.push({ id: 'arrow', kind: 'link', ends: { from: from.id, to: to.id } })
    const lowest = Math.max(...records.map(({ at, size }) => (at ? at.y + (size?.h ?? noteSize.h) : 0)))
    // Free paper and columns end where their notes do.
    const below = ['free', 'columns'].includes(template.background) ? lowest : Math.max(lowest, template.h)
    const x = template.rtl ? template.w - 560 : 20
    const at = { x, y: below + 40, zone: null, level: null }
    records.push({ id: 'label', kind: 'label', text: labels[lang], at, size: { w: 540, h: 48 } })
    const wave = Array.from({ length: 60 }, (_, i) => [x + i * 9, below + 110 + 12 * Math.sin(i / 4), 0.5]).flat()
    records.push({ id: 'ink', kind: 'stroke', points: wave })
  }
  return records.flatMap(({ id, ...fields }) =>
    Object.entries(fields).map(([field, value]): [string, unknown] => [fieldKey(id, field as Field), value]),
  )
}

/** How many notes the n-th zone of a role gets: some are crowded, some nearly empty. */
const fill = {
  cell: (n: number) => [4, 2, 6, 1, 3, 0][n % 6] ?? 0,
  quadrant: (n: number) => [11, 6, 9, 14][n % 4] ?? 0,
  level: (n: number) => [14, 9, 8, 5, 3][n % 5] ?? 0,
  column: (n: number) => [9, 5, 12, 3][n % 4] ?? 0,
} as const

/** Free paper: ideas in named themes, and some that lie in none. */
function themed(
  { w, rtl, defaultZone }: Template,
  lang: Spoken,
  records: WallRecord[],
  note: (at: NonNullable<WallRecord['at']>, more?: Partial<WallRecord>) => void,
): void {
  const turned = (x: number, own: number): number => (rtl ? w - x - own : x)
  for (const [n, name] of themes[lang].entries()) {
    const rows = [2, 1, 3, 2, 1, 1][n] ?? 1
    const [left, top] = [(n % 3) * (theme.w + theme.gap), n < 3 ? 0 : 620]
    const h = theme.head + rows * (noteSize.h + noteGap) + noteGap
    const at = { x: turned(left, theme.w), y: top, zone: defaultZone, level: null }
    for (let i = 0; i < rows * abreast - (n % 2); i++) {
      const x = left + noteGap + (i % abreast) * (noteSize.w + noteGap)
      const y = top + theme.head + Math.floor(i / abreast) * (noteSize.h + noteGap)
      note({ x: turned(x, noteSize.w), y, zone: defaultZone, level: i === 1 ? 'body' : null }, { group: `theme${n}` })
    }
    records.push({ id: `theme${n}`, kind: 'frame', text: name, at, size: { w: theme.w, h } })
  }
  for (let i = 0; i < 5; i++)
    note({ x: turned(i * 260, noteSize.w), y: 1100 + 30 * (i % 2), zone: defaultZone, level: null })
}

/** A photo and a drawing to lie on walls, as bytes by media id. */
export function pictures(): ReadonlyMap<string, Uint8Array> {
  const photo = createCanvas(800, 600)
  const sky = photo.getContext('2d')
  const dusk = sky.createLinearGradient(0, 0, 0, 600)
  for (const [at, colour] of [
    [0, '#f6c177'],
    [0.55, '#e08e79'],
    [1, '#6b5b7b'],
  ] as const)
    dusk.addColorStop(at, colour)
  sky.fillStyle = dusk
  sky.fillRect(0, 0, 800, 600)
  for (const [x, h, colour] of [
    [0, 220, '#3a3350'],
    [190, 330, '#443a5c'],
    [380, 180, '#332d47'],
    [560, 280, '#3f3656'],
  ] as const) {
    sky.fillStyle = colour
    sky.fillRect(x, 600 - h, 230, h)
    sky.fillStyle = '#ffd98a'
    for (let i = 0; i < 9; i++)
      if ((i * 7 + x) % 4 !== 0) sky.fillRect(x + 28 + (i % 3) * 66, 600 - h + 26 + Math.floor(i / 3) * 56, 30, 34)
  }
  const drawing = createCanvas(640, 480)
  const pen = drawing.getContext('2d')
  pen.fillStyle = '#fffdf8'
  pen.fillRect(0, 0, 640, 480)
  pen.strokeStyle = '#1f1c17'
  pen.lineWidth = 9
  pen.lineJoin = 'round'
  pen.stroke(
    new Path2D(
      'M120 400V220L320 80L520 220V400ZM270 400V290H370V400M170 250h60v60h-60zM410 250h60v60h-60zM420 140V90h40v80',
    ),
  )
  return new Map([
    ['photo', photo.toBuffer('image/png')],
    ['drawing', drawing.toBuffer('image/png')],
  ])
}
