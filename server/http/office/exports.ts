import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { maxPicture } from '../../../shared/api/office/brief.ts'
import { refusal } from '../../../shared/api/refusals.ts'
import { fileName, saving } from '../../exports/file-name.ts'
import { imageSize } from '../../exports/image-size.ts'
import { briefPress } from '../../exports/press.ts'
import { accept, notFound, refuse } from '../answer.ts'
import { pictureHeaders } from '../headers.ts'
import { loadPicture, ownBrief, savePicture, storeBrief } from './brief-document.ts'
import type { OfficeDeps, OfficeEnv } from './ports.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A brief's picture, and the brief as a file. */
export function exports(deps: OfficeDeps): Hono<OfficeEnv> {
  const { documents } = deps
  const press = briefPress()
  const own = (context: Context<OfficeEnv>) =>
    ownBrief(deps, context.var.staff.centre, context.req.param('brief') ?? '')
  return new Hono<OfficeEnv>()
    .get('/briefs/:brief/picture', async (context) => {
      const brief = await own(context)
      const bytes = brief?.picture && (await loadPicture(documents, brief.id))
      if (!brief?.picture || !bytes) return notFound(context)
      return context.body(bytes, 200, {
        'Content-Type': brief.picture.type,
        'Cache-Control': 'private, no-cache',
        ...pictureHeaders,
      })
    })
    .put(
      '/briefs/:brief/picture',
      bodyLimit({ maxSize: maxPicture, onError: (context) => refuse(context, refusal('too-large', 'at most 4 MiB')) }),
      async (context) => {
        const brief = await own(context)
        if (!brief) return notFound(context)
        const bytes = new Uint8Array(await context.req.arrayBuffer())
        const picture = imageSize(bytes)
        if (!picture) return refuse(context, refusal('media/type', 'neither PNG nor JPEG'))
        await savePicture(documents, brief.id, bytes)
        await storeBrief(documents, { ...brief, picture })
        return accept(context, picture)
      },
    )
    .get('/briefs/:brief/docx', async (context) => {
      const brief = await own(context)
      if (!brief) return notFound(context)
      const bytes = brief.picture && (await loadPicture(documents, brief.id))
      const file = await press.make({ brief, picture: brief.picture && bytes ? { ...brief.picture, bytes } : null })
      if (!file.ok) return refuse(context, file.error)
      const named = fileName(brief.words.title, 'docx')
      return context.body(file.value as Uint8Array<ArrayBuffer>, 200, saving(named, docxType))
    })
}
