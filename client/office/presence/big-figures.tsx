/** A few numbers that are read first, each with its words. */
export function BigFigures({ figures }: { figures: readonly (readonly [value: number, words: string])[] }) {
  return (
    <ul className="big-figures bare">
      {figures.map(([value, words]) => (
        <li key={words}>
          <b className="big">{value}</b>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  )
}
