/** Why a gesture did nothing, in the words of `hands.why`. */
export type Why =
  | 'locked'
  | 'ledger'
  | 'nothing'
  | 'three'
  | 'joined'
  | 'onThing'
  | 'other'
  | 'noInk'
  | 'many'
  | 'picture'
  | 'file'
  | 'photo'
  | 'phase'
  | 'still'
  | 'others'
  | 'wordless'

/** What is said of the last gesture: why it did nothing, or how many things it left as they were because they are locked. */
export type Told = { readonly why: Why } | { readonly left: number }
