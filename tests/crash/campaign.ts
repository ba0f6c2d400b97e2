import { Evening, type Seen } from './evening.ts'

/** Kills in one data folder; then a new one, with fresh workshops, begins. */
const perEvening = 12

/** What a campaign prints, and what was broken in sentences. */
export interface Campaign {
  readonly cycles: number
  readonly acked: number
  readonly lost: number
  readonly twice: number
  readonly half: number
  readonly undecodable: number
  readonly restartMs: { readonly p50: number; readonly max: number }
  readonly seed: string
  readonly broken: readonly string[]
}

/**
 * Kills a server so many times under load. The seed draws what everyone does and when the kills come; what meets what
 * is the machine's.
 */
export async function campaign({
  cycles,
  seed,
  atOnce = 1,
  until,
  progress,
}: {
  readonly cycles: number
  readonly seed: string
  /** How many servers are at work, and killed, beside each other. */
  readonly atOnce?: number
  /** Aborted, it begins nothing more, and says what was seen so far. */
  readonly until?: AbortSignal
  readonly progress: (done: number) => void
}): Promise<Campaign> {
  const seen: Seen = { cycles: 0, acked: 0, lost: [], twice: [], half: [], undecodable: [], restartMs: [] }
  const failed: string[] = []
  let [begun, evenings] = [0, 0]
  const play = async (): Promise<void> => {
    while (begun < cycles && failed.length === 0 && !until?.aborted) {
      const [evening, kills] = [evenings++, Math.min(perEvening, cycles - begun)]
      begun += kills
      await Evening.play(`${seed}/${evening}`, kills, seen).catch((error: unknown) =>
        failed.push(`evening ${evening}: ${error instanceof Error ? error.stack : error}`),
      )
      progress(seen.cycles)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, play))
  const times = seen.restartMs.toSorted((a, b) => a - b).map(Math.round)
  return {
    cycles: seen.cycles,
    acked: seen.acked,
    lost: seen.lost.length,
    twice: seen.twice.length,
    half: seen.half.length,
    undecodable: seen.undecodable.length,
    restartMs: { p50: times[Math.floor(times.length / 2)] ?? 0, max: times.at(-1) ?? 0 },
    seed,
    broken: [...failed, ...seen.lost, ...seen.twice, ...seen.half, ...seen.undecodable],
  }
}
