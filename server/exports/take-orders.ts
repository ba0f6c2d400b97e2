import type { Made } from './press.ts'

/** In a press's process: makes what is ordered, and ends with whoever orders. */
export function takeOrders<Wanted>(make: (order: Wanted) => Promise<Uint8Array>): void {
  const answer = (made: Made): void => void process.send?.(made)
  process.on('message', (order: Wanted) => {
    make(order).then(
      (bytes) => answer({ bytes }),
      (error: unknown) => answer({ failed: String(error) }),
    )
  })
  process.on('disconnect', () => process.exit())
}
