import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { attachDatabase, doOnce, migrate } from '../foundation/storage/server/index.ts'
import type { Attached, Configuration } from '../foundation/storage/server/index.ts'
import { configured } from './configured.ts'
import { accounts } from './demo/accounts.ts'
import { ensureDesk } from './desk.ts'
import { supervise } from './supervisor.ts'
import type { SupervisedChild } from './supervisor.ts'
import { untilStopped } from './until-stopped.ts'

const form = '[--port N] [--data DIR]'

/** `npm start`: everything that a newcomer needs, under one parent that starts again what dies. */
export function run(words: readonly string[]): Promise<number> {
  return configured(words, { form, flags: { port: 'text', data: 'text' } }, async ({ configuration }) => {
    const stopped = untilStopped()
    await refuseTakenPort(configuration)
    const attached = await attachDatabase({
      ...configuration,
      onRestart: () => say('the database had died and is back'),
    })
    try {
      const desk = ensureDesk()
      await prepare(configuration, attached)
      const complaint = await desk
      if (complaint) say(complaint)
      const children = startChildren(configuration, attached)
      const ending = new AbortController()
      const announced = announceWhenReady(configuration, ending.signal)
      await stopped
      ending.abort()
      await announced
      say('stopping')
      await Promise.all(children.map((child) => child.stop()))
      return 0
    } finally {
      await attached.release()
    }
  })
}

async function prepare(configuration: Configuration, attached: Attached): Promise<void> {
  if (!attached.address.owner) return
  const applied = await migrate(attached.address)
  if (applied.length > 0) say(`applied ${applied.length} migrations`)
  if (configuration.production) return
  await doOnce(attached.address, 'demo', async () => {
    say('putting the demo round in …')
    await seed(configuration)
  })
}

// In a process of its own, so that its memory is gone when it is done.
function seed(configuration: Configuration): Promise<void> {
  const words = ['seed', '--demo', '--data', configuration.dataFolder]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, join(import.meta.dirname, 'main.ts'), ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.once('error', reject)
    child.once('exit', (status) => {
      if (status === 0) resolve()
      else reject(new Error('the demo round could not be put in; the reason stands above'))
    })
  })
}

function startChildren(configuration: Configuration, { address }: Attached): readonly SupervisedChild[] {
  const { dataFolder, port, production } = configuration
  const folder = join(dataFolder, 'log')
  mkdirSync(folder, { recursive: true })
  const place = ['--data', dataFolder]
  const serve = ['serve', '--port', String(port), ...place, ...(production ? [] : ['--demo'])]
  if (!address.job) say('no worker is started here: it needs SHIDIAN_OWNER_URL beside DATABASE_URL')
  const worker = address.job ? [['worker', ['worker', ...place]] as const] : []
  return [['server', serve] as const, ...worker].map(([name, words]) =>
    supervise({
      name,
      words,
      logFile: freshLog(join(folder, `${name}.log`)),
      onRestart: (who, status) => {
        say(
          `the ${who} ended (${status}) and is started again; ${folder} says: ${lastLine(join(folder, `${who}.log`))}`,
        )
      },
    }),
  )
}

// One older file is kept, so that logs never fill the disk.
function freshLog(path: string): string {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > 50_000_000) renameSync(path, `${path}.1`)
  return path
}

function lastLine(path: string): string {
  const lines = readFileSync(path, 'utf8').slice(-2_000).trim().split('\n')
  return lines.at(-1) ?? ''
}

async function announceWhenReady(configuration: Configuration, ending: AbortSignal): Promise<void> {
  const { host, port } = configuration
  while (!ending.aborted) {
    const answer = await fetch(`http://${host}:${port}/ready`, { signal: ending }).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer?.ok) {
      announce(configuration)
      return
    }
    await pause(50)
  }
}

function announce({ publicUrl, production, dataFolder }: Configuration): void {
  say(`ready at ${publicUrl} (data and logs in ${dataFolder}; stop with Ctrl-C)`)
  if (production) return
  const width = Math.max(...accounts.map(({ login }) => login.length))
  process.stdout.write('\n演示账号 demo accounts:\n')
  for (const { login, purpose } of accounts) {
    process.stdout.write(`  ${login.padEnd(width)}  ${purpose.zh} · ${purpose.en}\n`)
  }
}

function refuseTakenPort({ host, port }: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `port ${port} is taken: perhaps shidian runs already; stop it or name another with --port`
      reject(error.code === 'EADDRINUSE' ? new Error(taken) : error)
    })
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

function say(words: string): void {
  process.stdout.write(`shidian: ${words}\n`)
}
