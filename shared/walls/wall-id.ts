/** The wall of a phase for a table, or for the plenary. */
export const wallId = (phase: string, table: string | null): string => `${phase}_${table ?? 'plenary'}`
