import type { Office } from '../../server/rehearsal/office.ts'

/** A workshop that a campaign fills. */
export interface CampaignWorkshop {
  readonly id: string
  /** Join code of the room. */
  readonly code: string
}

/**
 * A workshop from a kit, marked as rehearsed: nobody is sent in, and what drains before a vote closes takes 5 s
 * divided by `speed`.
 */
export async function makeWorkshop(
  office: Office,
  { kit, speed, settings = {} }: { kit: string; speed: number; settings?: Readonly<Record<string, unknown>> },
): Promise<CampaignWorkshop> {
  const { id: model } = await office.ask<{ id: string }>('POST', '/workshops', { kit })
  if (Object.keys(settings).length > 0) await office.ask('PATCH', `/workshops/${model}`, settings)
  const copy = { residents: 0, speed, conductedBy: 'me' }
  return office.ask<CampaignWorkshop>('POST', `/workshops/${model}/rehearse`, copy)
}
