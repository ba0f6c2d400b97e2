import type { Question, questions } from '../../shared/attendance/question.ts'

/** Words of one question: what is asked, and each of its answers. */
export type QuestionWords = {
  readonly [Q in Question]: {
    readonly title: string
    readonly name: string
    readonly hint: string
    readonly choices: Readonly<Record<(typeof questions)[Q][number], string>>
  }
}

/** The questions of attendance, on phones and in the office. French is the type of the other languages. */
export const words = {
  counted: 'Personne ne voit votre réponse. On compte, c’est tout.',
  skip: 'Passer',
  give: 'Répondre',
  streets: 'Les rues du quartier',
  map: 'Le plan du quartier',
  questions: {
    age: {
      title: 'Quel âge avez-vous\u00a0?',
      name: 'Âge',
      hint: '',
      choices: {
        under16: 'Moins de 16 ans',
        from16: '16 ou 17 ans',
        from18: '18 à 25 ans',
        from26: '26 à 29 ans',
        from30: '30 à 54 ans',
        from55: '55 ans ou plus',
      },
    },
    gender: {
      title: 'Vous êtes…',
      name: 'Genre',
      hint: '',
      choices: { woman: 'Une femme', man: 'Un homme', other: 'Autre', unsaid: 'Je ne le dis pas' },
    },
    status: {
      title: 'Vous venez comme…',
      name: 'Statut',
      hint: '',
      choices: { resident: 'Habitant·e', volunteer: 'Bénévole', staff: 'Équipe du centre', partner: 'Partenaire' },
    },
    quarter: {
      title: 'Habitez-vous dans ces rues\u00a0?',
      name: 'Quartier prioritaire',
      hint: '',
      choices: { here: 'J’habite dans ces rues', elsewhere: 'J’habite ailleurs', unknown: 'Je ne sais pas' },
    },
    before: {
      title: 'Êtes-vous déjà venu·e à un atelier\u00a0?',
      name: 'Ateliers d’avant',
      hint: 'Vous pouvez en choisir plusieurs.',
      choices: {
        none: 'C’est la première fois',
        needs: 'Dire nos besoins',
        ideas: 'Trouver des idées',
        making: 'Fabriquer une invention',
        launch: 'Lancer une invention',
        another: 'Un autre atelier',
      },
    },
  } satisfies QuestionWords as QuestionWords,
}

export type PresenceWords = typeof words
