import type { BriefWords, StoredBrief } from './brief.ts'

/** Words shorter than this are only taken out where they stand alone: in a sentence they may be anybody's. */
const tellingLength = 12
/** Longest text of a brief: what was longer was cut there. */
const longest = 2000

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A text of a brief without an erased contribution's words. */
function without(text: string, erased: string): string {
  const parts = text.split(/(\s*[;؛\n]\s*)/u)
  const kept = parts.filter((part, i) => i % 2 === 1 || !sameWords(part, erased))
  const whole = kept.length === parts.length ? text : tidy(kept)
  return erased.length < tellingLength
    ? whole
    : whole.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(erased)}(?![\\p{L}\\p{N}])`, 'gu'), '').trim()
}

/** Whether a part of a text is those words, or as much of them as there was room for. */
const sameWords = (part: string, erased: string): boolean => {
  const said = part.trim().replace(/…$/u, '')
  return said !== '' && (said === erased || (said.length >= tellingLength && erased.startsWith(said)))
}

/** Parts with their separators, those left without a neighbour taken away. */
function tidy(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '' && !/^\s*[;؛\n]\s*$/u.test(part))
  const between = parts.find((part) => /^\s*[;؛\n]\s*$/u.test(part)) ?? ' '
  return said.join(between)
}

/**
 * [D4] A brief once a contribution has been erased or taken back: without its words, and without the picture of a wall on
 * which it may be read. A newer version, so that nobody saves over it what they still have on their screen; the same brief
 * when it held nothing of it.
 */
export function forgetIn(brief: StoredBrief, contribution: string, text: string): StoredBrief {
  const erased = text.trim().slice(0, longest)
  const own = brief.contribution === contribution
  const clean = (field: string): string => (erased === '' ? field : without(field, erased))
  const { title, howItWorks, status: _status, lang: _lang, ...texts } = brief.words
  const cleaned = Object.fromEntries(Object.entries(texts).map(([name, field]) => [name, clean(field)]))
  const words = {
    ...brief.words,
    ...cleaned,
    // A title is the first words of an idea, however few.
    title: own && erased.startsWith(title.replace(/…$/u, '')) ? '' : clean(title),
    howItWorks: howItWorks.map(clean).filter(Boolean),
  } as BriefWords
  if (brief.picture === null && JSON.stringify(words) === JSON.stringify(brief.words)) return brief
  return { ...brief, version: brief.version + 1, words, picture: null }
}
