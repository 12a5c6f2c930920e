import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { supervise } from './supervisor.ts'

const folder = mkdtempSync(join(tmpdir(), 'shidian-supervisor-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const script = join(import.meta.dirname, '..', '..', 'tests', 'supervised.ts')

async function pidsIn(logFile: string, count: number): Promise<readonly number[]> {
  for (let tries = 0; tries < 400; tries += 1) {
    const pids = [...read(logFile).matchAll(/child (\d+)/g)].map((match) => Number(match[1]))
    if (pids.length >= count) return pids
    await pause(25)
  }
  throw new Error(`no ${count} starts in ${read(logFile)}`)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

async function untilGone(pid: number): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    // A process whose parent is gone may stay as a zombie where nobody reaps it.
    if (/\) Z /.test(read(`/proc/${pid}/stat`))) return
    await pause(25)
  }
  throw new Error(`${pid} is still there`)
}

test('a child that is killed is started again, and ends when it is asked to', async () => {
  const logFile = join(folder, 'restart.log')
  const ends: string[] = []
  const child = supervise({
    name: 'child',
    words: ['child'],
    script,
    logFile,
    onRestart: (name, status) => ends.push(`${name} ${status}`),
  })
  const [first = 0] = await pidsIn(logFile, 1)
  process.kill(first, 'SIGKILL')
  const [, second = 0] = await pidsIn(logFile, 2)
  assert.notEqual(second, first)
  assert.deepEqual(ends, ['child SIGKILL'])
  await child.stop()
  assert.match(read(logFile), /child ends/)
  await untilGone(second)
  assert.deepEqual(ends, ['child SIGKILL'], 'a child that was asked to end is not started again')
})

test('when the parent is killed its children end by themselves', async () => {
  const logFile = join(folder, 'orphan.log')
  const parent = spawn(process.execPath, [script, 'parent', logFile], { stdio: ['ignore', 'ignore', 'inherit'] })
  const [child = 0] = await pidsIn(logFile, 1)
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  await untilGone(child)
})
