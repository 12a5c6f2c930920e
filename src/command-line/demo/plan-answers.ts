import type { Answers, FileAnswer, PlainAnswer, Row } from '../../foundation/forms/index.ts'
import type { PlanKind } from '../../pilot/notice/index.ts'
import type { DemoMember } from './answering.ts'

/** What a demo plan is about; amounts are fen. */
export interface DemoPlan {
  readonly kind: PlanKind
  readonly title: string
  readonly applicant: DemoMember
  readonly region: string
  /** Members along the chain of an institution's plan, or the institutions that an enterprise joins. */
  readonly partners: readonly { readonly member: DemoMember; readonly role: string }[]
  /** `<entry id>:<version>` of the catalogue. */
  readonly entry: string
  readonly file: (field: string) => FileAnswer
  readonly from: string
  readonly until: string
}

const organisation = ({ id, name, creditCode }: DemoMember): PlainAnswer => ({ id, name, creditCode })

const rows = (prefix: string, ...answers: readonly Row['answers'][]): readonly Row[] =>
  answers.map((one, index) => ({ id: `plan-row-${prefix}${String(index + 1).padStart(3, '0')}`, answers: one }))

const flow = (indicator: string, values: readonly string[], field: 'count' | 'amount'): readonly Row['answers'][] => [
  ...values.map((value, index) => ({ indicator, segment: 'enterprise', period: `q${index + 1}`, [field]: value })),
  {
    indicator,
    segment: 'enterprise',
    period: 'year',
    [field]: String(values.reduce((sum, value) => sum + BigInt(value), 0n)),
  },
]

/** Every answer of a plan, section by section, so that it can be handed in. */
export function planAnswersOf(plan: DemoPlan): Answers {
  return { ...basic(plan), ...targets(plan), ...commitments(plan), ...ofKind(plan) }
}

const ofKind = (plan: DemoPlan): Answers =>
  plan.kind === 'authority' ? authority(plan) : plan.kind === 'institution' ? institution(plan) : enterprise(plan)

const basic = ({ kind, title, applicant, region, from, until }: DemoPlan): Answers => ({
  'basic.title': title,
  'basic.applicant': organisation(applicant),
  'basic.period': { from, to: until },
  'basic.contact': '角木（示例）',
  'basic.phone': '010-00000000',
  ...(kind === 'authority' ? { 'basic.region': region, 'basic.joint': '通信管理、金融监管、财政部门' } : {}),
  ...(kind === 'enterprise' ? { 'basic.kind': 'chain-leader' } : {}),
})

const targets = ({ from, until }: DemoPlan): Answers => ({
  'targets.rows': rows(
    't',
    // A stock: the year is that of the last quarter.
    { indicator: 'insured.enterprises', segment: 'enterprise', period: 'q4', count: '60' },
    { indicator: 'insured.enterprises', segment: 'enterprise', period: 'year', count: '60' },
    ...flow('sum-insured.issued', ['2000000000', '4000000000', '6000000000', '8000000000'], 'amount'),
    ...flow('assessments.before-cover', ['10', '15', '15', '20'], 'count'),
    { indicator: 'response.minutes', segment: 'enterprise', period: 'year', measure: '45' },
  ),
  'targets.milestones': rows(
    'm',
    { result: '首批企业完成承保前风险评估', due: from },
    { result: '形成可复制的服务流程和典型案例', due: until },
  ),
  'targets.effect':
    '通过一年试点，使参与企业普遍建立风险评估、监测预警和应急处置机制，形成可以在同类企业推广的保险服务做法，并把数据和案例提供给主管部门总结使用。',
})

const commitments = ({ file }: DemoPlan): Answers => ({
  'commitments.confirm': ['truth', 'reports', 'continuity', 'no-secrets'],
  'commitments.secrecy-review': [file('commitments.secrecy-review')],
})

const authority = ({ entry, from, until }: DemoPlan): Answers => ({
  'base.situation':
    '本地区规模以上工业企业约一万二千家，联网设备和平台企业增长较快；已有六家保险公司开展网络安全保险业务，上年有效保单约三百件，集中在大型企业，中小企业投保不足一成。数据来自本地区统计公报和行业协会调查（示例数据）。',
  'base.needs':
    '中小企业缺少安全人员，停产和数据重置损失难以自行承担；产业园区希望以统一投保、统一服务的方式降低成本，并要求理赔前的应急处置能在两小时内到达现场（示例）。',
  'base.sectors': ['industrial-internet', 'key-manufacturing'],
  'base.areas': rows('a', { name: '示例滨海产业园', kind: 'industrial-park', enterprises: '180' }),
  'catalogue.entries': rows('e', {
    entry,
    use: '产业园区内联网工业企业',
    reason: '覆盖停产与数据重置，承保前评估方法明确',
  }),
  'tasks.rows': rows(
    'k',
    { task: '组织园区企业开展承保前风险评估', due: from, responsible: '示例经信部门', result: '评估报告汇总' },
    { task: '开展供需对接并推动首批企业投保', due: until, responsible: '示例经信部门', result: '投保企业清单' },
  ),
  'tasks.matching':
    '每季度组织一次供需对接活动，由园区汇总企业需求，入选服务机构现场答复，对接结果录入试点支撑平台并跟踪到承保。',
  'tasks.promotion':
    '结合中小企业数字化转型培训开展政策解读，半年遴选一次典型案例，通过平台和行业协会向本地区企业推广。',
  'support.measures': rows(
    's',
    {
      kind: 'premium-subsidy',
      standing: 'approved',
      content: '对首次投保的中小企业给予保费补贴',
      basis: '示例工信〔2026〕8号',
      amount: '300000000',
      period: { from, to: until },
    },
    {
      kind: 'industrial-park',
      standing: 'in-force',
      content: '园区统一投保并配套安全服务',
      basis: '示例园区管理办法',
      amount: '80000000',
      period: { from, to: until },
    },
    {
      kind: 'first-software',
      standing: 'planned',
      content: '首版次软件纳入保险支持',
      basis: '正在研究',
      period: { from, to: until },
    },
  ),
  'organisation.mechanism':
    '由主管部门牵头，通信管理、金融监管、财政等部门参加，按月会商进度；园区设联络员，服务机构派驻技术人员。',
  'organisation.people': '12',
  'organisation.follow-up':
    '对照方案目标按季度核对服务机构和企业上报的数据，抽查评估报告和服务记录，发现偏差及时书面提醒并跟踪整改。',
})

const institution = ({ entry, partners, region, file }: DemoPlan): Answers => ({
  'entry.entries': rows('e', { entry, changed: 'no' }),
  ...(partners.length === 0
    ? {}
    : {
        'consortium.partners': rows(
          'p',
          ...partners.map(({ member, role }) => ({
            organisation: organisation(member),
            role,
            tasks: '组织本单位及上下游企业参加评估和投保，反馈服务效果。',
          })),
        ),
        'consortium.agreement': [file('consortium.agreement')],
      }),
  'scope.regions': [region],
  'scope.sectors': ['industrial-internet', 'key-manufacturing'],
  'scope.enterprises': '120',
  'delivery.services':
    '保前由合作安全机构完成资产梳理和风险评估并出具报告；保中提供监测预警、整改复测和年度演练；事后两小时内响应、二十四小时内到达现场，配合取证和恢复，理赔资料一次性告知。',
  'delivery.standards':
    '形成承保前评估规程、核保问卷与分级规则、报案到结案的时限和资料清单，在试点期内按季度修订并公开说明。',
  'delivery.innovation':
    '试行与整改结果挂钩的费率优惠和园区统保方案，探索以监测数据支持核保与续保的做法，保护企业数据安全。',
  'resources.funds': '500000000',
  'resources.people': '36',
  'resources.matching':
    '设专人对接地方主管部门和园区，按月更新可服务容量；在试点支撑平台答复企业需求，三个工作日内给出初步方案。',
  'resources.continuity':
    '成员变化时由牵头单位承接全部存量保单和服务承诺，提前三十日书面告知被保险人，合同条款和费率保持不变。',
})

const enterprise = ({ partners, file }: DemoPlan): Answers => ({
  'need.systems':
    '主要业务为装备整机制造和远程运维服务，生产制造执行系统、设备远程运维平台和供应链协同平台连续运行；停产一日影响上下游约四十家配套企业。',
  'need.scenarios': rows('s', {
    scenario: 'line-stop',
    loss: '1200000000',
    effect: '生产线停止，交付延期并影响配套企业',
  }),
  'need.current': 'none',
  'need.governance':
    '设网络安全委员会和专职团队，制度覆盖资产、漏洞、供应链和应急，每年组织两次演练，重要系统按等级保护要求测评。',
  'cooperation.institutions': rows(
    'p',
    ...partners.map(({ member }) => ({ organisation: organisation(member), duties: ['underwriting'] })),
  ),
  'cooperation.reason': '该机构入选目录的方案覆盖停产和数据重置，服务团队在本地，评估方法与本企业系统相符。',
  'cooperation.agreement': [file('cooperation.agreement')],
  'cover.insured': rows(
    'w',
    { who: 'self', enterprises: '1', payer: '本企业' },
    { who: 'supplier', enterprises: '40', payer: '本企业补助一半' },
  ),
  'cover.heads': rows('h', { head: 'fp.bi', limit: '2000000000' }, { head: 'fp.data', limit: '500000000' }),
  'cover.consent': 'yes',
  'support.kinds': ['docking', 'technology'],
  'support.content': '向配套企业开放安全培训和测试环境，组织供需对接，补助首次投保企业一半保费，并统一提出整改要求。',
  'support.funds': '200000000',
})
