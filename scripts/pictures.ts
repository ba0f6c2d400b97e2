// `npm run pictures -- FOLDER`: every paper that walls have, full of what rooms write, as the server prints it, in French and Arabic.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { painted } from '../server/exports/walls/paint.ts'
import { activities } from '../shared/activities/registry.ts'
import { say } from '../shared/kernel/text.ts'
import { mirrored } from '../shared/walls/mirror.ts'
import { fullWall, pictures } from './lib/full-wall.ts'
import { main, Plain } from './lib/run.mjs'

/** The options that change a paper. By themselves ideas have free paper. */
const variants = [
  ...activities.map((activity) => ({ name: activity.kind, activity, options: {} })),
  ...activities.flatMap((activity) =>
    activity.kind === 'ideas'
      ? {
          name: 'ideas-themes',
          activity,
          options: {
            themes: [
              { fr: 'Dormir', ar: 'النوم' },
              { fr: 'Manger', ar: 'الطعام' },
              { fr: 'Se laver', ar: 'الاغتسال' },
              { fr: 'Parler à quelqu’un', ar: 'التحدّث إلى أحد' },
            ],
          },
        }
      : [],
  ),
]

await main(async () => {
  const [folder] = process.argv.slice(2)
  if (!folder) throw new Plain('Where to? npm run pictures -- FOLDER')
  await mkdir(folder, { recursive: true })
  for (const { name, activity, options } of variants) {
    const prepared = activity.prepare(options)
    if (!prepared.ok) throw new Plain(`${name} does not take its options`)
    const { template } = prepared.value
    if (!template) continue
    for (const lang of ['fr', 'ar'] as const) {
      const paper = lang === 'ar' ? mirrored(template) : template
      const picture = await painted({
        form: 'png',
        title: say(activity.name, lang),
        template: paper,
        entries: fullWall(paper, lang),
        pictures: pictures(),
        lang,
        only: null,
        paper: 'a4',
        tiled: false,
        px: 2400,
      })
      const file = join(folder, `${name}-${lang}.png`)
      await writeFile(file, picture)
      console.log(file)
    }
  }
})
