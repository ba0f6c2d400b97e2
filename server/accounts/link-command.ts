import { addressFor, type Settings } from '../config.ts'
import { knock } from '../control/knock.ts'
import { type Adapters, takeData } from '../data-folder.ts'
import { Trouble } from '../store/trouble.ts'
import { type LinkWish, operatorLink } from './operator-link.ts'

const usage = 'Say which: npm run link -- centre, or npm run link -- password EMAIL'

function wishOf(args: readonly string[]): LinkWish {
  const [to, email] = args
  if (to === 'centre' && args.length === 1) return { to }
  if (to === 'password' && email && args.length === 2) return { to, email }
  throw new Trouble(usage)
}

/** `link centre`, `link password EMAIL`: a link for another centre, or to a new password, whether a server runs or not. */
export async function linkCommand(args: readonly string[], settings: Settings, adapters: Adapters): Promise<string> {
  const wish = wishOf(args)
  const line = await knock(settings.dataDir)
  const link = line
    ? (await line.ask({ verb: 'link', wish }).finally(() => line.leave())).said
    : addressFor(settings, settings.port) + (await linkAlone(wish, settings.dataDir, adapters))
  return `${link}\nIt works once. Accounts work over TLS, or on the server's own machine.`
}

async function linkAlone(wish: LinkWish, dataDir: string, adapters: Adapters): Promise<string> {
  const { documents, close } = await takeData(dataDir, adapters)
  try {
    return await operatorLink(documents, wish, adapters.clock.now())
  } finally {
    await close()
  }
}
