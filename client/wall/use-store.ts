import { useSyncExternalStore } from 'react'

/** Reads a store in a React component, which is drawn again when it changes. */
export const useStore = <T>(store: { get(): T; subscribe(listener: () => void): () => void }): T =>
  useSyncExternalStore(store.subscribe, store.get)
