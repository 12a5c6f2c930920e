import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Instant, instant, type Result } from '../../../foundation/kernel/index.ts'
import type { Finding } from '../../notice/index.ts'
import { machines, planMachine, type PlanState } from './machines.ts'
import { answer, invite, remove } from './partner.ts'
import { beginPilotList, type PilotList, publishPilotList, writeLines } from './pilot-list.ts'
import { type Plan, type PlanAttempt, reopenPlan, submitPlan, withdrawPlan } from './plan.ts'

// 2024年3月15日之前, read as until 24:00 of that day.
const window = {
  state: 'open',
  opensAt: instant('2024-02-01T00:00:00+08:00'),
  deadline: instant('2024-03-16T00:00:00+08:00'),
  drainMinutes: 5,
  source: { clause: '4.2.p4.s1', words: '2024年3月15日之前' },
} as const

const attempt = (changed: Partial<PlanAttempt> & { readonly at?: string }): PlanAttempt => ({
  sealed: {
    answersVersion: 7,
    fingerprint: 'f'.repeat(64),
    arrivedAt: instant(changed.at ?? '2024-03-15T23:59:59.999+08:00'),
    by: 'certifier',
  },
  checkedVersion: 7,
  savedVersion: 7,
  strayPartners: [],
  findings: [],
  ...changed,
})
const draft = { kind: 'institution', state: 'draft' } as const
const codeOf = (result: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string | undefined =>
  result.refusal?.code
const finding = (verdict: Finding['verdict'], strength: Finding['strength'] = 'must'): Finding => ({
  rule: 'cited-entries-are-in-force',
  clause: '4.2.p2.s1',
  words: '入选到《目录》',
  strength,
  settledBy: 'submission',
  verdict,
  waivable: false,
  waived: false,
  facts: {},
  message: { zh: '所引版本已被替代。', en: 'Superseded.' },
})

test('the last millisecond of 15 March is in time and midnight is not', () => {
  const filed = submitPlan(draft, window, attempt({}))
  assert.ok(filed.ok && filed.value.state === 'submitted')
  assert.equal(codeOf(submitPlan(draft, window, attempt({ at: '2024-03-16T00:00:00+08:00' }))), 'deadline-has-passed')
  const drain = { ...window, state: 'closing' } as const
  assert.ok(submitPlan(draft, drain, attempt({})).ok, 'what arrived in time stays in time during the drain')
  assert.equal(codeOf(submitPlan(draft, { ...window, state: 'closed' }, attempt({}))), 'list-is-sealed')
})

test('an unmet or open must stands in the way and is named with its sentence; advice never does', () => {
  for (const verdict of ['unmet', 'undetermined'] as const) {
    const refused = submitPlan(draft, window, attempt({ findings: [finding(verdict)] }))
    assert.equal(codeOf(refused), 'rules-unmet')
    assert.deepEqual(refused.ok ? [] : refused.refusal.cites, [{ clause: '4.2.p2.s1', words: '入选到《目录》' }])
  }
  assert.ok(submitPlan(draft, window, attempt({ findings: [finding('unmet', 'advice')] })).ok)
})

test('only the version that was checked and saved last is handed in', () => {
  assert.equal(codeOf(submitPlan(draft, window, attempt({ savedVersion: 8 }))), 'version-has-moved')
  assert.equal(codeOf(submitPlan(draft, window, attempt({ checkedVersion: 6 }))), 'not-checked')
  assert.equal(codeOf(submitPlan(draft, window, attempt({ strayPartners: ['示例集团'] }))), 'partners-differ')
})

test('a plan is taken back and reopened until the deadline', () => {
  const filed = { kind: 'enterprise', state: 'submitted' } as const
  const before = instant('2024-03-15T20:00:00+08:00')
  assert.ok(withdrawPlan(filed, window, before).ok)
  assert.equal(codeOf(withdrawPlan(filed, window, window.deadline)), 'withdrawal-after-the-deadline')
  assert.ok(reopenPlan({ kind: 'enterprise', state: 'withdrawn' }, window, before).ok)
})

test('partners change while the plan is a draft and are sealed with it', () => {
  const invited = invite([], 'x', 'draft')
  assert.ok(invited.ok)
  assert.equal(codeOf(invite([invited.value], 'x', 'draft')), 'already-a-partner')
  const asked = { ...invited.value, state: 'invited' } as const
  assert.equal(codeOf(answer(asked, 'confirmed', { plan: 'submitted', now: window.opensAt })), 'partners-are-sealed')
  assert.ok(answer(asked, 'confirmed', { plan: 'draft', now: window.opensAt }).ok)
  assert.equal(codeOf(remove(asked, 'submitted')), 'partners-are-sealed')
})

const candidates = [
  { planId: 'p1', state: 'submitted' },
  { planId: 'p2', state: 'submitted' },
  { planId: 'p3', state: 'withdrawn' },
] as const
const list: PilotList & { readonly state: 'draft' } = { state: 'draft', draftedBy: 'a', lines: [] }
const line = (planId: string, reason = '符合要求') => ({ planId, verdict: 'selected', reason }) as const

test('a list is begun once the intake is sealed, and holds plans that were handed in, each once', () => {
  assert.equal(codeOf(beginPilotList('closing', 'a')), 'intake-not-closed')
  assert.ok(beginPilotList('closed', 'a').ok)
  assert.equal(codeOf(writeLines(list, 'a', { lines: [line('p3')], candidates })), 'plan-not-decidable')
  assert.equal(codeOf(writeLines(list, 'a', { lines: [line('p1'), line('p1')], candidates })), 'plan-stands-twice')
})

test('it is published by another person, with every plan decided and every reason written', () => {
  const whole = { ...list, lines: [line('p1'), line('p2')] }
  assert.equal(codeOf(publishPilotList(whole, 'a', candidates)), 'drafter-may-not-decide')
  assert.equal(codeOf(publishPilotList({ ...list, lines: [line('p1')] }, 'b', candidates)), 'plans-undecided')
  assert.equal(
    codeOf(publishPilotList({ ...list, lines: [line('p1'), line('p2', ' ')] }, 'b', candidates)),
    'reason-missing',
  )
  const published = publishPilotList(whole, 'b', candidates)
  assert.ok(published.ok && published.value.state === 'published')
})

test('who wrote the list last has drafted it, so that passing it to and fro does not make one person two', () => {
  const written = writeLines(list, 'b', { lines: [line('p1'), line('p2')], candidates })
  assert.ok(written.ok)
  assert.equal(
    codeOf(publishPilotList({ ...written.value, state: 'draft' }, 'b', candidates)),
    'drafter-may-not-decide',
  )
})

test('in every machine each state is reached, and what has ended moves no more', () => {
  for (const machine of machines) {
    const steps: readonly { readonly from: string; readonly to: string }[] = machine.transitions
    const reached = new Set<string>([machine.initial])
    for (let turn = 0; turn < machine.states.length; turn++)
      for (const { from, to } of steps) if (reached.has(from)) reached.add(to)
    assert.deepEqual(
      [...machine.states].filter((state) => !reached.has(state)),
      [],
      machine.resource,
    )
  }
})

function tryTo(act: string, state: PlanState, at: Instant): Result<Plan> | undefined {
  const kind = 'institution'
  if (act === 'submit' && state === 'draft') return submitPlan({ kind, state }, window, attempt({ at }))
  if (act === 'withdraw' && state === 'submitted') return withdrawPlan({ kind, state }, window, at)
  if (act === 'reopen' && state === 'withdrawn') return reopenPlan({ kind, state }, window, at)
  return undefined
}

test('two actors who try everything never bring a plan past its gates', () => {
  const acts = fc.array(fc.tuple(fc.constantFrom('submit', 'withdraw', 'reopen'), fc.integer({ min: -3, max: 3 })))
  fc.assert(
    fc.property(acts, (tried) => {
      let state: PlanState = planMachine.initial
      for (const [act, minutes] of tried) {
        const at = instant(new Date(Date.parse(window.deadline) + minutes * 60_000).toISOString())
        const moved = tryTo(act, state, at)
        if (moved?.ok) {
          assert.ok(minutes < 0, 'nothing moves at or after the deadline')
          assert.ok(planMachine.transitions.some((one) => one.from === state && one.to === moved.value.state))
          state = moved.value.state
        }
      }
    }),
    { numRuns: 10_000 },
  )
})
