/** The name and its sticker. */
export function Brand() {
  return (
    <span className="brand">
      <i className="dot" aria-hidden="true" />
      Gommette
    </span>
  )
}
