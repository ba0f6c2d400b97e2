import type { Lang } from '../kernel/text.ts'
import type { BriefStatus, Placing, Trace, Voted } from './brief.ts'

/** The fixed words of the sheet itself: its preview, its printed page and its file say the same. */
export interface SheetWords {
  readonly sheet: string
  readonly statuses: Readonly<Record<BriefStatus, string>>
  version(n: number): string
  workshopOf(day: string): string
  readonly question: string
  readonly forWhom: string
  readonly needs: string
  readonly moments: string
  readonly carrier: string
  readonly step: string
  readonly howItWorks: string
  readonly notThis: string
  readonly toVerify: string
  readonly place: string
  placed(x: string, y: string, placing: Pick<Placing, 'easy' | 'priority' | 'voters'>): string
  settled(where: string): string
  readonly verdicts: Readonly<Record<'discuss' | 'camps', string>>
  vote(voted: Pick<Voted, 'stickers' | 'total' | 'rank' | 'among'>): string
  readonly noVote: string
  readonly decision: string
  readonly from: string
  readonly traces: Readonly<Record<Trace['kind'], string>>
  chosenBy(table: string): string
  readonly chosenByAll: string
  votedIn(places: number): string
  /** "6 notes, without names." */
  notes(n: number): string
  readonly picture: string
  readonly licence: string
  readonly shapes: readonly [string, string, string, string, string, string]
}

const fr: SheetWords = {
  sheet: 'Fiche invention',
  statuses: {
    draft: 'en cours d’écriture',
    study: 'à l’étude',
    trial: 'à l’essai',
    adopted: 'adoptée',
    aside: 'mise de côté',
  },
  version: (n) => `version ${n}`,
  workshopOf: (day) => `atelier du ${day}`,
  question: 'Question',
  forWhom: 'Pour qui',
  needs: 'Besoins',
  moments: 'Moments',
  carrier: 'Qui porte',
  step: 'Étape',
  howItWorks: 'Comment ça marche',
  notThis: 'Ce que ce n’est pas',
  toVerify: 'Ce qu’il faut vérifier d’abord',
  place: 'Où elle se place',
  placed: (x, y, { easy, priority, voters }) =>
    `«\u00a0${x}\u00a0» pour ${easy} sur ${voters}, «\u00a0${y}\u00a0» pour ${priority} sur ${voters}.`,
  settled: (where) => `La table l’a mise dans «\u00a0${where}\u00a0».`,
  verdicts: { discuss: 'Les avis sont étalés\u00a0: à discuter.', camps: 'Deux avis s’opposent.' },
  vote: ({ stickers, total, rank, among }) =>
    `Vote · ${stickers} ${stickers > 1 ? 'gommettes' : 'gommette'} sur ${total}, ${rank === 1 ? 'première' : `${rank}e`} de ${among}`,
  noVote: 'Pas encore de vote.',
  decision: 'Décision demandée',
  from: 'D’où elle vient',
  traces: { moment: 'moment', need: 'besoin', origin: 'idée de départ', idea: 'idée', rebound: 'rebond' },
  chosenBy: (table) => `choisie par la ${table}`,
  chosenByAll: 'choisie par tout l’atelier',
  votedIn: (places) => (places > 1 ? `vote dans ${places} lieux` : 'vote'),
  notes: (n) => `${n} ${n > 1 ? 'notes' : 'note'}, sans noms.`,
  picture: 'Une image du mur de la table',
  licence: 'Fiche produite avec les habitants du quartier',
  shapes: ['table Cercle', 'table Carré', 'table Triangle', 'table Étoile', 'table Goutte', 'table Croix'],
}

const en: SheetWords = {
  sheet: 'Invention sheet',
  statuses: { draft: 'being written', study: 'under study', trial: 'on trial', adopted: 'adopted', aside: 'set aside' },
  version: (n) => `version ${n}`,
  workshopOf: (day) => `workshop of ${day}`,
  question: 'Question',
  forWhom: 'For whom',
  needs: 'Needs',
  moments: 'Moments',
  carrier: 'Carried by',
  step: 'Next step',
  howItWorks: 'How it works',
  notThis: 'What it is not',
  toVerify: 'What to check first',
  place: 'Where it stands',
  placed: (x, y, { easy, priority, voters }) =>
    `“${x}” for ${easy} out of ${voters}, “${y}” for ${priority} out of ${voters}.`,
  settled: (where) => `The table put it in “${where}”.`,
  verdicts: { discuss: 'Opinions are spread out: to be discussed.', camps: 'Two opinions face each other.' },
  vote: ({ stickers, total, rank, among }) =>
    `Vote · ${stickers} ${stickers === 1 ? 'sticker' : 'stickers'} of ${total}, place ${rank} of ${among}`,
  noVote: 'No vote yet.',
  decision: 'Decision asked for',
  from: 'Where it comes from',
  traces: { moment: 'moment', need: 'need', origin: 'starting idea', idea: 'idea', rebound: 'rebound' },
  chosenBy: (table) => `chosen by the ${table}`,
  chosenByAll: 'chosen by the whole workshop',
  votedIn: (places) => (places > 1 ? `vote in ${places} places` : 'vote'),
  notes: (n) => `${n} ${n === 1 ? 'note' : 'notes'}, without names.`,
  picture: 'A picture of the table’s wall',
  licence: 'A sheet made with the people of the neighbourhood',
  shapes: ['Circle table', 'Square table', 'Triangle table', 'Star table', 'Drop table', 'Cross table'],
}

const ar: SheetWords = {
  sheet: 'بطاقة اختراع',
  statuses: { draft: 'قيد الكتابة', study: 'قيد الدراسة', trial: 'قيد التجربة', adopted: 'معتمدة', aside: 'مؤجّلة' },
  version: (n) => `النسخة ${n}`,
  workshopOf: (day) => `ورشة ${day}`,
  question: 'السؤال',
  forWhom: 'لمن',
  needs: 'الحاجات',
  moments: 'اللحظات',
  carrier: 'من يحملها',
  step: 'الخطوة التالية',
  howItWorks: 'كيف تعمل',
  notThis: 'ما ليست عليه',
  toVerify: 'ما يجب التحقّق منه أوّلًا',
  place: 'أين تقع',
  placed: (x, y, { easy, priority, voters }) => `«${x}» عند ${easy} من ${voters}، «${y}» عند ${priority} من ${voters}.`,
  settled: (where) => `وضعتها الطاولة في «${where}».`,
  verdicts: { discuss: 'الآراء متباعدة: للنقاش.', camps: 'رأيان متقابلان.' },
  vote: ({ stickers, total, rank, among }) => `التصويت · الملصقات ${stickers} من ${total}، المرتبة ${rank} من ${among}`,
  noVote: 'لا تصويت بعد.',
  decision: 'القرار المطلوب',
  from: 'من أين جاءت',
  traces: { moment: 'لحظة', need: 'حاجة', origin: 'فكرة البداية', idea: 'فكرة', rebound: 'فكرة وليدة' },
  chosenBy: (table) => `اختارتها ${table}`,
  chosenByAll: 'اختارتها الورشة كلّها',
  votedIn: (places) => (places > 1 ? `تصويت في ${places} أماكن` : 'تصويت'),
  notes: (n) => `عدد الأوراق: ${n}، دون أسماء.`,
  picture: 'صورة لجدار الطاولة',
  licence: 'بطاقة صُنعت مع سكّان الحيّ',
  shapes: ['طاولة الدائرة', 'طاولة المربّع', 'طاولة المثلّث', 'طاولة النجمة', 'طاولة القطرة', 'طاولة علامة الزائد'],
}

/** The sheet's words by language. */
export const sheetWords: Readonly<Record<Lang, SheetWords>> = { fr, en, ar }
