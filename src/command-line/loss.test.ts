import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'

const checkout = fileURLToPath(new URL('../..', import.meta.url))

const shidian = (words: readonly string[], input: unknown) => {
  const done = spawnSync(join(checkout, 'bin/shidian'), words, {
    input: typeof input === 'string' ? input : JSON.stringify(input),
    encoding: 'utf8',
  })
  return { status: done.status, out: done.stdout, err: done.stderr }
}

const one = {
  id: 1,
  frequency: { dist: 'poisson', lambda: 0.8 },
  severity: { dist: 'lognormal', mu: 12, sigma: 1.5 },
  per_claim_deductible: 100_000,
  per_claim_limit: 5_000_000,
  annual_agg_deductible: 0,
  annual_agg_limit: 10_000_000,
}

test('one case gives one answer, a list gives a list, and a refused case lets the others through', () => {
  const single = shidian(['loss', 'exact', '-', '--json'], one)
  assert.deepEqual([single.status, single.err], [0, ''])
  assert.deepEqual(Object.keys(JSON.parse(single.out) as object), [
    'id',
    'mean',
    'sd',
    'prob_zero',
    'q90',
    'q95',
    'q99',
    'q99_5',
    'q99_9',
    'tvar99',
    'bracket',
    'millis',
  ])
  const list = shidian(['loss', 'exact', '-', '--json'], { cases: [one, { ...one, id: 2, per_claim_limit: -1 }] })
  assert.equal(list.status, 1)
  const answers = JSON.parse(list.out) as readonly { mean?: number; error?: { code: string } }[]
  assert.equal(Math.round(answers[0]?.mean ?? 0), 295_997)
  assert.equal(answers[1]?.error?.code, 'faulty-loss-case')
})

test('what cannot be read is 2, wrong use is 64, well-formed JSON is always judged', () => {
  assert.equal(shidian(['loss', 'exact', '-', '--json'], '{').status, 2)
  assert.equal(shidian(['loss', 'exact', '/nowhere/at/all'], '').status, 2)
  assert.equal(shidian(['loss', 'exact', '--json'], '').status, 64)
  assert.equal(shidian(['loss', 'exact', '-', '--jsno'], '{}').status, 64)
  for (const input of ['null', '7', '"x"', '{}', '{"cases": [3]}']) {
    assert.equal(shidian(['loss', 'exact', '-', '--json'], input).status, 1, input)
  }
})

const portfolio = {
  policies: [
    { ...one, id: 'a', vendors: ['cloud'] },
    { ...one, id: 'b', count: 3, share: 0.5, frequency: { dist: 'negbin', r: 0.5, mean: 1 }, vendors: ['cloud'] },
  ],
  systemic: [
    {
      id: 'outage',
      rate: 0.2,
      mark: { dist: 'lognormal', mu: 3, sigma: 1 },
      vendor: 'cloud',
      hitProbability: 0.6,
      lossPerUnit: 40_000,
      waiting: 8,
      maximum: 72,
    },
  ],
}

test('a simulation answers the same bits with one, two and four workers, and other bits with another seed', () => {
  const run = (...words: readonly string[]) => {
    const done = shidian(['loss', 'simulate', '-', '--json', '--years', '30000', ...words], portfolio)
    assert.equal(done.status, 0, done.err)
    const { cpuMillis: _cpu, wallMillis: _wall, ...figures } = JSON.parse(done.out) as Record<string, unknown>
    return figures
  }
  const single = run()
  assert.deepEqual(Object.keys(single), ['aal', 'sd', 'aep', 'oep', 'tvar99', 'ci', 'years', 'seed'])
  assert.deepEqual(run('--workers', '2'), single)
  assert.deepEqual(run('--workers', '4'), single)
  assert.notDeepEqual(run('--seed', '2'), single)
})

test('a portfolio with a policy twice is refused, and a run beyond memory before it starts', () => {
  const double = shidian(['loss', 'simulate', '-', '--json'], {
    policies: [portfolio.policies[0], portfolio.policies[0]],
  })
  assert.deepEqual([double.status, /stands twice/.test(double.err)], [1, true])
  const large = shidian(['loss', 'simulate', '-', '--json', '--years', '100000000000'], portfolio)
  assert.deepEqual([large.status, /nothing was started/.test(large.err)], [1, true])
  assert.equal(shidian(['loss', 'simulate', '-', '--years', 'many'], portfolio).status, 64)
  assert.equal(shidian(['loss', 'simulate', '-', '--workers', '0'], portfolio).status, 64)
})
