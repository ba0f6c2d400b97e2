import { spawnSync } from 'node:child_process'

/** Runs a program of the system; whether it is there and did its work. */
export const run = (program: string, ...args: string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0

/** Lets a process write no file beyond so many bytes, or any again: every write of its database then fails. */
export const limitFiles = (pid: number, bytes: number | 'unlimited'): boolean =>
  run('prlimit', '--pid', String(pid), `--fsize=${bytes}:unlimited`)
