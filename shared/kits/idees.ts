import * as v from 'valibot'
import { type Kit, type KitInput, kitSchema } from './kit.ts'

const minute = 60_000

/** Three quarters of an hour: ideas, a vote in the room, a closing. For a first time, or an open day. */
export const idees: Kit = v.parse(kitSchema, {
  id: 'idees',
  name: { fr: 'Des idées en 45 minutes', en: 'Ideas in 45 minutes', ar: 'أفكار في 45 دقيقة' },
  about: {
    fr: 'Un atelier court pour commencer\u00a0: chacun écrit, les tables partagent, la salle vote.',
    en: 'A short workshop to begin with: each writes, tables share, the room votes.',
    ar: 'ورشة قصيرة للبداية: كلّ واحد يكتب، الطاولات تتشارك، والقاعة تصوّت.',
  },
  people: 20,
  languages: ['fr', 'en', 'ar'],
  lang: 'fr',
  title: {
    fr: 'Comment rendre notre quartier plus accueillant\u00a0?',
    en: 'How can we make our neighbourhood more welcoming?',
    ar: 'كيف نجعل حيّنا أكثر ترحيبًا؟',
  },
  promise: {
    fr: 'Votre participation servira à choisir les idées que le centre étudiera. Nous vous dirons lesquelles et pourquoi.',
    en: 'Your participation will serve to choose ideas for the centre. We will tell you which and why.',
    ar: 'مشاركتكم ستساعد على اختيار الأفكار التي سيدرسها المركز. سنخبركم بها وبالأسباب.',
  },
  next: {
    fr: 'L’équipe lit tout dans la semaine. La réponse sera affichée à l’accueil.',
    en: 'The team reads everything within the week. The answer will be put up at the front desk.',
    ar: 'يقرأ الفريق كلّ شيء خلال الأسبوع. سيُعلَّق الجواب في الاستقبال.',
  },
  retentionDays: 180,
  review: 'media',
  seating: 'choose',
  phases: [
    {
      id: 'welcome',
      kind: 'welcome',
      title: { fr: 'Bienvenue', en: 'Welcome', ar: 'أهلًا بكم' },
      mode: 'plenary',
      minMs: 5 * minute,
      idealMs: 8 * minute,
      instruction: {
        fr: 'Installez-vous. Choisissez votre météo du jour.',
        en: 'Sit down. Choose your weather of the day.',
        ar: 'اجلسوا. اختاروا طقسكم اليوم.',
      },
      tableInstructions: {},
      script: {
        facilitator: {
          fr: 'À dire\u00a0: «\u00a0Merci d’être là. Vos idées s’affichent sans votre nom.\u00a0»\nLisez la promesse, puis les règles.',
          en: 'To say: “Thank you for coming. Your ideas show without your name.”\nRead the promise, then the rules.',
        },
        host: {
          fr: 'Aidez à scanner le code. Sans téléphone\u00a0: passez la tablette.',
          en: 'Help people scan the code. No phone: pass the tablet.',
        },
      },
      from: [],
      auto: false,
      options: {},
    },
    {
      id: 'ideas',
      kind: 'ideas',
      title: { fr: 'Toutes les idées', en: 'Every idea', ar: 'كلّ الأفكار' },
      mode: 'tables',
      minMs: 14 * minute,
      idealMs: 22 * minute,
      instruction: {
        fr: 'Écrivez vos idées. Une idée par papier.',
        en: 'Write your ideas. One idea a note.',
        ar: 'اكتبوا أفكاركم. فكرة واحدة في كلّ ورقة.',
      },
      tableInstructions: {},
      script: {
        facilitator: {
          fr: 'À dire\u00a0: «\u00a0D’abord seul et en silence. Ensuite on lit et on se raconte.\u00a0»\nÀ la fin, chaque table garde trois idées pour le vote.',
          en: 'To say: “First alone and in silence. Then we read and tell each other.”\nIn the end each table keeps three ideas for the vote.',
        },
        host: {
          fr: 'Pendant le temps seul, ne commentez rien. À la fin, marquez trois idées avec la table.',
          en: 'During time alone, comment on nothing. In the end, mark three ideas with the table.',
        },
      },
      from: [],
      auto: false,
      options: { rebounds: false },
    },
    {
      id: 'smartvote',
      kind: 'smartvote',
      title: { fr: 'Vote aux gommettes', en: 'Sticker vote', ar: 'التصويت بالملصقات' },
      mode: 'plenary',
      minMs: 5 * minute,
      idealMs: 8 * minute,
      instruction: {
        fr: 'Collez vos gommettes sur les idées que vous préférez.',
        en: 'Place your stickers on the ideas that you prefer.',
        ar: 'ضعوا ملصقاتكم على الأفكار التي تفضّلونها.',
      },
      tableInstructions: {},
      script: {
        facilitator: {
          fr: 'À dire\u00a0: «\u00a0Votre vote est secret.\u00a0»\nFermez le vote quand tout le monde a fini, puis montrez le résultat.',
          en: 'To say: “Your vote is secret.”\nClose the vote when everyone is done, then show the result.',
        },
        host: {
          fr: 'Passez la tablette\u00a0: chacun vote pour soi.',
          en: 'Pass the tablet: each votes for themselves.',
        },
      },
      from: ['ideas'],
      auto: false,
      options: {},
    },
    {
      id: 'closing',
      kind: 'closing',
      title: { fr: 'Avant de partir', en: 'Before you leave', ar: 'قبل أن تغادروا' },
      mode: 'plenary',
      minMs: 4 * minute,
      idealMs: 7 * minute,
      instruction: {
        fr: 'Donnez votre avis. Dites une chose que vous gardez.',
        en: 'Give your view. Say one thing that you keep.',
        ar: 'أعطوا رأيكم. قولوا شيئًا تحتفظون به.',
      },
      tableInstructions: {},
      script: {
        facilitator: {
          fr: 'À dire\u00a0: «\u00a0Merci. Voici ce qui se passe maintenant, et quand.\u00a0»',
          en: 'To say: “Thank you. Here is what happens now, and when.”',
        },
        host: {
          fr: 'Aidez à répondre sans regarder les réponses.',
          en: 'Help people answer without looking at their answers.',
        },
      },
      from: [],
      auto: false,
      options: {},
    },
  ],
  tables: Array.from({ length: 4 }, (_, index) => ({ id: `t${index + 1}`, index, name: null, staff: false })),
  places: [],
} satisfies KitInput)
