import type {
  CallState,
  DeterminationState,
  PaperCopyState,
  PartnershipState,
  RecommendationState,
  SolutionState,
  WaiverState,
} from './domain/machines.ts'
import type { Place } from './domain/place.ts'

interface Texts {
  readonly states: Readonly<Record<SolutionState, string>>
  readonly places: Readonly<Record<Place, string>>
  readonly partnerships: Readonly<Record<PartnershipState, string>>
  readonly waivers: Readonly<Record<WaiverState, string>>
  readonly determinations: Readonly<Record<DeterminationState, string>>
  readonly copies: Readonly<Record<PaperCopyState, string>>
  readonly calls: Readonly<Record<CallState, string>>
  readonly recommendations: Readonly<Record<RecommendationState, string>>
  readonly export: {
    readonly sheet: string
    readonly columns: Readonly<
      Record<
        | 'number'
        | 'title'
        | 'lead'
        | 'region'
        | 'state'
        | 'place'
        | 'sectors'
        | 'arrived'
        | 'receipt'
        | 'partners'
        | 'paper'
        | 'recommended',
        string
      >
    >
  }
}

const zh: Texts = {
  states: {
    draft: '草稿',
    late: '迟报待决定',
    submitted: '已提交',
    returned: '待补正',
    withdrawn: '已撤回',
    refused: '迟报未受理',
    discarded: '已作废',
  },
  places: {
    none: '未占名额',
    counted: '计入',
    'awaiting-waiver': '待豁免，暂不计入',
    waived: '经批准计入',
    'not-granted': '未获批准，不计入',
  },
  partnerships: { invited: '等待对方确认', confirmed: '已确认', declined: '已谢绝', left: '已退出', removed: '已移除' },
  waivers: { requested: '待决定', granted: '已批准', refused: '未批准' },
  determinations: { asked: '已提请，待认定', met: '已认定符合', unmet: '已认定不符合' },
  copies: { expected: '未收到', registered: '已登记，与电子版一致', differs: '与电子版不一致' },
  calls: { open: '征集中', closing: '已截止，正在处理在途请求', closed: '已截止，清单已封存' },
  recommendations: { draft: '草稿', signed: '已签发', withdrawn: '已撤回' },
  export: {
    sheet: '方案清单',
    columns: {
      number: '编号',
      title: '方案名称',
      lead: '牵头单位',
      region: '地区',
      state: '状态',
      place: '名额',
      sectors: '行业或产品服务',
      arrived: '收到时刻',
      receipt: '回执编号',
      partners: '联合单位',
      paper: '纸质版',
      recommended: '推荐单位',
    },
  },
}

const en: Texts = {
  states: {
    draft: 'Draft',
    late: 'Late, to be decided',
    submitted: 'Submitted',
    returned: 'To be corrected',
    withdrawn: 'Withdrawn',
    refused: 'Late, not taken',
    discarded: 'Discarded',
  },
  places: {
    none: 'Takes no place',
    counted: 'Counts',
    'awaiting-waiver': 'Awaits a waiver, does not count yet',
    waived: 'Counts by waiver',
    'not-granted': 'Not granted, does not count',
  },
  partnerships: {
    invited: 'Awaiting confirmation',
    confirmed: 'Confirmed',
    declined: 'Declined',
    left: 'Left',
    removed: 'Removed',
  },
  waivers: { requested: 'To be decided', granted: 'Granted', refused: 'Not granted' },
  determinations: { asked: 'Asked, to be determined', met: 'Found met', unmet: 'Found not met' },
  copies: {
    expected: 'Not here yet',
    registered: 'Registered, agrees',
    differs: 'Differs from the electronic version',
  },
  calls: { open: 'Open', closing: 'Closed, requests under way are worked off', closed: 'Closed, list sealed' },
  recommendations: { draft: 'Draft', signed: 'Signed', withdrawn: 'Withdrawn' },
  export: {
    sheet: 'Solutions',
    columns: {
      number: 'Number',
      title: 'Solution',
      lead: 'Lead',
      region: 'Region',
      state: 'State',
      place: 'Place',
      sectors: 'Sectors or products',
      arrived: 'Received',
      receipt: 'Receipt',
      partners: 'Partners',
      paper: 'Paper',
      recommended: 'Recommended by',
    },
  },
}

export const texts = { zh, en } as const
