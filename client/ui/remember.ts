/** A small thing kept on this device. A browser that keeps nothing (private windows, full storage) loses it quietly. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`gommette.${key}`, value)
  } catch {
    // The setting holds for this page; nothing that people wrote goes this way.
  }
}

/** What `remember` kept, or null. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`gommette.${key}`)
  } catch {
    return null
  }
}
