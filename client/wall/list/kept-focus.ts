import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/** The item of a list that had the focus: the record it stands for, and its place among the items. */
export interface HadFocus {
  readonly id: string | undefined
  readonly index: number
}

/**
 * When what has the focus within `root` goes from the page (deleted, hidden, put elsewhere), `next` gets the focus, so
 * that the keyboard is never thrown back to the page's top. Focus that is anywhere else is left alone.
 */
export function useKeptFocus(
  root: RefObject<HTMLElement | null>,
  next: (had: HadFocus) => HTMLElement | null | undefined,
): void {
  const had = useRef<(HadFocus & { readonly element: Element }) | null>(null)
  useEffect(() => {
    const hear = ({ target, type }: Event): void => {
      const inside = target instanceof Element && root.current?.contains(target)
      // A touch elsewhere is somebody who looks elsewhere.
      if (!inside) had.current = null
      else if (type === 'focusin') {
        const item = target.closest('[data-id]')
        // On what is for many at once, the item that one came from still counts.
        const at = item
          ? {
              id: item.getAttribute('data-id') ?? undefined,
              index: [...(root.current?.querySelectorAll('[data-id]') ?? [])].indexOf(item),
            }
          : { id: had.current?.id, index: had.current?.index ?? 0 }
        had.current = { element: target, ...at }
      }
    }
    document.addEventListener('focusin', hear)
    document.addEventListener('pointerdown', hear)
    return () => {
      document.removeEventListener('focusin', hear)
      document.removeEventListener('pointerdown', hear)
    }
  }, [root])
  useLayoutEffect(() => {
    const lost = had.current
    if (!lost || lost.element.isConnected || document.activeElement !== document.body) return
    had.current = null
    next(lost)?.focus()
  })
}
