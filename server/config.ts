import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'

/** What the environment says of this server. */
export interface Settings {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** Where devices find it, without a slash at the end; null: told from the address in use. */
  readonly baseUrl: string | null
  /** A proxy stands before it whose forwarding headers are believed. */
  readonly trustProxy: boolean
}

/** A setting that cannot be used, in one plain sentence. */
export class BadSetting extends Error {}

/** Reads PORT, HOST, DATA_DIR, BASE_URL and TRUST_PROXY; one left empty is one not set. Throws `BadSetting`. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const port = Number(env.PORT?.trim() || 4600)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new BadSetting(`PORT must be a number from 0 to 65535, not "${env.PORT}".`)
  const baseUrl = env.BASE_URL?.replace(/\/+$/, '') || null
  if (baseUrl && !/^https?:\/\/[^/]+$/.test(baseUrl))
    throw new BadSetting(`BASE_URL must look like https://example.org, not "${env.BASE_URL}".`)
  const trust = env.TRUST_PROXY ?? ''
  if (!['', '0', '1', 'true', 'false'].includes(trust))
    throw new BadSetting(`TRUST_PROXY must be 1 or 0, not "${trust}".`)
  return {
    port,
    host: env.HOST || '0.0.0.0',
    dataDir: resolve(env.DATA_DIR || 'data'),
    baseUrl,
    trustProxy: trust === '1' || trust === 'true',
  }
}

/** This machine's first address on the local network, or null when it has none. */
function lanAddress(): string | null {
  for (const addresses of Object.values(networkInterfaces()))
    for (const address of addresses ?? []) if (address.family === 'IPv4' && !address.internal) return address.address
  return null
}

/** Where other devices find this server, without a slash at its end: BASE_URL, else the address that it listens on, else this machine's on the local network. */
export function addressFor({ baseUrl, host }: Settings, port: number): string {
  if (baseUrl) return baseUrl
  const everywhere = host === '0.0.0.0' || host === '::'
  const name = everywhere ? (lanAddress() ?? 'localhost') : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
