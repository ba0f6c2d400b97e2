import { connect, type Socket } from 'node:net'

/** How a conversation over a bare connection went. */
export interface Talked {
  /** All that the server said, as latin1. */
  readonly heard: string
  /** Whether the server ended it. */
  readonly ended: boolean
}

/** Opens a bare connection to the server; rejects when it is refused. */
export const open = (port: number): Promise<Socket> =>
  new Promise((opened, failed) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.off('error', failed)
      socket.on('error', () => undefined)
      opened(socket)
    }).once('error', failed)
  })

/** Says bytes as they are and listens until the server ends the connection, until one has heard enough, or for so many ms. */
export async function talk(
  port: number,
  bytes: string | Uint8Array,
  ms = 400,
  enough: (heard: string) => boolean = () => false,
): Promise<Talked> {
  const socket = await open(port)
  let heard = ''
  const ended = new Promise<boolean>((done) => {
    const timer = setTimeout(() => done(false), ms)
    const over = (how: boolean): void => {
      clearTimeout(timer)
      done(how)
    }
    socket.once('close', () => over(true))
    socket.on('data', (part: Buffer) => {
      heard += part.toString('latin1')
      if (enough(heard)) over(false)
    })
  })
  socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)
  const how = { ended: await ended, heard }
  socket.destroy()
  return { ...how, heard }
}

/** Whether a reply has begun. */
export const replied = (heard: string): boolean => heard.startsWith('HTTP/1.1 ')

/** The status lines of what was heard, in order. */
export const statuses = (heard: string): number[] =>
  [...heard.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))
