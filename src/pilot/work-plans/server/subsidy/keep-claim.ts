import { notFound, notInThisState, type Permit, type Relation } from '../../../../foundation/access/index.ts'
import { type Acting, relate, type UseCase } from '../../../../foundation/access/server/index.ts'
import { owe, release, settle } from '../../../../foundation/deadlines/server/index.ts'
import { dayOf, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { policyKeysOf } from '../../../../insurance/policies/server/index.ts'
import { regionWithParent } from '../../../parties/index.ts'
import { factsOf } from '../../../parties/server/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import { fileClaim, grantClaim, proposeClaim, refuseClaim, type SubsidyClaim } from '../../domain/subsidy/claim.ts'
import { type ClaimedPolicy, subsidyRefusals, type SubsidyClaimView } from '../../index.ts'
import {
  claimedBefore,
  findSubsidyClaim,
  grantedBefore,
  insertSubsidyClaim,
  lockSubsidyClaim,
  markDecided,
  markProposed,
  markSentBack,
  markStruck,
  markWithdrawn,
  type SubsidyClaimRow,
} from '../store/subsidy-claims.ts'
import { strikeLine } from '../store/subsidy-lists.ts'
import { findSubsidyRule, lockSubsidyRule, type SubsidyRuleRow } from '../store/subsidy-rules.ts'
import { tellTheUnit } from './letters.ts'
import { changedSubsidy, claimObject } from './objects.ts'
import { claimViewOf } from './views.ts'

export interface FileClaim extends Omit<ClaimedPolicy, 'policyKey'> {
  readonly rule: string
  readonly insurerCode: string
  readonly policyNumber: string
  readonly invoiceNumber: string
  readonly paymentReference: string
}

interface OnVersion {
  readonly id: string
  readonly version: number
}

/** Working days for a decision; the notice names none, so ours is that of an administrative licence (行政许可法 42). */
const workingDays = 20

/** 申请: by a legal person of the region for one policy, with its invoice and its payment. */
export const fileSubsidyClaim =
  (input: FileClaim): UseCase<SubsidyClaimView> =>
  async (acting) => {
    const { tx, actor } = acting
    const id = tx.newId<'subsidy-claim'>()
    const { organisationId } = actor
    const relations: readonly Relation[] = organisationId === null ? [] : ['own']
    const permit = acting.permit('create', { resource: 'subsidy-claim', id, state: 'filed', relations })
    if (!permit.ok) return permit
    const rule = await findSubsidyRule(tx, input.rule)
    if (!rule || organisationId === null) return refuse(notFound)
    const [round, facts] = await Promise.all([
      readRound(tx, rule.programmeId),
      factsOf(tx, [organisationId], dayOf(tx.now)),
    ])
    const unit = facts.get(organisationId)
    if (!round || !unit) return refuse(notFound)
    const isOfRegion = unit.regionCode !== null && regionWithParent(unit.regionCode).includes(rule.regionCode)
    if (unit.isBranch || !isOfRegion) return refuse(subsidyRefusals.outsideTheRegion())
    const insured = { leader: input.insurerCode, number: input.policyNumber }
    const [policyKey = ''] = await policyKeysOf(tx, round.id, [insured])
    const filed = fileClaim(rule, { ...input, policyKey })
    if (!filed.ok) return filed
    await relate(tx, [
      { subject: `organisation:${organisationId}`, relation: 'own', resource: id },
      { subject: `region:${rule.regionCode}`, relation: 'region', resource: id },
    ])
    const row = await insertSubsidyClaim(tx, permit.value, {
      ...input,
      policyKey,
      ruleId: rule.id,
      regionCode: rule.regionCode,
      organisationId,
      organisationName: unit.name,
      filedByName: actor.name,
    })
    if (!row) {
      const number = await claimedBefore(tx, input.insurerCode, input.policyNumber)
      return refuse(subsidyRefusals.policyClaimedBefore(number ?? ''))
    }
    await oweDecision(acting, row)
    return kept(acting, 'create', row)
  }

export const withdrawSubsidyClaim =
  (input: OnVersion): UseCase<SubsidyClaimView> =>
  async (acting) => {
    const begun = await begin(acting, input, 'withdraw')
    if (!begun.ok) return begun
    const row = await markWithdrawn(acting.tx, begun.value.permit)
    await release(acting.tx, keyOf(row))
    return kept(acting, 'withdraw', row)
  }

/** 拟办: one official proposes to grant or to refuse, with a reason; another decides. */
export const proposeSubsidy =
  (input: OnVersion & { readonly verdict: 'grant' | 'refuse'; readonly reason: string }): UseCase<SubsidyClaimView> =>
  async (acting) => {
    const { tx, actor } = acting
    const begun = await begin(acting, input, 'propose')
    if (!begun.ok) return begun
    const { row, permit } = begun.value
    if (row.state !== 'filed') return refuse(notInThisState('propose', row.state, ['filed']))
    const { verdict } = input
    proposeClaim({ state: row.state, policy: policyIn(row) }, { by: actor.accountId, verdict })
    return kept(
      acting,
      'propose',
      await markProposed(tx, permit, { byName: actor.name, verdict, reason: input.reason }),
    )
  }

/** 同意: what the rule leaves at this moment, under its lock, so that no budget is given twice. */
export const grantSubsidy =
  (input: OnVersion): UseCase<SubsidyClaimView> =>
  async (acting) => {
    const { tx, actor } = acting
    const begun = await begin(acting, input, 'grant')
    if (!begun.ok) return begun
    const { row, rule, permit } = begun.value
    const before = await grantedBefore(tx, row.ruleId, row.organisationId)
    const granted = grantClaim(proposed(row), rule, { by: actor.accountId, before })
    if (!granted.ok) return granted
    const stored = await markDecided(tx, permit, { byName: actor.name, granted: granted.value.granted })
    await decided(acting, stored)
    return kept(acting, 'grant', stored)
  }

/** 不予补贴, with the reason that was proposed; the policy may be claimed for again. */
export const refuseSubsidy =
  (input: OnVersion): UseCase<SubsidyClaimView> =>
  async (acting) => {
    const { tx, actor } = acting
    const begun = await begin(acting, input, 'refuse')
    if (!begun.ok) return begun
    const { row, permit } = begun.value
    const refused = refuseClaim(proposed(row), actor.accountId)
    if (!refused.ok) return refused
    const stored = await markDecided(tx, permit, { byName: actor.name, granted: null })
    await decided(acting, stored)
    return kept(acting, 'refuse', stored)
  }

/** Back to who proposes, with what is missing; the enterprise is told as well. */
export const sendSubsidyBack =
  (input: OnVersion & { readonly reason: string }): UseCase<SubsidyClaimView> =>
  async (acting) => {
    const begun = await begin(acting, input, 'send-back')
    if (!begun.ok) return begun
    const row = await markSentBack(acting.tx, begun.value.permit, input.reason)
    await tellTheUnit(acting.tx, row, 'filed')
    return kept(acting, 'send-back', row)
  }

/** An objection during 公示 that holds: the amount goes back to the budget, and the list shows the line struck out. */
export const strikeSubsidy =
  (input: OnVersion & { readonly reason: string }): UseCase<SubsidyClaimView> =>
  async (acting) => {
    const { tx } = acting
    const begun = await begin(acting, input, 'strike')
    if (!begun.ok) return begun
    const { row, permit } = begun.value
    const stored = await markStruck(tx, permit, input.reason)
    await strikeLine(tx, permit, row.listId)
    await tellTheUnit(tx, stored, 'refused')
    return kept(acting, 'strike', stored)
  }

interface Begun<Action extends string> {
  readonly row: SubsidyClaimRow
  readonly rule: SubsidyRuleRow
  readonly permit: Permit<'subsidy-claim', Action>
}

/** Locks the rule before the claim; an enterprise may not lock the rule and needs no more than its own claim. */
async function begin<Action extends string>(
  acting: Acting,
  { id, version }: OnVersion,
  action: Action,
): Promise<Result<Begun<Action>>> {
  const { tx, actor } = acting
  const found = await findSubsidyClaim(tx, id)
  if (!found) return refuse(notFound)
  const rule = action === 'withdraw' ? await findSubsidyRule(tx, found.ruleId) : await lockSubsidyRule(tx, found.ruleId)
  const row = await lockSubsidyClaim(tx, id)
  if (!row || !rule) return refuse(notFound)
  const permit = acting.permit(action, claimObject(actor, row))
  if (!permit.ok) return permit
  return row.version === version ? ok({ row, rule, permit: permit.value }) : refuse(subsidyRefusals.changedMeanwhile())
}

const policyIn = ({ policyKey, invoiced, paid, paidOn }: SubsidyClaimRow): ClaimedPolicy => ({
  policyKey,
  invoiced,
  paid,
  paidOn,
})

/** The gate has let only a proposed claim through. */
const proposed = (row: SubsidyClaimRow): SubsidyClaim & { readonly state: 'proposed' } => ({
  state: 'proposed',
  policy: policyIn(row),
  ...(row.proposedBy === null ? {} : { proposedBy: row.proposedBy }),
})

async function decided({ tx }: Acting, row: SubsidyClaimRow): Promise<void> {
  await settle(tx, keyOf(row))
  await tellTheUnit(tx, row, row.state === 'granted' ? 'granted' : 'refused')
}

const keyOf = ({ id }: Pick<SubsidyClaimRow, 'id'>): string => `subsidy-claim:${id}:decide`

async function oweDecision({ tx }: Acting, row: SubsidyClaimRow): Promise<void> {
  await owe(tx, {
    key: keyOf(row),
    owner: `region:${row.regionCode}`,
    title: { zh: '办理保费补贴申请', en: 'Decide a claim for a premium subsidy' },
    object: {
      resource: 'subsidy-claim',
      id: row.id,
      label: `${row.number} ${row.organisationName}`,
      action: { zh: '办理', en: 'Decide' },
      href: `/subsidies?claim=${row.id}`,
    },
    source: { clause: '4.2.p1.s2', words: '鼓励地方' },
    due: { period: { count: workingDays, unit: 'working-day' }, from: dayOf(tx.now) },
  })
}

function kept({ tx }: Acting, action: string, row: SubsidyClaimRow): Result<SubsidyClaimView> {
  const { id, version } = row
  tx.record({
    action: `subsidy-claim.${action}`,
    resource: 'subsidy-claim',
    id,
    version,
    clause: '4.2.p1.s2',
    changes: [changedSubsidy.claim(row)],
  })
  return ok(claimViewOf(row))
}
