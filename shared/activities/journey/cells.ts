/** The id of the n-th step, from 0. */
export const stepId = (index: number): string => `s${index + 1}`
