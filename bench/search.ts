import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { plantEntries } from '../tests/planted-catalogue.ts'
import { startTestServer, type TestServer } from '../tests/server.ts'
import { dayOf, ok, type Day } from '../src/foundation/kernel/index.ts'
import { lookOpenly, contextOf } from '../src/foundation/access/server/index.ts'
import { parseSearch } from '../src/foundation/search/index.ts'
import { statement, type Tx } from '../src/foundation/storage/server/index.ts'
import { entryScheme } from '../src/pilot/catalogue/index.ts'
import { pageOfEntries } from '../src/pilot/catalogue/server/store/entries.ts'

/**
 * The search language over a list, each kind of term beside a plain read of as many rows in the same run; then the whole
 * public page filtered, and the export with the memory that it takes. `bin/shidian-node bench/search.ts --rows 5000`.
 */
const searches = [
  '停产',
  '"停产保障示例"',
  '-停产',
  '行业:工业互联网',
  '行业:工业互联网 停产 -数据',
  '牵头:第 7 公司',
  '限额:100..200',
  '生效:>=2020-01-01',
  'has:联合单位',
  '地区:上海 order:-限额',
  '大区:华东 险种:财产类 排序:名称',
]

const rounds = 15

const { values } = parseArgs({ options: { rows: { type: 'string', default: '5000' } } })
const rows = Number(values.rows)
const server = await startTestServer()
try {
  await plantEntries(server, rows)
  await termByTerm(server)
  await wholePage(server)
  await exported(server)
} finally {
  await server.close()
}

async function termByTerm({ host, origin }: TestServer): Promise<void> {
  const known = { arrival: new Date().toISOString(), locale: 'zh', requestId: 'bench', source: 'bench' } as const
  const context = contextOf(host, new Request(origin), known as never)
  const look = async (run: (tx: Tx) => Promise<unknown>): Promise<number> => {
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const taken = await lookOpenly(context, async ({ tx }) => {
        const start = performance.now()
        await run(tx)
        return ok(performance.now() - start)
      })
      if (taken.ok) times.push(taken.value)
    }
    return median(times)
  }
  const plain = statement('bench.plain', 'select id, title from catalogue.entry_version order by id limit 20')
  const base = await look((tx) => tx.query(plain))
  console.log(`plain read of 20 of ${rows} rows: ${shown(base)}`)
  for (const typed of searches) {
    const query = parseSearch(typed, entryScheme)
    if (!query.ok) throw new Error(query.refusal.message.en)
    const search = (tx: Tx) =>
      pageOfEntries(tx, { query: query.value, day: dayOf(tx.now) satisfies Day, offset: 0, limit: 20 })
    const taken = await look(search)
    console.log(`${taken <= 50 ? '✔' : '✖'} ${typed}: ${shown(taken)}, ${(taken / base).toFixed(1)} × the plain read`)
  }
}

async function wholePage({ origin }: TestServer): Promise<void> {
  const times: number[] = []
  const path = '/catalogue?sector=industrial-internet&q=%E5%81%9C%E4%BA%A7'
  const plain: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    times.push(await timed(async () => (await fetch(origin + path)).text()))
    plain.push(await timed(async () => (await fetch(`${origin}/help`)).text()))
  }
  const [page, base] = [median(times), median(plain)]
  console.log(`public page of ${rows} entries, filtered: ${shown(page)}, ${(page / base).toFixed(1)} × the help page`)
}

async function exported({ origin }: TestServer): Promise<void> {
  for (const kind of ['json', 'csv', 'xlsx']) {
    globalThis.gc?.()
    const before = process.memoryUsage.rss()
    let most = before
    let bytes = 0
    const taken = await timed(async () => {
      const { body } = await fetch(`${origin}/catalogue.${kind}`)
      for await (const piece of body ?? []) {
        bytes += piece.byteLength
        most = Math.max(most, process.memoryUsage.rss())
      }
    })
    const grown = ((most - before) / 2 ** 20).toFixed(0)
    console.log(`export of ${rows} rows as ${kind}: ${shown(taken)}, ${bytes} bytes, ${grown} MB more at most`)
  }
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0
}

function shown(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`
}
