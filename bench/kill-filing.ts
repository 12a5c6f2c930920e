import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { requestHeader } from '../src/foundation/access/server/index.ts'
import { supervise } from '../src/command-line/supervisor.ts'
import type { Acts } from './kill-acts.ts'
import type { ReadyRows } from './ready-rows.ts'

export interface FilingSettings {
  readonly rows: ReadyRows
  readonly dataFolder: string
  readonly clients: number
}

interface Act {
  readonly kind: 'submit' | 'create' | 'save'
  readonly method: 'POST' | 'PUT'
  readonly path: string
  readonly organisation: string
  readonly key?: string
  readonly body: unknown
  /** What must be found afterwards. */
  readonly found: (answer: Record<string, unknown>) => Kept
}

interface Kept {
  readonly kind: Act['kind']
  readonly solution: string
  /** Receipt number, title or version. */
  readonly mark: string
}

// Of a hundred acts; the rest are autosaves.
const submissions = 5
const creations = 10
const savedDrafts = 4

/** Submissions, new drafts and autosaves as people send them, over HTTP to a whole server. */
export async function filingActs({ rows, dataFolder, clients }: FilingSettings): Promise<Acts> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const server = supervise({
    name: 'server',
    words: ['serve', '--demo', '--port', String(port), '--data', dataFolder],
    logFile: `${dataFolder}/server.log`,
    onRestart: () => {},
  })
  const pending = new Map<number, Act>()
  const faults: string[] = []
  const versions = new Map<string, number>()
  const filing = rows.drafts.slice(clients * savedDrafts)
  let fresh: Kept[] = []
  let made = 0

  const next = (client: number): Act => {
    const chance = Math.random() * 100
    const draft = chance < submissions ? filing.pop() : undefined
    if (draft) return submission(rows, draft)
    made += 1
    const own = rows.drafts[client * savedDrafts + (made % savedDrafts)]
    if (!own) throw new Error('more clients than drafts were prepared')
    if (chance < submissions + creations) return creation(own.organisation, made)
    return autosave(rows, own, { version: versions.get(own.id) ?? rows.overview.version, made })
  }

  return {
    faults,
    async killServer() {
      if (server.pid !== undefined) process.kill(server.pid, 'SIGKILL')
      await pause(1)
    },
    close: () => server.stop(),
    async act(client) {
      const act = pending.get(client) ?? next(client)
      pending.set(client, act)
      const answer = await send(origin, rows, act)
      if (answer === undefined || answer.status === 503) {
        await pause(50)
        return false
      }
      pending.delete(client)
      if (answer.status !== 200) {
        if (faults.length < 20)
          faults.push(`${act.method} ${act.path} answered ${answer.status}: ${answer.text.slice(0, 120)}`)
        return false
      }
      const kept = act.found(JSON.parse(answer.text) as Record<string, unknown>)
      if (act.kind === 'save') versions.set(kept.solution, Number(kept.mark))
      fresh.push(kept)
      return true
    },
    async lost(client) {
      // A second factor counts for five minutes; a long run must not end up asking for it instead of submitting.
      await client.query('update access.session set stepped_up_at = clock_now() where ended_at is null')
      const asked = fresh
      fresh = []
      const found: string[] = []
      for (const kind of kinds) found.push(...(await missing(client, kind, asked)))
      return found
    },
    async twice(client) {
      const titles = await client.query(
        `select title from solicitation.solution where title like '重做一次也只有一份%' group by title having count(*) > 1`,
      )
      const receipts = await client.query(
        `select subject_id from audit.receipt where resource = 'solution' group by subject_id having count(*) > 1`,
      )
      return (titles.rowCount ?? 0) + (receipts.rowCount ?? 0)
    },
  }
}

// The server must come back at the same address after each kill, so it cannot choose one by itself.
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

const kinds = ['submit', 'create', 'save'] as const

const questions: Readonly<Record<Act['kind'], string>> = {
  submit: `select from audit.receipt r join solicitation.solution s on s.id::text = r.subject_id
           where r.subject_id = k.solution and r.number = k.mark and s.state = 'submitted'`,
  create: `select from solicitation.solution s where s.id::text = k.solution and s.title = k.mark`,
  save: `select from forms.answer_history h
         where h.resource::text = k.solution and h.name = 'overview' and h.version = k.mark::integer`,
}

async function missing(client: pg.Client, kind: Act['kind'], kept: readonly Kept[]): Promise<readonly string[]> {
  const asked = kept.filter((one) => one.kind === kind)
  const { rows } = await client.query<{ solution: string; mark: string }>(
    `select k.solution, k.mark from unnest($1::text[], $2::text[]) k (solution, mark) where not exists (${questions[kind]})`,
    [asked.map(({ solution }) => solution), asked.map(({ mark }) => mark)],
  )
  return rows.map(({ solution, mark }) => `${kind} ${solution} ${mark}`)
}

function submission(rows: ReadyRows, draft: ReadyRows['drafts'][number]): Act {
  return {
    kind: 'submit',
    method: 'POST',
    path: `/api/solutions/${draft.id}/submit`,
    organisation: draft.organisation,
    key: draft.id,
    body: { answersVersion: rows.answersVersion },
    found: (answer) => ({ kind: 'submit', solution: draft.id, mark: String(answer['receiptNumber']) }),
  }
}

function creation(organisation: string, made: number): Act {
  const title = `重做一次也只有一份 ${made}`
  return {
    kind: 'create',
    method: 'POST',
    path: '/api/solutions',
    organisation,
    key: `create-${made}`,
    body: { programme: 'demo-open', title },
    found: (answer) => ({ kind: 'create', solution: String(answer['id']), mark: title }),
  }
}

function autosave(
  rows: ReadyRows,
  draft: ReadyRows['drafts'][number],
  { version, made }: { readonly version: number; readonly made: number },
): Act {
  const answers = { ...rows.overview.answers, 'overview.contact-name': `联系人${made}` }
  return {
    kind: 'save',
    method: 'PUT',
    path: `/api/solutions/${draft.id}/answers`,
    organisation: draft.organisation,
    body: { group: 'overview', version, answers },
    found: (answer) => ({ kind: 'save', solution: draft.id, mark: String(answer['version']) }),
  }
}

async function send(
  origin: string,
  rows: ReadyRows,
  act: Act,
): Promise<{ readonly status: number; readonly text: string } | undefined> {
  try {
    const answer = await fetch(`${origin}${act.path}`, {
      method: act.method,
      headers: {
        origin,
        cookie: rows.cookies.get(act.organisation) ?? '',
        [requestHeader]: '1',
        'content-type': 'application/json',
        ...(act.key ? { 'idempotency-key': act.key } : {}),
      },
      body: JSON.stringify(act.body),
    })
    return { status: answer.status, text: await answer.text() }
  } catch {
    return undefined
  }
}
