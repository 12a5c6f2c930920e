import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'

export interface ChildSettings {
  readonly name: string
  /** Words of the command line. */
  readonly words: readonly string[]
  /** What runs them; our own command line when absent. */
  readonly script?: string
  /** Where its log goes. */
  readonly logFile: string
  readonly onRestart: (name: string, status: string) => void
}

export interface SupervisedChild {
  readonly pid: number | undefined
  /** Asks it to end, and ends it when it does not. */
  stop(): Promise<void>
}

const main = join(import.meta.dirname, 'main.ts')
const compileCache = join(import.meta.dirname, '..', '..', '.build', 'compile-cache')
const graceMilliseconds = 12_000
const longestPause = 5_000
const settledAfter = 10_000

/** Starts one of our own commands and starts it again whenever it ends, with growing pauses while it ends at once. */
export function supervise({ name, words, script = main, logFile, onRestart }: ChildSettings): SupervisedChild {
  let child: ChildProcess | undefined
  let stopping = false
  let pause = 100
  let timer: NodeJS.Timeout | undefined
  const start = (): void => {
    const log = openSync(logFile, 'a', 0o600)
    const started = Date.now()
    child = spawn(process.execPath, [...process.execArgv, script, ...words], {
      stdio: ['ignore', log, log, 'ipc'],
      // Reading sources is half of a start; the second one finds them read.
      env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
    })
    closeSync(log)
    child.once('error', () => {})
    child.once('exit', (status, signal) => {
      child = undefined
      if (stopping) return
      // Killed from outside it comes back at once; what gives up by itself right after its start is tried ever more seldom.
      pause = signal !== null || Date.now() - started > settledAfter ? 100 : Math.min(pause * 2, longestPause)
      onRestart(name, signal ?? `status ${status}`)
      timer = setTimeout(start, pause)
    })
  }
  start()
  return {
    get pid() {
      return child?.pid
    },
    stop() {
      stopping = true
      clearTimeout(timer)
      return child ? ended(child) : Promise.resolve()
    },
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const kill = setTimeout(() => child.kill('SIGKILL'), graceMilliseconds)
    child.once('exit', () => {
      clearTimeout(kill)
      resolve()
    })
    child.kill('SIGTERM')
  })
}
