import type { PlanKind } from '../notice/index.ts'
import type { PilotListState, PlanPartnerState, PlanState } from './domain/machines.ts'

const zh = {
  home: '首页',
  pilots: '试点名单',
  pilotsNote:
    '工业和信息化部遴选符合要求的试点工作方案开展试点（四（二））。此处公布入选方案的名称、编制单位、联合单位、地区和期限，其他内容不公开。',
  chooseRound: '批次',
  show: '查看',
  noPilots: '本批次还没有公布试点名单',
  noPilotsWhy: '试点申报截止、遴选并批准之后在这里公布。',
  noRound: '没有这个批次',
  kinds: { authority: '地方主管部门', institution: '服务机构', enterprise: '行业企业' } satisfies Record<
    PlanKind,
    string
  >,
  attachments: { authority: '附件2', institution: '附件3', enterprise: '附件4' } satisfies Record<PlanKind, string>,
  count: (count: number) => `${count} 个`,
  columns: {
    title: '方案',
    applicant: '编制单位',
    partners: '联合单位',
    region: '地区',
    period: '实施期限',
  },
  ended: '牵头单位已取消试点资格，方案终止',
  none: '—',
  period: (from: string, until: string) => `${from} 至 ${until}`,
  states: {
    draft: '草稿',
    submitted: '已上报',
    withdrawn: '已撤回',
    selected: '已入选',
    declined: '未入选',
    discarded: '已弃用',
  } satisfies Record<PlanState, string>,
  partnerStates: {
    invited: '等待对方确认',
    confirmed: '已确认',
    declined: '已谢绝',
    left: '已退出',
    removed: '已移出',
  } satisfies Record<PlanPartnerState, string>,
  listStates: { draft: '拟定中', published: '已公布', discarded: '已弃用' } satisfies Record<PilotListState, string>,
}

type Texts = typeof zh

const en: Texts = {
  home: 'Home',
  pilots: 'Pilots',
  pilotsNote:
    'The ministry chooses pilots from the work plans that qualify (四（二）). Published are title, applicant, partners, region and period of each selected plan, and nothing else.',
  chooseRound: 'Round',
  show: 'Show',
  noPilots: 'No pilot list of this round has been published yet',
  noPilotsWhy: 'It is published here once the intake has closed and the selection was approved.',
  noRound: 'There is no such round',
  kinds: { authority: 'Local authorities', institution: 'Service institutions', enterprise: 'Enterprises' },
  attachments: { authority: 'Attachment 2', institution: 'Attachment 3', enterprise: 'Attachment 4' },
  count: (count) => String(count),
  columns: {
    title: 'Plan',
    applicant: 'Applicant',
    partners: 'Partners',
    region: 'Region',
    period: 'Period',
  },
  ended: 'ended: its applicant lost the right to take part',
  none: '—',
  period: (from, until) => `${from} to ${until}`,
  states: {
    draft: 'Draft',
    submitted: 'Handed in',
    withdrawn: 'Withdrawn',
    selected: 'Selected',
    declined: 'Not selected',
    discarded: 'Discarded',
  },
  partnerStates: {
    invited: 'Waiting for the partner',
    confirmed: 'Confirmed',
    declined: 'Declined',
    left: 'Left',
    removed: 'Removed',
  },
  listStates: { draft: 'Draft', published: 'Published', discarded: 'Discarded' },
}

export const texts = { zh, en }
