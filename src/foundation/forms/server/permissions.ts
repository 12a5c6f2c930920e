import type { PermissionRow, StateMachine } from '../../access/index.ts'

const resource = 'form-definition'

export const machines: readonly StateMachine[] = [
  {
    resource,
    states: ['draft', 'published', 'discarded'],
    initial: 'draft',
    transitions: [
      { from: 'draft', action: 'publish', to: 'published' },
      { from: 'draft', action: 'discard', to: 'discarded' },
    ],
  },
]

const office = ['ministry-officer', 'ministry-approver', 'support-officer'] as const
const writers = ['ministry-officer', 'support-officer'] as const

/** Only the editor of definitions: answers are permitted by the slices that own them. */
export const permissions: readonly PermissionRow[] = [
  {
    role: 'visitor',
    relation: 'any',
    resource,
    state: 'published',
    action: 'read',
    record: 'none',
    reason: {
      zh: '表式发布后人人可看，便于提前准备',
      en: 'A published form is open to all, so that anybody can prepare',
    },
  },
  ...office.flatMap((role): readonly PermissionRow[] => [
    {
      role,
      relation: 'any',
      resource,
      state: '*',
      action: 'list',
      record: 'none',
      reason: { zh: '主办和支撑人员查看全部表式及版本', en: 'The office and its support see all forms and versions' },
    },
    {
      role,
      relation: 'any',
      resource,
      state: 'draft',
      action: 'read',
      record: 'none',
      reason: { zh: '草稿由主办和支撑人员共同商定', en: 'Drafts are worked out within the office and its support' },
    },
  ]),
  ...writers.flatMap((role): readonly PermissionRow[] =>
    [
      ['create', 'log', '起草表式的新版本', 'Drafts a new version of a form'] as const,
      ['edit', 'none', '编辑草稿；每次保存留有修订号', 'Edits a draft; each save has its revision'] as const,
      ['discard', 'log', '作废不用的草稿', 'Discards a draft that is not wanted'] as const,
    ].map(([action, record, zh, en]): PermissionRow => ({
      role,
      relation: 'any',
      resource,
      state: 'draft',
      action,
      record,
      reason: { zh, en },
    })),
  ),
  {
    role: 'ministry-approver',
    relation: 'any',
    resource,
    state: 'draft',
    action: 'publish',
    stepUp: true,
    twoPerson: true,
    record: 'log',
    reason: {
      zh: '发布后申报单位即按此填报，由未起草的审批人决定',
      en: 'Applicants fill in what is published, so an approver who did not draft it decides',
    },
  },
]
