import { nouns, type State } from '../workshop/state.ts'

/** Every row of a state as text, ordered by key: two states with the same snapshot hold the same facts. */
export function snapshot(state: State): string {
  const lines: string[] = []
  for (const noun of nouns)
    for (const [key, row] of state[noun].entries()) lines.push(`${noun} ${key} ${JSON.stringify(row)}`)
  return lines.sort().join('\n')
}
