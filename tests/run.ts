import { spawn } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

interface Outcome {
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly seconds: number
}

interface Step {
  readonly name: string
  readonly command: readonly string[]
  /** Reads how many passed and failed from what the step printed; a step without it counts as one. */
  readonly count?: (printed: string) => { passed: number; failed: number } | undefined
  readonly environment?: Readonly<Record<string, string>>
}

const bin = 'node_modules/.bin'
const node = process.execPath
const only = process.argv.slice(2)

const projects = ['domain', 'contracts', 'server', 'web', 'tests']
const unit = globSync('{src,tests}/**/*.test.ts').sort()

const steps: readonly Step[] = [
  { name: 'format', command: [`${bin}/oxfmt`, '--check', '.'] },
  { name: 'lint', command: [`${bin}/oxlint`, '--type-aware'] },
  ...projects.map((project) => ({
    name: `types: ${project}`,
    command: [`${bin}/tsc`, '-p', `tsconfig.${project}.json`],
  })),
  {
    name: 'unit, architecture and HTTP',
    command: [node, '--disable-warning=ExperimentalWarning', '--test', '--test-concurrency=2', ...unit],
    count: countNodeTests,
  },
  { name: 'desk build and budgets', command: [node, 'tests/budgets.ts'], count: countClosingLine },
  { name: 'browser journeys', command: [node, 'tests/journeys.ts'], count: countClosingLine },
]

await main()

async function main(): Promise<void> {
  const started = performance.now()
  const outcomes: Outcome[] = []
  for (const step of steps) {
    if (only.length > 0 && !only.some((word) => step.name.includes(word))) continue
    const script = step.command[1]
    if (script?.startsWith('tests/') && !existsSync(script)) throw new Error(`${script} is missing`)
    outcomes.push(await run(step))
  }
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0)
  console.log('')
  for (const one of outcomes) {
    console.log(
      `${one.failed === 0 ? '✔' : '✖'} ${one.name}: ${one.passed} passed, ${one.failed} failed, ${one.seconds.toFixed(1)} s`,
    )
  }
  console.log(`whole command: ${((performance.now() - started) / 1000).toFixed(1)} s`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
}

async function run(step: Step): Promise<Outcome> {
  console.log(`\n── ${step.name}`)
  const started = performance.now()
  const { status, printed } = await spawned(step)
  const seconds = (performance.now() - started) / 1000
  const counted = step.count?.(printed) ?? { passed: 0, failed: 0 }
  if (!step.count) return { name: step.name, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, seconds }
  // A runner that died, or that counted nothing, has failed whatever it printed.
  const silent = status !== 0 && counted.failed === 0
  const empty = counted.passed + counted.failed === 0
  return { name: step.name, passed: counted.passed, failed: counted.failed + (silent || empty ? 1 : 0), seconds }
}

function spawned(step: Step): Promise<{ status: number; printed: string }> {
  const [command = '', ...rest] = step.command
  return new Promise((resolve) => {
    const child = spawn(command, rest, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, FORCE_COLOR: '0', ...step.environment },
    })
    let printed = ''
    child.stdout.on('data', (piece: Buffer) => {
      printed += piece.toString()
      process.stdout.write(piece)
    })
    child.on('error', (error) => {
      console.error(error.message)
      resolve({ status: 1, printed })
    })
    child.on('close', (status) => {
      resolve({ status: status ?? 1, printed })
    })
  })
}

function countNodeTests(printed: string): { passed: number; failed: number } | undefined {
  const passed = /ℹ pass (\d+)/.exec(printed)?.[1]
  const failed = /ℹ fail (\d+)/.exec(printed)?.[1]
  const cancelled = /ℹ cancelled (\d+)/.exec(printed)?.[1]
  if (passed === undefined || failed === undefined) return undefined
  return { passed: Number(passed), failed: Number(failed) + Number(cancelled ?? 0) }
}

function countClosingLine(printed: string): { passed: number; failed: number } | undefined {
  const match = [...printed.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1)
  return match ? { passed: Number(match[1]), failed: Number(match[2]) } : undefined
}
