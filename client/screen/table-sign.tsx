import { markOf } from '../../shared/people/marks.ts'

/** A table's mark; past the sixth table, with the number that tells it from the first of its shape. Its colour is that of the class around it. */
export function TableSign({ index }: { index: number }) {
  const { lap } = markOf(index)
  return (
    <span className="sign" aria-hidden="true" data-lap={lap > 1 ? lap : undefined}>
      <i className="mark" />
    </span>
  )
}
