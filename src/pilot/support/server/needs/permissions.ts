import type { PermissionRow } from '../../../../foundation/access/index.ts'
import { allow } from '../permission-rows.ts'

const enterprise = ['unit-administrator', 'filler', 'certifier', 'insured-contact'] as const
const institution = ['unit-administrator', 'filler', 'certifier', 'underwriter', 'policy-officer'] as const

export const needRows: readonly PermissionRow[] = [
  ...allow({
    roles: enterprise,
    relation: 'own',
    resource: 'need',
    states: ['stated'],
    actions: ['create', 'edit', 'show', 'close'],
    reason: { zh: '本单位登记、修改、公开或结束需求', en: 'States, changes, shows or closes a need of the own unit' },
  }),
  ...allow({
    roles: enterprise,
    relation: 'own',
    resource: 'need',
    states: ['shown'],
    actions: ['show', 'take-back', 'close'],
    reason: { zh: '本单位收回或登记结果', en: 'Takes it back or records what came of it' },
  }),
  ...allow({
    roles: enterprise,
    relation: 'own',
    resource: 'need',
    states: ['*'],
    actions: ['read', 'match'],
    reason: { zh: '看本单位的需求及符合的目录条目', en: 'Sees the own needs and the entries that meet them' },
  }),
  ...allow({
    roles: institution,
    relation: 'partner',
    resource: 'need',
    states: ['shown', 'closed'],
    actions: ['read'],
    reason: {
      zh: '条目符合的机构看得到这项需求，看不到预算',
      en: 'An institution whose entry fits sees it, without the budget',
    },
  }),
  ...allow({
    roles: enterprise,
    relation: 'own',
    resource: 'conversation',
    states: ['*'],
    actions: ['open', 'read', 'write'],
    reason: { zh: '与目录中的机构沟通', en: 'Talks with institutions of the catalogue' },
  }),
  ...allow({
    roles: institution,
    relation: 'partner',
    resource: 'conversation',
    states: ['*'],
    actions: ['open', 'read', 'write'],
    reason: { zh: '为供需对接提供资源保障', en: 'Institutions lend resources to matching' },
  }),
]
