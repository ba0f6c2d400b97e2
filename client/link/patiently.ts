import { backoff } from './backoff.ts'

/** Failures after which the page is loaded anew, if the server answers: some browsers remember a module that failed. */
const patience = 4

/** Whether the server can be reached now. */
const serverAnswers = (): Promise<boolean> =>
  fetch('/api/time').then(
    ({ ok }) => ok,
    () => false,
  )

/**
 * Fetches a part of the page that is loaded when wanted, and tries again until it is there: never a rejection, so that
 * a network lost at that instant costs a part of a screen for a while, and not the whole screen.
 */
export async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (let failures = 1; ; failures++) {
    try {
      return await load()
    } catch {
      if (failures >= patience && (await serverAnswers())) location.reload()
      await new Promise((done) => setTimeout(done, backoff(failures)))
    }
  }
}
