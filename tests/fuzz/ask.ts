import { request } from 'node:http'
import type { Duplex } from 'node:stream'
import { gunzipSync } from 'node:zlib'

/** A request as a device makes it. */
export interface Question {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly cookie?: string | null
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** A reply, whole: its head as text, and its body byte for byte. */
export interface Answer {
  readonly status: number
  readonly head: string
  readonly body: Buffer
}

/** What comes bit by bit on a line that stays open. */
export interface Stream {
  readonly began: (status: number, head: string) => void
  readonly chunk: (bytes: Buffer) => void
  readonly ended: () => void
}

/** Asks over a pipe of one's own; null when the line was cut before all of the answer had come. */
export function ask(pipe: Duplex, question: Question): Promise<Answer | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let head = ''
    let status = 0
    send(pipe, question, {
      began(code, text) {
        status = code
        head = text
      },
      chunk: (bytes) => void chunks.push(bytes),
      ended: (whole) => resolve(whole ? { status, head, body: plain(head, Buffer.concat(chunks)) } : null),
    })
  })
}

/** Whether what follows is compressed. */
export const isZipped = (head: string): boolean => /^content-encoding: gzip$/im.test(head)

const plain = (head: string, body: Buffer): Buffer => (isZipped(head) ? gunzipSync(body) : body)

/** Asks for what never ends. */
export function listen(pipe: Duplex, question: Question, stream: Stream): void {
  send(pipe, question, stream)
}

interface Parts extends Omit<Stream, 'ended'> {
  readonly ended: (whole: boolean) => void
}

function send(pipe: Duplex, { method, path, cookie, headers, body }: Question, parts: Parts): void {
  let over = false
  const end = (whole: boolean): void => {
    if (over) return
    over = true
    parts.ended(whole)
    pipe.destroy()
  }
  const asked = request({
    createConnection: () => pipe,
    method,
    path,
    headers: { host: 'hall', connection: 'close', ...(cookie && { cookie }), ...headers },
  })
  asked.on('response', (response) => {
    const lines = response.rawHeaders.map((text, i) => (i % 2 ? `${text}\n` : `${text}: `))
    parts.began(response.statusCode ?? 0, lines.join(''))
    response.on('data', parts.chunk)
    response.on('end', () => end(true))
    response.on('error', () => end(false))
    response.on('close', () => end(false))
  })
  asked.on('error', () => end(false))
  asked.on('close', () => end(false))
  asked.end(body)
}
