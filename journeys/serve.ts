import { slices } from '../src/server/slices.ts'
import { plantBook } from '../tests/planted-book.ts'
import { release } from '../tests/planted-selection.ts'
import { startTestServer } from '../tests/server.ts'
import type { Answer, Question, StageCalls } from './server-process.ts'

const server = await startTestServer()

let closing: Promise<void> | undefined

const calls: StageCalls & { close(): Promise<void> } = {
  signIn: async (person) => {
    const { accountId, cookie } = await server.signIn(person)
    return { accountId, cookie }
  },
  setClock: (at) => server.setClock(at),
  sql: (text, values) => server.sql(text, values),
  runJob: async (name, payload) => {
    const job = slices.flatMap(({ jobs = [] }) => jobs).find((one) => one.name === name)
    if (!job) throw new Error(`there is no job ${name}`)
    await job.run(server.host, payload, () => Promise.resolve(true))
  },
  release: async (cookie, solutions) => {
    const released = await release(server, { cookie }, solutions)
    if (!released.ok) throw new Error(released.refusal.message.en)
  },
  plantBook: async (count) => {
    const { officer, insurer, quotation } = await plantBook(server)
    const quotations: string[] = []
    for (let made = 0; made < count; made += 1) quotations.push(await quotation())
    return { cookie: officer.cookie, creditCode: insurer.creditCode, quotations }
  },
  faults: () => Promise.resolve(server.log.filter(tellsOfFault)),
  close: () => (closing ??= server.close()),
}

process.on('message', (question: Question) => {
  void answer(question)
})
// Whoever started this is gone: nothing may be left behind.
process.on('disconnect', () => {
  void calls.close().finally(() => process.exit(0))
})
tell({ ready: server.origin })

async function answer({ id, call, given }: Question): Promise<void> {
  try {
    const run = calls[call] as (...given: readonly unknown[]) => Promise<unknown>
    tell({ id, value: await run(...given) })
  } catch (error) {
    tell({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

function tell(answered: Answer): void {
  process.send?.(answered)
}

function tellsOfFault(line: string): boolean {
  return line.includes('"level":"fault"')
}
