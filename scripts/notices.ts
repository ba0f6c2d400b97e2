// `npm run notices`: writes THIRD-PARTY-NOTICES from the licences of the packages that a running server holds.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib/paths.mjs'

interface Locked {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
}

const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))

/** The licence texts that a package carries, its fonts' included. */
function licencesOf(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice|ofl)/i.test(name))
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8').trim())
}

const packages = Object.entries(lock.packages)
  .filter(([path, { dev, optional }]) => path !== '' && !dev && !optional && existsSync(join(root, path)))
  .map(([path, { version, license }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return { title: `${name} ${version} (${license ?? 'see below'})`, texts: licencesOf(join(root, path)) }
  })
  .sort((a, b) => (a.title < b.title ? -1 : 1))

/** Packages under the same words stand together, so that nobody reads the MIT licence ninety times. */
const byText = Map.groupBy(packages, ({ texts }) => texts.join('\n\n') || 'The package carries no licence text.')

const rule = '-'.repeat(80)
const notices = [...byText].map(([text, of]) => [rule, ...of.map(({ title }) => title), '', text, ''].join('\n'))
const intro = 'Gommette is built with the packages below; each stays under its own licence.\n'
writeFileSync(join(root, 'THIRD-PARTY-NOTICES'), [intro, ...notices].join('\n'))
console.log(`${packages.length} packages, ${byText.size} texts`)
