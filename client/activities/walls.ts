import { useEffect, useState } from 'react'
import { patiently } from '../link/patiently.ts'
import type { WallFace } from './face.ts'

/** Activities that draw something of their own on walls; each is fetched when its phase comes. */
const loaders: Readonly<Record<string, () => Promise<{ readonly face: WallFace }>>> = {
  welcome: () => import('./welcome/wall.tsx'),
  journey: () => import('./journey/wall.tsx'),
  matrix: () => import('./matrix/wall.tsx'),
  smartvote: () => import('./smartvote/wall.tsx'),
  closing: () => import('./closing/wall.tsx'),
}

/** What an activity adds to walls; an empty face for one that adds nothing. */
const loadFace = async (kind: string): Promise<WallFace> => {
  const load = loaders[kind]
  return load ? (await patiently(load)).face : {}
}

/** The face of an activity in a component; null while it is on its way. */
export function useFace(kind: string | null): WallFace | null {
  const [loaded, setLoaded] = useState<{ kind: string | null; face: WallFace } | null>(null)
  useEffect(() => {
    let wanted = true
    void (kind ? loadFace(kind) : Promise.resolve({})).then((face) => wanted && setLoaded({ kind, face }))
    return () => {
      wanted = false
    }
  }, [kind])
  return loaded?.kind === kind ? loaded.face : null
}
