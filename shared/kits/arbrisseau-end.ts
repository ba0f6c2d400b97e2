import type { KitInput } from './kit.ts'

const minute = 60_000

/** Article, restitution, vote and closing: told, heard, chosen, thanked. */
export const endPhases: KitInput['phases'] = [
  {
    id: 'article',
    kind: 'article',
    title: { fr: 'À la une', en: 'Front page', ar: 'الصفحة الأولى' },
    mode: 'tables',
    minMs: 18 * minute,
    idealMs: 30 * minute,
    instruction: {
      fr: 'Votre solution existe. Le journal en parle. Écrivez et dessinez sa première page.',
      en: 'Your solution exists. The paper talks about it. Write and draw the front page.',
      ar: 'حلّكم صار موجودًا. الجريدة تتكلّم عنه. اكتبوا وارسموا الصفحة الأولى.',
    },
    tableInstructions: {},
    script: {
      facilitator: {
        fr: 'À dire\u00a0: «\u00a0Nous sommes dans un an. Votre solution marche. Que raconte le journal\u00a0? Qui l’utilise\u00a0? Qu’est-ce qui a changé\u00a0?\u00a0»\nRappelez l’heure à la moitié\u00a0: le titre d’abord, puis l’image, puis l’histoire.',
        en: 'To say: “It is a year from now. Your solution works. What does the paper tell? Who uses it? What has changed?”\nGive the time at half: the headline first, then the picture, then the story.',
      },
      host: {
        fr: 'Partagez les rôles\u00a0: titre, image, histoire. Chacun a quelque chose à faire.\nDemandez «\u00a0comment ça marche\u00a0?\u00a0» et «\u00a0qui s’en occupe\u00a0?\u00a0». Composez la page sur la tablette, avec la table.',
        en: 'Share the parts: headline, picture, story. Everyone has something to do.\nAsk “how does it work?” and “who takes care of it?”. Make the page on the tablet, with the table.',
      },
    },
    from: ['ideas', 'matrix'],
    auto: false,
    options: { paper: { fr: 'L’Écho de l’Arbrisseau', en: 'The Arbrisseau Echo', ar: 'صدى لاربريسو' } },
  },
  {
    id: 'restitution',
    kind: 'restitution',
    title: { fr: 'Chaque table raconte', en: 'Each table tells', ar: 'كلّ طاولة تحكي' },
    mode: 'plenary',
    minMs: 12 * minute,
    idealMs: 20 * minute,
    instruction: {
      fr: 'Écoutez les autres tables. Applaudissez\u00a0!',
      en: 'Listen to the other tables. Clap!',
      ar: 'استمعوا إلى الطاولات الأخرى. صفّقوا!',
    },
    tableInstructions: {},
    script: {
      facilitator: {
        fr: 'Mettez une table en lumière, puis la suivante\u00a0: deux minutes chacune, applaudissements.\nÀ dire\u00a0: «\u00a0Qui raconte\u00a0? On peut être deux. On peut aussi lire le titre et montrer l’image.\u00a0»\nLa table de l’équipe raconte aussi sa réponse.',
        en: 'Put one table in the spotlight, then the next: two minutes each, applause.\nTo say: “Who tells? You may be two. You may also read the headline and show the picture.”\nThe team’s table tells its answer too.',
      },
      host: {
        fr: 'Laissez les jeunes parler. Proposez à celles et ceux qui ont peu parlé de lire le titre.',
        en: 'Let the young people speak. Offer the headline to those who spoke little.',
      },
    },
    from: ['article'],
    auto: false,
    options: {},
  },
  {
    id: 'smartvote',
    kind: 'smartvote',
    title: { fr: 'Vote aux gommettes', en: 'Sticker vote', ar: 'التصويت بالملصقات' },
    mode: 'plenary',
    minMs: 6 * minute,
    idealMs: 10 * minute,
    instruction: {
      fr: 'Collez vos gommettes sur les idées que vous préférez.',
      en: 'Place your stickers on the ideas that you prefer.',
      ar: 'ضعوا ملصقاتكم على الأفكار التي تفضّلونها.',
    },
    tableInstructions: {},
    script: {
      facilitator: {
        fr: 'À dire\u00a0: «\u00a0Votre vote est secret. Une seule gommette sur votre propre idée.\u00a0»\nLe vote continue une semaine au Chemin Rouge, à L’Arbrisseau et au Pôle, ouvert à tous. Passez au bilan sans fermer le vote.\nDans une semaine\u00a0: fermez chaque lieu, puis montrez le résultat.',
        en: 'To say: “Your vote is secret. Only one sticker on your own idea.”\nThe vote goes on for a week at Chemin Rouge, L’Arbrisseau and the Pôle, open to all. Move on to the closing without closing the vote.\nIn a week: close each place, then show the result.',
      },
      host: {
        fr: 'Passez la tablette à qui n’a pas de téléphone\u00a0: chacun vote pour soi. Tournez-vous pendant le vote.',
        en: 'Pass the tablet to whoever has no phone: each votes for themselves. Look away while they vote.',
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
    minMs: 6 * minute,
    idealMs: 10 * minute,
    instruction: {
      fr: 'Donnez votre avis. Dites une chose que vous gardez.',
      en: 'Give your view. Say one thing that you keep.',
      ar: 'أعطوا رأيكم. قولوا شيئًا تحتفظون به.',
    },
    tableInstructions: {},
    script: {
      facilitator: {
        fr: 'Ne sautez pas ce moment, même en retard\u00a0: gardez-lui six minutes.\nÀ dire\u00a0: «\u00a0Merci. Voici ce qui se passe maintenant, et quand.\u00a0»\nLisez la suite à voix haute.',
        en: 'Do not skip this, even when late: keep six minutes for it.\nTo say: “Thank you. Here is what happens now, and when.”\nRead aloud what comes next.',
      },
      host: {
        fr: 'Aidez à répondre sans regarder les réponses. Remerciez chacun.',
        en: 'Help people answer without looking at their answers. Thank each one.',
      },
    },
    from: [],
    auto: false,
    options: {},
  },
]
