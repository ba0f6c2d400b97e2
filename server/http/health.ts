import { Hono } from 'hono'

/** What operators may ask: counts only, nothing of anyone. */
export interface Health {
  ready(): Promise<boolean>
  counts(): Promise<Readonly<Record<string, number>>>
}

/** `/healthz` (it runs), `/readyz` (it can write), `/metrics` (counts, in Prometheus' text form). */
export function health({ ready, counts }: Health): Hono {
  return new Hono()
    .get('/healthz', (context) => context.text('ok'))
    .get('/readyz', async (context) =>
      (await ready()) ? context.text('ready') : context.text('the store cannot be read', 503),
    )
    .get('/metrics', async (context) =>
      context.text(
        `${Object.entries(await counts())
          .map(([name, n]) => `gommette_${name} ${n}`)
          .join('\n')}\n`,
      ),
    )
}
