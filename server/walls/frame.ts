/**
 * A message as the one binary frame in which a server sends it (RFC 6455, section 5.2): made once, and written as it
 * is to every device.
 */
export function frameOf(message: Uint8Array): Buffer {
  const { length } = message
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + length)
  frame[0] = 0x82
  if (head === 2) frame[1] = length
  else if (head === 4) frame[1] = 126
  else frame[1] = 127
  if (head === 4) frame.writeUInt16BE(length, 2)
  if (head === 10) frame.writeBigUInt64BE(BigInt(length), 2)
  frame.set(message, head)
  return frame
}
