/** Server time minus device time, ms, from one sample: the server's answer is taken to stand in the middle of the trip. */
export const offsetOf = (sentAt: number, now: number, receivedAt: number): number =>
  Math.round(now - (sentAt + receivedAt) / 2)

/** Measures the offset by a few samples of `GET /api/time`, and keeps that of the shortest trip; null when nobody answers. */
export async function measureOffset(samples = 4): Promise<number | null> {
  let best: { trip: number; offset: number } | null = null
  for (let i = 0; i < samples; i++) {
    const sentAt = Date.now()
    const now = await serverNow()
    const receivedAt = Date.now()
    if (now === null) continue
    const trip = receivedAt - sentAt
    if (!best || trip < best.trip) best = { trip, offset: offsetOf(sentAt, now, receivedAt) }
  }
  return best?.offset ?? null
}

async function serverNow(): Promise<number | null> {
  try {
    const response = await fetch('/api/time', { cache: 'no-store' })
    const body = (await response.json()) as { now?: unknown }
    return typeof body.now === 'number' ? body.now : null
  } catch {
    return null
  }
}
