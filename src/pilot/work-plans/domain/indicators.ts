import type { Text } from '../../../foundation/kernel/index.ts'

/** How a figure is written and kept: whole things, fen, hundredths of a percent point, or hundredths of a duration. */
export type IndicatorKind = 'count' | 'money' | 'ratio' | 'duration'

/**
 * flow: happened in the period, periods add up. stock: stands at the end of the period, the last one counts. mean: never
 * added; a mean of means is no mean.
 */
export type Accrual = 'flow' | 'stock' | 'mean'

/** One line of the dictionary. The notice fixes no indicators; these are our own, labelled so. */
export interface Indicator {
  readonly code: string
  readonly name: Text
  readonly kind: IndicatorKind
  readonly unit: Text
  readonly accrual: Accrual
  /** Counted in one line of business only; the resident line is kept apart from the enterprise line. */
  readonly segment?: 'enterprise' | 'resident'
}

type Line = readonly [code: string, zh: string, en: string, unit: keyof typeof units, accrual: Accrual]

const units = {
  policies: ['count', '件', 'policies'],
  firms: ['count', '家', 'enterprises'],
  persons: ['count', '人次', 'persons'],
  times: ['count', '次', 'times'],
  items: ['count', '个', 'items'],
  products: ['count', '款', 'products'],
  yuan: ['money', '元', 'yuan'],
  percent: ['ratio', '%', '%'],
  minutes: ['duration', '分钟', 'minutes'],
  days: ['duration', '天', 'days'],
} as const satisfies Readonly<Record<string, readonly [IndicatorKind, string, string]>>

const lines: readonly Line[] = [
  ['insured.enterprises', '期末被保险企业数', 'Enterprises insured at period end', 'firms', 'stock'],
  ['insured.first-time', '首次投保企业数', 'Enterprises insured for the first time', 'firms', 'flow'],
  ['insured.residents', '居民线被保险人数', 'Residents insured', 'persons', 'flow'],
  ['policies.issued', '签发保单数', 'Policies issued', 'policies', 'flow'],
  ['policies.in-force', '期末有效保单数', 'Policies in force', 'policies', 'stock'],
  ['sum-insured.issued', '新增保额', 'Sum insured of new policies', 'yuan', 'flow'],
  ['sum-insured.in-force', '期末有效保额', 'Sum insured in force', 'yuan', 'stock'],
  ['premium.written', '签单保费', 'Premium written', 'yuan', 'flow'],
  ['premium.subsidised', '补贴保费', 'Premium borne by subsidy', 'yuan', 'flow'],
  ['assessments.before-cover', '承保前风险评估', 'Assessments before cover', 'times', 'flow'],
  ['findings.raised', '发现问题', 'Weaknesses raised', 'items', 'flow'],
  ['findings.closed', '整改闭环问题', 'Weaknesses closed', 'items', 'flow'],
  ['findings.days-to-close', '平均整改天数', 'Mean days to close a weakness', 'days', 'mean'],
  ['alerts.sent', '预警', 'Alerts sent', 'times', 'flow'],
  ['services.delivered', '经确认的服务', 'Services confirmed by the insured', 'times', 'flow'],
  ['drills.held', '演练与培训', 'Drills and training', 'times', 'flow'],
  ['response.minutes', '平均响应时间', 'Mean time to respond', 'minutes', 'mean'],
  ['claims.paid', '赔款', 'Claims paid', 'yuan', 'flow'],
  ['claims.closed', '结案数', 'Claims closed', 'policies', 'flow'],
  ['claims.days-to-close', '报案至结案平均天数', 'Mean days from notice to closing', 'days', 'mean'],
  ['policies.renewed-rate', '续保率', 'Renewal rate', 'percent', 'mean'],
  ['insured.small-share', '中小微企业占比', 'Share of small and medium firms', 'percent', 'mean'],
  ['products.filed', '新增备案产品', 'Products newly filed', 'products', 'flow'],
  ['support.funds', '支持资金', 'Support funds', 'yuan', 'flow'],
  ['events.held', '宣贯培训交流', 'Events held', 'times', 'flow'],
  ['matching.needs', '对接需求', 'Needs stated for matching', 'items', 'flow'],
]

export const indicators: readonly Indicator[] = lines.map(([code, zh, en, unit, accrual]) => {
  const [kind, unitZh, unitEn] = units[unit]
  const entry: Indicator = { code, name: { zh, en }, kind, unit: { zh: unitZh, en: unitEn }, accrual }
  return code === 'insured.residents' ? { ...entry, segment: 'resident' } : entry
})

const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]))

export const findIndicator = (code: string): Indicator | undefined => byCode.get(code)
