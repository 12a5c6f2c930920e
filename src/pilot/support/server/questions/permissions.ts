import { type PermissionRow, roles } from '../../../../foundation/access/index.ts'
import { allow, office } from '../permission-rows.ts'

const everybody = roles.filter((role) => role !== 'visitor')

export const questionRows: readonly PermissionRow[] = [
  ...allow({
    roles: everybody,
    relation: 'own',
    resource: 'question',
    states: ['asked'],
    actions: ['ask'],
    reason: { zh: '登录的人都可提问', en: 'Everybody who is signed in may ask' },
  }),
  ...allow({
    roles: everybody,
    relation: 'own',
    resource: 'question',
    states: ['*'],
    actions: ['read'],
    reason: { zh: '看本人的提问和答复', en: 'One’s own questions and their answers' },
  }),
  ...allow({
    roles: office,
    resource: 'question',
    states: ['*'],
    actions: ['read'],
    reason: { zh: '答复和公开由办理人员进行', en: 'Those who answer and publish see what is asked' },
  }),
  ...allow({
    roles: ['support-officer', 'ministry-officer'],
    resource: 'question',
    states: ['asked', 'answered'],
    actions: ['answer'],
    reason: { zh: '部属单位和部经办人答复', en: 'The institutes and officials answer' },
  }),
  ...allow({
    roles: ['ministry-officer'],
    resource: 'question',
    states: ['answered'],
    actions: ['publish'],
    reason: { zh: '由官员去除单位信息后公开', en: 'An official publishes it without naming anybody' },
  }),
  ...allow({
    roles: ['ministry-officer'],
    resource: 'question',
    states: ['published'],
    actions: ['withdraw'],
    reason: { zh: '不再适用的公开问答由官员撤下', en: 'An official takes down what no longer holds' },
  }),
  ...allow({
    roles: ['visitor'],
    resource: 'published-answer',
    states: ['*'],
    actions: ['read'],
    reason: { zh: '公开问答人人可读', en: 'Published answers are for everybody' },
  }),
]
