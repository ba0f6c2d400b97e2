import * as v from 'valibot'

/**
 * Words written by staff, by language; French is always there. At most 4,000 characters each. It stands apart from
 * `text.ts` because phones say texts and never judge them: what judges weighs 2 KiB of their first load.
 */
export const textSchema = v.strictObject({
  fr: v.pipe(v.string(), v.maxLength(4000)),
  en: v.exactOptional(v.pipe(v.string(), v.maxLength(4000))),
  ar: v.exactOptional(v.pipe(v.string(), v.maxLength(4000))),
})
