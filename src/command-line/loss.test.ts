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
