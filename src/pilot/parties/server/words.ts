import type { ServerSlice } from '../../../foundation/access/server/index.ts'

/** Words of this slice for the page 「谁在什么阶段能做什么」. */
export const words: NonNullable<ServerSlice['words']> = [
  {
    resource: 'organisation',
    name: { zh: '单位档案', en: 'Organisation record' },
    states: {
      unverified: { zh: '待核验', en: 'Unverified' },
      verified: { zh: '已核验', en: 'Verified' },
      returned: { zh: '退回补正', en: 'Returned' },
    },
    actions: {
      read: { zh: '查看', en: 'Read' },
      list: { zh: '检索', en: 'List' },
      edit: { zh: '修改', en: 'Change' },
      verify: { zh: '核验', en: 'Verify' },
      return: { zh: '退回', en: 'Give back' },
    },
  },
  {
    resource: 'enrolment',
    name: { zh: '登记与加入申请', en: 'Request to enrol or join' },
    states: {
      asked: { zh: '已提出', en: 'Asked' },
      'waiting-for-unit': { zh: '待单位决定', en: 'Waiting for the unit' },
      'waiting-for-office': { zh: '待经办人核实', en: 'Waiting for an official' },
      accepted: { zh: '已接受', en: 'Accepted' },
      declined: { zh: '已谢绝', en: 'Declined' },
    },
    actions: {
      ask: { zh: '提出', en: 'Ask' },
      read: { zh: '查看', en: 'Read' },
      accept: { zh: '接受', en: 'Accept' },
      decline: { zh: '谢绝', en: 'Decline' },
    },
  },
  {
    resource: 'authority',
    name: { zh: '地区主管部门', en: 'Authority of a region' },
    actions: { read: { zh: '查看', en: 'Read' }, change: { zh: '更正或更名', en: 'Correct or rename' } },
  },
]
