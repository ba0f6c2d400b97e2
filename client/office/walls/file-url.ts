import { officeUrl } from '../api.ts'

/** Where a wall comes as a file. */
export const wallFileUrl = (handle: string, workshop: string, wall: string, query: Record<string, string>): string =>
  `${officeUrl(handle, `workshops/${workshop}/walls/${wall}/file`)}?${new URLSearchParams(query).toString()}`
