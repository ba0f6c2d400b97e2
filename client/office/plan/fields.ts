import type { Text } from '../../../shared/kernel/text.ts'

/** What a form needs to know of one option of an activity; its words are looked up by the same key. */
export type Field =
  | { readonly type: 'flag'; readonly key: FieldKey }
  | {
      readonly type: 'number'
      readonly key: FieldKey
      readonly min: number
      readonly max: number
      readonly auto?: boolean
    }
  | { readonly type: 'text'; readonly key: FieldKey; readonly rows?: number }
  | { readonly type: 'group'; readonly key: FieldKey; readonly of: readonly Field[] }
  | { readonly type: 'texts'; readonly key: FieldKey; readonly min: number; readonly max: number }
  /** Things with fields of their own; `fresh` is a new one, null where none can be added. */
  | {
      readonly type: 'list'
      readonly key: FieldKey
      readonly min: number
      readonly max: number
      readonly of: readonly Field[]
      readonly fresh: Readonly<Record<string, unknown>> | null
    }

/** Every name of an option that a form shows: each has its words in the three languages. */
export type FieldKey =
  | 'rules'
  | 'text'
  | 'persona'
  | 'name'
  | 'about'
  | 'steps'
  | 'label'
  | 'sub'
  | 'lanes'
  | 'pyramid'
  | 'columns'
  | 'rows'
  | 'themes'
  | 'rebounds'
  | 'x'
  | 'y'
  | 'question'
  | 'points'
  | 'paper'
  | 'cap'
  | 'budget'
  | 'own'
  | 'live'
  | 'statements'
  | 'look'

const empty: Text = { fr: '' }
const axis: readonly Field[] = [
  { type: 'text', key: 'label' },
  { type: 'text', key: 'question' },
  { type: 'texts', key: 'points', min: 5, max: 5 },
]

/** The options that staff may change, activity by activity, in the order of the form. */
export const fieldsOf: Readonly<Record<string, readonly Field[]>> = {
  welcome: [
    {
      type: 'list',
      key: 'rules',
      min: 0,
      max: 8,
      of: [{ type: 'text', key: 'text' }],
      fresh: { icon: 'star', text: empty },
    },
  ],
  journey: [
    {
      type: 'group',
      key: 'persona',
      of: [
        { type: 'text', key: 'name' },
        { type: 'text', key: 'about', rows: 2 },
      ],
    },
    {
      type: 'list',
      key: 'steps',
      min: 2,
      max: 12,
      of: [
        { type: 'text', key: 'label' },
        { type: 'text', key: 'sub' },
      ],
      fresh: { label: empty, sub: empty },
    },
    { type: 'list', key: 'lanes', min: 1, max: 6, of: [{ type: 'text', key: 'label' }], fresh: null },
    { type: 'flag', key: 'pyramid' },
    { type: 'flag', key: 'look' },
  ],
  ideas: [
    { type: 'flag', key: 'rebounds' },
    { type: 'texts', key: 'themes', min: 0, max: 8 },
    { type: 'flag', key: 'look' },
  ],
  pyramid: [{ type: 'flag', key: 'look' }],
  grid: [
    { type: 'texts', key: 'columns', min: 1, max: 8 },
    { type: 'texts', key: 'rows', min: 1, max: 8 },
    { type: 'flag', key: 'look' },
  ],
  matrix: [
    { type: 'group', key: 'x', of: axis },
    { type: 'group', key: 'y', of: axis },
    { type: 'flag', key: 'look' },
  ],
  article: [
    { type: 'text', key: 'paper' },
    { type: 'flag', key: 'look' },
  ],
  smartvote: [
    { type: 'number', key: 'budget', min: 1, max: 20, auto: true },
    { type: 'number', key: 'cap', min: 1, max: 6 },
    { type: 'number', key: 'own', min: 0, max: 6 },
    { type: 'flag', key: 'live' },
  ],
  closing: [
    { type: 'texts', key: 'statements', min: 1, max: 6 },
    { type: 'texts', key: 'points', min: 5, max: 5 },
    { type: 'flag', key: 'look' },
  ],
}
