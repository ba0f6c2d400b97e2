import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Arrival, isLoopback, isOwnName, mayUseAccounts } from './secure.ts'

const plain: Arrival = {
  remoteAddress: '192.168.1.20',
  tls: false,
  trustedProxyProto: null,
  forwarded: false,
  byOwnName: true,
}

test('[F6] accounts work over TLS, behind a trusted TLS proxy, and on this machine', () => {
  expect(mayUseAccounts({ ...plain, tls: true })).toBe(true)
  expect(mayUseAccounts({ ...plain, trustedProxyProto: 'https' })).toBe(true)
  for (const remoteAddress of ['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])
    expect(mayUseAccounts({ ...plain, remoteAddress })).toBe(true)
})

test('[F6] no address of a plain-HTTP hall network is let near accounts', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.boolean(), (address, mapped) => {
      const remoteAddress = mapped ? `::ffff:${address}` : address
      expect(mayUseAccounts({ ...plain, remoteAddress })).toBe(address.startsWith('127.'))
    }),
  )
  expect(isLoopback(null)).toBe(false)
  expect(isLoopback('127.0.0.1.example.org')).toBe(false)
})

test('[F1] a local proxy does not make its visitors local', () => {
  const proxied = { ...plain, remoteAddress: '127.0.0.1', forwarded: true }
  expect(mayUseAccounts(proxied)).toBe(false)
  expect(mayUseAccounts({ ...proxied, trustedProxyProto: 'http' })).toBe(false)
  expect(mayUseAccounts({ ...proxied, trustedProxyProto: 'https' })).toBe(true)
})

test('[F6] a name of a stranger’s that leads to this machine opens no accounts; its own names and BASE_URL’s do', () => {
  const here = { ...plain, remoteAddress: '127.0.0.1' }
  expect(mayUseAccounts({ ...here, byOwnName: false })).toBe(false)
  expect(mayUseAccounts({ ...here, tls: true, byOwnName: false })).toBe(true)
  for (const host of ['localhost', 'LOCALHOST:4600', '127.0.0.1:4600', '[::1]:4600', '127.1.2.3'])
    expect(isOwnName(host, null), host).toBe(true)
  for (const host of ['evil.example:4600', 'localhost.evil.example', '127.0.0.1.evil.example', '192.168.1.20:4600', ''])
    expect(isOwnName(host, null), host).toBe(false)
  expect(isOwnName('hall.example:4600', 'http://hall.example:4600')).toBe(true)
  expect(isOwnName('hall.example:4601', 'http://hall.example:4600')).toBe(false)
  expect(isOwnName('hall.example', 'https://hall.example')).toBe(false)
})
