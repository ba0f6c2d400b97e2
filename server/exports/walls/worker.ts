import type { Order } from './order.ts'
import { painted } from './paint.ts'

process.on('message', (order: Order) => {
  painted(order).then(
    (bytes) => process.send?.({ bytes }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  )
})
// Who ordered is gone: so is the reason to paint.
process.on('disconnect', () => process.exit())
