import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerOptions, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { connectionLimits, limitConnections } from './connections.ts'

const ask = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'

/** The limits in use, with less patience. */
const hasty = { ...connectionLimits, headersTimeout: 50, connectionsCheckingInterval: 20 }

/** A server with these limits; each request is answered by `answer`. */
async function serving(
  { options = connectionLimits, most }: { options?: ServerOptions; most?: number },
  answer: (request: IncomingMessage, response: ServerResponse) => void,
) {
  const server = createServer(options, (request, response) => {
    if (mayAnswer(request, response)) answer(request, response)
  })
  const { mayAnswer } = limitConnections(server, most)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return async (): Promise<{ socket: Socket; heard: () => string; closed: Promise<unknown> }> => {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined)
    let said = ''
    socket.on('data', (bytes: Buffer) => (said += bytes.toString('latin1')))
    const closed = new Promise((done) => socket.once('close', done))
    await once(socket, 'connect')
    return { socket, heard: () => said, closed }
  }
}

test('[F2] a connection with more than a few requests under way is closed; one after another they are all answered', async () => {
  let asked = 0
  const open = await serving({}, (_, response) => {
    asked++
    if (asked > 20) response.end('ok')
  })
  const greedy = await open()
  greedy.socket.write(ask.repeat(20))
  await greedy.closed
  expect(asked).toBeLessThanOrEqual(8)
  asked = 20
  const polite = await open()
  for (let n = 1; n <= 20; n++) {
    polite.socket.write(ask)
    while (polite.heard().split('\r\n\r\nok').length <= n) await once(polite.socket, 'data')
  }
})

test('[F2] a connection that asks for nothing is closed, one that waits for its answer is not', async () => {
  const open = await serving({ options: hasty }, (_, response) => setTimeout(() => response.end('ok'), 400))
  const [silent, waiting] = [await open(), await open()]
  waiting.socket.write(ask)
  await silent.closed
  while (!waiting.heard().includes('\r\n\r\nok')) await once(waiting.socket, 'data')
})

test('a line that was upgraded is in use, however long it says nothing', async () => {
  const server = createServer(hasty)
  limitConnections(server)
  server.on('upgrade', (_, socket) => void socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n'))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const line = connect((server.address() as AddressInfo).port, '127.0.0.1')
  onTestFinished(() => {
    line.destroy()
    server.close()
  })
  const head = 'Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'
  line.write(`GET /api/s/x/walls/y/0 HTTP/1.1\r\n${head}`)
  await once(line, 'data')
  // One that came later and was never used is gone by now.
  await once(connect((server.address() as AddressInfo).port, '127.0.0.1').resume(), 'close')
  expect(line.destroyed).toBe(false)
})

test('[F2] when there are too many, one that has asked for nothing goes first; who is in use and who comes stay', async () => {
  const open = await serving({ most: 3 }, (_, response) => response.end('ok'))
  const used = await open()
  used.socket.write(ask)
  await once(used.socket, 'data')
  const silent = [await open(), await open()]
  const newcomer = await open()
  await silent[0]?.closed
  for (const one of [newcomer, used]) {
    one.socket.write(ask)
    await once(one.socket, 'data')
    expect(one.heard()).toContain('ok')
  }
})
