import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting, UseCase } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { keysSent } from '../../../../insurance/policies/server/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import {
  entitlement,
  type SubsidyClaimPage,
  type SubsidyClaimView,
  type SubsidyListView,
  type SubsidyRulesPage,
} from '../../index.ts'
import {
  claimsOfList,
  findSubsidyList,
  listSubsidyLists,
  subsidyLinesOf,
  type SubsidyListRow,
} from '../store/subsidy-lists.ts'
import {
  type ClaimFilter,
  findSubsidyClaim,
  grantedBefore,
  pageOfSubsidyClaims,
  type SubsidyClaimRow,
} from '../store/subsidy-claims.ts'
import { findSubsidyRule, listSubsidyRules } from '../store/subsidy-rules.ts'
import { claimObject, listObject } from './objects.ts'
import { claimViewOf, listViewOf, ruleViewOf } from './views.ts'

/** The rules in force anywhere, and the drafts of one's own region; one statement. */
export const readSubsidyRules = (): UseCase<SubsidyRulesPage> => async (acting) => {
  const { tx, permitList } = acting
  const permit = permitList('read', 'subsidy-rule')
  if (!permit.ok) return permit
  return ok({
    rules: (await listSubsidyRules(tx)).map((row) => ruleViewOf(acting, row)),
    mayDraft: permitList('create', 'subsidy-rule').ok,
    mayClaim: permitList('create', 'subsidy-claim').ok,
  })
}

export interface SubsidyClaimsPage {
  readonly claims: readonly SubsidyClaimView[]
  readonly next: string | null
}

/** One's own claims, or those of one's region, the latest first; one statement a page. */
export const readSubsidyClaims =
  (filter: ClaimFilter): UseCase<SubsidyClaimsPage> =>
  async ({ tx, permitList }) => {
    const permit = permitList('read', 'subsidy-claim')
    if (!permit.ok) return permit
    const found = await pageOfSubsidyClaims(tx, { ...filter, limit: filter.limit + 1 })
    const shown = found.slice(0, filter.limit)
    const last = shown.at(-1)
    return ok({ claims: shown.map(claimViewOf), next: found.length > filter.limit && last ? last.id : null })
  }

/** One claim; who decides it also sees how the amount comes about under what has been granted before. */
export const readSubsidyClaim =
  (input: { readonly id: string }): UseCase<SubsidyClaimPage> =>
  async (acting) => {
    const { tx, actor } = acting
    const row = await findSubsidyClaim(tx, input.id)
    if (!row) return refuse(notFound)
    const object = claimObject(actor, row)
    const permit = acting.permit('read', object)
    if (!permit.ok) return permit
    const rule = await findSubsidyRule(tx, row.ruleId)
    if (!rule) return refuse(notFound)
    const round = await readRound(tx, rule.programmeId)
    const reported = round ? (await keysSent(tx, round.id, [row.policyKey])).has(row.policyKey) : false
    const { id, title, ratio, capPerPolicy, capPerUnit, budget } = rule
    const caps = { capPerPolicy: String(capPerPolicy), capPerUnit: String(capPerUnit), budget: String(budget) }
    return ok({
      claim: claimViewOf(row),
      rule: { id, title, ratio, ...caps },
      worked: object.relations.includes('region') ? await workedOut(acting, row) : null,
      reported,
      actions: acting.actionsOpenTo(object),
    })
  }

/** What is already decided is not worked out again: its amount stands. */
async function workedOut({ tx }: Acting, row: SubsidyClaimRow): Promise<SubsidyClaimPage['worked']> {
  if (row.state !== 'filed' && row.state !== 'proposed') return null
  const [rule, before] = await Promise.all([
    findSubsidyRule(tx, row.ruleId),
    grantedBefore(tx, row.ruleId, row.organisationId),
  ])
  if (!rule) return null
  const { base, steps } = entitlement(rule, row, before)
  return { base: String(base), steps: steps.map(({ limit, left }) => ({ limit, left: String(left) })) }
}

/** 公示名单, for everybody; two statements. */
export const readSubsidyLists = (): UseCase<readonly SubsidyListView[]> => async (acting) => {
  const permit = acting.permitList('read', 'subsidy-list')
  if (!permit.ok) return permit
  const lists = await listSubsidyLists(acting.tx)
  const lines = await subsidyLinesOf(
    acting.tx,
    lists.map(({ id }) => id),
  )
  return ok(
    lists.map((row) =>
      listViewOf(
        acting,
        row,
        lines.filter(({ listId }) => listId === row.id),
      ),
    ),
  )
}

export interface FinanceList {
  readonly list: SubsidyListRow
  readonly claims: readonly SubsidyClaimRow[]
}

/** What goes to finance: every claim of an exported list with its policy, invoice and payment. */
export const readFinanceList =
  (id: string): UseCase<FinanceList> =>
  async (acting): Promise<Result<FinanceList>> => {
    const row = await findSubsidyList(acting.tx, id)
    if (!row) return refuse(notFound)
    const permit = acting.permit('download', listObject(acting.actor, row))
    return permit.ok ? ok({ list: row, claims: await claimsOfList(acting.tx, id) }) : permit
  }
