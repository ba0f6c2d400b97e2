import * as v from 'valibot'
import { err, ok, type Result } from '../kernel/result.ts'
import type { Text } from '../kernel/text.ts'
import type { Template } from '../walls/template.ts'
import type { PhaseMode } from '../workshop/phase.ts'
import type { AskTemplate, Moment, Recipe } from './recipe.ts'

/** A recipe applied to one phase's options: all that the core needs of it. */
export interface Prepared {
  readonly options: Record<string, unknown>
  readonly moments: readonly Moment[]
  readonly asks: readonly AskTemplate[]
  readonly template: Template | null
}

/** A recipe whose options' type is closed over. */
export interface Activity {
  readonly kind: string
  readonly name: Text
  readonly defaultMode: PhaseMode
  readonly idealMs: number
  readonly minMs: number
  /** Reads options, fills in defaults; the error is a sentence for developers. */
  prepare(options: unknown): Result<Prepared, string>
}

/** Closes a recipe over the type of its options. */
export function define<O extends Record<string, unknown>>(recipe: Recipe<O>): Activity {
  return {
    kind: recipe.kind,
    name: recipe.name,
    defaultMode: recipe.defaultMode,
    idealMs: recipe.idealMs,
    minMs: recipe.minMs,
    prepare(raw) {
      const read = v.safeParse(recipe.options, raw)
      if (!read.success) return err(`${recipe.kind}: ${read.issues[0].message}`)
      const options = read.output
      return ok({
        options,
        moments: recipe.moments(options),
        asks: recipe.asks(options),
        template: recipe.wall(options),
      })
    },
  }
}
