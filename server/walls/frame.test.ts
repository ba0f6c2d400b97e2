import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { frameOf } from './frame.ts'

const lengths = [0, 1, 125, 126, 127, 65_535, 65_536, 200_000]

test('messages of any length arrive as they were, written beneath the socket', async () => {
  const messages = lengths.map((length) => Buffer.from(Array.from({ length }, (_, i) => i % 251)))
  const server = createServer()
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', (ws, request) => {
    for (const message of messages) request.socket.write(frameOf(message))
    ws.close(1000)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()))
  onTestFinished(() => void server.close())
  const device = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const heard: Buffer[] = []
  device.on('message', (data: Buffer) => heard.push(data))
  const code = await new Promise((closed) => device.on('close', closed))
  expect(code).toBe(1000)
  expect(heard.map((data) => data.length)).toEqual(lengths)
  expect(Buffer.concat(heard).equals(Buffer.concat(messages))).toBe(true)
})
