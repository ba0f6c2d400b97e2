import type { Shown } from '../../shared/cards/decide.ts'
import type { SystemCommand } from '../../shared/workshop/system.ts'

interface Sheet {
  readonly phase: string
  readonly place: string
  voided: boolean
}

/** A card as somebody shows it. */
export interface ShownCard extends Sheet {
  readonly card: string
}

/** Which voter card is shown where: heard from what was accepted, beside the rows that the server keeps of it. */
export class CardBook {
  readonly #sheets = new Map<string, Sheet>()
  /** By session, or at a kiosk by session and ballot. */
  readonly #shown = new Map<string, Shown>()

  /** Something that the house asked was done. */
  heard(command: SystemCommand): void {
    if (command.type === 'sheet/make' && !this.#sheets.has(command.sheet))
      this.#sheets.set(command.sheet, { phase: command.phase, place: command.place, voided: false })
    if (command.type === 'sheet/void') {
      const sheet = this.#sheets.get(command.sheet)
      if (sheet) sheet.voided = true
    }
    if (command.type === 'session/open' && command.shown) this.#shown.set(command.session, command.shown)
    if (command.type === 'card/show') this.#shown.set(`${command.session}:${command.ballot}`, command.shown)
  }

  /** The card that a device shows for a ballot; null when it shows none. */
  cardOf(session: string, ballot: string): ShownCard | null {
    const shown = this.#shown.get(session) ?? this.#shown.get(`${session}:${ballot}`)
    const sheet = shown && this.#sheets.get(shown.sheet)
    return shown && sheet ? { card: shown.card, ...sheet } : null
  }

  /** The phase that a sheet votes in. */
  phaseOf(sheet: string): string | undefined {
    return this.#sheets.get(sheet)?.phase
  }
}
