import assert from 'node:assert/strict'
import test from 'node:test'
import { problemsOf, solutionSheet, totalOf } from '../../../pilot/review/index.ts'
import { pastSolutions } from './filed.ts'
import { begun, sheetAround } from './sheets.ts'

test('thirty-three solutions were filed in two rounds, no lead above five in a round, each title once', () => {
  const ofRound = (round: string) => pastSolutions.filter((one) => one.round === round)
  assert.deepEqual([ofRound('demo-review').length, ofRound('demo-selection').length], [22, 11])
  assert.equal(new Set(pastSolutions.map(({ title }) => title)).size, 33)
  for (const { lead, round } of pastSolutions)
    assert.ok(ofRound(round).filter((one) => one.lead === lead).length <= 5, lead)
})

test('every solution that begins from another one begins from an earlier one of its own lead', () => {
  for (const [index, { model, lead }] of pastSolutions.entries()) {
    if (model === undefined) continue
    const from = pastSolutions.findIndex(({ key }) => key === model)
    assert.ok(from < index && pastSolutions[from]?.lead === lead)
  }
})

test('sheets at both ends of the scale are whole enough to be handed in, and a begun one is not', () => {
  for (const [quality, least, most] of [
    [0, 0, 25],
    [3, 40, 80],
    [5, 75, 100],
  ] as const) {
    const sheet = sheetAround(quality, { severity: 0, dice: () => 0.5 })
    assert.deepEqual(problemsOf(solutionSheet, sheet.marks, sheet.overall), [])
    const points = totalOf(solutionSheet, sheet.marks) / 100
    assert.ok(points >= least && points <= most, `${points}`)
    const half = begun(sheet)
    assert.equal(Object.keys(half.marks).length, 4)
    assert.ok(problemsOf(solutionSheet, half.marks, half.overall).length > 0)
  }
})
