/** A calm remark, and the one thing to do about it. */
export function HintLine({ text, label, press }: { text: string; label: string; press: () => void }) {
  return (
    <div className="hint-line">
      <p dir="auto">{text}</p>
      <button type="button" className="secondary" onClick={press}>
        {label}
      </button>
    </div>
  )
}
