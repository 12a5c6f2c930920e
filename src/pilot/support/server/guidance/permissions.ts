import type { PermissionRow, Prohibition } from '../../../../foundation/access/index.ts'
import { allow, clause, office } from '../permission-rows.ts'

const resource = 'guidance'

export const guidanceRows: readonly PermissionRow[] = [
  ...allow({
    roles: office,
    resource,
    states: ['*'],
    actions: ['list', 'read'],
    reason: { zh: '解读草稿供起草和发布的人员使用', en: 'Drafts are for those who write and publish them' },
  }),
  ...allow({
    roles: ['support-officer', 'ministry-officer'],
    resource,
    states: ['draft'],
    actions: ['create'],
    reason: { zh: '部属单位组织政策解读，由其起草', en: 'The ministry’s institutes explain the policy' },
  }),
  ...allow({
    roles: ['support-officer', 'ministry-officer'],
    resource,
    states: ['draft', 'published', 'withdrawn'],
    actions: ['edit'],
    reason: { zh: '修改工作稿，不动已发布的版本', en: 'Changes the working text and never a published version' },
  }),
  ...allow({
    roles: ['ministry-officer', 'ministry-approver'],
    resource,
    states: ['draft', 'published', 'withdrawn'],
    actions: ['publish'],
    reason: { zh: '由未参与本稿的官员发布', en: 'An official who did not write this text publishes it' },
    twoPerson: true,
  }),
  ...allow({
    roles: ['ministry-officer', 'ministry-approver'],
    resource,
    states: ['published'],
    actions: ['withdraw'],
    reason: { zh: '写明理由撤下，已发布的版本仍可查', en: 'Withdrawn for a stated reason; versions stay readable' },
  }),
  ...allow({
    roles: ['visitor'],
    resource: 'guidance-version',
    states: ['*'],
    actions: ['read', 'give-feedback'],
    reason: { zh: '已发布的解读人人可读、可反馈', en: 'What is published anyone may read and answer' },
  }),
]

export const guidanceProhibitions: readonly Prohibition[] = [
  {
    role: 'support-officer',
    relation: 'any',
    resource,
    state: '*',
    action: 'publish',
    reason: { zh: '支撑单位起草，不代替官员发布', en: 'The support unit writes and does not publish for the office' },
    clause,
  },
  {
    role: 'ministry-officer',
    relation: 'drafted',
    resource,
    state: '*',
    action: 'publish',
    reason: { zh: '不发布自己改过的稿子', en: 'Nobody publishes a text of their own' },
    clause,
  },
]
