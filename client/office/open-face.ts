import { useAct } from './api.ts'

export type Face = 'panel' | 'screen' | 'phone'

/** On this machine's own name a screen would show phones a code that leads nowhere: it goes to the address that they reach. */
const onThisMachine = (): boolean => /^(localhost$|127\.|\[::1\])/.test(location.hostname)

/** Opens a face of a workshop in a tab of its own; `at`: where on its page, as its address says it after `#`. */
export function useOpenFace(workshop: string): (face: Face, at?: string) => Promise<void> {
  const act = useAct()
  return async (face, at) => {
    // The window is opened within the press, or the browser would take it for an unasked one; it goes where the answer says.
    const opened = window.open('about:blank', '_blank')
    const made = await act<{ path: string; link: string }>('POST', `workshops/${workshop}/conduct`, { face })
    if (!made) return opened?.close()
    const to = (onThisMachine() ? made.result.link : made.result.path) + (at ? `/${at}` : '')
    if (opened) opened.location.replace(to)
    else location.assign(to)
  }
}
