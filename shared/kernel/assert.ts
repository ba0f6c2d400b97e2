/** Throws when an invariant of ours is broken: a bug, never something a person did. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`broken invariant: ${message}`)
}

/** The value, or a throw when it is missing although it cannot be. */
export function must<T>(value: T | null | undefined, message: string): T {
  assert(value !== null && value !== undefined, message)
  return value
}
