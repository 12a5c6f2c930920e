import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { solutions } from '../src/command-line/demo/solutions.ts'
import { permissionTable } from '../src/foundation/access/index.ts'
import { slices } from '../src/server/slices.ts'
import { layCanaries, sweepCanaries } from './canary.ts'
import { everyMatrix } from './fixtures/all.ts'
import { fuzz } from './fuzz.ts'
import { runMachines } from './machine-runs.ts'
import { runMatrix } from './matrix.ts'
import { openWorld, type ProofWorld } from './proof-world.ts'
import { compareRows } from './row-agreement.ts'
import { startTestServer, type TestServer } from './server.ts'

// What npm test samples, at full size; some parts by name: `npm run proof -- rows fuzz`. PROOF_SIZE scales it (1 is full
// size), PROOF_SEED chooses other values for fuzz and machines.

interface Outcome {
  readonly name: string
  readonly seconds: number
  readonly faults: readonly string[]
}

interface Part {
  readonly name: string
  readonly run: () => Promise<{ readonly figures: object; readonly faults: readonly string[] }>
}

const size = Number(process.env['PROOF_SIZE'] ?? '1')
const seed = Number(process.env['PROOF_SEED'] ?? '20260101')
const table = permissionTable(slices.flatMap((slice) => slice.permissions))
const scaled = (number: number): number => Math.max(1, Math.round(number * size))

const parts: readonly Part[] = [
  { name: 'planted faults', run: plantedFaults },
  { name: 'matrix', run: () => withServer(matrix) },
  { name: 'rows and canaries', run: () => withServer(rowsAndCanaries) },
  { name: 'fuzz', run: () => withServer(fuzzing) },
  { name: 'machines', run: () => withServer(machines) },
]

await main()

async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  const chosen = parts.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  const outcomes: Outcome[] = []
  for (const part of chosen) outcomes.push(await timed(part))
  const failed = outcomes.filter(({ faults }) => faults.length > 0).length
  console.log('')
  for (const { name, seconds, faults } of outcomes) {
    console.log(`${faults.length === 0 ? '✔' : '✖'} ${name}: ${faults.length} faults, ${seconds.toFixed(1)} s`)
  }
  console.log(`${outcomes.length - failed} passed, ${failed} failed`)
  process.exitCode = failed === 0 && outcomes.length > 0 ? 0 : 1
}

async function timed({ name, run }: Part): Promise<Outcome> {
  console.log(`\n── ${name}`)
  const began = performance.now()
  const { figures, faults } = await run().catch((error: unknown) => ({
    figures: {},
    faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
  }))
  console.log(figures)
  for (const fault of faults.slice(0, 100)) console.log(`  ✖ ${fault}`)
  return { name, seconds: (performance.now() - began) / 1000, faults }
}

async function withServer(
  run: (server: TestServer) => Promise<{ readonly figures: object; readonly faults: readonly string[] }>,
): ReturnType<Part['run']> {
  const server = await startTestServer({})
  try {
    const { figures, faults } = await run(server)
    const broken = server.log.filter((line) => line.includes('"level":"fault"'))
    return { figures: { ...figures, brokenAnswers: broken.length }, faults: [...faults, ...broken.slice(0, 5)] }
  } finally {
    await server.close()
  }
}

/** No checker without a fault that it finds: their own tests plant them. */
function plantedFaults(): ReturnType<Part['run']> {
  const files = ['matrix', 'proof-access', 'fuzz', 'machine-runs'].map((name) => `tests/${name}.test.ts`)
  const words = ['--disable-warning=ExperimentalWarning', '--test', '--test-name-pattern=planted', ...files]
  const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  const found = [...stdout.matchAll(/^✔ (.*planted.*?) \(/gm)].map((match) => match[1])
  return Promise.resolve({ figures: { found }, faults: status === 0 && found.length >= 5 ? [] : [stdout] })
}

/** Every cell of the permission table over HTTP; another organisation's object against a random id. */
async function matrix(server: TestServer) {
  const { times, faults, ...counted } = await runMatrix({
    server,
    slices,
    suppliers: everyMatrix,
    share: Math.min(1, size),
  })
  const figures = {
    ...counted,
    // For looking at only: the machine may be busy with something else.
    medianMilliseconds: {
      foreign: median(times.map((one) => one.foreign)),
      random: median(times.map((one) => one.random)),
    },
  }
  return { figures, faults }
}

async function rowsAndCanaries(server: TestServer) {
  const world = await openWorld(server, solutions.slice(0, scaled(solutions.length)))
  const settings = { server, slices, table, world }
  const rows = await compareRows({ server, table, onlookers: world.onlookers })
  const marks = await layCanaries(settings)
  const canaries = await sweepCanaries(settings, marks)
  const again = await compareRows({ server, table, onlookers: world.onlookers })
  const figures = { rows: bare(rows), rowsWithExtras: bare(again), canaries: bare(canaries) }
  return { figures, faults: [...rows.faults, ...again.faults, ...canaries.faults] }
}

async function fuzzing(server: TestServer) {
  const world: ProofWorld = await openWorld(server, solutions.slice(0, 8))
  const report = await fuzz({ server, onlookers: world.onlookers, requests: scaled(50_000), seed })
  return { figures: bare(report), faults: report.faults }
}

async function machines(server: TestServer) {
  const all = slices.flatMap((slice) => slice.machines)
  const report = await runMachines({
    server,
    slices,
    suppliers: everyMatrix,
    table,
    machines: all,
    runs: scaled(300),
    seed,
  })
  return { figures: bare(report), faults: report.faults }
}

function bare({ faults, ...figures }: { readonly faults: readonly string[] }): object {
  return { ...figures, faults: faults.length }
}

function median(numbers: readonly number[]): number {
  const middle = numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
  return Math.round(middle * 100) / 100
}
