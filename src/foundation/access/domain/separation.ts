import type { Text } from '../../kernel/index.ts'
import { roleDescriptions, roles, type Role, type Side } from './roles.ts'

/** Offices that no one person holds together: at most one of the groups. */
export interface Separation {
  readonly id: string
  readonly groups: readonly (readonly Role[])[]
  readonly reason: Text
}

const administrators = ['system-administrator', 'security-administrator', 'audit-administrator'] as const
const standing = (...sides: readonly Side[]): readonly Role[] =>
  roles.filter((role) => sides.includes(roleDescriptions[role].side))
const unitSides = standing('organisation', 'insurer', 'enterprise', 'provider')
const officialSides = standing('authority', 'ministry')

export const separations: readonly Separation[] = [
  {
    id: 'three-administrators-apart',
    groups: administrators.map((role) => [role]),
    reason: {
      zh: '系统、安全、审计三个管理员由不同的人担任。',
      en: 'System, security and audit administration are three different people.',
    },
  },
  {
    id: 'administrators-do-no-business',
    groups: [
      administrators,
      standing('organisation', 'insurer', 'enterprise', 'provider', 'review', 'support', 'authority', 'ministry'),
    ],
    reason: { zh: '管理员不办理业务。', en: 'Administrators do no business on the platform.' },
  },
  {
    id: 'experts-hold-no-post-in-a-unit',
    groups: [['expert'], unitSides],
    reason: { zh: '评审专家不在申报单位任职。', en: 'An expert holds no post in a unit that files.' },
  },
  {
    id: 'support-helps-and-never-decides',
    groups: [['support-officer'], officialSides, ['expert']],
    reason: { zh: '支撑单位人员不参与评审和决定。', en: 'Support staff neither review nor decide.' },
  },
  {
    id: 'officials-hold-no-post-in-a-unit',
    groups: [officialSides, unitSides],
    reason: { zh: '主管部门人员不在申报单位任职。', en: 'Officials hold no post in a unit that files.' },
  },
]

/** The separations that these roles break when one person holds them all; empty when they may be held together. */
export function separationsBrokenBy(held: readonly Role[]): readonly Separation[] {
  return separations.filter(
    ({ groups }) => groups.filter((group) => group.some((role) => held.includes(role))).length > 1,
  )
}
