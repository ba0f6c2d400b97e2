import type { KitInput } from './kit.ts'

const minute = 60_000

const staffQuestion = {
  fr: 'Comment accompagner des jeunes qui lancent un projet d’utilité sociale\u00a0?',
  en: 'How can we support young people who start projects of social use?',
  ar: 'كيف نرافق شبابًا يطلقون مشروعًا ذا منفعة اجتماعية؟',
}

/** Ideas and matrix: many ideas, then one a table. */
export const ideaPhases: KitInput['phases'] = [
  {
    id: 'ideas',
    kind: 'ideas',
    title: { fr: 'Toutes les idées', en: 'Every idea', ar: 'كلّ الأفكار' },
    mode: 'tables',
    minMs: 25 * minute,
    idealMs: 40 * minute,
    instruction: {
      fr: 'Comment aider Karim chaque jour\u00a0? Une idée par papier. Même les idées folles.',
      en: 'How can we help Karim every day? One idea a note. Even crazy ideas.',
      ar: 'كيف نساعد كريم كلّ يوم؟ فكرة واحدة في كلّ ورقة. حتّى الأفكار المجنونة.',
    },
    tableInstructions: {
      staff: {
        fr: `${staffQuestion.fr} Une idée par papier.`,
        en: `${staffQuestion.en} One idea a note.`,
        ar: `${staffQuestion.ar} فكرة واحدة في كلّ ورقة.`,
      },
    },
    script: {
      facilitator: {
        fr: 'À dire\u00a0: «\u00a0D’abord, chacun pour soi et en silence. Personne ne voit vos idées. Ensuite on lit, on rebondit, on se raconte.\u00a0»\nSi une table écrit encore, donnez deux minutes de plus.\nLe bruit monte à la fin\u00a0: main levée, puis on range par thème.',
        en: 'To say: “First on your own, in silence. Nobody sees your ideas. Then we read, build on them, tell each other.”\nIf a table is still writing, give two more minutes.\nNoise rises at the end: raised hand, then sorting by theme.',
      },
      host: {
        fr: 'Pendant le temps seul, ne commentez rien. Aidez à voix basse qui bloque\u00a0: «\u00a0Et la nuit\u00a0? Et s’il pleut\u00a0?\u00a0»\nÀ table, chacun raconte une idée à la fois. Commencez par celle ou celui qui parle le moins.\nRangez ensemble, nommez les thèmes à la fin. Gardez les inclassables.',
        en: 'During time alone, comment on nothing. Help in a low voice: “And at night? And when it rains?”\nAt the table, each tells one idea at a time. Begin with whoever speaks least.\nSort together, name the themes last. Keep the unclassified.',
      },
    },
    from: ['journey'],
    auto: false,
    options: {},
  },
  {
    id: 'matrix',
    kind: 'matrix',
    title: { fr: 'Choisir une idée', en: 'Choosing one idea', ar: 'اختيار فكرة' },
    mode: 'tables',
    minMs: 12 * minute,
    idealMs: 20 * minute,
    instruction: {
      fr: 'Notez chaque idée. Est-ce facile à faire\u00a0? Est-ce important pour Karim\u00a0?',
      en: 'Rate each idea. Is it easy to do? Does it matter to Karim?',
      ar: 'قيّموا كلّ فكرة. هل هي سهلة التنفيذ؟ هل هي مهمّة لكريم؟',
    },
    tableInstructions: {
      staff: {
        fr: 'Notez chaque idée. Est-ce facile à faire\u00a0? Est-ce important pour les jeunes\u00a0?',
        en: 'Rate each idea. Is it easy to do? Does it matter to young people?',
        ar: 'قيّموا كلّ فكرة. هل هي سهلة التنفيذ؟ هل هي مهمّة للشباب؟',
      },
    },
    script: {
      facilitator: {
        fr: 'À dire\u00a0: «\u00a0Chacun note seul. Ensuite vous verrez tous les points, sans les noms.\u00a0»\nEntre les deux tours, faites parler les points éloignés\u00a0: pas pour convaincre, pour comprendre.\nÀ la fin, chaque table choisit une solution.',
        en: 'To say: “Each rates alone. Then you will see all the dots, without names.”\nBetween the rounds, let the far dots speak: not to convince, to understand.\nIn the end each table chooses one solution.',
      },
      host: {
        fr: 'Lisez les idées à voix haute. Demandez\u00a0: «\u00a0Qui veut dire pourquoi ce point est là\u00a0?\u00a0»\nAprès le deuxième tour, placez les idées avec la table, puis marquez le choix. Une idée audacieuse a le droit de gagner.',
        en: 'Read the ideas aloud. Ask: “Who wants to say why this dot is here?”\nAfter the second round, place the ideas with the table, then mark its choice. A bold idea may win.',
      },
    },
    from: ['ideas'],
    auto: false,
    options: {
      y: {
        label: {
          fr: 'Prioritaire pour les personnes sans abri',
          en: 'A priority for homeless people',
          ar: 'أولوية للأشخاص بلا مأوى',
        },
        question: {
          fr: 'Est-ce important pour les personnes sans abri\u00a0?',
          en: 'Does it matter to homeless people?',
          ar: 'هل هي مهمّة للأشخاص بلا مأوى؟',
        },
        points: [
          { fr: 'pas important', en: 'not important', ar: 'غير مهمّة' },
          { fr: 'peu important', en: 'a little important', ar: 'قليلة الأهمّية' },
          { fr: 'assez important', en: 'fairly important', ar: 'مهمّة إلى حدّ ما' },
          { fr: 'important', en: 'important', ar: 'مهمّة' },
          { fr: 'vital', en: 'vital', ar: 'حيويّة' },
        ],
      },
    },
  },
]
