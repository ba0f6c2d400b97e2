import { Crowd } from './devices.ts'
import type { Answer, Order } from './orders.ts'

// A process of its own: what hostile scripts do to this machine's event loops is not what the server does to people.
let crowd: Crowd | null = null
const tell = (answer: Answer): void => void process.send?.(answer)

async function follow(order: Order): Promise<void> {
  if (order.do === 'seat') {
    crowd = new Crowd(order.base)
    await crowd.seat(order.code, order.count)
    return tell({ done: 'seat' })
  }
  if (!crowd) throw new Error('nobody is seated yet')
  if (order.do === 'work') {
    await crowd.work(order)
    tell({ done: 'work' })
  } else if (order.do === 'report') tell({ done: 'report', ...crowd.report() })
  // Its end follows from the line's: once the ledger has left.
  else process.send?.({ done: 'rest', ledger: await crowd.rest() } satisfies Answer, () => process.disconnect?.())
}

// Whoever ordered it is gone: so is it.
process.on('disconnect', () => process.exit())
process.on('message', (order: Order) => void follow(order))
