import { notFound } from '../../../../foundation/access/index.ts'
import { type Acting, relate, type UseCase } from '../../../../foundation/access/server/index.ts'
import { addWorkingDays } from '../../../../foundation/deadlines/index.ts'
import { owe, readCalendar, settle } from '../../../../foundation/deadlines/server/index.ts'
import { dayOf, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { subsidyRefusals, type SubsidyListView } from '../../index.ts'
import type { SubsidyClaimRow } from '../store/subsidy-claims.ts'
import {
  findSubsidyList,
  grantedUnlisted,
  insertSubsidyList,
  lockSubsidyList,
  markExported,
  subsidyLinesOf,
  type SubsidyListRow,
} from '../store/subsidy-lists.ts'
import { lockSubsidyRule } from '../store/subsidy-rules.ts'
import { changedSubsidy, listObject } from './objects.ts'
import { listViewOf } from './views.ts'

/** Working days in which finance gets the list once 公示 is over; ours, the notice names none. */
const exportDays = 5

/** 公示: all that is granted under the rule and on no list yet, for everybody to read. */
export const publishSubsidyList =
  (input: { readonly rule: string }): UseCase<SubsidyListView> =>
  async (acting) => {
    const { tx, actor } = acting
    const id = tx.newId<'subsidy-list'>()
    const rule = await lockSubsidyRule(tx, input.rule)
    const regionCode = rule?.regionCode ?? ''
    const draft = { id, state: 'published', regionCode, publishedBy: actor.accountId } as const
    const permit = acting.permit('create', listObject(actor, draft))
    if (!permit.ok) return permit
    if (!rule) return refuse(notFound)
    if ((await grantedUnlisted(tx, rule.id)) === 0) return refuse(subsidyRefusals.nothingToList())
    await relate(tx, [
      { subject: `region:${rule.regionCode}`, relation: 'region', resource: id },
      { subject: 'public', relation: 'any', resource: id },
    ])
    const until = addWorkingDays(dayOf(tx.now), rule.publicationDays, await readCalendar(tx)).day
    const { list, claims } = await insertSubsidyList(tx, permit.value, {
      ruleId: rule.id,
      ruleTitle: rule.title,
      regionCode: rule.regionCode,
      publishedByName: actor.name,
      until,
    })
    await owe(tx, {
      key: keyOf(list),
      owner: `region:${rule.regionCode}`,
      title: { zh: '公示期满后报财政', en: 'Send the list to finance once it has stood' },
      object: {
        resource: 'subsidy-list',
        id: list.id,
        label: `${list.number} ${list.ruleTitle}`,
        action: { zh: '导出', en: 'Export' },
        href: '/subsidies',
      },
      source: { clause: '4.2.p1.s2', words: '鼓励地方' },
      due: { period: { count: exportDays, unit: 'working-day' }, from: until },
    })
    return kept(acting, { action: 'create', list, claims })
  }

/** 报财政: by another person than who published it, and only after the last day of 公示. */
export const exportSubsidyList =
  (input: { readonly id: string; readonly version: number }): UseCase<SubsidyListView> =>
  async (acting) => {
    const { tx, actor } = acting
    const found = await findSubsidyList(tx, input.id)
    if (!found) return refuse(notFound)
    await lockSubsidyRule(tx, found.ruleId)
    const row = await lockSubsidyList(tx, input.id)
    if (!row) return refuse(notFound)
    const permit = acting.permit('export', listObject(actor, row))
    if (!permit.ok) return permit
    if (row.version !== input.version) return refuse(subsidyRefusals.changedMeanwhile())
    if (dayOf(tx.now) <= row.until) return refuse(subsidyRefusals.listTooYoung(row.until))
    const { list, claims } = await markExported(tx, permit.value, actor.name)
    await settle(tx, keyOf(list))
    return kept(acting, { action: 'export', list, claims })
  }

const keyOf = ({ id }: Pick<SubsidyListRow, 'id'>): string => `subsidy-list:${id}:export`

interface Done {
  readonly action: 'create' | 'export'
  readonly list: SubsidyListRow
  readonly claims: readonly SubsidyClaimRow[]
}

async function kept(acting: Acting, { action, list, claims }: Done): Promise<Result<SubsidyListView>> {
  const { tx } = acting
  const lines = await subsidyLinesOf(tx, [list.id])
  tx.record({
    action: `subsidy-list.${action}`,
    resource: 'subsidy-list',
    id: list.id,
    version: list.version,
    clause: '4.2.p1.s2',
    facts: { claims: claims.length },
    changes: [changedSubsidy.list(list), ...claims.map(changedSubsidy.claim)],
  })
  return ok(listViewOf(acting, list, lines))
}
