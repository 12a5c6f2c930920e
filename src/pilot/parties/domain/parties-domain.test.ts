import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../../../foundation/kernel/index.ts'
import type { Id } from '../../../foundation/kernel/index.ts'
import {
  authoritiesOn,
  editOrganisation,
  explainCreditCode,
  memberFacts,
  memberKind,
  regions,
  regionWithParent,
  returnOrganisation,
  speakingLicence,
  standingOn,
  tidyCreditCode,
  tiedTo,
  verifyOrganisation,
} from '../index.ts'
import type { Authority, Check, GroupLink, Licence, Organisation } from '../index.ts'

const organisation = (more: Partial<Organisation> = {}): Organisation => ({
  id: '019aa000-0000-7000-8000-000000000001' as Id<'organisation'>,
  name: '青禾示例财产保险股份有限公司',
  creditCode: '91310000DEM000014U',
  state: 'unverified',
  kind: 'insurer',
  registeredInPrc: true,
  legalPerson: true,
  capability: true,
  capabilityGrounds: '已备案网络安全保险产品两款',
  holdsNoLicence: false,
  regionCode: '310000',
  address: '',
  size: 'large',
  industry: 'J',
  branchOf: null,
  version: 3,
  ...more,
})

const licence = (more: Partial<Licence> = {}): Licence => ({
  id: '019aa000-0000-7000-8000-000000000002' as Id<'licence'>,
  kind: 'insurer',
  number: '演示许可001号',
  scope: '财产保险',
  validFrom: null,
  validUntil: 'long-term',
  evidenceId: null,
  ...more,
})

const checks: readonly Check[] = [
  { about: 'identity', evidenceId: null, grade: 'checked' },
  { about: 'registration', evidenceId: null, grade: 'authority' },
  { about: 'legal-person', evidenceId: null, grade: 'authority' },
  { about: 'capability', evidenceId: null, grade: 'checked' },
  { about: 'licence', evidenceId: null, grade: 'checked' },
]

const codeOf = (result: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string =>
  result.ok ? 'ok' : (result.refusal?.code ?? '')

test('every stated fact needs a check that an official trusts', () => {
  assert.equal(codeOf(verifyOrganisation(organisation(), checks, 1)), 'ok')
  assert.equal(codeOf(verifyOrganisation(organisation(), checks.slice(0, 4), 1)), 'checks-missing')
  assert.equal(codeOf(verifyOrganisation(organisation(), checks.slice(0, 4), 0)), 'ok') // holds no licence on record
  const unproved = checks.filter(({ about }) => about !== 'capability')
  assert.equal(codeOf(verifyOrganisation(organisation(), unproved, 1)), 'checks-missing')
  assert.equal(codeOf(verifyOrganisation(organisation({ capability: false }), unproved, 1)), 'ok')
  const weak = checks.map((check) => ({ ...check, grade: 'uploaded' as const }))
  assert.equal(codeOf(verifyOrganisation(organisation(), weak, 1)), 'checks-missing')
})

test('what nobody has stated cannot be verified, and what is verified is not verified again', () => {
  assert.equal(codeOf(verifyOrganisation(organisation({ capability: null }), checks, 1)), 'facts-not-stated')
  assert.equal(
    codeOf(verifyOrganisation(organisation({ state: 'verified' }), checks, 1)),
    'organisation-not-awaiting-verification',
  )
})

test('a change makes a verified record unverified again', () => {
  const edited = editOrganisation(organisation({ state: 'verified' }), { ...organisation(), name: '新名称示例公司' })
  assert.ok(edited.ok)
  assert.deepEqual([edited.value.state, edited.value.version], ['unverified', 4])
})

test('a return needs a reason', () => {
  assert.equal(codeOf(returnOrganisation(organisation(), [])), 'return-needs-reasons')
  assert.equal(codeOf(returnOrganisation(organisation(), [{ field: 'name', text: ' ' }])), 'return-needs-reasons')
  assert.equal(codeOf(returnOrganisation(organisation(), [{ field: 'name', text: '与执照不符' }])), 'ok')
})

test('a branch is no legal person, whatever its record says', () => {
  const branch = organisation({
    branchOf: '019aa000-0000-7000-8000-000000000009' as Id<'organisation'>,
    legalPerson: null,
  })
  assert.equal(codeOf(editOrganisation(branch, { ...branch, legalPerson: true })), 'branch-is-no-legal-person')
  assert.equal(memberFacts(branch, [licence()], day('2026-12-01')).legalPerson, false)
})

test('absent means unknown: facts that nobody stated are undefined, and no licence is null only when it is stated', () => {
  const asOf = day('2026-12-01')
  const unknown = organisation({ kind: null, registeredInPrc: null, legalPerson: null, capability: null })
  const facts = memberFacts(unknown, [], asOf)
  assert.deepEqual(
    [facts.kind, facts.registeredInPrc, facts.legalPerson, facts.capability, facts.insuranceLicence],
    [undefined, undefined, undefined, undefined, undefined],
  )
  assert.equal(memberFacts(organisation({ holdsNoLicence: true }), [], asOf).insuranceLicence, null)
  const adjuster = licence({ kind: 'loss-adjuster' })
  assert.equal(memberFacts(organisation({ holdsNoLicence: true }), [adjuster], asOf).insuranceLicence, null)
})

test('the licence that speaks is an insurer’s before a broker’s and a valid one before one that has ended', () => {
  const asOf = day('2026-12-01')
  const ended = licence({ number: 'ended', validUntil: day('2026-11-30') })
  const broker = licence({ kind: 'broker', number: 'broker', validUntil: day('2027-01-01') })
  const unsaid = licence({ number: 'unsaid', validUntil: null })
  const future = licence({ number: 'future', validFrom: day('2027-01-01') })
  assert.equal(speakingLicence([ended, broker], asOf)?.number, 'broker')
  assert.equal(speakingLicence([broker, licence()], asOf)?.kind, 'insurer')
  assert.equal(speakingLicence([ended, unsaid], asOf)?.number, 'unsaid')
  assert.equal(speakingLicence([licence({ validUntil: asOf })], asOf)?.validUntil, asOf) // the last day counts
  assert.equal(speakingLicence([future], asOf), null)
  assert.equal(speakingLicence([], asOf), undefined)
})

test('kinds of 四（一） keep their name for the rules, enterprises count as other', () => {
  assert.equal(memberKind('forensic-body'), 'forensic-body')
  assert.equal(memberKind('vehicle-enterprise'), 'other')
})

test('the gravest standing of a day counts, until the day before its end', () => {
  const entries = [
    { standing: 'restricted', from: day('2026-01-01'), until: null, reason: '' },
    { standing: 'disqualified', from: day('2026-03-01'), until: day('2026-06-01'), reason: '' },
  ] as const
  assert.deepEqual(
    ['2025-12-31', '2026-01-01', '2026-03-01', '2026-05-31', '2026-06-01'].map((at) => standingOn(entries, day(at))),
    ['good', 'restricted', 'disqualified', 'disqualified', 'restricted'],
  )
})

test('ties go through holders, parents and named groups, on the days on which they hold', () => {
  const link = (organisationId: string, more: Partial<GroupLink>): GroupLink => ({
    id: 'x' as Id<'link'>,
    organisationId: organisationId as Id<'organisation'>,
    kind: 'parent',
    otherId: null,
    otherName: '',
    sharePpm: null,
    from: null,
    until: null,
    evidenceId: null,
    ...more,
  })
  const links = [
    link('b', { otherId: 'a' as Id<'organisation'> }),
    link('c', { kind: 'group', otherName: '示例集团' }),
    link('b', { kind: 'group', otherName: '示例集团' }),
    link('d', { kind: 'holder', otherId: 'c' as Id<'organisation'>, until: day('2026-01-01') }),
  ]
  assert.deepEqual([...tiedTo('a', links, day('2025-12-31'))].sort(), ['b', 'c', 'd'])
  assert.deepEqual([...tiedTo('a', links, day('2026-01-01'))].sort(), ['b', 'c'])
  assert.deepEqual([...tiedTo('z', links, day('2026-01-01'))], [])
})

test('a wrong credit code is explained by what should stand where', () => {
  assert.equal(explainCreditCode('91110000600037341L'), undefined)
  assert.match(explainCreditCode('9111000060003734')?.zh ?? '', /18 位，现在是 16 位/)
  assert.match(explainCreditCode('91110000600037341I')?.zh ?? '', /不使用的字符：I/)
  // The published vector ends in L; character 17 is the check digit 1 of 60003734.
  assert.match(explainCreditCode('911100006000373410')?.zh ?? '', /第 18 位校验码应为 L，现在是 0/)
  assert.match(explainCreditCode('91110000600037342L')?.zh ?? '', /第 17 位应为 1/)
  assert.equal(tidyCreditCode(' 9111 0000-6000 3734 1l '), '91110000600037341L')
  assert.equal(tidyCreditCode('９１110000600037341L'), '91110000600037341L')
})

test('the list has 31 provincial regions, the corps and five planning cities with their provinces', () => {
  assert.equal(regions.length, 37)
  assert.equal(regions.filter((region) => region.kind === 'plan-city').length, 5)
  assert.deepEqual(regionWithParent('440300'), ['440300', '440000'])
  assert.deepEqual(regionWithParent('110000'), ['110000'])
  assert.ok(regions.every((region) => region.parent === null || regions.some((one) => one.code === region.parent)))
})

test('a renamed authority ends on the day on which its new name begins', () => {
  const authority = (name: string, from: string | null, until: string | null): Authority => ({
    id: name,
    regionCode: '110000',
    kind: 'industry',
    name,
    isVerified: true,
    source: '',
    from: from === null ? null : day(from),
    until: until === null ? null : day(until),
    version: 1,
  })
  const all = [authority('旧名', null, '2026-07-01'), authority('新名', '2026-07-01', null)]
  assert.deepEqual(
    authoritiesOn(all, '110000', day('2026-06-30')).map((one) => one.name),
    ['旧名'],
  )
  assert.deepEqual(
    authoritiesOn(all, '110000', day('2026-07-01')).map((one) => one.name),
    ['新名'],
  )
})
