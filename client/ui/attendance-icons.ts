import type { IconNode } from 'lucide'
import {
  Hammer,
  HandHeart,
  Handshake,
  House,
  HousePlus,
  IdCard,
  Lightbulb,
  MapPinHouse,
  MapPinOff,
  Megaphone,
  MessageCircleOff,
  MessageCircleQuestionMark,
  Rocket,
  Sprout,
} from 'lucide'
import type { Question, questions } from '../../shared/attendance/question.ts'

/** An answer of a question, as the name of its picture: `age-from55`. */
export type AnswerIcon = { [Q in Question]: `${Q}-${(typeof questions)[Q][number]}` }[Question]

const path = (d: string): IconNode[number] => ['path', { d }]
const head = (x: number, y: number): IconNode[number] => ['circle', { cx: x, cy: y, r: 2.6 }]

/** Somebody who stands on the ground: a head over shoulders of that half width. */
const person = (x: number, y: number, half: number): IconNode => [
  head(x, y),
  path(`M${x - half} 21.5V${y + 4.4 + half}a${half} ${half} 0 0 1 ${2 * half} 0v${17.1 - y - half}`),
]

/** A picture for each answer. Figures grow with age; nobody is drawn as the rule that others depart from. */
export const answerIcons: Readonly<Record<AnswerIcon, IconNode>> = {
  'age-under16': person(12, 12.5, 3),
  'age-from16': person(12, 9, 3.6),
  'age-from18': person(12, 5, 4.2),
  'age-from26': [...person(9.5, 5, 4.2), path('M16.5 21.5v-5.5h5.5v5.5z'), path('M18 16v-1.2a1.2 1.2 0 0 1 2.4 0V16')],
  'age-from30': [...person(7.5, 5, 4.2), ...person(18.3, 12.5, 2.8)],
  'age-from55': [...person(9.5, 5, 4.2), path('M17.5 13.5a2 2 0 0 1 4 0v8')],
  'gender-woman': [head(12, 4.4), path('M12 9.5 6.5 17.5h11z'), path('M10.2 17.5v4M13.8 17.5v4')],
  'gender-man': [head(12, 4.4), path('M8 16.5v-5a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v5'), path('M10.2 13.5v8M13.8 13.5v8')],
  'gender-other': [
    head(12, 4.4),
    path('M12 9.5 6.5 17.5h5.5'),
    path('M12 9.5h2a2 2 0 0 1 2 2v5'),
    path('M10.2 17.5v4M13.8 13.5v8'),
  ],
  'gender-unsaid': MessageCircleOff,
  'status-resident': House,
  'status-volunteer': HandHeart,
  'status-staff': IdCard,
  'status-partner': Handshake,
  'quarter-here': MapPinHouse,
  'quarter-elsewhere': MapPinOff,
  'quarter-unknown': MessageCircleQuestionMark,
  'before-none': Sprout,
  'before-needs': Megaphone,
  'before-ideas': Lightbulb,
  'before-making': Hammer,
  'before-launch': Rocket,
  'before-another': HousePlus,
}
