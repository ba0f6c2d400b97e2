/** Type and size of a picture, read off its bytes: nobody's word is taken for it. Null when it is neither PNG nor JPEG. */
export function imageSize(
  bytes: Uint8Array,
): { type: 'image/png' | 'image/jpeg'; width: number; height: number } | null {
  return pngSize(bytes) ?? jpegSize(bytes)
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** A PNG says its size in its first chunk (PNG specification, 11.2.2). */
function pngSize(bytes: Uint8Array): { type: 'image/png'; width: number; height: number } | null {
  if (bytes.length < 33 || signature.some((byte, i) => bytes[i] !== byte)) return null
  return sized('image/png', view(bytes).getUint32(16), view(bytes).getUint32(20))
}

/** A JPEG says its size in its frame header, found by walking the segments (ITU-T T.81, B.2.2). */
function jpegSize(bytes: Uint8Array): { type: 'image/jpeg'; width: number; height: number } | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const data = view(bytes)
  for (let at = 2; at + 9 < bytes.length; ) {
    if (data.getUint8(at) !== 0xff) return null
    const marker = data.getUint8(at + 1)
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (frame) return sized('image/jpeg', data.getUint16(at + 7), data.getUint16(at + 5))
    at += 2 + data.getUint16(at + 2)
  }
  return null
}

const sized = <T extends string>(
  type: T,
  width: number,
  height: number,
): { type: T; width: number; height: number } | null =>
  width > 0 && height > 0 && width <= 8192 && height <= 8192 ? { type, width, height } : null
