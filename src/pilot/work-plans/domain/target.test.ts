import assert from 'node:assert/strict'
import test from 'node:test'
import { day, fen } from '../../../foundation/kernel/index.ts'
import { readFigure, sumOfFigures, valueOf } from './figure.ts'
import { findIndicator, type Indicator, indicators } from './indicators.ts'
import { decidedFunds, readMeasure, type SupportMeasure } from './measure.ts'
import { type Target, targetFaults } from './target.ts'

const of = (code: string): Indicator => {
  const found = findIndicator(code)
  assert.ok(found)
  return found
}
const read = (code: string, written: string): bigint | string => {
  const figure = readFigure(of(code), written)
  return figure.ok ? valueOf(figure.value) : figure.refusal.code
}
const target = (period: Target['period'], written: string, code = 'policies.issued'): Target => {
  const figure = readFigure(of(code), written)
  assert.ok(figure.ok)
  return { indicator: code, segment: 'enterprise', period, figure: figure.value }
}
const faults = (...targets: readonly Target[]): string[] => targetFaults(targets).map(({ code }) => code)

test('a sum insured is read in yuan to the fen, with or without groups of three', () => {
  assert.equal(read('sum-insured.issued', '3,000,000.5'), 300_000_050n)
  assert.equal(read('sum-insured.issued', '３００'), 30_000n)
})

test('a figure that carries a unit is refused and never converted', () => {
  for (const written of ['300万元', '300万', '1.2亿', '300元', '30%', '5 wan'])
    assert.equal(read('sum-insured.issued', written), 'unit-is-written', written)
})

test('negative, non-numeric, too fine and impossible figures are refused by name', () => {
  assert.equal(read('policies.issued', '-1'), 'figure-is-negative')
  assert.equal(read('policies.issued', '−1'), 'figure-is-negative')
  assert.equal(read('policies.issued', '约十件'), 'figure-is-no-number')
  assert.equal(read('policies.issued', '十件'), 'figure-is-no-number')
  assert.equal(read('policies.issued', '1e3'), 'figure-is-no-number')
  assert.equal(read('policies.issued', ''), 'figure-is-no-number')
  assert.equal(read('policies.issued', '1.5'), 'figure-is-too-fine')
  assert.equal(read('sum-insured.issued', '1.005'), 'figure-is-too-fine')
  assert.equal(read('policies.renewed-rate', '100.01'), 'share-beyond-the-whole')
  assert.equal(read('policies.issued', '1'.repeat(19)), 'figure-is-too-large')
})

test('only flows of one kind are added; a mean of means is never formed', () => {
  const yuan = target('q1', '100', 'premium.written').figure
  const count = target('q1', '100').figure
  assert.deepEqual(sumOfFigures(of('premium.written'), [yuan, yuan]), { kind: 'money', fen: 20_000n })
  assert.equal(sumOfFigures(of('premium.written'), [yuan, count]), undefined)
  assert.equal(sumOfFigures(of('response.minutes'), [target('q1', '30', 'response.minutes').figure]), undefined)
})

test('the quarters of a flow sum to its year, and a stock of the year is that of the last quarter', () => {
  const quarters = [target('q1', '10'), target('q2', '20'), target('q3', '30'), target('q4', '40')]
  assert.deepEqual(faults(...quarters, target('year', '100')), [])
  assert.deepEqual(faults(...quarters, target('year', '99')), ['year-differs'])
  const stock = (period: Target['period'], written: string) => target(period, written, 'policies.in-force')
  assert.deepEqual(faults(stock('q4', '40'), stock('year', '40')), [])
  assert.deepEqual(faults(stock('q4', '40'), stock('year', '100')), ['year-is-not-the-last'])
})

test('a period stands once, and the two lines of business are judged apart', () => {
  assert.deepEqual(faults(target('q1', '10'), target('q1', '11')), ['named-twice'])
  assert.deepEqual(faults(target('q1', '10'), { ...target('q1', '11'), segment: 'resident' }), [])
  assert.deepEqual(faults(target('q1', '10', 'insured.residents')), ['another-segment'])
})

test('every indicator has its words and one unit, and its code stands once', () => {
  assert.equal(new Set(indicators.map(({ code }) => code)).size, indicators.length)
  for (const { name, unit } of indicators) assert.ok(name.zh && name.en && unit.zh && unit.en)
})

test('funds of measures are added to the fen, and what is only planned is left out', () => {
  const measure = (standing: SupportMeasure['standing'], amount: bigint | null): SupportMeasure => ({
    kind: 'premium-subsidy',
    content: '保费补贴',
    basis: '示例文件',
    standing,
    amount: amount === null ? null : fen(amount),
    from: day('2024-04-01'),
    until: day('2025-03-31'),
  })
  const list = [measure('in-force', 1n), measure('approved', 20_000_000n), measure('planned', 500n)]
  assert.equal(decidedFunds([...list, measure('in-force', null)]), 20_000_001n)
  const backwards = readMeasure({ ...measure('in-force', 1n), until: day('2024-03-31') })
  assert.equal(backwards.ok ? '' : backwards.refusal.code, 'measure-ends-before-it-begins')
})
