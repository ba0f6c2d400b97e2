import type { Asked } from './asked.ts'

/**
 * What may be asked on joining, each question on its own and never crossed with another. Ages are six atoms: they add up
 * to the programme's brackets and to the ESF's. Apart from the schemas: phones show them and never load those.
 */
export const questions = {
  age: ['under16', 'from16', 'from18', 'from26', 'from30', 'from55'],
  gender: ['woman', 'man', 'other', 'unsaid'],
  status: ['resident', 'volunteer', 'staff', 'partner'],
  quarter: ['here', 'elsewhere', 'unknown'],
  before: ['none', 'needs', 'ideas', 'making', 'launch', 'another'],
} as const

export type Question = keyof typeof questions
export const questionIds = Object.keys(questions) as readonly Question[]

/** Kinds of workshop: those of a series in order, and any other. */
export const workshopKinds = ['needs', 'ideas', 'making', 'launch', 'another'] as const
export type WorkshopKind = (typeof workshopKinds)[number]

/** The one question to which several answers may be given. */
export const takesMany = (question: Question): boolean => question === 'before'

/** Whether these are answers to that question: known ones, each once, one unless it takes many; "never" stands alone. */
export function fits(question: Question, choices: readonly string[]): boolean {
  const known: readonly string[] = questions[question]
  return (
    choices.length > 0 &&
    (takesMany(question) || choices.length === 1) &&
    new Set(choices).size === choices.length &&
    choices.every((choice) => known.includes(choice)) &&
    !(choices.includes('none') && choices.length > 1)
  )
}

/** Nothing is asked: how every workshop begins. */
export const nothingAsked: Asked = { questions: [], kind: null, streets: [], map: null }
