import type { Command } from '../../shared/api/command.ts'
import type { Reply } from '../../shared/api/reply.ts'
import { doers, type Numbers } from '../../shared/testing/doers.ts'
import type { Said } from '../../shared/testing/world.ts'
import type { Device } from './device.ts'
import type { Play } from './play.ts'
import { dressed } from './sequence.ts'

/** What somebody is about to say, and on which device. */
export interface Saying {
  readonly by: Device
  readonly command: Command
}

/** Reads a step against the workshop as it stands: who says what; null when there is nothing to say it of. */
export function sayingOf(play: Play, does: keyof typeof doers, numbers: Numbers): Saying | null {
  const said = doers[does](play.room.cast(), numbers)
  const by = said && play.room.of(said[0])
  if (!said || !by) return null
  return { by, command: { ...worded(play, by, said[1]), id: play.model.world.id() } as Command }
}

/** The same with a word of its own in all that is meant to be read, and with a picture where the device has sent one. */
function worded(play: Play, by: Device, said: Said): Said {
  const { canaries } = play
  if (said.type === 'contribution/add') {
    const media = by.picture !== null && said.kind === 'photo' ? by.picture : said.media
    if (media === by.picture) by.picture = null
    const text = `${said.text} ${canaries.make('note', said.contribution)}`
    if (said.reason) play.judge.keeps(said.reason.token, { what: 'token or ballot id', of: null })
    return { ...said, text, media: media as typeof said.media }
  }
  if (said.type === 'contribution/edit') {
    const row = play.model.world.state.contributions.get(said.contribution)
    return { ...said, text: `${said.text} ${canaries.make('note', row?.copyOf ?? said.contribution)}` }
  }
  if (said.type === 'plan/insert' || said.type === 'plan/edit') return { ...said, phase: dressed(said.phase, canaries) }
  if (said.type === 'answer/give') play.judge.keeps(said.ballot, { what: 'token or ballot id', of: null })
  return said
}

/** Says some things at once, some of them twice; resolves when all are answered, or cannot be: in a hasty story, before. */
export async function sayAll(play: Play, sayings: readonly Saying[], twice: boolean): Promise<string> {
  const said = sayings.map(({ by, command }) => ({ by, command, reply: by.say(command) }))
  const again = twice ? said.filter(({ by }) => by.online).map(({ by, command }) => by.deliver(command)) : []
  const all = Promise.all([...said.map(({ reply }) => reply), ...again])
  if (play.hasty) await play.fly(all)
  else await play.wait(all)
  const heard = await Promise.all(
    said.map(
      async ({ by, command, reply }) =>
        `${by.name}: ${command.type} → ${wordOf(by.online ? await settled(reply) : null)}`,
    ),
  )
  return heard.join(', ')
}

/** An answer that has come; null while none has. */
const settled = (reply: Promise<Reply | null>): Promise<Reply | null> => Promise.race([reply, Promise.resolve(null)])

const wordOf = (reply: Reply | null): string => (reply === null ? 'no answer' : reply.ok ? 'yes' : reply.refusal.code)
