import { joined } from '../../../server/media/bytes.ts'
import { jpegPieces, lossy, pngChunk, pngPieces, segment, webp } from '../../../server/media/samples.ts'
import { pause } from '../../../server/rehearsal/device.ts'
import { invited } from '../houses.ts'
import { bombPicture, pngOf } from '../images.ts'
import { type Caller, command, get, idea, join } from '../people.ts'
import { type Family, held } from '../script.ts'
import { upload } from '../treasure.ts'

const text = (words: string): Uint8Array => new TextEncoder().encode(words)
const script = '<script>fetch("//evil.example")</script>'

/** Sends bytes as a picture, once; its status, and the code of the refusal. */
async function send(by: Caller, bytes: Uint8Array): Promise<{ status: number; code: string }> {
  const reply = await fetch(`${by.base}/api/s/${by.handle}/media`, {
    method: 'POST',
    headers: { cookie: by.cookie, 'content-type': 'image/png' },
    body: bytes.slice(),
  })
  const said = (await reply.json()) as { ok: boolean; refusal?: { code: string } }
  return { status: reply.status, code: said.refusal?.code ?? 'yes' }
}

/** The same, again for as long as its sender is told to wait. */
async function post(by: Caller, bytes: Uint8Array): Promise<{ status: number; code: string }> {
  for (let tries = 0; ; tries++) {
    const said = await send(by, bytes)
    if (said.code !== 'too-fast' || tries > 20) return said
    await pause(300)
  }
}

const between = (pieces: readonly Uint8Array[], at: number, ...more: Uint8Array[]): Uint8Array =>
  joined([...pieces.slice(0, at), ...more, ...pieces.slice(at)])

export const pictures: Family = {
  name: 'pictures',
  scripts: [
    {
      name: 'what-is-no-picture',
      tries: 'Uploads HTML, SVG, scripts, GIF, PDF, ZIP and executables, called pictures',
      stops: 'The content decides, whatever it is called: JPEG, PNG or WebP, walked to their end [F4]',
      async run({ base, code }) {
        const by = await join(base, code)
        const files = [
          text(`<html>${script}</html>`),
          text(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`),
          text('GIF89a/*'),
          text('%PDF-1.7'),
          text('PK\x03\x04'),
          new Uint8Array([0x7f, 0x45, 0x4c, 0x46]),
          new Uint8Array(0),
        ]
        for (const file of files) {
          const { code: said } = await post(by, file)
          held(said === 'media/type', `${new TextDecoder().decode(file.slice(0, 12))} was answered ${said}`)
        }
      },
    },
    {
      name: 'polyglot-pictures',
      tries: 'Uploads pictures that are HTML, ZIP or script as well: before, behind, in comments, in unknown parts',
      stops:
        'A picture is rewritten with only what draws it; what follows its end refuses it; it is served with nosniff under a policy without scripts [F4]',
      async run({ base, code }) {
        const by = await join(base, code)
        const [png, jpeg] = [pngPieces(), jpegPieces()]
        for (const bytes of [
          joined([text(script), ...png]),
          joined([...png, text(script)]),
          joined([...jpeg, text('PK\x03\x04')]),
          joined([webp(lossy()), text(script)]),
        ])
          held((await post(by, bytes)).code === 'media/type', 'a picture with more around it was taken')
        for (const bytes of [
          between(png, 2, pngChunk('tEXt', text(`Comment\0${script}`))),
          between(jpeg, 1, segment(0xfe, text(script))),
          between(jpeg, 1, segment(0xe1, text(`Exif\0\0${script}`))),
        ]) {
          const media = await upload(by, bytes)
          const wish = idea('ideas', '', { kind: 'photo', media })
          held((await command(by, wish)).code === 'yes', 'a clean picture was refused')
          const reply = await fetch(`${by.base}/api/s/${by.handle}/media/${media}`, { headers: { cookie: by.cookie } })
          held(!(await reply.text()).includes('script'), 'a script was kept in a picture')
          held(reply.headers.get('x-content-type-options') === 'nosniff', 'a picture may be sniffed')
          held(
            /default-src 'none'/.test(reply.headers.get('content-security-policy') ?? ''),
            'a picture’s policy lets it load',
          )
        }
      },
    },
    {
      name: 'decompression-bombs',
      tries: 'Uploads a few kilobytes that say or unfold to gigabytes of pixels, and dimensions that are none',
      stops: 'A side has 4,096 pixels at most, read from the header; the server never decodes pixels [F2]',
      async run({ base, code }) {
        const by = await join(base, code)
        const tries: readonly (readonly [Uint8Array, string])[] = [
          [pngOf(100_000, 100_000, new Uint8Array(10)), 'too-large'],
          [pngOf(4_097, 1, new Uint8Array(10)), 'too-large'],
          [pngOf(0, 10, new Uint8Array(10)), 'media/type'],
          [joined(jpegPieces(65_535, 65_535)), 'too-large'],
          [joined(jpegPieces(0, 8)), 'media/type'],
          [webp(lossy(16_383, 16_383)), 'too-large'],
        ]
        for (const [bytes, expected] of tries) {
          const { code: said } = await post(by, bytes)
          held(said === expected, `a picture that should be ${expected} was answered ${said}`)
        }
      },
    },
    {
      name: 'largest-picture-bomb',
      tries:
        'Uploads pictures of the largest size that is allowed, which unfold to sixty megabytes each, and asks for them',
      stops: 'They are kept and told as bytes; what a browser unfolds is one picture of at most 4,096 pixels a side',
      slow: true,
      async run({ base, code }) {
        const by = await join(base, code)
        for (let n = 0; n < 4; n++) {
          const media = await upload(by, bombPicture(4_096))
          await command(by, idea('ideas', '', { kind: 'photo', media }))
          held((await get(by, `/media/${media}`)).status === 200, 'it cannot be seen by its author')
        }
      },
    },
    {
      name: 'fill-the-disk',
      tries: 'Uploads picture after picture that no contribution ever uses, from one device',
      stops:
        'Devices and workshops are paced; a device has a few pictures in waiting, and what nobody uses is thrown away after a week',
      slow: true,
      async run({ base, code }) {
        const by = await join(base, code)
        let kept = 0
        for (let n = 0; n < 30; n++) {
          if ((await send(by, joined(pngPieces()))).code === 'yes') kept++
          await pause(60)
        }
        held(kept <= 12, `${kept} pictures were kept in waiting`)
      },
    },
    {
      name: 'fill-the-disk-from-many',
      tries: 'Uploads pictures that no contribution ever uses from forty sessions, ten each, again and again',
      stops:
        'All residents of a workshop have 300 pictures in waiting, a gigabyte at most; staff and tablets send on, and whoever is sent out makes room [F2]',
      slow: true,
      async run({ base, code, panel, staff, workshop }) {
        const many = await Promise.all(Array.from({ length: 40 }, () => join(base, code, 't2')))
        let kept = 0
        const said = new Set<string>()
        const began = Date.now()
        // The pace of pictures lets ten a second through.
        while (!said.has('media/many') && Date.now() - began < 60_000) {
          // How fast they come is the matter of `flood-of-pictures`.
          for (const by of many) {
            const { code: how } = await send(by, joined(pngPieces()))
            said.add(how)
            if (how === 'yes') kept++
          }
          await pause(300)
        }
        held(said.has('media/many'), `${kept} pictures were kept, and no end was near`)
        held(kept <= 300, `${kept} pictures were kept in waiting`)
        const newcomer = await join(base, code, 't2')
        held((await post(newcomer, joined(pngPieces()))).code === 'media/many', 'one more session has room')
        const tablet = await invited(staff, workshop, 'host', { table: 't2' })
        held((await send(tablet, joined(pngPieces()))).code === 'yes', 'a table’s tablet may send no picture any more')
        for (const { participant } of many) {
          const out = { type: 'person/remove', participant: participant as never } as const
          for (let reply = await panel.wish(out); !reply.ok; reply = await panel.wish(out)) await pause(200)
        }
        held((await post(newcomer, joined(pngPieces()))).code === 'yes', 'those who were sent out take room')
      },
    },
    {
      name: 'path-tricks-in-pictures',
      tries: 'Asks for pictures by paths: dot segments, encodings, NUL, names of other files, ids of other workshops',
      stops: 'A picture is looked for only once a contribution that one may read has its id; ids are 22 letters',
      async run({ hostile, workshop }) {
        const names = [
          '..%2f..%2fgommette.sqlite',
          '%2e%2e%2f%2e%2e%2fgommette.sqlite',
          '..%5c..%5cgommette.sqlite',
          `..%2f${workshop}%2fx`,
          '%00',
          'x.part',
          'x'.repeat(96),
          '__proto__',
          encodeURIComponent('../../../../etc/passwd'),
        ]
        for (const name of names) {
          const { status, code } = await get(hostile.phone, `/media/${name}`)
          held(status === 409 && code === 'media/unknown', `${name} was answered ${status} ${code}`)
        }
      },
    },
    {
      name: 'pictures-of-others',
      tries: 'Uploads as kiosk and screen, and with a range, a foreign type or a name in the header',
      stops: 'Who writes nothing sends no pictures; headers decide nothing',
      async run({ hostile }) {
        for (const by of [hostile.kiosk, hostile.screen])
          held(
            (await post(by, joined(pngPieces()))).code === 'forbidden',
            'a device that writes nothing sent a picture',
          )
        const { status } = await get({ ...hostile.phone, cookie: '' }, '/media/x')
        held(status === 401, `without a session it was answered ${status}`)
      },
    },
  ],
}
