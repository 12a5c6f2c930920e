import assert from 'node:assert/strict'
import test from 'node:test'
import { type Instant, type Result, day } from '../../../foundation/kernel/index.ts'
import { type Finding, unknownMember } from '../../notice/index.ts'
import { type DeterminationNote, askForDetermination, askedMember, basisOf, determine } from './determination.ts'
import { standingInTheWay } from './solution.ts'

const broker: Finding = {
  rule: 'one-member-holds-insurance-licence',
  clause: '4.1.p1.s3',
  words: '',
  strength: 'must',
  settledBy: 'submission',
  verdict: 'undetermined',
  waivable: false,
  waived: false,
  facts: { day: '2026-12-01', licences: ['official-decides'] },
  message: { zh: '须由负责人认定', en: 'an official decides' },
}

const member = (number: string) =>
  askedMember('lead', {
    ...unknownMember,
    creditCode: '91310000TEXT000001',
    insuranceLicence: { kind: 'broker', number, validUntil: day('2030-01-01') },
  })

const note = (state: DeterminationNote['state']): DeterminationNote => ({
  id: '1',
  state,
  askedAt: '2026-12-01T02:00:00.000Z' as Instant,
  decidedByName: state === 'asked' ? null : '示例负责人',
  decidedAt: null,
  decisionReason: state === 'asked' ? null : '经纪业务不承保',
})

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code)

test('an undetermined must stands in the way until it is asked, not while it is asked or found met, and again when found unmet', () => {
  const blocking = [undefined, 'asked', 'met', 'unmet'].map((state) => {
    const finding = state === undefined ? broker : { ...broker, determination: note(state as 'asked') }
    return standingInTheWay([finding]).length
  })
  assert.deepEqual(blocking, [1, 0, 0, 1])
})

test('a must that is plainly not met is no question for an official', () => {
  const unmet = { ...broker, verdict: 'unmet' as const, determination: note('met') }
  assert.equal(standingInTheWay([unmet]).length, 1)
  assert.equal(codeOf(askForDetermination(unmet, '请认定')), 'nothing-to-determine')
})

test('what was decided on the same facts is not asked again, what is still open may be asked anew', () => {
  assert.equal(
    codeOf(askForDetermination({ ...broker, determination: note('unmet') }, '请再认定')),
    'determined-already',
  )
  assert.equal(codeOf(askForDetermination({ ...broker, determination: note('asked') }, '补充说明')), 'ok')
  assert.equal(codeOf(askForDetermination(broker, '  ')), 'reason-missing')
})

test('a decision rests on members and licences, neither on the day of judging nor on how a name is written', () => {
  const basis = basisOf(broker, [member('经纪〔示例〕1号')])
  assert.equal(
    basisOf({ ...broker, facts: { ...broker.facts, day: '2026-12-09' } }, [member('经纪〔示例〕1号')]),
    basis,
  )
  assert.equal(basisOf(broker, [{ ...member('经纪〔示例〕1号'), name: '更名后的示例公司' }]), basis)
  assert.notEqual(basisOf(broker, [member('经纪〔示例〕2号')]), basis)
  assert.notEqual(basisOf(broker, [member('经纪〔示例〕1号'), { ...member('x'), part: 'partner' }]), basis)
})

test('a determination without a reason is none', () => {
  const asked = { state: 'asked', rule: broker.rule, basis: '' } as const
  assert.equal(codeOf(determine(asked, { outcome: 'met', reason: ' ' })), 'reason-missing')
  const met = determine(asked, { outcome: 'met', reason: '经纪公司与保险公司联合承办' })
  assert.deepEqual(met.ok && met.value.state, 'met')
})
