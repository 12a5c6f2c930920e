import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { cellsReached, type ExposureCell, stressOf, withoutSmallCells } from './stress.ts'
import { systemicScenarios } from './systemic-scenarios.ts'

const cell = (name: string, insureds: number, insurers: number, weight = insureds): ExposureCell => ({
  kind: 'cloud',
  name,
  insureds,
  insurers,
  weight,
})
const all = { ...cell('all', 1000, 8), kind: 'all' }

test('a cloud of few insurers or few insureds stands among others, never by itself', () => {
  const cells = [cell('甲', 500, 6), cell('乙', 300, 2), cell('丙', 9, 4), cell('丁', 191, 5)]
  assert.deepEqual(
    withoutSmallCells(cells, all)?.map(({ name, insureds }) => [name, insureds]),
    [
      ['甲', 500],
      ['丁', 191],
      ['', 309],
    ],
  )
})

test('one small cell takes the smallest of the rest with it, or the whole less the others would tell it', () => {
  const shown = withoutSmallCells([cell('甲', 500, 6), cell('乙', 300, 2), cell('丁', 200, 5)], all)
  assert.deepEqual(
    shown?.map(({ name, insureds }) => [name, insureds]),
    [
      ['甲', 500],
      ['', 500],
    ],
  )
})

test('cells that are large enough stand by themselves, the heaviest first', () => {
  const cells = [cell('甲', 300, 4), cell('乙', 500, 6), cell('丙', 10, 3)]
  assert.deepEqual(
    withoutSmallCells(cells, all)?.map(({ name }) => name),
    ['乙', '甲', '丙'],
  )
})

test('small cells that come to ten insureds together take nobody with them, those that come to nine do', () => {
  const named = (small: number): readonly string[] =>
    (withoutSmallCells([cell('甲', 300, 4), cell('乙', 5, 2), cell('丙', small, 2), cell('丁', 50, 5)], all) ?? []).map(
      ({ name }) => name,
    )
  assert.deepEqual(named(5), ['甲', '丁', ''])
  assert.deepEqual(named(4), ['甲', ''])
})

test('two insurers together are not shown at all', () => {
  assert.equal(withoutSmallCells([cell('甲', 500, 2)], cell('all', 500, 2)), undefined)
})

test('whatever the cells are, none that is named is small and nothing is lost', () => {
  const any = fc.array(
    fc.record({ insureds: fc.integer({ min: 1, max: 40 }), insurers: fc.integer({ min: 1, max: 6 }) }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(any, (given) => {
      const cells = given.map(({ insureds, insurers }, index) => cell(`云${index}`, insureds, insurers))
      const shown = withoutSmallCells(cells, all) ?? []
      for (const { name, insureds, insurers } of shown) assert.ok(name === '' || (insureds >= 10 && insurers >= 3))
      const sum = (list: readonly ExposureCell[]): number => list.reduce((total, one) => total + one.insureds, 0)
      assert.equal(sum(shown), sum(cells))
      const hidden = cells.length - shown.filter(({ name }) => name !== '').length
      assert.ok(hidden !== 1 || cells.length === 1)
    }),
    { numRuns: 500, seed: 20_231_201 },
  )
})

test('an outage of four days costs its hours beyond the waiting period, up to the longest that is paid', () => {
  const outage = systemicScenarios.find(({ event }) => event.id === 'cloud-outage')!
  // 20,000 yuan an hour for a medium firm, which weighs a tenth: a weight of 3 is thirty of them. 72 − 12, 96 − 12 and
  // 144 − 12 hours; 85% of them are hit.
  const hour = 30 * 20_000
  assert.deepEqual(
    stressOf(outage, { weight: 3 }).map(({ hours, mean, all: worst }) => [hours, Math.round(mean), Math.round(worst)]),
    [
      [72, 60 * hour],
      [96, 84 * hour],
      [144, 132 * hour],
    ].map(([hours = 0, worst = 0]) => [hours, Math.round(0.85 * worst), worst]),
  )
})

test('an event shorter than the waiting period costs nothing', () => {
  const outage = systemicScenarios.find(({ event }) => event.id === 'cloud-outage')!
  assert.deepEqual(stressOf({ ...outage, stress: [8] }, { weight: 3 }), [{ hours: 8, mean: 0, all: 0 }])
})

test('an outage of a cloud reaches clouds, a supplier suppliers', () => {
  const cells = ['cloud', 'supplier', 'sector', 'all'].map((kind) => ({ ...cell(kind, 100, 5), kind }))
  const reached = (id: string) =>
    cellsReached(
      systemicScenarios.find(({ event }) => event.id === id)!,
      cells,
    ).map(({ kind }) => kind)
  assert.deepEqual([reached('cloud-outage'), reached('supplier-compromise')], [['cloud'], ['supplier']])
})

test('a payment network reaches the sectors that depend on it, ransomware all', () => {
  const sectors = ['finance', 'telecom-internet'].map((name) => ({ ...cell(name, 100, 5), kind: 'sector' }))
  const reached = (id: string) =>
    cellsReached(
      systemicScenarios.find(({ event }) => event.id === id)!,
      sectors,
    ).map(({ name }) => name)
  assert.deepEqual(reached('mass-ransomware'), ['finance', 'telecom-internet'])
  assert.deepEqual(reached('name-resolution-outage'), ['telecom-internet'])
})
