import type { State } from '../../shared/workshop/state.ts'
import type { Clerk } from './model.ts'

interface Line {
  text: string
  /** All words that it ever had. */
  readonly said: string[]
  readonly media: string | null
  gone: 'no' | 'withdrawn' | 'erased'
}

/** Every contribution that was acknowledged, with the words that were acknowledged last: none may be lost, none changed. */
export class LedgerBook {
  readonly problems: string[] = []
  readonly #lines = new Map<string, Line>()
  /** Words that staff erased, as they were and had been: nothing of them may be left anywhere. */
  readonly erased = new Set<string>()
  /** Pictures whose contribution is gone. */
  readonly gone = new Set<string>()

  readonly clerk: Clerk = ({ state }, { command }) => {
    if (command.type === 'contribution/add') {
      const known = state.contributions.has(command.contribution)
      return () => {
        const text = command.text.trim()
        if (!known) this.#lines.set(command.contribution, { text, said: [text], media: command.media, gone: 'no' })
      }
    }
    if (
      command.type !== 'contribution/edit' &&
      command.type !== 'contribution/withdraw' &&
      command.type !== 'contribution/erase'
    )
      return () => {}
    const id = state.contributions.get(command.contribution)?.copyOf ?? command.contribution
    return () => {
      const line = this.#lines.get(id)
      if (!line) return void this.problems.push(`${command.type} of ${id} was accepted, which nobody wrote`)
      if (command.type === 'contribution/edit') {
        line.text = command.text.trim()
        line.said.push(line.text)
        return
      }
      line.gone = command.type === 'contribution/erase' ? 'erased' : 'withdrawn'
      if (line.media) this.gone.add(line.media)
      if (line.gone === 'erased') for (const words of line.said) this.erased.add(words)
    }
  }

  /** Holds the rows of a workshop against the book [T4]. */
  check(state: State): void {
    for (const [id, { text, gone }] of this.#lines) {
      const row = state.contributions.get(id)
      const copies = [...state.contributions.values()].filter(({ copyOf }) => copyOf === id)
      if (gone === 'erased' && row) this.problems.push(`[D4] ${id} was erased and is back`)
      if (gone !== 'erased' && !row) this.problems.push(`[T4] ${id} is lost: “${text}” was acknowledged`)
      for (const one of row ? [row, ...copies] : []) {
        const expected = gone === 'withdrawn' ? '' : text
        if (one.text !== expected)
          this.problems.push(`[T4] ${one.id} says “${one.text}”, “${expected}” was acknowledged`)
        if (gone === 'withdrawn' && (one.state !== 'withdrawn' || one.media !== null))
          this.problems.push(`[D4] ${one.id} was taken back and is ${one.state}`)
      }
    }
    for (const row of state.contributions.values())
      if (!this.#lines.has(row.copyOf ?? row.id))
        this.problems.push(`${row.id} stands in the ledger, and nobody wrote it`)
  }
}
