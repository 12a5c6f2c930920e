import assert from 'node:assert/strict'
import test from 'node:test'
import { day, fen } from '../../../../foundation/kernel/index.ts'
import { cellsOf, judgeBook, keysOf, type ReportedPolicy, totalsOf } from '../../index.ts'

const leader = '91110000600037341L'

const policy = (number: string, sector: string): ReportedPolicy => ({
  row: `policies[${number}]`,
  number,
  leader,
  insured: { creditCode: leader, regionCode: '110000', sector },
  coverClass: 'liability',
  term: { start: day('2025-01-01'), end: day('2026-01-01') },
  sumInsured: fen(1000n),
  shares: [],
  receipts: [],
  subsidised: fen(0n),
  instalments: [],
  transactions: [
    {
      effective: day('2025-01-01'),
      recorded: day('2024-12-20'),
      charge: { gross: fen(106n), net: fen(100n), tax: fen(6n) },
      act: { type: 'ISSUE' },
    },
  ],
})

const many = (count: number, sector: string): ReportedPolicy[] =>
  Array.from({ length: count }, (_, index) => policy(`${sector}-${index}`, sector))

const cells = (...policies: readonly ReportedPolicy[]) =>
  cellsOf(judgeBook(leader, policies).counted).map((cell) => [cell.sector, cell.policies, cell.premiumGross])

test('a cell of five is shown and one of four is not', () => {
  assert.deepEqual(cells(...many(5, 'a'), ...many(4, 'b'), ...many(3, 'c')), [
    ['a', 5, 530n],
    ['b', null, null],
    ['c', null, null],
  ])
})

test('where one cell alone is hidden, the next smallest is too, or it could be read from the total', () => {
  assert.deepEqual(cells(...many(7, 'a'), ...many(4, 'b'), ...many(6, 'c')), [
    ['a', 7, 742n],
    ['b', null, null],
    ['c', null, null],
  ])
  assert.deepEqual(cells(...many(4, 'b')), [['b', null, null]])
  assert.deepEqual(cells(...many(5, 'a'), ...many(6, 'c')), [
    ['a', 5, 530n],
    ['c', 6, 636n],
  ])
})

test('a policy is in force from its first day to the day before its end', () => {
  const { counted } = judgeBook(leader, many(1, 'a'))
  const inForce = (on: string) => totalsOf(counted, day(on)).inForce
  assert.deepEqual(['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'].map(inForce), [0, 1, 1, 0])
})

test('keys are sorted, so their order tells nothing of the file', () => {
  const { counted } = judgeBook(leader, many(3, 'a').reverse())
  const keys = keysOf(counted, { reporter: leader, salt: 's', hash: (text) => text })
  assert.deepEqual(
    keys.map(({ key }) => key),
    [`s|${leader}|a-0`, `s|${leader}|a-1`, `s|${leader}|a-2`],
  )
})
