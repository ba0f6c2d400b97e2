/**
 * Van der Eijk's agreement A of a distribution over ordered points (counts): +1 all on one point, 0 flat,
 * −1 two camps at the ends. (C. van der Eijk, "Measuring agreement in ordered rating scales", 2001.)
 * The distribution is peeled into layers of equal height; each layer's pattern of full and empty points has its own agreement.
 */
export function agreement(counts: readonly number[]): number {
  const total = counts.reduce((a, b) => a + b, 0)
  if (total === 0 || counts.length < 3) return 0
  let rest = [...counts]
  let sum = 0
  while (rest.some((n) => n > 0)) {
    const height = Math.min(...rest.filter((n) => n > 0))
    const pattern = rest.map((n) => n > 0)
    const weight = (height * pattern.filter(Boolean).length) / total
    sum += weight * patternAgreement(pattern)
    rest = rest.map((n) => (n > 0 ? n - height : 0))
  }
  return sum
}

/** Agreement of one layer: unimodality U of its triples, lessened by how many points it fills. */
function patternAgreement(pattern: readonly boolean[]): number {
  const k = pattern.length
  const full = pattern.filter(Boolean).length
  if (full === k) return 0
  let unimodal = 0
  let bimodal = 0
  for (let i = 0; i < k - 2; i++)
    for (let j = i + 1; j < k - 1; j++)
      for (let l = j + 1; l < k; l++) {
        const [a, b, c] = [pattern[i], pattern[j], pattern[l]]
        if (a && !b && c) bimodal++
        else if ((a && b && !c) || (!a && b && c)) unimodal++
      }
  const u =
    full === 1
      ? 1
      : bimodal + unimodal === 0
        ? 0
        : ((k - 2) * unimodal - (k - 1) * bimodal) / ((k - 2) * (unimodal + bimodal))
  return u * (1 - (full - 1) / (k - 1))
}

/** Distance between the first and third quartiles of a distribution over ordered points (counts), in points. */
export function interquartileRange(counts: readonly number[]): number {
  const total = counts.reduce((a, b) => a + b, 0)
  if (total === 0) return 0
  const at = (share: number): number => {
    let seen = 0
    for (let i = 0; i < counts.length; i++) {
      seen += counts[i] ?? 0
      if (seen >= share * total) return i
    }
    return counts.length - 1
  }
  return at(0.75) - at(0.25)
}
