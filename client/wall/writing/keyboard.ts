/** Least height that stays for what is written, CSS pixels, however little a keyboard leaves. */
const least = 80

/**
 * CSS pixels at the top and the foot of something on the page that are not seen while a soft keyboard is up; `viewport`
 * is what is seen of the page.
 */
export function hiddenOf(
  { top, bottom }: { readonly top: number; readonly bottom: number },
  viewport: { readonly offsetTop: number; readonly height: number },
): { readonly top: number; readonly bottom: number } {
  const above = Math.max(0, viewport.offsetTop - top)
  const below = Math.max(0, bottom - viewport.offsetTop - viewport.height)
  return { top: above, bottom: Math.max(0, Math.min(below, bottom - top - above - least)) }
}
