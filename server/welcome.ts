import { renderUnicodeCompact } from 'uqr'
import { lanAddress, type Settings } from './config.ts'

/** Says where the server is, how phones find it, and how to begin. */
export function welcome({ settings, port, founder }: { readonly settings: Settings; readonly port: number; readonly founder: string | null }): void {
  const here = `http://localhost:${port}`
  const lan = lanAddress()
  const open = settings.host === '0.0.0.0' || settings.host === '::'
  const phones = settings.baseUrl ?? (open && lan ? `http://${lan}:${port}` : here)
  const lines = ['', 'Gommette', '', `  On this machine     ${here}/office`, `  For phones          ${phones}`, `  Data                ${settings.dataDir}`, '']
  lines.push(renderUnicodeCompact(phones, { border: 2 }), '')
  if (founder) lines.push('  First visit: open this link once, on this machine, to become its administrator:', `  ${here}/office/start#${founder}`, '')
  lines.push('  Try it at once: create a workshop from the kit "L’Arbrisseau", then press "Répétition":', '  simulated residents come in. From a terminal: npm run rehearse -- --kit arbrisseau --residents 28', '')
  console.log(lines.join('\n'))
}
