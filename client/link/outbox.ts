import { backoff } from './backoff.ts'
import type { NewCommand } from './commands.ts'
import { withId } from './commands.ts'
import { type Box, type OutboxItem, type OutboxMedia, stillToSend } from './outbox-item.ts'
import type { Outcome } from './request.ts'
import { store } from './store.ts'

/** What an outbox tells of itself. */
export interface OutboxState {
  /** Waiting or refused, in order. */
  readonly items: readonly OutboxItem[]
  /** Saved since this page opened: shown until the feed brings them back. */
  readonly saved: readonly OutboxItem[]
  /** The last try was in vain: nobody answered, or the server cannot save just now. */
  readonly cut: boolean
  /** The server answered that it cannot save. */
  readonly stuck: boolean
  /** The session is no longer known: everything is kept, nothing is sent. */
  readonly parked: boolean
}

/** What the outbox needs of the world. */
export interface OutboxWorld {
  readonly box: Box
  /** Sends one item; `note` keeps what was achieved on the way (a picture that arrived). */
  deliver(item: OutboxItem, note: (item: OutboxItem) => Promise<void>): Promise<Outcome>
  /** Waits that long, or until `wake` is called. */
  pause(ms: number): { readonly over: Promise<void>; wake(): void }
}

/**
 * [T4] Nothing typed is lost: what is added here is durable before `add` resolves, is sent in order and one at a time
 * with the same id until the server answers, and survives reloads. A refused item stops being sent and keeps its words.
 * Two tabs may serve one box: both read it before each sending, and ids make it count once.
 */
export class Outbox {
  readonly state = store<OutboxState>({ items: [], saved: [], cut: false, stuck: false, parked: false })
  private readonly owner: string
  private readonly world: OutboxWorld
  private running = false
  private again = false
  private stopped = false
  private wakeUp: () => void = () => {}

  constructor(owner: string, world: OutboxWorld) {
    this.owner = owner
    this.world = world
  }

  /** Keeps a command for sending. With a key, it replaces an earlier one that nobody has heard of yet. */
  async add(
    command: NewCommand,
    options: { media?: Omit<OutboxMedia, 'sent'>; key?: string } = {},
  ): Promise<OutboxItem> {
    const { media, key = null } = options
    const replaced = key
      ? (await this.world.box.list(this.owner)).filter((item) => item.key === key && (!item.tried || item.refused))
      : []
    const kept = await this.world.box.add({
      owner: this.owner,
      command: withId(command),
      media: media ? { ...media, sent: null } : null,
      key,
      tried: false,
      refused: null,
    })
    for (const item of replaced) await this.world.box.remove(item.seq)
    await this.show()
    this.run()
    return kept
  }

  /** Forgets a refused item once its author has seen it, or one that must not be sent any more. */
  async drop(item: OutboxItem): Promise<void> {
    await this.world.box.remove(item.seq)
    await this.show()
  }

  /** Sends a refused item anew, under a new id: the same words may be welcome by now. */
  async resend(item: OutboxItem): Promise<void> {
    const { id: _refused, ...command } = item.command
    await this.world.box.put({ ...item, command: withId(command as NewCommand), tried: false, refused: null })
    await this.show()
    this.run()
  }

  /** Forgets, among what was saved, what is shown elsewhere by now. */
  settle(shown: (item: OutboxItem) => boolean): void {
    const saved = this.state.get().saved.filter((item) => !shown(item))
    if (saved.length < this.state.get().saved.length) this.tell({ saved })
  }

  /** Takes over what was written at the door, in its order; `address` says what each becomes, or null to leave it. */
  async adopt(door: string, address: (command: OutboxItem['command']) => OutboxItem['command'] | null): Promise<void> {
    for (const item of await this.world.box.list(door)) {
      const command = address(item.command)
      if (command) await this.world.box.put({ ...item, owner: this.owner, command })
    }
    await this.show()
    this.run()
  }

  /** Sends what waits, now; harmless when it is already at it. */
  run(): void {
    this.again = true
    this.wakeUp()
    if (this.running || this.stopped) return
    this.running = true
    void this.drain()
      .catch(() => this.tell({ cut: true, stuck: false }))
      .finally(() => {
        this.running = false
        if (this.again && !this.stopped) this.run()
      })
  }

  /** Sends nothing more from this page; what waits stays in the box. */
  stop(): void {
    this.stopped = true
    this.wakeUp()
  }

  private async drain(): Promise<void> {
    let failures = 0
    this.tell({ parked: false })
    while (!this.stopped) {
      this.again = false
      const [next] = stillToSend(await this.show())
      if (!next) return
      if (!next.tried) await this.world.box.put({ ...next, tried: true })
      const outcome = await this.world.deliver(next, (item) => this.world.box.put(item))
      if (outcome.kind === 'later') {
        failures++
        this.tell({ cut: true, stuck: outcome.refusal?.code === 'unavailable' })
        await this.rest(backoff(failures))
        continue
      }
      failures = 0
      this.tell({ cut: false, stuck: false })
      if (outcome.kind === 'done') {
        this.tell({ saved: [...this.state.get().saved, next] })
        await this.world.box.remove(next.seq)
      } else if (outcome.refusal.code === 'unauthorised' || outcome.refusal.code === 'removed') {
        this.tell({ parked: true })
        return
      } else await this.world.box.put({ ...next, tried: true, refused: outcome.refusal.code })
      await this.show()
    }
  }

  private async rest(ms: number): Promise<void> {
    const { over, wake } = this.world.pause(ms)
    this.wakeUp = wake
    await over
    this.wakeUp = () => {}
  }

  private async show(): Promise<OutboxItem[]> {
    const items = await this.world.box.list(this.owner)
    this.tell({ items })
    return items
  }

  private tell(part: Partial<OutboxState>): void {
    this.state.set({ ...this.state.get(), ...part })
  }
}
