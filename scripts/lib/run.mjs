import { spawn } from 'node:child_process'
import { delimiter } from 'node:path'
import { root } from './paths.mjs'

/** A failure that a person can understand: its message is shown alone, without a stack. */
export class Plain extends Error {}

/**
 * Runs a command in the checkout and waits. Its output is shown as it comes, or kept when `quiet`.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ code: number, output: string }>} `code` is 127 when the command is not there.
 */
export function run(command, args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const stdio = quiet ? 'pipe' : 'inherit'
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', stdio, stdio], env: { ...process.env, ...env } })
    let output = ''
    const keep = (/** @type {Buffer} */ bytes) => {
      output += bytes
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** PATH without this project's own tools, so that npm never runs on a Node that it is replacing. */
export const outerPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(root))
    .join(delimiter)

/**
 * Runs a script's body: a plain failure is one sentence, and every failure a non-zero exit.
 * @param {() => Promise<void>} body
 */
export async function main(body) {
  try {
    await body()
  } catch (error) {
    console.error(error instanceof Plain ? error.message : error)
    process.exitCode = 1
  }
}
