import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { day, type Id } from '../../../foundation/kernel/index.ts'
import { readAffiliations, readTopics, writeAffiliations, writeTopics } from './affiliation-lines.ts'
import {
  checkDetails,
  type Expert,
  type ExpertDetails,
  interestsOf,
  isAvailable,
  pauseExpert,
  resumeExpert,
} from './expert.ts'

const today = day('2026-03-01')
const details: ExpertDetails = {
  name: '甲子（示例）',
  profession: 'law',
  employers: [],
  former: [],
  declared: [],
  topics: {},
  maxLoad: 8,
  away: null,
}
const listed = { ...details, id: 'e' as Id<'expert'>, version: 1, state: 'listed' } as const

test('an expert is paused only with a reason, and is drawn neither while paused nor while away', () => {
  assert.equal(pauseExpert(listed, ' ').ok, false)
  const paused = pauseExpert(listed, '出国访学')
  assert.ok(paused.ok)
  assert.deepEqual(resumeExpert(paused.value), listed)
  assert.deepEqual([isAvailable(listed, today), isAvailable(paused.value, today)], [true, false])
  const away: Expert = { ...listed, away: { from: today, until: day('2026-03-10') } }
  const days = [day('2026-02-28'), today, day('2026-03-09'), day('2026-03-10')]
  assert.deepEqual(
    days.map((one) => isAvailable(away, one)),
    [true, false, false, true],
  )
})

test('days out of order, an employment that ends later, and an employer stated twice are refused', () => {
  const here = { organisationId: null, name: '示例大学甲' }
  const code = (more: Partial<ExpertDetails>): string => {
    const checked = checkDetails({ ...details, ...more }, today)
    return checked.ok ? 'ok' : checked.refusal.code
  }
  assert.equal(code({}), 'ok')
  assert.equal(code({ former: [{ ...here, until: day('2026-03-02') }] }), 'former-employment-ends-later')
  assert.equal(code({ former: [{ ...here, until: null }] }), 'ok')
  assert.equal(code({ employers: [here], former: [{ ...here, until: today }] }), 'employer-stated-twice')
  assert.equal(code({ away: { from: today, until: today } }), 'away-out-of-order')
  assert.equal(code({ topics: { cloud: 4 } }), 'topic-level-out-of-range')
})

test('an employer that is not on record reaches the rules by its name, one not stated as unknown', () => {
  const expert: Expert = {
    ...listed,
    employers: [{ organisationId: null, name: '某律师事务所' }],
    declared: [{ organisationId: 'A', name: '甲' }],
  }
  const { employers, declared } = interestsOf(expert)
  assert.deepEqual([employers, declared], [['某律师事务所'], ['A']])
  assert.equal(interestsOf({ ...listed, employers: null }).employers, undefined)
})

test('a line holds name, credit code and last day in any order; a name on record keeps its organisation', () => {
  const read = readAffiliations('示例大学甲 2024-05-31\n\n91110000600037341l 示例公司\n2024-02-30 示例所\n甲', [
    { organisationId: 'A', name: '示例大学甲' },
  ])
  assert.deepEqual(read, {
    affiliations: [
      { organisationId: 'A', name: '示例大学甲', until: '2024-05-31' },
      { organisationId: null, name: '示例公司', until: null, creditCode: '91110000600037341L' },
      // There is no 30 February: what is no day stays in the name, for whoever reads it.
      { organisationId: null, name: '2024-02-30 示例所', until: null },
    ],
    unread: [5],
  })
  assert.deepEqual(readTopics('云计算 3，数据；理赔 2'), { 云计算: 3, 数据: 1, 理赔: 2 })
})

test('what was written is read again as it was', () => {
  const name = fc.stringMatching(/^[甲乙丙丁a-z]{2,10}$/).filter((text) => !/^[0-9A-Za-z]{18}$/.test(text))
  const affiliation = fc.record(
    {
      organisationId: fc.constantFrom(null, 'A', 'B'),
      name,
      until: fc.constantFrom(null, today),
    },
    { noNullPrototype: true },
  )
  fc.assert(
    fc.property(
      fc.uniqueArray(affiliation, { selector: (one) => one.name }),
      fc.dictionary(name, fc.integer({ min: 1, max: 3 })),
      (all, topics) => {
        assert.deepEqual(readAffiliations(writeAffiliations(all), all), { affiliations: all, unread: [] })
        assert.deepEqual({ ...readTopics(writeTopics(topics)) }, { ...topics })
      },
    ),
    { numRuns: 500, seed: 5 },
  )
})
