import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { emptyFolder } from '../../server/store/folder.ts'
import { run } from './run.ts'

/** Whether this account may mount what it likes: in a container it often may not, and then these tests are left out. */
export const mayMount: boolean = (() => {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') return false
  const trial = `/tmp/gommette-trial-${process.pid}`
  mkdirSync(trial)
  const mounted = run('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', trial)
  if (mounted) run('umount', trial)
  rmSync(trial, { recursive: true })
  return mounted
})()

/** An empty disk in memory of so many kB, real in every other way. It goes with the test. */
export async function smallDisk(kilobytes: number, ...options: string[]): Promise<string> {
  const place = join(await emptyFolder(), 'disk')
  mkdirSync(place)
  run('mount', '-t', 'tmpfs', '-o', [`size=${kilobytes}k`, 'mode=700', ...options].join(','), 'tmpfs', place)
  onTestFinished(() => void run('umount', '--lazy', place))
  return place
}

/** Mounts a disk anew, for reading alone for instance. */
export const remount = (place: string, how: 'ro' | 'rw'): boolean => run('mount', '-o', `remount,${how}`, place)

/** A disk that can be made to answer nothing for a while; null where the system has no such means. */
export async function freezableDisk(): Promise<{ place: string; freeze(): void; thaw(): void } | null> {
  const folder = await emptyFolder()
  const [image, place] = [join(folder, 'image'), join(folder, 'disk')]
  mkdirSync(place)
  const made =
    run('truncate', '-s', '48M', image) &&
    run('mkfs.ext4', '-q', '-F', image) &&
    run('mount', '-o', 'loop', image, place)
  if (!made) return null
  onTestFinished(() => {
    run('fsfreeze', '--unfreeze', place)
    run('umount', '--lazy', place)
  })
  return {
    place,
    freeze: () => void run('fsfreeze', '--freeze', place),
    thaw: () => void run('fsfreeze', '--unfreeze', place),
  }
}
