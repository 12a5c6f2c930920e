import assert from 'node:assert/strict'
import test from 'node:test'
import { day, endOf } from '../../../foundation/kernel/index.ts'
import { describeRule, judge, readSolution, type Round, shippedRounds } from '../index.ts'
import type { Rule } from './rule.ts'

/**
 * A sibling programme of the ministry with other numbers: partners ≤ 2, nobody leads or joins more than two projects,
 * registered in the province, exactly one direction. It uses the same kinds of rule.
 */
const shipped = shippedRounds(day('2026-03-01'))[0] as Round
const text = (zh: string) => ({ zh, en: zh })
const base = { strength: 'must', settledBy: 'submission' } as const

const rules: readonly Rule[] = [
  { ...base, id: 'one-lead', kind: 'one-lead', name: text('牵头1家'), settings: {}, cites: [{ clause: '2.1.s1' }] },
  {
    ...base,
    id: 'at-most-two-partners',
    kind: 'partners-at-most',
    name: text('联合至多2家'),
    settings: { max: 2 },
    cites: [{ clause: '2.1.s1' }],
  },
  {
    ...base,
    id: 'at-most-two-projects-led-or-joined',
    kind: 'quota',
    name: text('最多牵头或参与2个'),
    settings: { scope: 'lead-and-partner', per: 'organisation', max: 2 },
    cites: [{ clause: '2.1.s2', words: '最多牵头或参与申报2个项目' }],
  },
  {
    ...base,
    id: 'registered-in-the-province',
    kind: 'registered-in-region',
    name: text('省内注册'),
    settings: { of: 'members', region: '370000' },
    cites: [{ clause: '2.2.s1' }],
  },
  {
    ...base,
    id: 'exactly-one-direction',
    kind: 'sectors-exactly',
    name: text('一个方向'),
    settings: { count: 1 },
    cites: [{ clause: '1.s1' }],
  },
  {
    ...base,
    id: 'submitted-before-deadline',
    kind: 'submitted-before',
    name: text('按时'),
    settings: { deadline: endOf(day('2022-02-28')) },
    cites: [{ clause: '3.s1' }],
  },
]

const sibling: Round = { ...shipped, id: 'sibling', parameters: [], rules, sentences: [] }

const member = { region: '370100', ledAlready: 0, joinedAlready: 1 }
const project = {
  submittedAt: '2022-02-28T23:59:59+08:00',
  sectors: ['direction-4'],
  lead: { ...member, ledAlready: 1, joinedAlready: 0 },
  partners: [member, { ...member, region: '370200' }],
}

const unmet = (value: unknown): string[] =>
  judge(sibling, readSolution(value).facts, { asOf: 'submission', waivers: [] })
    .findings.filter(({ verdict }) => verdict !== 'met')
    .map(({ rule, verdict }) => `${rule}: ${verdict}`)

test('a project within the sibling programme’s limits meets all its rules', () => {
  assert.deepEqual(unmet(project), [])
})

test('a third partner is one too many', () => {
  assert.deepEqual(unmet({ ...project, partners: [member, member, member] }), ['at-most-two-partners: unmet'])
})

test('joining counts as much as leading', () => {
  const busy = { ...member, ledAlready: 1, joinedAlready: 1 } // 1 + 1 + this one = 3
  assert.deepEqual(unmet({ ...project, partners: [busy] }), ['at-most-two-projects-led-or-joined: unmet'])
  assert.deepEqual(unmet({ ...project, partners: [{ region: '370100' }] }), [
    'at-most-two-projects-led-or-joined: undetermined',
  ])
})

test('a partner of another province, and two directions, are refused by their own rules', () => {
  assert.deepEqual(unmet({ ...project, partners: [{ ...member, region: '320100' }] }), [
    'registered-in-the-province: unmet',
  ])
  assert.deepEqual(unmet({ ...project, sectors: ['direction-4', 'direction-5'] }), ['exactly-one-direction: unmet'])
})

test('each rule says its condition with its own numbers', () => {
  const said = rules.map((rule) => describeRule(sibling, rule).zh)
  assert.match(said[1] ?? '', /不超过2家/)
  assert.match(said[2] ?? '', /牵头或参与.*不超过2个/)
  assert.match(said[5] ?? '', /2022年2月28日24:00/)
})
