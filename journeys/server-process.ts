import { fork, type ChildProcess } from 'node:child_process'
import type { DemoPerson } from '../src/foundation/access/server/index.ts'
import type { Canonical, Instant } from '../src/foundation/kernel/index.ts'
import type { SelectedSolution } from '../tests/planted-selection.ts'

export interface StagedBook {
  readonly cookie: string
  readonly creditCode: string
  readonly quotations: readonly string[]
}

/** What a journey may ask of its server behind the pages' back. */
export interface StageCalls {
  /** A person with a fresh session and a fresh second factor, as `name=secret` of the cookie. */
  signIn(person: DemoPerson): Promise<{ readonly accountId: string; readonly cookie: string }>
  setClock(at: Instant): Promise<void>
  sql(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>
  /** What the worker does with one job. */
  runJob(name: string, payload: Canonical): Promise<void>
  /** Releases a selection of these solutions as the approver would, which opens their 公示. */
  release(approverCookie: string, solutions: readonly SelectedSolution[]): Promise<void>
  /** An insurer's policy officer, as the cookie of a session, with accepted quotations that have no policy yet. */
  plantBook(quotations: number): Promise<StagedBook>
  /** Lines of the server's log that tell of a fault. */
  faults(): Promise<readonly string[]>
}

export interface StageServer extends StageCalls {
  readonly origin: string
  close(): Promise<void>
}

export interface Question {
  readonly id: number
  readonly call: keyof StageCalls | 'close'
  readonly given: readonly unknown[]
}

export type Answer =
  | { readonly ready: string }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string }

/**
 * The whole server in a process of its own: beside the test runner it would share its event loop, and a server that is
 * kept waiting sheds requests as it should.
 */
export async function openServerProcess(): Promise<StageServer> {
  const child = fork(new URL('serve.ts', import.meta.url), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const asked = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  const origin = await new Promise<string>((resolve, reject) => {
    child.on('message', (answer: Answer) => {
      if ('ready' in answer) {
        resolve(answer.ready)
        return
      }
      const waiting = asked.get(answer.id)
      asked.delete(answer.id)
      if ('error' in answer) waiting?.reject(new Error(answer.error))
      else waiting?.resolve(answer.value)
    })
    child.on('exit', (code) => {
      const ended = new Error(`the server of the journeys ended with status ${code}`)
      reject(ended)
      for (const waiting of asked.values()) waiting.reject(ended)
    })
  })
  let last = 0
  const ask = (call: Question['call'], ...given: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1
      asked.set(last, { resolve, reject })
      child.send({ id: last, call, given } satisfies Question)
    })
  return {
    origin,
    signIn: async (person) => (await ask('signIn', person)) as { accountId: string; cookie: string },
    setClock: async (at) => void (await ask('setClock', at)),
    sql: async (text, values = []) => (await ask('sql', text, values)) as Record<string, unknown>[],
    runJob: async (name, payload) => void (await ask('runJob', name, payload)),
    release: async (approverCookie, solutions) => void (await ask('release', approverCookie, solutions)),
    plantBook: async (quotations) => (await ask('plantBook', quotations)) as StagedBook,
    faults: async () => (await ask('faults')) as string[],
    close: () => closed(child, ask('close')),
  }
}

async function closed(child: ChildProcess, answered: Promise<unknown>): Promise<void> {
  await answered
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.disconnect()
  await ended
}
