import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Agent } from 'node:http'
import { join } from 'node:path'
import { requestHeader } from '../src/foundation/access/server/index.ts'
import { processesIn } from '../src/foundation/storage/server/index.ts'
import { shoot, type Shot } from './load.ts'
import type { ReadyRows } from './ready-rows.ts'
import type { ClonedDraft } from './surge-drafts.ts'

function headersOf(prepared: ReadyRows, origin: string, draft: ClonedDraft): Record<string, string> {
  const cookie = prepared.cookies.get(draft.organisation) ?? ''
  return { cookie, origin, [requestHeader]: '1', 'content-type': 'application/json' }
}

export function submission(prepared: ReadyRows, origin: string, draft: ClonedDraft): Shot {
  return {
    method: 'POST',
    path: `/api/solutions/${draft.id}/submit`,
    headers: { ...headersOf(prepared, origin, draft), 'idempotency-key': draft.id },
    body: JSON.stringify({ answersVersion: prepared.answersVersion }),
  }
}

export function saved(
  prepared: ReadyRows,
  origin: string,
  save: { readonly draft: ClonedDraft; readonly version: number; readonly answers: unknown },
): Shot {
  const { draft, version, answers } = save
  return {
    method: 'PUT',
    path: `/api/solutions/${draft.id}/answers`,
    headers: headersOf(prepared, origin, draft),
    body: JSON.stringify({ group: 'overview', version, answers }),
  }
}

/** What people read on such a day: their own list, a task list, the home page, the rounds, who they are. */
export const readings = {
  'own list': () => '/api/solutions/mine',
  'task list': (draft: ClonedDraft) => `/api/solutions/${draft.id}`,
  'home page': () => '/',
  rounds: () => '/rounds',
  session: () => '/api/account',
} as const

export function reading(
  prepared: ReadyRows,
  origin: string,
  read: { kind: keyof typeof readings; draft: ClonedDraft },
): Shot {
  const { kind, draft } = read
  const headers = { ...headersOf(prepared, origin, draft), accept: 'text/html' }
  return { method: 'GET', path: readings[kind](draft), headers }
}

export interface ServerWish {
  readonly folder: string
  readonly port: string
  /** Folder for a processor profile of the server. */
  readonly profile: string
}

/** As its users start it, so that the settings of `bin/shidian` are measured too. */
export function startServer({ folder, port, profile }: ServerWish): ChildProcess {
  const words = ['serve', '--demo', '--data', folder, '--port', port]
  const options = profile === '' ? {} : { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${profile}` }
  return spawn(join(import.meta.dirname, '..', 'bin', 'shidian'), words, {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, ...options },
  })
}

export async function whenReady(origin: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answered = await fetch(`${origin}/ready`).catch(() => undefined)
    if (answered?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the server did not become ready')
}

export function residentBytes(server: ChildProcess): number {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024
}

/** Statements that the server has sent since it started. */
export async function statementsSent(agent: Agent, origin: string): Promise<number> {
  const { body } = await shoot(agent, new URL(origin), { method: 'GET', path: '/metrics', headers: {} })
  return Number(/^shidian_statements_total (\d+)/m.exec(body)?.[1] ?? 0)
}

export interface ProcessorSeconds {
  readonly user: number
  readonly system: number
  readonly database: number
}

/** What the server's process and those of its database have used so far; a connection that ended is not counted. */
export function processorSeconds(server: ChildProcess, folder: string): ProcessorSeconds {
  const database = processesIn(join(folder, 'database', 'cluster'))
    .map(secondsOf)
    .reduce((sum, one) => sum + one.user + one.system, 0)
  return { ...secondsOf(server.pid ?? 0), database }
}

function secondsOf(pid: number): { readonly user: number; readonly system: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // After the name in parentheses: user and system time are the twelfth and thirteenth fields, in 1/100 s.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { user: Number(fields[11]) / 100, system: Number(fields[12]) / 100 }
}

export function perRequest(before: ProcessorSeconds, after: ProcessorSeconds, requests: number): string {
  const of = (part: keyof ProcessorSeconds): string => (((after[part] - before[part]) * 1000) / requests).toFixed(2)
  return `server ${of('user')} ms and ${of('system')} ms in the kernel, PostgreSQL ${of('database')} ms`
}
