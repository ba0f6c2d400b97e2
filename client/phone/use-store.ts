import { useEffect, useState } from 'preact/hooks'
import type { Store } from '../link/store.ts'

/** The value of a store, kept fresh while the component is shown. */
export function useStore<T>(source: Pick<Store<T>, 'get' | 'subscribe'>): T {
  const [value, setValue] = useState(source.get)
  useEffect(() => {
    const show = (): void => setValue(() => source.get())
    show()
    return source.subscribe(show)
  }, [source])
  return value
}
