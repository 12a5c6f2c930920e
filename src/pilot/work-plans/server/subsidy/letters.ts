import type { Text } from '../../../../foundation/kernel/index.ts'
import { letterTemplate } from '../../../../foundation/outbox/index.ts'
import { writeLetter } from '../../../../foundation/outbox/server/index.ts'
import type { Tx } from '../../../../foundation/storage/server/index.ts'
import type { SubsidyClaimRow } from '../store/subsidy-claims.ts'

export const subsidyDecided = letterTemplate({
  id: 'work-plans.subsidy-decided',
  version: 1,
  channels: ['message', 'mail'],
  facts: ['number', 'outcome', 'reason'],
  subject: { zh: '保费补贴申请 {number}：{outcome}', en: 'Premium subsidy {number}: {outcome}' },
  happened: {
    zh: '保费补贴申请 {number} 的办理结果：{outcome}。说明：{reason}',
    en: 'The claim {number} for a premium subsidy: {outcome}. Note: {reason}',
  },
  basis: {
    zh: '四（二）1「鼓励地方…」，以及该地区公布的补贴规则。',
    en: '四（二）1 (regions are encouraged to support), and the published rule of the region.',
  },
  todo: { zh: '登录查看每一步的金额和说明。', en: 'sign in to see each step of the amount and the note.' },
  where: { zh: '工作台「保费补贴」。', en: 'On the desk, under “Premium subsidies”.' },
  ask: { zh: '受理申请的地方主管部门，或平台咨询台。', en: 'The local authority that decides, or the help desk.' },
})

const outcomes = {
  granted: { zh: '同意，将列入公示名单', en: 'granted, to be published on a list' },
  refused: { zh: '不予补贴', en: 'refused' },
  filed: { zh: '退回补充', en: 'sent back' },
} as const satisfies Readonly<Record<string, Text>>

/** Tells the enterprise how its claim stands, once for each version of it. */
export async function tellTheUnit(tx: Tx, row: SubsidyClaimRow, outcome: keyof typeof outcomes): Promise<void> {
  await writeLetter(tx, {
    template: subsidyDecided,
    facts: { number: row.number, outcome: outcomes[outcome], reason: row.reason ?? '' },
    act: `subsidy-claim.${outcome}:${row.id}:${row.version}`,
    to: { subject: `organisation:${row.organisationId}`, roles: ['unit-administrator', 'certifier'] },
    about: { resource: 'subsidy-claim', id: row.id, href: `/desk/subsidies?claim=${row.id}` },
    desk: `region:${row.regionCode}`,
  })
}
