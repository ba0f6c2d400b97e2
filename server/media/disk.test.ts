import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { as, type MediaId, type WorkshopId } from '../../shared/kernel/ids.ts'
import { emptyFolder } from '../store/folder.ts'
import { joined } from './bytes.ts'
import { openDisk } from './disk.ts'
import type { Picture } from './port.ts'
import { jpegPieces, pngPieces } from './samples.ts'

const w1 = as<WorkshopId>('w1')
const w2 = as<WorkshopId>('w2')
const id = (text: string) => as<MediaId>(text)
const photo: Picture = { type: 'image/jpeg', bytes: joined(jpegPieces()) }
const drawing: Picture = { type: 'image/png', bytes: joined(pngPieces()) }
const plain = (picture: Picture | null) => picture && { ...picture, bytes: Uint8Array.from(picture.bytes) }

describe('pictures on disk', () => {
  it('gives back what was put, by workshop, also to the process after this one', async () => {
    const folder = await emptyFolder()
    const shelf = openDisk(join(folder, 'media'))
    await shelf.put(w1, id('a'), photo)
    await shelf.put(w1, id('b'), drawing)
    await shelf.put(w1, id('a'), drawing)
    const again = openDisk(join(folder, 'media'))
    expect(plain(await again.get(w1, id('a')))).toEqual(drawing)
    expect(plain(await again.get(w1, id('b')))).toEqual(drawing)
    expect(await again.get(w2, id('a'))).toBeNull()
    expect(readdirSync(join(folder, 'media', 'w1')).sort()).toEqual(['a', 'b'])
  })

  it('gives a picture as a stream, and lets go of one that nobody reads on', async () => {
    const shelf = openDisk(await emptyFolder())
    await shelf.put(w1, id('a'), photo)
    const flowing = await shelf.open(w1, id('a'))
    expect(flowing && { type: flowing.type, size: flowing.size }).toEqual({
      type: photo.type,
      size: photo.bytes.length,
    })
    expect(new Uint8Array(await new Response(flowing?.stream).arrayBuffer())).toEqual(photo.bytes)
    await (await shelf.open(w1, id('a')))?.stream.cancel()
    expect(await shelf.open(w1, id('b'))).toBeNull()
  })

  it('[D4] removes a picture, and one that is not there', async () => {
    const folder = await emptyFolder()
    const shelf = openDisk(folder)
    await shelf.put(w1, id('a'), photo)
    await shelf.remove(w1, id('a'))
    await shelf.remove(w1, id('a'))
    await shelf.remove(w2, id('a'))
    expect(await shelf.get(w1, id('a'))).toBeNull()
    expect(readdirSync(join(folder, 'w1'))).toEqual([])
  })

  it('[D3] erases the pictures of a workshop, those half written too, and none of another', async () => {
    const folder = await emptyFolder()
    const shelf = openDisk(folder)
    await shelf.put(w1, id('a'), photo)
    await shelf.put(w2, id('a'), photo)
    writeFileSync(join(folder, 'w1', 'c.part'), photo.bytes)
    await shelf.eraseWorkshop(w1)
    await shelf.eraseWorkshop(w1)
    expect(readdirSync(folder)).toEqual(['w2'])
    expect(plain(await shelf.get(w2, id('a')))).toEqual(photo)
  })

  it('[F1] gives nothing of a file that is no picture', async () => {
    const folder = await emptyFolder()
    const shelf = openDisk(folder)
    await shelf.put(w1, id('a'), photo)
    writeFileSync(join(folder, 'w1', 'a'), '<html>')
    expect(await shelf.get(w1, id('a'))).toBeNull()
  })

  it('[F2] takes ids alone for names: no path leads out of its folder', async () => {
    const folder = await emptyFolder()
    writeFileSync(join(folder, 'outside'), photo.bytes)
    const shelf = openDisk(join(folder, 'media'))
    await shelf.put(w1, id('a'), photo)
    for (const bad of ['../../outside', '..', '.', '', 'a/b', 'a\\b', 'a.part', 'a\0', 'é', 'x'.repeat(65)]) {
      await expect(shelf.get(w1, id(bad))).rejects.toThrow('ids')
      await expect(shelf.put(w1, id(bad), photo)).rejects.toThrow('ids')
      await expect(shelf.remove(w1, id(bad))).rejects.toThrow('ids')
      await expect(shelf.eraseWorkshop(as<WorkshopId>(bad))).rejects.toThrow('ids')
    }
    expect(Uint8Array.from(readFileSync(join(folder, 'outside')))).toEqual(photo.bytes)
    expect(readdirSync(join(folder, 'media', 'w1'))).toEqual(['a'])
  })
})
