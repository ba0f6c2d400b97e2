/** The id of the n-th step, from 0. */
export const stepId = (index: number): string => `s${index + 1}`

/** The zone where a step and a lane cross. */
export const cellId = (step: string, lane: string): string => `${step}-${lane}`
