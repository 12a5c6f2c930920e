import { mkdtempSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { attachDatabase, migrate, readConfiguration } from '../src/foundation/storage/server/index.ts'
import { describe, fire, quantile, shoot, windowSeconds, type Stream, type StreamResult } from './load.ts'
import { keepSecondFactorsFresh, prepareRows, type ReadyRows } from './ready-rows.ts'
import { plainWrites, type ClonedDraft } from './surge-drafts.ts'
import {
  perRequest,
  processorSeconds,
  reading,
  readings,
  residentBytes,
  saved,
  startServer,
  submission,
  whenReady,
} from './surge-stage.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    scale: { type: 'string', default: '1' },
    port: { type: 'string', default: '3947' },
    /** Of submissions, reads, autosaves; all when absent. */
    only: { type: 'string', default: '' },
    /** Folder for a processor profile of the server. */
    profile: { type: 'string', default: '' },
  },
})
const seconds = Number(values.seconds)
const scale = Number(values.scale)
const rates = { submissions: 60 * scale, reads: 500 * scale, saves: 200 * scale }
const capacityCount = 400
const savedDrafts = 600

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
  const server = startServer({ folder, port: values.port, profile: values.profile })
  try {
    await whenReady(origin)
    console.log(
      `load: ${rates.submissions} submissions/s, ${rates.reads} reads/s, ${rates.saves} autosaves/s for ${seconds} s, from the first second after a start`,
    )
    const before = processorSeconds(server, folder)
    const stopRenewing = await keepSecondFactorsFresh(owner)
    const results = await fire(origin, streamsOf(prepared, origin), seconds)
    await stopRenewing()
    const used = perRequest(
      before,
      processorSeconds(server, folder),
      results.reduce((sum, { sent }) => sum + sent, 0),
    )
    report(results)
    console.log(`processor time a request: ${used}`)
    console.log(`resident memory of the server ${(residentBytes(server) / 1e6).toFixed(0)} MB`)
    await compareCapacity(prepared, origin, owner)
  } finally {
    server.kill('SIGTERM')
    await new Promise((resolve) => server.once('exit', resolve))
    await attached.release()
    rmSync(folder, { recursive: true, force: true })
  }
}

function streamsOf(prepared: ReadyRows, origin: string): readonly Stream[] {
  const { drafts } = prepared
  const saving = drafts.slice(0, savedDrafts)
  const filing = drafts.slice(savedDrafts + capacityCount)
  const versions = new Map<string, number>()
  const draftOf = new Map<number, string>()
  const receipts = new Set<string>()
  const draftAt = (among: readonly ClonedDraft[], index: number): ClonedDraft => {
    const draft = among[index]
    if (!draft) throw new Error('more shots than drafts were prepared')
    return draft
  }
  const kinds = Object.keys(readings) as (keyof typeof readings)[]
  const streams: readonly Stream[] = [
    {
      name: 'submissions',
      perSecond: rates.submissions,
      next: (index) => submission(prepared, origin, draftAt(filing, index)),
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
      next: (index) => {
        const kind = kinds[index % kinds.length] ?? 'home page'
        return reading(prepared, origin, { kind, draft: draftAt(saving, index % saving.length) })
      },
      accept: (status) => status === 200,
    },
    {
      name: 'autosaves',
      perSecond: rates.saves,
      next: (index) => {
        const draft = draftAt(saving, index % saving.length)
        const version = versions.get(draft.id) ?? prepared.overview.version
        draftOf.set(index, draft.id)
        const answers = { ...prepared.overview.answers, 'overview.contact-name': `联系人${index}` }
        return saved(prepared, origin, { draft, version, answers })
      },
      accept(status, body, index) {
        const id = draftOf.get(index) ?? ''
        draftOf.delete(index)
        if (status !== 200) return false
        versions.set(id, (JSON.parse(body) as { version: number }).version)
        return true
      },
    },
  ]
  return streams.filter(({ name }) => values.only === '' || values.only.includes(name))
}

function report(results: readonly StreamResult[]): void {
  for (const result of results) console.log(describe(result))
  for (const { name, windows } of results) {
    const each = windows.map((window) => quantile(window, 0.99).toFixed(0))
    console.log(`${name} p99 by ${windowSeconds} s: ${each.join(' ')}`)
  }
  const of = (name: string): readonly number[] => results.find((result) => result.name === name)?.milliseconds ?? []
  const wrong = results.reduce((sum, result) => sum + result.errors, 0)
  console.log(
    `errors ${wrong}; submissions p99 ${quantile(of('submissions'), 0.99).toFixed(1)} ms (≤ 100), reads p99 ${quantile(of('reads'), 0.99).toFixed(1)} ms (≤ 50)`,
  )
}

/** Submissions as fast as sixteen connections get them through, against the same rows by plain SQL beside it. */
async function compareCapacity(
  prepared: ReadyRows,
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
