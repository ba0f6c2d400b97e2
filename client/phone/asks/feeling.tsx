/** @jsxImportSource preact */

/** A face from −2 to +2: the mouth bends with the feeling. Words always stand beside it. */
export function Feeling({ value }: { value: number }) {
  const bend = value * 3.2 - (Math.abs(value) === 1 ? value : 0)
  return (
    <svg class="feeling" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="10" />
      <path d={`M7.500 ${15.5 - bend / 3}Q12 ${15.5 + bend} 16.500 ${15.5 - bend / 3}`} />
      <path d="M8.500 9.200h.01M15.500 9.200h.01" />
    </svg>
  )
}
