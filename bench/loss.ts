import { performance } from 'node:perf_hooks'
import {
  type BlockKernel,
  blocksOf,
  exactFigures,
  fastKernel,
  noTerms,
  type PortfolioPolicy,
  referenceKernel,
  simulateSpan,
  simulationPlan,
  storeYears,
  type Terms,
  withPolicy,
} from '../src/insurance/risk/index.ts'
import { runSimulation } from '../src/insurance/risk/server/index.ts'
import { plainCompound, policyByYear } from './loss-plain.ts'

// The loss engines against plain loops in the same process, by CPU time. Arguments: rounds of each measurement (default 5);
// the middle one counts.

const rounds = Number(process.argv[2] ?? 5)

/** CPU seconds of the middle of several rounds. */
function seconds(work: () => void): number {
  work()
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  })
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)]!
}

const line = (name: string, value: string): void => console.log(`${name.padEnd(62)} ${value}`)
const per = (amount: number, unit: string): string => `${amount.toExponential(2)} ${unit}`

const terms: Terms = {
  ...noTerms,
  deductible: 50_000,
  limit: 2_000_000,
  aggregateDeductible: 500_000,
  aggregateLimit: 6_000_000,
}
const compound: PortfolioPolicy = {
  id: 'compound',
  count: 1,
  vendors: [],
  frequency: { dist: 'poisson', lambda: 5 },
  severity: { dist: 'lognormal', mu: 10.5, sigma: 2 },
  terms,
}

function into(years: number) {
  return { totals: new Float64Array(years), largest: new Float64Array(years) }
}

function run(kernel: BlockKernel, years: number): () => void {
  const target = into(years)
  return () => simulateSpan(kernel, { seed: 1, from: 0, to: blocksOf(years) }, target)
}

function compoundYears(): void {
  const years = 2 ** 20
  const plan = simulationPlan({ policies: [compound], systemic: [] })
  const plainSpeed = years / 4 / seconds(() => plainCompound(years / 4, terms))
  const script = years / seconds(run(referenceKernel(plan), years))
  const fast = years / seconds(run(fastKernel(plan), years))
  line('compound Poisson(5)-lognormal, plain ziggurat kernel', per(plainSpeed, 'years/s'))
  line('  TypeScript', `${per(script, 'years/s')}   ${(script / plainSpeed).toFixed(1)} × (goal 3.4)`)
  line('  WebAssembly', `${per(fast, 'years/s')}   ${(fast / plainSpeed).toFixed(1)} × (goal 8.5)`)
}

/** Ten thousand firms of different size: a loss in twenty years, one in ten above the deductible. */
export function firms(count: number): readonly PortfolioPolicy[] {
  return Array.from({ length: count }, (_, index) => {
    const mu = 10 + (index % 16) / 8
    return {
      id: `firm-${index}`,
      count: 1,
      vendors: [`cloud-${index % 5}`],
      frequency: { dist: 'poisson', lambda: 0.02 + (index % 7) / 100 },
      severity: { dist: 'lognormal', mu, sigma: 1.5 },
      terms: {
        ...noTerms,
        deductible: Math.round(Math.exp(mu + 1.9)),
        limit: 5_000_000,
        aggregateLimit: 8_000_000,
      },
    }
  })
}

function portfolioYears(): void {
  const policies = firms(10_000)
  const years = 2 ** 16
  const plan = simulationPlan({ policies, systemic: [] })
  const few = 40
  const plainSpeed = (few * policies.length) / seconds(() => policyByYear(few, policies))
  const script = (years * policies.length) / seconds(run(referenceKernel(plan), years))
  const fast = (years * policies.length) / seconds(run(fastKernel(plan), years))
  line('portfolio of 10,000, policy by year', per(plainSpeed, 'policy-years/s'))
  line('  TypeScript', `${per(script, 'policy-years/s')}   ${(script / plainSpeed).toFixed(0)} ×`)
  line('  WebAssembly', `${per(fast, 'policy-years/s')}   ${(fast / plainSpeed).toFixed(0)} × (goal 2e9, or 16 ×)`)
}

function systemicItems(): void {
  const policies = firms(10_000).map((policy) => ({ ...policy, frequency: { dist: 'poisson', lambda: 0 } as const }))
  const event = {
    id: 'outage',
    rate: 2,
    mark: { mu: 3, sigma: 1 },
    vendor: undefined,
    hitProbability: 0.1,
    lossPerUnit: 900,
    waiting: 0,
    maximum: 72,
  }
  const plan = simulationPlan({ policies, systemic: [event] })
  const years = 2 ** 14
  const items = years * event.rate * policies.length
  const script = items / seconds(run(referenceKernel(plan), years))
  const fast = items / seconds(run(fastKernel(plan), years))
  line('events × items × samples, TypeScript', `${per(script, '/s')} (goal 8e7); hit ${per(script / 10, '/s')}`)
  line('  WebAssembly', `${per(fast, '/s')} (goal 1.6e8); hit ${per(fast / 10, '/s')}`)
}

function quotation(): void {
  for (let round = 0; round < 300; round++) exactFigures(compound)
  const times = Array.from({ length: 400 }, () => {
    const [before, own] = [process.cpuUsage(), process.threadCpuUsage()]
    exactFigures(compound)
    const [all, thread] = [process.cpuUsage(before), process.threadCpuUsage(own)]
    return { all: (all.user + all.system) / 1000, thread: (thread.user + thread.system) / 1000 }
  })
  const said = (of: 'all' | 'thread'): string => {
    const sorted = times.map((time) => time[of]).sort((a, b) => a - b)
    return `median ${sorted[200]!.toFixed(2)} ms, p99 ${sorted[396]!.toFixed(2)} ms`
  }
  line('exact quotation with bracket, by its own thread', `${said('thread')} (goal 2)`)
  line('  with what the engine does beside it (compiling, collecting)', said('all'))
}

function oneMore(): void {
  const event = {
    id: 'outage',
    rate: 0.1,
    mark: { mu: 3.4, sigma: 0.9 },
    vendor: 'cloud-1',
    hitProbability: 0.85,
    lossPerUnit: 9000,
    waiting: 12,
    maximum: 144,
  }
  const stored = storeYears({ policies: firms(10_000), systemic: [event] }, 100_000, 1)
  const more = { ...firms(2)[1]!, id: 'more' }
  const spent = 1000 * seconds(() => withPolicy(stored, more))
  line('with/without one policy on 100,000 stored years', `${spent.toFixed(0)} ms (goal 50)`)
}

async function twoWorkers(): Promise<void> {
  const portfolio = { policies: firms(10_000), systemic: [] }
  const wall = async (workers: number, years: number): Promise<number> => {
    const started = performance.now()
    await runSimulation(portfolio, { years, seed: 1, workers, memory: 5e9 })
    return performance.now() - started
  }
  line('1,000,000 years × 10,000 policies', `${((await wall(1, 1_000_000)) / 1000).toFixed(1)} s of wall clock`)
  line('  peak memory of this process', `${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB (goal 500)`)
  // Long enough that starting a thread does not count; on a machine that others use, two threads do not get two cores.
  const [one, two] = [await wall(1, 6_000_000), await wall(2, 6_000_000)]
  line(
    '6,000,000 years, one worker against two',
    `${(one / 1000).toFixed(1)} s and ${(two / 1000).toFixed(1)} s, ratio ${(one / two).toFixed(2)} (goal 1.85)`,
  )
}

await twoWorkers()
compoundYears()
portfolioYears()
systemicItems()
quotation()
oneMore()
