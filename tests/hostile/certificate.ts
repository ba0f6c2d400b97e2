import { generateKeyPairSync, sign } from 'node:crypto'

/** One DER value: its tag, its length, its content (ITU-T X.690). */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const size = content.length.toString(16)
  const bytes = Buffer.from(size.length % 2 ? `0${size}` : size, 'hex')
  const length =
    content.length < 128 ? Buffer.from([content.length]) : Buffer.concat([Buffer.from([128 + bytes.length]), bytes])
  return Buffer.concat([Buffer.from([tag]), length, content])
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts)
const set = (...parts: readonly Uint8Array[]): Buffer => der(0x31, ...parts)
const integer = (n: number): Buffer => der(0x02, Buffer.from([n]))
const text = (words: string): Buffer => der(0x0c, Buffer.from(words))
const time = (year: number): Buffer => der(0x18, Buffer.from(`${year}0101000000Z`))
const bits = (bytes: Uint8Array): Buffer => der(0x03, Buffer.from([0]), bytes)

/** Object identifiers, as their bytes: ECDSA with SHA-256, a common name, the names that a certificate is for. */
const ecdsaWithSha256 = sequence(der(0x06, Buffer.from('2a8648ce3d040302', 'hex')))
const commonName = der(0x06, Buffer.from('550403', 'hex'))
const altNames = der(0x06, Buffer.from('551d11', 'hex'))

/** A key and a certificate that vouches for itself under a name (RFC 5280), for a proxy in a test. */
export function selfSigned(name: string): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const who = sequence(set(sequence(commonName, text(name))))
  const names = sequence(altNames, der(0x04, sequence(der(0x82, Buffer.from(name)))))
  const year = new Date().getFullYear()
  const said = sequence(
    der(0xa0, integer(2)),
    integer(1),
    ecdsaWithSha256,
    who,
    sequence(time(year - 1), time(year + 2)),
    who,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(names)),
  )
  const whole = sequence(said, ecdsaWithSha256, bits(sign('sha256', said, privateKey)))
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? []
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  }
}
