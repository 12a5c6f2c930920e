import type { Text } from '../../../../foundation/kernel/index.ts'

const said = (zh: string, en: string): Text => ({ zh, en })

/** What is counted and what is not; shown beside the question and with the figure. */
export const definitions: Readonly<Record<string, Text>> = {
  'policies.issued': said(
    '当期签发的保单，一张只计一次；批单不计，续保新单计。',
    'Policies issued in the period, each once; no endorsements, renewals count.',
  ),
  'policies.in-force': said('期末当日二十四时有效。', 'In force at 24:00 of the last day.'),
  'insured.enterprises': said(
    '期末被保险企业，按法人去重；上级汇总为各单位之和。',
    'Distinct legal persons at period end; above the unit a sum.',
  ),
  'insured.first-time': said(
    '当期投保、此前两年没有网络安全保险。',
    'Insured in the period and without cyber cover in the two years before.',
  ),
  'sum-insured.issued': said('当期签发保单的累计限额之和。', 'Aggregate limits of policies issued in the period.'),
  'sum-insured.in-force': said('期末有效保单的累计限额之和。', 'Aggregate limits in force at period end.'),
  'premium.written': said('当期签单保费（含税）。', 'Gross premium written in the period, with tax.'),
  'claims.registered': said('当期立案。', 'Claims registered in the period.'),
  'claims.closed': said('当期结案，含零赔付和拒赔。', 'Closed in the period, nil payments and refusals included.'),
  'claims.paid': said('当期支付的赔款，扣追偿前。', 'Paid in the period before recoveries.'),
  'claims.outstanding': said('期末已报案未付的估损。', 'Case reserves not yet paid at period end.'),
  'insured.residents': said('居民线单列，不并入企业线。', 'Resident line, kept apart from the enterprise line.'),
  'quotations.days': said(
    '材料齐全至出具报价，按投保申请加权。',
    'Complete papers to quotation, weighed by proposals.',
  ),
  'assessments.before-cover': said('承保前完成并出具报告的评估。', 'Assessments finished with a report before cover.'),
  'consents.recorded': said('扫描、测试、监测前取得的书面授权。', 'Written consents before scan, test or monitoring.'),
  'findings.raised': said('评估和监测发现并告知企业的问题。', 'Weaknesses that the insured were told of.'),
  'findings.closed': said('当期经复测或确认关闭。', 'Closed by re-test or confirmation in the period.'),
  'findings.days-to-close': said(
    '自告知至关闭的自然日，按关闭数加权。',
    'Calendar days to closing, weighed by those closed.',
  ),
  'alerts.sent': said('向被保险企业定向发出的预警。', 'Alerts addressed to an insured enterprise.'),
  'services.delivered': said('经被保险人确认的保中服务。', 'Services during cover confirmed by the insured.'),
  'policies.renewed': said(
    '到期后六十日内在同一牵头保险人续保。',
    'Renewed within 60 days with the same leading insurer.',
  ),
  'incidents.notified': said(
    '热线或平台受理的事件，不等于立案。',
    'Taken by hotline or platform; not the same as claims.',
  ),
  'response.minutes': said(
    '受理至处置人员开始工作的分钟，按事件加权。',
    'Minutes to a responder at work, weighed by incidents.',
  ),
  'claims.days-to-close': said(
    '报案至结案的自然日，按结案数加权。',
    'Calendar days from notice to closing, weighed by closed claims.',
  ),
  'claims.clock-breaches': said(
    '扣除暂停后仍超过法定或合同时限的环节。',
    'Steps beyond the statutory or agreed time after pauses.',
  ),
  'support.funds': said('当期实际拨付。', 'Paid out in the period.'),
  'premium.subsidised': said('当期由财政补贴承担的保费。', 'Premium of the period borne by public subsidy.'),
}
