/** The wall that the page shows, for the keyboard to come back to; null where it is shown as a list. */
export const wallOnPage = (): HTMLElement | null => document.querySelector<HTMLElement>('.wall-view')
