import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createDemoAccount, requestHeader, startSession } from '../src/foundation/access/server/index.ts'
import { prepare } from '../src/command-line/demo/play.ts'
import { setStage } from '../src/command-line/demo/stage.ts'
import { dayOf, ok } from '../src/foundation/kernel/index.ts'
import {
  attachDatabase,
  migrate,
  openDatabase,
  openLog,
  readConfiguration,
  tickClock,
  withTx,
} from '../src/foundation/storage/server/index.ts'
import { openApplication } from '../src/server/application.ts'
import { installContent } from '../src/server/content.ts'
import { openHostOf } from '../src/server/host.ts'
import { slices } from '../src/server/slices.ts'
import { describe, fire, quantile, shoot, type Shot, type Stream, type StreamResult } from './load.ts'
import { cloneDrafts, plainWrites, type ClonedDraft } from './surge-drafts.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    scale: { type: 'string', default: '1' },
    port: { type: 'string', default: '3947' },
  },
})
const seconds = Number(values.seconds)
const scale = Number(values.scale)
const rates = { submissions: 60 * scale, reads: 500 * scale, saves: 200 * scale }
const capacityCount = 400
const savedDrafts = 600

interface Prepared {
  readonly drafts: readonly ClonedDraft[]
  readonly cookies: ReadonlyMap<string, string>
  readonly answersVersion: number
  readonly overview: { readonly version: number; readonly answers: Record<string, unknown> }
}

await main()

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'shidian-surge-'))
  const configuration = readConfiguration({ SHIDIAN_DATA: folder, SHIDIAN_PORT: values.port })
  const attached = await attachDatabase(configuration)
  const owner = attached.address.owner
  if (!owner) throw new Error('the surge prepares its rows as the owner')
  await migrate(attached.address)
  const count = Math.ceil(rates.submissions * seconds) + capacityCount + savedDrafts
  const prepared = await prepareRows(configuration, attached.address, count)
  const origin = `http://127.0.0.1:${configuration.port}`
  const server = startServer(folder)
  try {
    await whenReady(origin)
    console.log(
      `load: ${rates.submissions} submissions/s, ${rates.reads} reads/s, ${rates.saves} autosaves/s for ${seconds} s, from the first second after a start`,
    )
    report(await fire(origin, streamsOf(prepared, origin), seconds))
    console.log(`resident memory of the server ${(residentBytes(server) / 1e6).toFixed(0)} MB`)
    await compareCapacity(prepared, origin, owner)
  } finally {
    server.kill('SIGTERM')
    await new Promise((resolve) => server.once('exit', resolve))
    await attached.release()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function prepareRows(
  configuration: ReturnType<typeof readConfiguration>,
  address: Parameters<typeof migrate>[0],
  count: number,
): Promise<Prepared> {
  const log = openLog(() => {})
  const database = await openDatabase({ app: address.app, ...(address.job ? { job: address.job } : {}) })
  const { host } = openHostOf({ database, configuration, slices, demo: true, log })
  await installContent(database, { demo: true })
  const application = await openApplication({ configuration, host, slices, log })
  const fetch = (request: Request, source: string): Promise<Response> => application.fetch(request, source)
  const today = dayOf(await tickClock(database))
  const stage = await setStage({ host, fetch, origin: configuration.publicUrl, today, say: () => {} })
  const template = await prepare(stage, {
    key: 'surge',
    title: '压力测试方案（演示）',
    lead: 'haoyue',
    partners: [],
    sectors: ['telecom-internet'],
    cover: ['fp.bi', 'fp.data', 'tp.incident'],
    progress: 'submitted',
    daysAgo: 0,
    paperCopies: 0,
    recommendedBy: [],
  })
  const page = await stage
    .filer('haoyue')
    .get<{ groups: { name: string; version: number; answers: Record<string, unknown> }[] }>(
      `/api/solutions/${template.id}/sections/overview`,
    )
  const overview = page.groups.find(({ name }) => name === 'overview')
  if (!overview || !address.owner) throw new Error('the template has no overview')
  const drafts = await cloneDrafts(address.owner, template.id, count)
  const cookies = new Map<string, string>()
  for (const organisation of new Set(drafts.map((draft) => draft.organisation))) {
    const session = await withTx(database, { kind: 'session', sessionHash: null }, async (tx) => {
      const grants = (['certifier', 'filler'] as const).map((role) => ({ role, regionCode: null }))
      const login = `surge.${cookies.size}`
      const accountId = await createDemoAccount(tx, host, {
        login,
        name: '压测签发人',
        organisationId: organisation,
        grants,
      })
      return ok(await startSession(tx, { accountId, isSecondFactorDue: false, isSteppedUp: true }))
    })
    if (!session.ok) throw new Error(session.refusal.message.en)
    cookies.set(organisation, `shidian=${session.value}`)
  }
  application.close()
  await database.close()
  console.log(
    `prepared ${drafts.length} ready drafts of ${cookies.size} leads by plain SQL from one that went through the use cases`,
  )
  return { drafts, cookies, answersVersion: template.answersVersion, overview }
}

function streamsOf(prepared: Prepared, origin: string): readonly Stream[] {
  const { drafts } = prepared
  const saving = drafts.slice(0, savedDrafts)
  const filing = drafts.slice(savedDrafts + capacityCount)
  const versions = new Map<string, number>()
  const receipts = new Set<string>()
  return [
    {
      name: 'submissions',
      perSecond: rates.submissions,
      next: (index) => submission(prepared, origin, filing[index]),
      accept(status, body) {
        if (status !== 200) console.error(body.slice(0, 400))
        const { receiptNumber } = JSON.parse(body) as { receiptNumber?: string }
        if (receiptNumber === undefined || receipts.has(receiptNumber)) return false
        receipts.add(receiptNumber)
        return true
      },
    },
    {
      name: 'reads',
      perSecond: rates.reads,
      next: (index) => reading(prepared, origin, index),
    },
    {
      name: 'autosaves',
      perSecond: rates.saves,
      next: (index) => {
        const draft = saving[index % saving.length]
        const version = versions.get(draft?.id ?? '') ?? prepared.overview.version
        versions.set(draft?.id ?? '', version + 1)
        const answers = { ...prepared.overview.answers, 'overview.contact-name': `联系人${index}` }
        return saved(prepared, origin, { draft, version, answers })
      },
    },
  ]
}

function headersOf(prepared: Prepared, origin: string, draft: ClonedDraft | undefined): Record<string, string> {
  const cookie = prepared.cookies.get(draft?.organisation ?? '') ?? ''
  return { cookie, origin, [requestHeader]: '1', 'content-type': 'application/json' }
}

function submission(prepared: Prepared, origin: string, draft: ClonedDraft | undefined): Shot {
  if (!draft) throw new Error('more submissions than drafts were prepared')
  return {
    method: 'POST',
    path: `/api/solutions/${draft.id}/submit`,
    headers: { ...headersOf(prepared, origin, draft), 'idempotency-key': draft.id },
    body: JSON.stringify({ answersVersion: prepared.answersVersion }),
  }
}

function saved(
  prepared: Prepared,
  origin: string,
  save: { readonly draft: ClonedDraft | undefined; readonly version: number; readonly answers: unknown },
): Shot {
  const { draft, version, answers } = save
  return {
    method: 'PUT',
    path: `/api/solutions/${draft?.id}/answers`,
    headers: headersOf(prepared, origin, draft),
    body: JSON.stringify({ group: 'overview', version, answers }),
  }
}

/** What people read on such a day: their own list, a task list, the home page, the reader. */
function reading(prepared: Prepared, origin: string, index: number): Shot {
  const draft = prepared.drafts[index % savedDrafts]
  const headers = { ...headersOf(prepared, origin, draft), accept: 'text/html' }
  const paths = ['/api/solutions/mine', `/api/solutions/${draft?.id}/receipt`, '/', '/rounds/demo-open', '/api/session']
  const path = paths[index % paths.length] ?? '/'
  return { method: 'GET', path: path.endsWith('/receipt') ? `/api/solutions/${draft?.id}` : path, headers }
}

function report(results: readonly StreamResult[]): void {
  for (const result of results) console.log(describe(result))
  const wrong = results.reduce((sum, result) => sum + result.errors, 0)
  console.log(
    `errors ${wrong}; submissions p99 ${quantile(results[0]?.milliseconds ?? [], 0.99).toFixed(1)} ms (≤ 100), reads p99 ${quantile(results[1]?.milliseconds ?? [], 0.99).toFixed(1)} ms (≤ 50)`,
  )
}

/** Submissions as fast as sixteen connections get them through, against the same rows by plain SQL beside it. */
async function compareCapacity(
  prepared: Prepared,
  origin: string,
  owner: Parameters<typeof plainWrites>[0],
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const drafts = prepared.drafts.slice(savedDrafts, savedDrafts + capacityCount)
  const started = performance.now()
  const answers = await Promise.all(
    drafts.map((draft) => shoot(agent, new URL(origin), submission(prepared, origin, draft))),
  )
  const perSecond = drafts.length / ((performance.now() - started) / 1000)
  agent.destroy()
  const wrong = answers.filter(({ status }) => status !== 200).length
  const plain = await plainWrites(owner, capacityCount, 16)
  console.log(
    `capacity ${perSecond.toFixed(0)} submissions/s (${wrong} refused), the same rows by plain SQL ${plain.toFixed(0)}/s: ratio ${(perSecond / plain).toFixed(2)}`,
  )
}

function startServer(folder: string): ChildProcess {
  const words = ['src/command-line/main.ts', 'serve', '--demo', '--data', folder, '--port', values.port]
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...words], {
    stdio: ['ignore', 'ignore', 'ignore'],
  })
}

async function whenReady(origin: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answered = await fetch(`${origin}/ready`).catch(() => undefined)
    if (answered?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the server did not become ready')
}

function residentBytes(server: ChildProcess): number {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024
}
