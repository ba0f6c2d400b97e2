/**
 * The faces of all activities, the list of one's own ideas and the questions about oneself, in one file that comes after
 * the first screen: one round trip, and from then on a step may begin without network.
 */
export const fetchFaces = () => import('./face-list.ts')
