import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Result, instantOf } from '../../../foundation/kernel/index.ts'
import { type Call, beginClosing, seal } from './call.ts'
import { grantExtension, proposeExtension } from './extension.ts'
import { mayMove, solutionMachine } from './machines.ts'
import { type LeadCount, counts } from './place.ts'
import { type Attempt, type Solution, acceptLate, fileLate, proposeLate, reopen, submit, withdraw } from './solution.ts'
import { type Requested, type Waiver, decide, propose } from './waiver.ts'

const limit = 5
const minute = 60_000
const source = { clause: '4.1.p1.s2' }

interface World {
  now: number
  call: Call
  solutions: Solution[]
  waivers: (Waiver | undefined)[]
  /** Which solutions two different officials took late. */
  takenLate: Set<number>
  /** For each solution the deadline in force when it was sealed. */
  sealedUnder: Map<number, number>
}

type Count = (world: World, index: number) => LeadCount

/** The rule under test: every place ever taken counts, withdrawn or not. */
const everyPlace: Count = (world, index) => ({
  held: world.solutions.filter((one, at) => at !== index && counts(one.place)).length,
  limit,
  waivable: true,
  source,
})

const start = (): World => ({
  now: 0,
  call: {
    programmeId: 'round',
    state: 'open',
    opensAt: instantOf(0),
    deadline: instantOf(100 * minute),
    drainMinutes: 5,
    source,
  },
  solutions: Array.from({ length: 8 }, () => ({ state: 'draft', place: 'none' }) as const),
  waivers: Array.from({ length: 8 }),
  takenLate: new Set(),
  sealedUnder: new Map(),
})

const index = fc.nat(7)
const official = fc.constantFrom('official-a', 'official-b')
const commands = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ act: fc.constant('submit' as const), index, withReason: fc.boolean() }) },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('withdraw' as const), index }) },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('reopen' as const), index }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('file-late' as const), index }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('propose-late' as const), index, by: official }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('accept-late' as const), index, by: official }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('propose' as const), index, by: official }) },
    {
      weight: 1,
      arbitrary: fc.record({ act: fc.constant('decide' as const), index, by: official, yes: fc.boolean() }),
    },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('wait' as const), minutes: fc.nat(40) }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('close' as const) }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('extend' as const), by: official, other: official }) },
  ),
  { maxLength: 40, size: 'max' },
)

type Command = typeof commands extends fc.Arbitrary<readonly (infer One)[]> ? One : never

const attempt = (world: World, count: LeadCount, reason: string | undefined): Attempt => ({
  sealed: { answersVersion: 1, fingerprint: 'f', arrivedAt: instantOf(world.now), by: 'certifier' },
  checkedVersion: 1,
  savedVersion: 1,
  incompleteSections: [],
  partners: [],
  strayPartners: [],
  scans: [],
  findings: [],
  count,
  reason,
})

const longReason =
  '与已有五个方案的行业、场景和限额结构都不同，合并后条款将无法成立，另已单列核保与理赔人员，并与再保险人分别约定了自留额。'

function apply(world: World, at: number, action: string, moved: Result<Solution>): void {
  const before = world.solutions[at]
  if (!moved.ok || !before) return
  assert.ok(mayMove(solutionMachine, before.state, action), `${before.state} ${action}`)
  assert.ok(!counts(before.place) || counts(moved.value.place), 'a place once taken is kept')
  world.solutions[at] = moved.value
}

function run(world: World, command: Command, count: Count): void {
  if (command.act === 'wait') world.now += command.minutes * minute
  else if (command.act === 'close') close(world)
  else if (command.act === 'extend') extendForAll(world, command.by, command.other)
  else if (command.act === 'propose' || command.act === 'decide') waive(world, command)
  else actOnSolution(world, command, count)
}

function close(world: World): void {
  const { call } = world
  const moved =
    call.state === 'open'
      ? beginClosing({ ...call, state: 'open' }, instantOf(world.now))
      : call.state === 'closing'
        ? seal({ ...call, state: 'closing' }, instantOf(world.now))
        : undefined
  if (moved?.ok) world.call = moved.value
}

function extendForAll(world: World, by: string, other: string): void {
  const newDeadline = instantOf(world.now + 30 * minute)
  const proposed = proposeExtension(world.call, { newDeadline, reason: '平台故障', by }, instantOf(world.now))
  if (!proposed.ok || proposed.value.state !== 'proposed') return
  const granted = grantExtension({ ...proposed.value, state: 'proposed' }, world.call, {
    by: other,
    now: instantOf(world.now),
  })
  assert.ok(!granted.ok || by !== other, 'nobody grants what they drafted')
  if (granted.ok) world.call = granted.value.call
}

function waive(world: World, command: Extract<Command, { act: 'propose' | 'decide' }>): void {
  const waiver = world.waivers[command.index]
  const solution = world.solutions[command.index]
  if (waiver?.state !== 'requested' || !solution) return
  const requested: Requested = { ...waiver, state: 'requested' }
  if (command.act === 'propose') {
    const proposed = propose(requested, { by: command.by, opinion: 'grant', reason: '同意' })
    if (proposed.ok) world.waivers[command.index] = proposed.value
    return
  }
  const at = instantOf(world.now)
  const decided = decide(requested, command.yes ? 'granted' : 'refused', { by: command.by, reason: '同意', at })
  if (!decided.ok) return
  assert.notEqual(decided.value.waiver.proposal?.by, command.by)
  world.waivers[command.index] = decided.value.waiver
  world.solutions[command.index] = { ...solution, place: decided.value.place }
}

type SolutionCommand = Exclude<Command, { act: 'wait' | 'close' | 'extend' | 'propose' | 'decide' }>

function actOnSolution(world: World, command: SolutionCommand, count: Count): void {
  const at = command.index
  const solution = world.solutions[at]
  if (!solution) return
  const { state } = solution
  if (command.act === 'submit' && state === 'draft') {
    const tried = attempt(world, count(world, at), command.withReason ? longReason : undefined)
    const moved = submit({ ...solution, state }, world.call, tried)
    apply(world, at, 'submit', moved)
    if (moved.ok) world.sealedUnder.set(at, Date.parse(world.call.deadline))
    if (moved.ok && moved.value.place === 'awaiting-waiver' && world.waivers[at]?.state !== 'requested') {
      world.waivers[at] = { state: 'requested', rule: 'at-most-five-solutions-led', applicantReason: longReason }
    }
  }
  if (command.act === 'withdraw' && (state === 'submitted' || state === 'late')) {
    apply(world, at, 'withdraw', withdraw({ ...solution, state }, world.call, instantOf(world.now)))
  }
  if (command.act === 'reopen' && state === 'withdrawn') {
    apply(world, at, 'reopen', reopen({ ...solution, state }, world.call, instantOf(world.now)))
  }
  if (command.act === 'file-late' && state === 'draft') {
    const tried = { ...attempt(world, count(world, at), undefined), lateReason: '网络中断' }
    apply(world, at, 'file-late', fileLate({ ...solution, state }, world.call, tried))
  }
  if (command.act === 'propose-late' && state === 'late') {
    const proposed = proposeLate({ ...solution, state }, { by: command.by, opinion: 'accept', reason: '属实' })
    apply(world, at, 'propose-late', proposed)
  }
  if (command.act === 'accept-late' && state === 'late') {
    const moved = acceptLate({ ...solution, state }, { by: command.by, count: count(world, at), reason: longReason })
    apply(world, at, 'accept-late', moved)
    if (moved.ok) world.takenLate.add(at)
  }
}

function holds(world: World): void {
  const withoutWaiver = world.solutions.filter((one) => one.place === 'counted').length
  assert.ok(withoutWaiver <= limit, `${withoutWaiver} count without a waiver`)
  for (const [at, solution] of world.solutions.entries()) {
    if (solution.place === 'waived') assert.equal(world.waivers[at]?.state, 'granted')
    if (solution.state !== 'submitted' || world.takenLate.has(at)) continue
    const deadline = world.sealedUnder.get(at) ?? -1
    assert.ok(Date.parse(solution.sealed?.arrivedAt ?? '') < deadline, 'a sealed version arrived in time')
  }
}

function story(steps: readonly Command[], count: Count): void {
  const world = start()
  for (const command of steps) {
    run(world, command, count)
    holds(world)
  }
}

test('whatever an applicant and two officials do, at most five solutions count without a waiver and none is late unseen', () => {
  fc.assert(
    fc.property(commands, (steps) => {
      story(steps, everyPlace)
    }),
    { numRuns: 10_000 },
  )
})

test('planted fault: a count that forgets withdrawn solutions is found out', () => {
  const forgetsWithdrawn: Count = (world, at) => ({
    held: world.solutions.filter((one, other) => other !== at && counts(one.place) && one.state === 'submitted').length,
    limit,
    waivable: true,
    source,
  })
  const found = fc.check(
    fc.property(commands, (steps) => {
      story(steps, forgetsWithdrawn)
    }),
    { numRuns: 10_000, endOnFailure: true },
  )
  assert.ok(found.failed)
  assert.match(String(found.errorInstance), /6 count without a waiver/)
})
