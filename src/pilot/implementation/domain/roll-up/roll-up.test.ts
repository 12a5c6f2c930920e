import assert from 'node:assert/strict'
import test from 'node:test'
import { derivedLines, rollUpSums, type Sum } from './roll-up.ts'

const sum = (indicator: string, period: number, value: bigint, more: Partial<Sum> = {}): Sum => ({
  indicator,
  segment: 'enterprise',
  period,
  region: '310000',
  value,
  weighed: 0n,
  weight: 0n,
  cells: 1,
  ...more,
})
const line = (sums: readonly Sum[], indicator: string) => {
  const found = rollUpSums(sums, 2).nation.find((one) => one.indicator === indicator)
  assert.ok(found)
  return found
}

test('flows of the periods add up to the year, a stock of the year is the last one reported', () => {
  const sums = [
    sum('policies.issued', 1, 3n),
    sum('policies.issued', 2, 4n),
    sum('policies.in-force', 1, 3n),
    sum('policies.in-force', 2, 7n),
  ]
  assert.equal(line(sums, 'policies.issued').year.value, 7n)
  assert.equal(line(sums, 'policies.in-force').year.value, 7n)
  assert.equal(line(sums.slice(0, 3), 'policies.in-force').year.value, 3n)
})

test('a mean is formed anew from weighed sums: one at 30 and three at 10 minutes make 15, not 20', () => {
  const sums = [
    sum('response.minutes', 1, 3000n, { weighed: 3000n, weight: 1n }),
    sum('response.minutes', 1, 1000n, { weighed: 3000n, weight: 3n, region: '330000' }),
  ]
  assert.equal(line(sums, 'response.minutes').periods[0]?.value, 1500n)
  assert.deepEqual(line(sums, 'response.minutes').periods[1], { value: undefined, cells: 0 })
})

test('six areas, a planning city inside its province, and areas make the nation', () => {
  const sums = [
    sum('policies.issued', 1, 3n, { region: '330000' }),
    sum('policies.issued', 1, 2n, { region: '330200' }),
    sum('policies.issued', 1, 5n, { region: '510000' }),
  ]
  const rolled = rollUpSums(sums, 1)
  assert.deepEqual(Object.keys(rolled.areas), ['north', 'northeast', 'east', 'central-south', 'southwest', 'northwest'])
  assert.equal(rolled.regions.get('330000')?.[0]?.year.value, 5n)
  assert.equal(rolled.regions.has('330200'), false)
  assert.equal(rolled.areas.east[0]?.year.value, 5n)
  assert.equal(rolled.areas.southwest[0]?.year.value, 5n)
  assert.equal(rolled.nation[0]?.year.value, 10n)
})

test('a rate is worked out of the sums of the whole: 12,000 over 3,000,000 yuan is 4 per mille', () => {
  const sums = [sum('premium.written', 1, 1_200_000n), sum('sum-insured.issued', 1, 300_000_000n)]
  const [rate] = derivedLines(rollUpSums(sums, 1).nation)
  assert.deepEqual([rate?.code, rate?.year], ['premium.rate', 400n])
})
