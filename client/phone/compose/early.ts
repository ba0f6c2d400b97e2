import type { NewCommand, WireCommand } from '../../link/commands.ts'
import { newId } from '../../link/ids.ts'
import { addOf } from './draft.ts'

/** What somebody writes at the door, before they know a phase: it is addressed to the first one that takes notes. */
export const earlyNote = (text: string): NewCommand =>
  addOf(
    { text, picture: null },
    { contribution: newId(), phase: 'door', table: null, parent: null, zone: null, level: null, plain: 'note' },
  )

/** The same, addressed. */
export const addressed = (command: WireCommand, phase: string, table: string | null): WireCommand =>
  command.type === 'contribution/add' ? { ...command, phase, table } : command
