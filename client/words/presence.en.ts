import type { PresenceWords } from './presence.fr.ts'

export const words: PresenceWords = {
  counted: 'Nobody sees your answer. We only count.',
  skip: 'Skip',
  give: 'Answer',
  streets: 'The streets of the neighbourhood',
  map: 'Map of the neighbourhood',
  questions: {
    age: {
      title: 'How old are you?',
      name: 'Age',
      hint: '',
      choices: {
        under16: 'Under 16',
        from16: '16 or 17',
        from18: '18 to 25',
        from26: '26 to 29',
        from30: '30 to 54',
        from55: '55 or over',
      },
    },
    gender: {
      title: 'You are…',
      name: 'Gender',
      hint: '',
      choices: { woman: 'A woman', man: 'A man', other: 'Other', unsaid: 'I would rather not say' },
    },
    status: {
      title: 'You come as…',
      name: 'Status',
      hint: '',
      choices: { resident: 'A resident', volunteer: 'A volunteer', staff: 'The centre’s staff', partner: 'A partner' },
    },
    quarter: {
      title: 'Do you live in these streets?',
      name: 'Priority neighbourhood',
      hint: '',
      choices: { here: 'I live in these streets', elsewhere: 'I live elsewhere', unknown: 'I do not know' },
    },
    before: {
      title: 'Have you been to a workshop before?',
      name: 'Earlier workshops',
      hint: 'You may choose several.',
      choices: {
        none: 'This is my first time',
        needs: 'Saying what we need',
        ideas: 'Finding ideas',
        making: 'Making an invention',
        launch: 'Launching an invention',
        another: 'Another workshop',
      },
    },
  },
}
