import type { Commit } from '../../server/store/port.ts'
import type { State } from '../../shared/workshop/state.ts'
import type { Clerk } from './model.ts'

/** [S4] Fewest answers that are written together, but for the last of a workshop. */
const together = 5

/** Attendance as it is written: never a few answers at a time, and never more than were given. */
export class AttendanceBook {
  readonly problems: string[] = []
  /** By question: how many answers were accepted. */
  readonly #given = new Map<string, number>()
  /** By row: how many people it stands for on the disk. */
  readonly #written = new Map<string, number>()

  readonly clerk: Clerk = (_, { command }) => {
    if (command.type !== 'attendance/give') return () => {}
    return () => void this.#given.set(command.question, (this.#given.get(command.question) ?? 0) + 1)
  }

  stored({ facts }: Commit): void {
    const rows = facts.filter(({ noun }) => noun === 'attendance')
    const ends = facts.some(({ noun, body }) => noun === 'stage' && body?.includes('"status":"ended"'))
    for (const { key, body } of rows) {
      const people = body === null ? 0 : (JSON.parse(body) as { people: number }).people
      const more = people - (this.#written.get(key) ?? 0)
      this.#written.set(key, people)
      if (more > 0 && more < together && !ends) this.problems.push(`[S4] ${key} grows by ${more} in one write`)
    }
  }

  check(state: State): void {
    for (const [key, { people }] of state.attendance.entries()) {
      const question = key.split('.')[0] ?? key
      if (people > (this.#given.get(question) ?? 0))
        this.problems.push(`[S4] ${key} counts ${people} people, ${this.#given.get(question)} answered`)
    }
  }
}
