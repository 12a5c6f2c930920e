import assert from 'node:assert/strict'
import test from 'node:test'
import { attributionColumns, judgeNamed, readAttributionTable, rowsDoNotHold } from '../../index.ts'

const leader = '91110000600037341L'
const head = [attributionColumns.number.zh, '备注', attributionColumns.leader.zh]

test('a table is read by the names of its columns, in any order, and empty rows are passed over', () => {
  assert.deepEqual(readAttributionTable([head, [' EX-1 ', '', leader], ['', '', ''], ['EX-2', 'x', leader]]), {
    rows: [
      { row: 2, leader, number: 'EX-1' },
      { row: 4, leader, number: 'EX-2' },
    ],
    findings: [],
  })
  assert.equal(readAttributionTable([['保单号'], ['EX-1']]), undefined)
  assert.equal(readAttributionTable([]), undefined)
})

test('each bad row is told with its place and what to do', () => {
  const given = [
    ['EX-1', leader],
    ['EX-1', leader],
    ['', leader],
    ['ＥＸ－１', leader],
    ['EX 1', leader],
    ['EX-2', '91110000600037341X'],
  ] as const
  const { rows, findings } = judgeNamed(given.map(([number, code], row) => ({ row, number, leader: code })))
  assert.deepEqual(
    rows.map(({ row }) => row),
    [0],
  )
  assert.deepEqual(
    findings.map(({ row, code }) => [row, code]),
    [
      [1, 'policy-listed-twice'],
      [2, 'number-missing'],
      [3, 'number-unreadable'],
      [4, 'number-unreadable'],
      [5, 'leader-is-no-credit-code'],
    ],
  )
  assert.match(rowsDoNotHold(findings).message.zh, /^有 5 行不对，一行也没有收下：第 1 行/)
})
