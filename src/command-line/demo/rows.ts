import type { Answer, Answers, Row, RowAnswers } from '../../foundation/forms/index.ts'
import { organisationAnswer, proseFor, type DemoAnswering, type DemoMember } from './answering.ts'

const scenarios: Readonly<Record<string, readonly [scenario: string, cause: string]>> = {
  'telecom-internet': ['platform-outage', 'attack'],
  'industrial-internet': ['line-stop', 'attack'],
  'key-manufacturing': ['manufacturing-failure', 'misoperation'],
  'connected-vehicle': ['design-data-leak', 'design-defect'],
  other: ['service-interruption', 'code-defect'],
  'security-product': ['product-event-loss', 'attack'],
  'security-service': ['service-system-collapse', 'negligence'],
  'it-product': ['user-system-collapse', 'below-standard'],
}

const products = new Set(['security-product', 'security-service', 'it-product'])

/** What the story tells of a solution: members, scope, matrix, products, services, promises. */
export function toldRows(answering: DemoAnswering): Answers {
  return { ...overview(answering), ...members(answering), ...cover(answering), ...delivery(answering) }
}

function rows(repeat: string, listed: readonly RowAnswers[]): readonly Row[] {
  return listed.map((answers, index) => ({ id: `demo-${repeat}-${String(index + 1).padStart(2, '0')}`, answers }))
}

function overview({ solution, member }: DemoAnswering): Answers {
  const categories = new Set(
    solution.sectors.map((sector) => (products.has(sector) ? 'product-service' : 'enterprise')),
  )
  return {
    'overview.title': solution.title,
    'overview.categories': [...categories],
    'overview.contact-name': '演示联系人',
    'overview.contact-phone': '010-00000000',
    'overview.contact-email': `contact@${solution.lead}.example`,
    'lead.organisation': organisationAnswer(member(solution.lead)),
    'lead.kind': member(solution.lead).kind,
    'lead.department': '网络安全保险部',
  }
}

function members(answering: DemoAnswering): Answers {
  const { solution, member } = answering
  const partners = solution.partners.map(member)
  const licensed = [member(solution.lead), ...partners].filter((one) => one.licence !== null)
  const partnerRow = (one: DemoMember, index: number): RowAnswers => ({
    organisation: organisationAnswer(one),
    kind: one.kind,
    duties: [['assessment', 'monitoring'], ['response'], ['testing']][index % 3] ?? ['response'],
    tasks: proseFor(answering, { id: `partners.tasks-${index}`, limits: { minChars: 30, maxChars: 300 } }),
    contact: '演示联系人',
    email: `contact@${one.id.slice(-6)}.example`,
  })
  return {
    ...(partners.length > 0
      ? { 'partners.rows': rows('partner', partners.map(partnerRow)), 'partners.same-group': 'no' }
      : {}),
    ...(licensed.length > 0 ? { 'licence.holders': rows('holder', licensed.map(licenceRow)) } : {}),
  }
}

function licenceRow(one: DemoMember): RowAnswers {
  const { kind = 'insurer', number = '', until = 'long-term' } = one.licence ?? {}
  const end = until === 'long-term' ? { 'no-end': 'yes' } : { 'no-end': 'no', 'valid-until': until }
  return { organisation: organisationAnswer(one), kind, number, ...end }
}

function cover(answering: DemoAnswering): Answers {
  const { solution, member, file } = answering
  const classes = [...new Set(solution.cover.map((code) => (code.startsWith('fp.') ? 'property' : 'liability')))]
  const insurer = [solution.lead, ...solution.partners].map(member).find((one) => one.licence?.kind === 'insurer')
  const matrix = solution.sectors.map((sector): RowAnswers => {
    const [scenario, cause] = scenarios[sector] ?? ['', '']
    return { sector, scenario, causes: [cause], cover: solution.cover }
  })
  const productRow = (code: string): RowAnswers => ({
    insurer: organisationAnswer(insurer ?? member(solution.lead)),
    class: code,
    name: `${code === 'property' ? '网络安全综合保险' : '网络安全责任保险'}（演示条款）`,
    filing: 'filed',
    'filing-number': `演示备案〔DEMO〕${code === 'property' ? '101' : '202'}号`,
    wording: [file('product.wording')],
  })
  const termRow = (code: string): RowAnswers => ({
    cover: code,
    trigger: 'occurrence',
    limit: { from: '50000000', to: '1000000000' },
    deductible: code === 'fp.bi' ? '等待期八小时' : '每次事故人民币两万元或损失的百分之五，取高者',
  })
  return {
    'scope.sectors': solution.sectors,
    'scope.classes': classes,
    'scope.sizes': ['medium', 'small'],
    ...scopeProducts(answering),
    'scenarios.matrix': rows('matrix', matrix),
    'product.rows': rows('product', classes.map(productRow)),
    'product.terms': rows('term', solution.cover.map(termRow)),
    'sharing.kinds': ['none'],
  }
}

function scopeProducts({ solution }: DemoAnswering): Readonly<Record<string, Answer>> {
  const sold = solution.sectors.filter((sector) => products.has(sector))
  if (sold.length === 0) return {}
  const one = (sector: string): RowAnswers => ({
    kind: sector === 'security-product' ? 'edr' : sector === 'security-service' ? 'operations' : 'software',
    name: '演示产品 3.2 版',
    buyers: '境内注册的企业法人购买方',
    ...(sector === 'it-product' ? { standard: '合同约定的可用性百分之九十九点九与数据完整性条款' } : {}),
  })
  return { 'scope.products': rows('sold', sold.map(one)) }
}

function delivery(answering: DemoAnswering): Answers {
  const { solution, member, day } = answering
  const partners = solution.partners.length > 0 ? solution.partners : [solution.lead]
  const provider = organisationAnswer(member(partners[0] ?? solution.lead))
  const service = ([phase, kind, times]: readonly [string, string, string]): RowAnswers => ({
    phase,
    kind,
    provider,
    times,
    charge: 'included',
    deliverable: '书面报告与整改清单',
  })
  const promise = ([step, amount, unit]: readonly [string, string, string]): RowAnswers => ({ step, amount, unit })
  const step = (result: string): RowAnswers => ({ result, by: day })
  const target = ([indicator, value]: readonly [string, string]): RowAnswers => ({
    indicator,
    segment: 'enterprise',
    period: 'year',
    value,
  })
  const team = (key: string, index: number): RowAnswers => ({
    organisation: organisationAnswer(member(key)),
    function: index === 0 ? 'underwriter' : 'responder',
    people: String(8 + index * 4),
  })
  const plan: readonly (readonly [string, string, string])[] = [
    ['before', 'questionnaire', '1'],
    ['during', 'monitoring', '4'],
    ['after', 'response', '2'],
  ]
  const kept: readonly (readonly [string, string, string])[] = [
    ['acknowledge', '30', 'minute'],
    ['document-request', '1', 'working-day'],
    ['decision', '10', 'calendar-day'],
    ['pay', '7', 'calendar-day'],
  ]
  const aims: readonly (readonly [string, string])[] = [
    ['insured.enterprises', '120'],
    ['policies.issued', '150'],
    ['response.minutes', '45'],
    ['sum-insured.issued', '90000'],
    ['assessments.before-cover', '150'],
  ]
  return {
    'service.rows': rows('service', plan.map(service)),
    'service.remote': '45',
    'service.onsite': '12',
    'service.hotline': 'yes',
    'claims.promises': rows('promise', kept.map(promise)),
    'record.team': rows('team', [solution.lead, partners[0] ?? solution.lead].map(team)),
    'rollout.steps': rows('step', ['完成首批企业评估', '形成标准流程文本'].map(step)),
    'rollout.people': '16',
    'rollout.targets': rows('target', aims.map(target)),
  }
}
