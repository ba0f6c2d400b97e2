import { parentPort } from 'node:worker_threads'
import { must } from '../../../shared/kernel/assert.ts'
import type { Order } from './order.ts'
import { painted } from './paint.ts'

const port = must(parentPort, 'walls are painted in a thread of their own')

port.on('message', (order: Order) => {
  painted(order).then(
    (bytes) => {
      const own = new Uint8Array(bytes)
      port.postMessage({ bytes: own }, [own.buffer])
    },
    (error: unknown) => port.postMessage({ failed: String(error) }),
  )
})
