/** @jsxImportSource preact */

/** What has just changed, for those who listen: always there, so that screen readers watch it. */
export const Announcer = ({ text }: { text: string }) => (
  <p class="visually-hidden" role="status" aria-live="polite">
    {text}
  </p>
)
