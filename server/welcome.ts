import { renderUnicodeCompact } from 'uqr'
import { addressFor, type Settings } from './config.ts'

/** Says where the server is, how phones find it, and how to begin. */
export function welcome({
  settings,
  port,
  founder,
}: {
  readonly settings: Settings
  readonly port: number
  readonly founder: string | null
}): void {
  const here = `http://localhost:${port}`
  const phones = addressFor(settings, port)
  const lines = [
    '',
    'Gommette',
    '',
    `  On this machine     ${here}/office`,
    `  For phones          ${phones}`,
    `  Data                ${settings.dataDir}`,
    '',
  ]
  lines.push(renderUnicodeCompact(phones, { border: 2 }), '')
  if (founder)
    lines.push(
      '  First visit: open this link once, on this machine, to become its administrator:',
      `  ${here}/office/start#${founder}`,
      '',
    )
  lines.push(
    '  Try it at once: create a workshop from the kit “De la question à la solution”, then press "Répétition":',
    '  simulated residents come in. From a terminal: npm run rehearse -- --kit arbrisseau --residents 28',
    '',
  )
  console.log(lines.join('\n'))
}
