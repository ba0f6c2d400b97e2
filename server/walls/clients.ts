/** Most client ids that are remembered of one wall, and walls of which they are. */
const mostClients = 20_000
const mostWalls = 500

/** Whose client ids are, at one wall: the first session that used one keeps it, also while nobody is there [F5]. */
export class Clients {
  readonly #owners = new Map<number, string>()

  /** Whether nobody has used it yet. */
  isNew(client: number): boolean {
    return !this.#owners.has(client)
  }

  /** Whether a client id is this session's to use; one that is nobody's becomes its own. */
  claims(client: number, session: string): boolean {
    const owner = this.#owners.get(client)
    if (owner !== undefined) return owner === session
    this.#owners.set(client, session)
    if (this.#owners.size > mostClients)
      for (const oldest of this.#owners.keys()) if (this.#owners.delete(oldest)) break
    return true
  }
}

/** The client ids of every wall of this edge; of those that were used longest ago, none. */
export class ClientsByWall {
  readonly #walls = new Map<string, Clients>()

  of(wall: string): Clients {
    const known = this.#walls.get(wall) ?? new Clients()
    this.#walls.delete(wall)
    this.#walls.set(wall, known)
    if (this.#walls.size > mostWalls) for (const oldest of this.#walls.keys()) if (this.#walls.delete(oldest)) break
    return known
  }
}
