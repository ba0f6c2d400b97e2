import type { KitInput } from './kit.ts'

const minute = 60_000

/** Welcome and journey: who we are, whom we think of. */
export const startPhases: KitInput['phases'] = [
  {
    id: 'welcome',
    kind: 'welcome',
    title: { fr: 'Bienvenue', en: 'Welcome', ar: 'أهلًا بكم' },
    mode: 'plenary',
    minMs: 8 * minute,
    idealMs: 15 * minute,
    instruction: {
      fr: 'Installez-vous à votre table. Choisissez votre météo du jour.',
      en: 'Sit down at your table. Choose your weather of the day.',
      ar: 'اجلسوا إلى طاولتكم. اختاروا طقسكم اليوم.',
    },
    tableInstructions: {},
    script: {
      facilitator: {
        fr: 'À dire\u00a0: «\u00a0Bonjour à toutes et à tous. Vous avez voté la question du jour. Le design, c’est partir des gens pour inventer. Voici les règles de la maison.\u00a0»\nLisez la promesse, puis les règles. Montrez la main levée\u00a0: quand la main se lève, tout le monde se tait.\nPassez à la météo quand la salle est assise.',
        en: 'To say: “Hello everyone. You voted today’s question. Design means starting from people to invent. Here are the house rules.”\nRead the promise, then the rules. Show the raised hand: when it goes up, everyone goes quiet.\nMove on to the weather once the room is seated.',
      },
      host: {
        fr: 'Accueillez chaque jeune par un mot. Aidez à scanner le code. Sans téléphone\u00a0: passez-lui la tablette.\nÀ dire\u00a0: «\u00a0Ton prénom suffit, ou rien. Tes idées s’affichent sans ton nom.\u00a0»',
        en: 'Greet each young person. Help them scan the code. No phone: pass them the tablet.\nTo say: “Your first name is enough, or none. Your ideas show without your name.”',
      },
    },
    from: [],
    auto: false,
    options: {},
  },
  {
    id: 'journey',
    kind: 'journey',
    title: { fr: 'Sa journée, heure par heure', en: 'His day, hour by hour', ar: 'يومه، ساعة بساعة' },
    mode: 'tables',
    minMs: 18 * minute,
    idealMs: 30 * minute,
    instruction: {
      fr: 'Karim dort dehors, près de la gare. Racontez sa journée. De quoi a-t-il besoin\u00a0?',
      en: 'Karim sleeps outside, near the station. Tell his day. What does he need?',
      ar: 'كريم ينام في الخارج، قرب المحطّة. احكوا يومه. ماذا يحتاج؟',
    },
    tableInstructions: {
      staff: {
        fr: 'Pensez à un jeune qui lance un projet utile. Racontez sa journée. De quoi a-t-il besoin\u00a0?',
        en: 'Think of a young person who starts a useful project. Tell their day. What do they need?',
        ar: 'فكّروا في شابّ يطلق مشروعًا مفيدًا. احكوا يومه. ماذا يحتاج؟',
      },
    },
    script: {
      facilitator: {
        fr: 'À dire\u00a0: «\u00a0On ne cherche pas encore d’idées. On se met à sa place\u00a0: que fait-il, de quoi a-t-il besoin\u00a0?\u00a0»\nÀ mi-temps, rappelez les cinq besoins\u00a0: corps, sécurité, lien, estime, réalisation.\nPuis ouvrez la courbe\u00a0: chacun note seul, sans parler.',
        en: 'To say: “No ideas yet. We put ourselves in his place: what does he do, what does he need?”\nHalfway, recall the five needs: body, safety, bond, esteem, achievement.\nThen open the curve: each rates alone, without talking.',
      },
      host: {
        fr: 'Avancez heure par heure. Demandez «\u00a0pourquoi\u00a0?\u00a0» et «\u00a0comment le sais-tu\u00a0?\u00a0». Ce que l’on ne sait pas, notez-le comme une question.\nÉcrivez pour ceux qui préfèrent parler. Donnez un besoin (corps, lien…) aux notes qui en parlent.',
        en: 'Go hour by hour. Ask “why?” and “how do you know?”. What nobody knows, write as a question.\nWrite for those who would rather talk. Give a kind of need (body, bond…) to notes that speak of one.',
      },
    },
    from: [],
    auto: false,
    options: {
      persona: {
        name: { fr: 'Karim', en: 'Karim', ar: 'كريم' },
        about: {
          fr: 'dort dehors, près de la gare',
          en: 'sleeps outside, near the station',
          ar: 'ينام في الخارج، قرب المحطّة',
        },
        icon: 'users',
      },
      pyramid: true,
      steps: [
        { label: { fr: '6 h', en: '6:00', ar: '6:00' }, sub: { fr: 'se réveiller', en: 'waking up', ar: 'الاستيقاظ' } },
        {
          label: { fr: '9 h', en: '9:00', ar: '9:00' },
          sub: { fr: 'se laver, manger', en: 'washing, eating', ar: 'الاغتسال والأكل' },
        },
        { label: { fr: '13 h', en: '13:00', ar: '13:00' }, sub: { fr: 'attendre', en: 'waiting', ar: 'الانتظار' } },
        {
          label: { fr: '18 h', en: '18:00', ar: '18:00' },
          sub: { fr: 'chercher un abri', en: 'looking for shelter', ar: 'البحث عن مأوى' },
        },
        { label: { fr: '23 h', en: '23:00', ar: '23:00' }, sub: { fr: 'la nuit', en: 'the night', ar: 'الليل' } },
      ],
    },
  },
]
