import type { Contribution } from '../../contributions/contribution.ts'

/** A line of `GET …/office/workshops/:id/contributions`: what staff may read, never by whom. */
export type ContributionLine = Pick<Contribution, 'id' | 'phase' | 'kind' | 'text' | 'media' | 'table' | 'state'>
