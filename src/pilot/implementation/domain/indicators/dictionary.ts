import type { Text } from '../../../../foundation/kernel/index.ts'
import type { PlanKind } from '../../../notice/index.ts'
import { type Accrual, findIndicator, type Indicator, type IndicatorKind } from '../../../work-plans/index.ts'
import type { DerivedIndicator, ReportIndicator, Theme } from './indicator.ts'
import { definitions } from './definitions.ts'

type More = Pick<ReportIndicator, 'weighedBy' | 'notAbove'> & { readonly by?: readonly PlanKind[] }

const institution: readonly PlanKind[] = ['institution']
const authority: readonly PlanKind[] = ['authority']
const everybody: readonly PlanKind[] = ['authority', 'institution', 'enterprise']
const servers: readonly PlanKind[] = ['institution', 'enterprise']

const units = {
  件: ['count', 'policies'],
  家: ['count', 'enterprises'],
  人次: ['count', 'persons'],
  次: ['count', 'times'],
  个: ['count', 'items'],
  款: ['count', 'products'],
  起: ['count', 'incidents'],
  场: ['count', 'events'],
  项: ['count', 'measures'],
  元: ['money', 'yuan'],
  '%': ['ratio', '%'],
  分钟: ['duration', 'minutes'],
  天: ['duration', 'days'],
  工作日: ['duration', 'working days'],
} as const satisfies Readonly<Record<string, readonly [IndicatorKind, string]>>

/** A line of the plans' dictionary: one name, one unit, one meaning in plans and reports. */
function known(theme: Theme, clause: string, code: string, more: More = {}): ReportIndicator {
  const line = findIndicator(code)
  if (!line) throw new Error(`the plans know no indicator ${code}`)
  return complete(line, theme, clause, more)
}

/** A line that only reports have. */
function own(
  [theme, clause, code]: readonly [Theme, string, string],
  [zh, en, unit, accrual]: readonly [string, string, keyof typeof units, Accrual],
  more: More = {},
): ReportIndicator {
  const [kind, unitEn] = units[unit]
  const line: Indicator = { code, name: { zh, en }, kind, unit: { zh: unit, en: unitEn }, accrual }
  return complete(line, theme, clause, more)
}

function complete(line: Indicator, theme: Theme, clause: string, { by, ...rest }: More): ReportIndicator {
  const definition: Text = definitions[line.code] ?? line.name
  const segment = theme === 'resident' ? ({ segment: 'resident' } as const) : {}
  return { ...line, ...segment, theme, definition, reportedBy: by ?? institution, clause, ...rest }
}

const cover = '4.3.p1.s2'
const aim = '1.p1.s1'
const process = '1.p1.s2'
const promised = '4.2.p1.s2'
const summary = '4.6.p1.s1'

const business: readonly ReportIndicator[] = [
  known('business', cover, 'policies.issued'),
  known('business', cover, 'policies.in-force'),
  known('business', aim, 'insured.enterprises'),
  known('business', aim, 'insured.first-time', { notAbove: 'insured.enterprises' }),
  known('business', cover, 'sum-insured.issued'),
  known('business', cover, 'sum-insured.in-force'),
  known('business', cover, 'premium.written'),
  own(['business', process, 'claims.registered'], ['立案数', 'Claims registered', '件', 'flow']),
  known('business', process, 'claims.closed'),
  known('business', cover, 'claims.paid'),
  own(['business', cover, 'claims.outstanding'], ['期末未决赔款', 'Outstanding reserves', '元', 'stock']),
]

const resident: readonly ReportIndicator[] = [
  known('resident', summary, 'insured.residents'),
  own(['resident', summary, 'resident.policies'], ['居民线保单数', 'Resident policies issued', '件', 'flow']),
  own(['resident', summary, 'resident.sum-insured'], ['居民线新增保额', 'Resident sum insured', '元', 'flow']),
  own(['resident', summary, 'resident.premium'], ['居民线保费', 'Resident premium', '元', 'flow']),
  own(['resident', summary, 'resident.paid'], ['居民线赔款', 'Resident claims paid', '元', 'flow']),
]

const product: readonly ReportIndicator[] = [
  known('product', '1.p1.s3', 'products.filed'),
  own(['product', '1.p1.s3', 'products.in-use'], ['期末在用产品', 'Products in use', '款', 'stock']),
  own(['product', summary, 'innovations.reported'], ['创新做法', 'Innovations reported', '个', 'flow'], {
    by: servers,
  }),
]

const before: readonly ReportIndicator[] = [
  own(['before', process, 'proposals.received'], ['投保申请', 'Proposals received', '件', 'flow']),
  own(['before', process, 'proposals.declined'], ['拒保', 'Proposals declined', '件', 'flow'], {
    notAbove: 'proposals.received',
  }),
  own(['before', process, 'quotations.days'], ['平均报价工作日', 'Mean working days to quotation', '工作日', 'mean'], {
    weighedBy: 'proposals.received',
  }),
  known('before', aim, 'assessments.before-cover'),
  own(['before', aim, 'consents.recorded'], ['书面授权记录', 'Consents on record', '个', 'flow']),
  known('before', aim, 'findings.raised'),
]

const during: readonly ReportIndicator[] = [
  known('during', aim, 'findings.closed', { by: servers }),
  known('during', aim, 'findings.days-to-close', { by: servers, weighedBy: 'findings.closed' }),
  known('during', aim, 'alerts.sent'),
  own(['during', cover, 'services.due'], ['当期应履行服务', 'Services due', '次', 'flow']),
  known('during', aim, 'services.delivered', { notAbove: 'services.due' }),
  known('during', aim, 'drills.held', { by: servers }),
  own(['during', aim, 'policies.expired'], ['当期到期保单', 'Policies that expired', '件', 'flow']),
  own(['during', aim, 'policies.renewed'], ['其中已续保', 'Of these renewed', '件', 'flow'], {
    notAbove: 'policies.expired',
  }),
]

const after: readonly ReportIndicator[] = [
  own(['after', cover, 'incidents.notified'], ['报案事件', 'Incidents notified', '起', 'flow']),
  known('after', aim, 'response.minutes', { weighedBy: 'incidents.notified' }),
  own(['after', aim, 'response.on-site'], ['现场处置', 'On-site responses', '次', 'flow'], {
    notAbove: 'incidents.notified',
  }),
  known('after', process, 'claims.days-to-close', { weighedBy: 'claims.closed' }),
  own(['after', process, 'claims.advances'], ['先予支付', 'Advance payments', '次', 'flow']),
  own(['after', process, 'claims.clock-breaches'], ['超时限环节', 'Clock breaches', '次', 'flow']),
  own(['after', summary, 'complaints.received'], ['投诉', 'Complaints', '件', 'flow'], { by: servers }),
]

const support: readonly ReportIndicator[] = [
  own(['support', promised, 'support.measures'], ['期末在用支持措施', 'Measures in force', '项', 'stock'], {
    by: authority,
  }),
  known('support', promised, 'support.funds', { by: authority }),
  known('support', promised, 'premium.subsidised', { by: authority }),
  known('support', '4.4.p1.s1', 'events.held', { by: everybody }),
  own(['support', '4.4.p1.s1', 'events.participants'], ['参加人次', 'Participants', '人次', 'flow'], { by: everybody }),
  known('support', '4.4.p1.s1', 'matching.needs', { by: everybody }),
  own(['support', '4.4.p1.s1', 'matching.policies'], ['对接成单', 'Policies out of matching', '件', 'flow']),
]

/** 指标字典 of reports. The notice fixes no indicators; these are our own, labelled so. A change is a new version. */
export const reportDictionary = {
  version: 1,
  indicators: [...business, ...resident, ...product, ...before, ...during, ...after, ...support],
} as const satisfies { readonly version: number; readonly indicators: readonly ReportIndicator[] }

const byCode = new Map(reportDictionary.indicators.map((one) => [one.code, one]))

export const findReportIndicator = (code: string): ReportIndicator | undefined => byCode.get(code)

export const indicatorsOf = (kind: PlanKind): readonly ReportIndicator[] =>
  reportDictionary.indicators.filter(({ reportedBy }) => reportedBy.includes(kind))

/** Worked out of sums when figures are put together; nobody enters them. */
export const derivedIndicators: readonly DerivedIndicator[] = [
  {
    code: 'premium.rate',
    name: { zh: '平均费率', en: 'Average rate' },
    unit: { zh: '‰', en: '‰' },
    of: ['premium.written', 'sum-insured.issued'],
    per: 1000n,
  },
  {
    code: 'policies.renewed-rate',
    name: { zh: '续保率', en: 'Renewal rate' },
    unit: { zh: '%', en: '%' },
    of: ['policies.renewed', 'policies.expired'],
    per: 100n,
  },
  {
    code: 'assessments.share',
    name: { zh: '保前评估率', en: 'Share assessed before cover' },
    unit: { zh: '%', en: '%' },
    of: ['assessments.before-cover', 'policies.issued'],
    per: 100n,
  },
  {
    code: 'services.fulfilment',
    name: { zh: '服务履行率', en: 'Fulfilment of services' },
    unit: { zh: '%', en: '%' },
    of: ['services.delivered', 'services.due'],
    per: 100n,
  },
  {
    code: 'claims.paid-share',
    name: { zh: '赔款占保费', en: 'Claims paid over premium written' },
    unit: { zh: '%', en: '%' },
    of: ['claims.paid', 'premium.written'],
    per: 100n,
  },
]
