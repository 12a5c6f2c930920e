import { mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Configuration } from '../foundation/storage/server/index.ts'
import { configured } from './configured.ts'
import { accounts } from './demo/accounts.ts'
import { ensureDesk } from './desk.ts'
import { attachPrepared } from './prepared.ts'
import { supervise } from './supervisor.ts'
import type { SupervisedChild } from './supervisor.ts'
import { untilStopped } from './until-stopped.ts'

const form = '[--port N] [--data DIR]'

/** `npm start`: everything that a newcomer needs, under one parent that starts again what dies. */
export function run(words: readonly string[]): Promise<number> {
  return configured(words, { form, flags: { port: 'text', data: 'text' } }, async ({ configuration }) => {
    const stopped = untilStopped()
    await refuseTakenPort(configuration)
    const desk = ensureDesk()
    const attached = await attachPrepared({
      configuration,
      demo: !configuration.production,
      say,
      onRestart: () => say('the database had died and is back'),
    })
    try {
      const complaint = await desk
      if (complaint) say(complaint)
      const children = [startChild(configuration, 'server')]
      const ending = new AbortController()
      const ready = whenReady(configuration, ending.signal).then(async (answered) => {
        if (answered) await announce(configuration)
        // The worker comes second, so that the two do not contend while somebody waits for the first page.
        if (!ending.signal.aborted && attached.address.job) children.push(startChild(configuration, 'worker'))
      })
      if (!attached.address.job) say('no worker is started here: it needs SHIDIAN_OWNER_URL beside DATABASE_URL')
      await stopped
      ending.abort()
      await ready
      say('stopping')
      await Promise.all(children.map((child) => child.stop()))
      return 0
    } finally {
      await attached.release()
    }
  })
}

function startChild(configuration: Configuration, name: 'server' | 'worker'): SupervisedChild {
  const { dataFolder, port, production } = configuration
  const folder = join(dataFolder, 'log')
  mkdirSync(folder, { recursive: true })
  const logFile = freshLog(join(folder, `${name}.log`))
  const serve = ['serve', '--port', String(port), ...(production ? [] : ['--demo'])]
  return supervise({
    name,
    words: [...(name === 'server' ? serve : ['worker']), '--data', dataFolder],
    logFile,
    onRestart: (_, status) =>
      say(`the ${name} ended (${status}) and is started again; the last words of ${logFile}: ${lastLine(logFile)}`),
  })
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

/** Whether the server answered that it is ready before anybody asked us to end, or before it was too late to wait. */
async function whenReady({ host, port }: Configuration, ending: AbortSignal): Promise<boolean> {
  const deadline = Date.now() + 60_000
  while (!ending.aborted && Date.now() < deadline) {
    const answer = await fetch(`http://${host}:${port}/ready`, { signal: ending }).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer?.ok) return true
    await pause(50)
  }
  return false
}

async function announce({ publicUrl, production, dataFolder }: Configuration): Promise<void> {
  say(`ready at ${publicUrl} (data and logs in ${dataFolder}; stop with Ctrl-C)`)
  if (production) return
  // Loaded late, since nothing of the server is needed until now.
  const { demoPassword, demoSecret } = await import('../foundation/access/server/index.ts')
  const width = Math.max(...accounts.map(({ login }) => login.length))
  const lines = [
    '',
    `演示账号 demo accounts · 密码 password: ${demoPassword}`,
    `动态口令 one-time codes (secret for any authenticator): ${demoSecret}`,
    ...accounts.map(({ login, purpose }) => `  ${login.padEnd(width)}  ${purpose.zh} · ${purpose.en}`),
    '',
  ]
  process.stdout.write(lines.join('\n'))
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
