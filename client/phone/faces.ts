/**
 * The faces of all activities and the list of one's own ideas, in one file that comes after the first screen: one round trip, and from then on a step
 * may begin without network.
 */
export const fetchFaces = () => import('./face-list.ts')
