import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Day, day, type Id } from '../../../../foundation/kernel/index.ts'
import { sm3 } from '../../../notice/server/index.ts'
import { type GroupLink, tiedTo } from '../../../parties/index.ts'
import { assign } from '../assign.ts'
import { readAssignment } from '../assignment/problem.ts'
import { circlesOn, type Tie } from './circles.ts'
import {
  type ExpertInterests,
  judgeRecusal,
  type KnownOrganisation,
  mayReview,
  type RecusalFacts,
  type Reviewed,
  yearsBefore,
} from './recusal.ts'

const today = day('2026-03-01')
const known = (id: string, more: Partial<KnownOrganisation> = {}): KnownOrganisation => ({
  id,
  legalPersonId: id,
  holdersKnown: true,
  isCompany: true,
  ...more,
})
const tie = (organisationId: string, kind: Tie['kind'], other: string, more: Partial<Tie> = {}): Tie => ({
  organisationId: organisationId as Id<'organisation'>,
  kind,
  otherId: kind === 'group' ? null : (other as Id<'organisation'>),
  otherName: other,
  from: null,
  until: null,
  ...more,
})
const facts = (ties: readonly Tie[] = [], more: Partial<RecusalFacts> = {}): RecusalFacts => ({
  day: today,
  parameters: { formerEmployerYears: 3, formerEmployerReach: 'organisation' },
  organisations: new Map(['A', 'B', 'C', 'D'].map((id) => [id, known(id)])),
  circles: circlesOn(ties, today),
  pins: [],
  ...more,
})
const expert = (more: Partial<ExpertInterests> = {}): ExpertInterests => ({
  expert: 'e',
  employers: [],
  former: [],
  declared: [],
  declaredItems: [],
  ...more,
})
const solution: Reviewed = { item: 's', members: ['A', 'B'] }
const judged = (who: ExpertInterests, what: RecusalFacts = facts()) => judgeRecusal(who, solution, what)

test('an expert employed by the lead or by a partner steps aside, and so does one of a branch of it', () => {
  assert.deepEqual(judged(expert({ employers: ['A'] })), {
    verdict: 'conflict',
    reasons: [{ kind: 'same-organisation', through: 'A', member: 'A', role: 'lead' }],
  })
  assert.deepEqual(judged(expert({ employers: ['B'] })), {
    verdict: 'conflict',
    reasons: [{ kind: 'same-organisation', through: 'B', member: 'B', role: 'partner' }],
  })
  const organisations = new Map(['A', 'B'].map((id) => [id, known(id)])).set('A1', known('A1', { legalPersonId: 'A' }))
  assert.equal(judged(expert({ employers: ['A1'] }), facts([], { organisations })).verdict, 'conflict')
  assert.deepEqual(judged(expert({ employers: ['C'] })), { verdict: 'clear' })
})

test('a group, control and any shareholding count while they hold, through others too', () => {
  const kinds = (ties: readonly Tie[]): unknown => {
    const answer = judged(expert({ employers: ['C'] }), facts(ties))
    return answer.verdict === 'conflict' ? answer.reasons.map(({ kind, member }) => [kind, member]) : answer.verdict
  }
  assert.deepEqual(kinds([tie('A', 'group', 'G'), tie('C', 'group', 'G')]), [['same-group', 'A']])
  assert.deepEqual(kinds([tie('B', 'parent', 'D'), tie('C', 'parent', 'D')]), [['same-group', 'B']])
  assert.deepEqual(kinds([tie('A', 'holder', 'C')]), [['shareholding', 'A']])
  assert.deepEqual(kinds([tie('A', 'holder', 'D'), tie('D', 'parent', 'C')]), [['shareholding', 'A']])
  assert.equal(kinds([tie('A', 'holder', 'C', { until: today })]), 'clear')
  assert.equal(kinds([tie('A', 'group', 'C')]), 'clear')
})

test('a former employer counts for the years of the round, the last day included', () => {
  const left = (until: Day | undefined) => judged(expert({ former: [{ organisationId: 'A', until }] })).verdict
  assert.equal(yearsBefore(today, 3), '2023-03-01')
  assert.equal(yearsBefore(day('2024-02-29'), 1), '2023-02-28')
  assert.equal(left(day('2023-03-01')), 'conflict')
  assert.equal(left(day('2023-02-28')), 'clear')
  const group = facts([tie('A', 'group', 'G'), tie('C', 'group', 'G')])
  const former = expert({ former: [{ organisationId: 'C', until: today }] })
  assert.equal(judged(former, group).verdict, 'clear')
  const wide = { ...group, parameters: { formerEmployerYears: 3, formerEmployerReach: 'group' as const } }
  assert.equal(judged(former, wide).verdict, 'conflict')
})

test('what is not known blocks and says what is missing; an official’s word settles it, but never a conflict', () => {
  assert.deepEqual(judged(expert({ employers: undefined })), {
    verdict: 'undetermined',
    missing: [{ fact: 'employers' }],
  })
  assert.deepEqual(judged(expert({ employers: ['X'] })), {
    verdict: 'undetermined',
    missing: [{ fact: 'organisation', organisation: 'X' }],
  })
  assert.deepEqual(judged(expert({ former: [{ organisationId: 'A', until: undefined }] })), {
    verdict: 'undetermined',
    missing: [{ fact: 'employment-end', organisation: 'A' }],
  })
  const organisations = new Map(
    [known('A', { holdersKnown: false }), known('B'), known('C'), known('U', { isCompany: false })].map((one) => [
      one.id,
      one,
    ]),
  )
  const open = facts([], { organisations })
  assert.deepEqual(judged(expert({ employers: ['C'] }), open), {
    verdict: 'undetermined',
    missing: [{ fact: 'holders', organisation: 'A' }],
  })
  assert.equal(judged(expert({ employers: ['U'] }), open).verdict, 'clear')
  const pins = [{ expert: 'e', item: 's', says: 'none' as const }]
  assert.equal(judged(expert({ employers: ['C'] }), { ...open, pins }).verdict, 'clear')
  assert.equal(judged(expert({ employers: ['A'] }), { ...open, pins }).verdict, 'conflict')
})

test('declared interests and an official’s pin count by themselves', () => {
  assert.deepEqual(judged(expert({ declared: ['B'] })), {
    verdict: 'conflict',
    reasons: [{ kind: 'declared', through: 'B', member: 'B', role: 'partner' }],
  })
  assert.deepEqual(judged(expert({ declaredItems: ['s'] })), { verdict: 'conflict', reasons: [{ kind: 'declared' }] })
  const pins = [{ expert: 'e', item: 's', says: 'conflict' as const }]
  assert.deepEqual(judged(expert(), facts([], { pins })), { verdict: 'conflict', reasons: [{ kind: 'pinned' }] })
})

/** Random worlds: organisations with branches, ties that begin and end, experts, consortia and pins. */
const worlds = fc.integer({ min: 1, max: 0x7fffffff }).map((seed) => worldOf(seed))

test('in 10,000 random worlds no conflicted or unknown pair is ever assigned', () => {
  const seen = { conflict: 0, undetermined: 0, clear: 0 }
  let assigned = 0
  fc.assert(
    fc.property(worlds, ({ ties, links, experts, solutions, world }) => {
      const conflicts: [string, string][] = []
      for (const one of solutions) {
        for (const who of experts) {
          const recusal = judgeRecusal(who, one, { ...world, circles: circlesOn(ties, today) })
          seen[recusal.verdict] += 1
          assert.equal(recusal.verdict, expected(who, one, { links, world }), JSON.stringify({ who, one }))
          if (!mayReview(recusal)) conflicts.push([one.item, who.expert])
        }
      }
      const answer = assign(
        readAssignment({
          perItem: 1,
          maxLoad: 4,
          seed: 'w',
          items: solutions.map(({ item }) => ({ id: item })),
          experts: experts.map((who) => ({ id: who.expert })),
          conflicts,
        }),
        { sm3, mayGoOn: () => true },
      )
      assigned += answer.assignments.length
      const barred = new Set(conflicts.map((pair) => pair.join()))
      assert.ok(answer.assignments.every((pair) => !barred.has(pair.join())))
    }),
    { numRuns: 10_000, seed: 4 },
  )
  assert.ok(
    Object.values(seen).every((count) => count > 5000) && assigned > 5000,
    JSON.stringify({ ...seen, assigned }),
  )
})

interface Told {
  readonly links: readonly GroupLink[]
  readonly world: Omit<RecusalFacts, 'circles'>
}

/** The same question asked the slow way: by the search of parties, pair by pair, from the facts alone. */
function expected(who: ExpertInterests, { item, members }: Reviewed, { links, world }: Told): string {
  const { organisations, pins, parameters } = world
  const person = (id: string): string => organisations.get(id)?.legalPersonId ?? id
  const tied = (a: string, b: string, all: readonly GroupLink[]): boolean =>
    person(a) === person(b) || tiedTo(person(a), all, today).has(person(b))
  const any = (sides: readonly string[], test: (a: string, b: string) => boolean): boolean =>
    sides.some((side) => members.some((member) => test(side, member)))
  const says = (word: string): boolean =>
    pins.some((pin) => pin.expert === who.expert && pin.item === item && pin.says === word)
  const counts = (a: string, b: string): boolean =>
    parameters.formerEmployerReach === 'group'
      ? tied(
          a,
          b,
          links.filter(({ kind }) => kind !== 'holder'),
        )
      : person(a) === person(b)
  const recent = who.former.filter(({ until }) => until === undefined || until >= '2023-03-01')
  const ended = recent.filter(({ until }) => until !== undefined).map(({ organisationId }) => organisationId)
  const open = recent.filter(({ until }) => until === undefined).map(({ organisationId }) => organisationId)
  if (says('conflict') || who.declaredItems.includes(item)) return 'conflict'
  if (any(who.employers ?? [], (a, b) => tied(a, b, links)) || any(ended, counts)) return 'conflict'
  if (any(who.declared, (a, b) => person(a) === person(b))) return 'conflict'
  if (says('none')) return 'clear'
  const employers = who.employers ?? []
  const company = employers.some((id) => organisations.get(id)?.isCompany ?? true)
  const everybody = [...members, ...employers, ...who.declared, ...ended, ...open]
  const holders = [...members, ...employers.filter((id) => organisations.get(id)?.isCompany ?? true)]
  const unknown =
    who.employers === undefined ||
    everybody.some((id) => organisations.get(id)?.legalPersonId === undefined) ||
    (company && holders.some((id) => organisations.get(id)?.holdersKnown === false)) ||
    any(open, counts)
  return unknown ? 'undetermined' : 'clear'
}

function worldOf(seed: number) {
  let state = seed
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * limit)
  }
  const some = (count: number): readonly string[] => Array.from({ length: below(count + 1) }, () => `o${below(12)}`)
  const organisations = new Map(
    Array.from({ length: 11 }, (_, index): readonly [string, KnownOrganisation] => {
      const id = `o${index}`
      const legalPersonId = below(8) === 0 ? `o${below(11)}` : below(40) === 0 ? undefined : id
      return [id, { id, legalPersonId, holdersKnown: below(12) > 0, isCompany: below(3) > 0 }]
    }),
  )
  const kinds = ['parent', 'holder', 'group'] as const
  const ties = Array.from({ length: below(6) }, () => {
    const kind = kinds[below(3)] ?? 'group'
    return tie(
      `o${below(11)}`,
      kind,
      kind === 'group' ? `G${below(2)}` : `o${below(11)}`,
      below(4) === 0 ? { until: today } : {},
    )
  })
  const experts = Array.from({ length: 4 }, (_, index) => ({
    expert: `e${index}`,
    employers: below(12) === 0 ? undefined : some(1),
    former: some(1).map((organisationId) => ({
      organisationId,
      until: [day('2022-01-01'), day('2023-03-01'), undefined][below(3)],
    })),
    declared: below(4) === 0 ? some(1) : [],
    declaredItems: below(12) === 0 ? ['s0'] : [],
  }))
  const solutions = Array.from({ length: 3 }, (_, index) => ({
    item: `s${index}`,
    members: [`o${below(11)}`, ...some(2)],
  }))
  const pins =
    below(3) === 0
      ? [{ expert: 'e0', item: 's1', says: below(2) === 0 ? ('none' as const) : ('conflict' as const) }]
      : []
  const parameters = {
    formerEmployerYears: 3,
    formerEmployerReach: below(2) === 0 ? ('group' as const) : ('organisation' as const),
  }
  const links = ties.map((one, index): GroupLink => ({
    ...one,
    id: `l${index}` as Id<'link'>,
    sharePpm: null,
    evidenceId: null,
  }))
  return { ties, links, experts, solutions, world: { day: today, parameters, organisations, pins } }
}
