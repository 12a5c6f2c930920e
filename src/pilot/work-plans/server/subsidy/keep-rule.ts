import { notFound, notInThisState, type Permit, type Relation } from '../../../../foundation/access/index.ts'
import { type Acting, relate, type UseCase } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import { enactRule, readRule } from '../../domain/subsidy/rule.ts'
import { subsidyRefusals, type SubsidyRuleView } from '../../index.ts'
import {
  type DraftedRule,
  insertSubsidyRule,
  lockSubsidyRule,
  markEnacted,
  markEnded,
  redraftSubsidyRule,
  type SubsidyRuleRow,
} from '../store/subsidy-rules.ts'
import { changedSubsidy, ruleObject } from './objects.ts'
import { ruleViewOf } from './views.ts'

interface NewRule {
  readonly programme: string
  readonly region: string
  readonly rule: DraftedRule
}

interface OnVersion {
  readonly id: string
  readonly version: number
}

/** 拟定: one official of a region writes down what the region has promised; nothing is in force by it. */
export const createSubsidyRule =
  (input: NewRule): UseCase<SubsidyRuleView> =>
  async (acting) => {
    const { tx, actor } = acting
    const id = tx.newId<'subsidy-rule'>()
    const relations: readonly Relation[] = actor.regionCodes.length > 0 ? ['region'] : []
    const permit = acting.permit('create', { resource: 'subsidy-rule', id, state: 'draft', relations })
    if (!permit.ok) return permit
    if (!actor.regionCodes.includes(input.region)) return refuse(subsidyRefusals.notYourRegion())
    const round = await readRound(tx, input.programme)
    if (!round || round.round.state === 'draft') return refuse(notFound)
    const read = readRule({ ...input.rule, state: 'draft', draftedBy: actor.accountId })
    if (!read.ok) return read
    await relate(tx, [{ subject: `region:${input.region}`, relation: 'region', resource: id }])
    const row = await insertSubsidyRule(tx, permit.value, {
      ...input.rule,
      programmeId: input.programme,
      regionCode: input.region,
      draftedByName: actor.name,
    })
    return kept(acting, 'create', row)
  }

/** Who writes last is the drafter, and does not put the rule in force. */
export const editSubsidyRule =
  (input: OnVersion & { readonly rule: DraftedRule }): UseCase<SubsidyRuleView> =>
  async (acting) => {
    const { tx, actor } = acting
    const loaded = await load(acting, input, 'edit')
    if (!loaded.ok) return loaded
    const read = readRule({ ...input.rule, state: 'draft', draftedBy: actor.accountId })
    if (!read.ok) return read
    const row = await redraftSubsidyRule(tx, loaded.value.permit, { ...input.rule, draftedByName: actor.name })
    return kept(acting, 'edit', row)
  }

/** 施行: by another person; from then on everybody may read the rule and enterprises of the region may claim. */
export const enactSubsidyRule =
  (input: OnVersion): UseCase<SubsidyRuleView> =>
  async (acting) => {
    const { tx, actor } = acting
    const loaded = await load(acting, input, 'enact')
    if (!loaded.ok) return loaded
    const { row, permit } = loaded.value
    if (row.state !== 'draft') return refuse(notInThisState('enact', row.state, ['draft']))
    const enacted = enactRule({ ...row, state: row.state }, actor.accountId)
    if (!enacted.ok) return enacted
    const stored = await markEnacted(tx, permit, actor.name)
    await relate(tx, [{ subject: 'public', relation: 'any', resource: row.id }])
    return kept(acting, 'enact', stored)
  }

/** 终止: nothing more is claimed or granted; what was granted stays granted. */
export const endSubsidyRule =
  (input: OnVersion): UseCase<SubsidyRuleView> =>
  async (acting) => {
    const loaded = await load(acting, input, 'end')
    if (!loaded.ok) return loaded
    return kept(acting, 'end', await markEnded(acting.tx, loaded.value.permit))
  }

async function load<Action extends string>(
  { tx, actor, permit }: Acting,
  { id, version }: OnVersion,
  action: Action,
): Promise<Result<{ readonly row: SubsidyRuleRow; readonly permit: Permit<'subsidy-rule', Action> }>> {
  const row = await lockSubsidyRule(tx, id)
  if (!row) return refuse(notFound)
  const permitted = permit(action, ruleObject(actor, row))
  if (!permitted.ok) return permitted
  return row.version === version ? ok({ row, permit: permitted.value }) : refuse(subsidyRefusals.changedMeanwhile())
}

function kept(acting: Acting, action: string, row: SubsidyRuleRow): Result<SubsidyRuleView> {
  const { id, version } = row
  acting.tx.record({
    action: `subsidy-rule.${action}`,
    resource: 'subsidy-rule',
    id,
    version,
    clause: '4.2.p1.s2',
    changes: [changedSubsidy.rule(row)],
  })
  return ok(ruleViewOf(acting, row))
}
