import { accounts } from './families/accounts.ts'
import { bombs } from './families/bombs.ts'
import { cards } from './families/cards.ts'
import { centres } from './families/centres.ts'
import { doors } from './families/doors.ts'
import { files } from './families/files.ts'
import { floods } from './families/floods.ts'
import { pictures } from './families/pictures.ts'
import { reading } from './families/reading.ts'
import { replays } from './families/replays.ts'
import { climbing } from './families/roles.ts'
import { sites } from './families/sites.ts'
import { transport } from './families/transport.ts'
import { voting } from './families/voting.ts'
import { wallFloods } from './families/wall-floods.ts'
import { walls } from './families/walls.ts'
import { words } from './families/words.ts'
import type { Family } from './script.ts'

/** Everything hostile that is tried, in the order of `docs/security.md`. */
export const families: readonly Family[] = [
  climbing,
  reading,
  voting,
  replays,
  doors,
  cards,
  accounts,
  centres,
  sites,
  words,
  files,
  pictures,
  transport,
  bombs,
  walls,
  wallFloods,
  floods,
]
