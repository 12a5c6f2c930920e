import type { Citation } from '../../../../foundation/kernel/index.ts'
import type { PlanRule } from '../plan/rule.ts'
import { text } from '../wording.ts'

const cite = (clause: string, words: string): [Citation] => [{ clause, words }]

/** The rules of work plans in the order in which findings are listed. Only the deadline's words differ by round. */
export const pilotPlanRules = (deadlineWords: string): readonly PlanRule[] => [
  {
    id: 'authority-plans-its-region',
    kind: 'authority-of-region',
    of: ['authority'],
    name: text('由本地区主管部门编制', 'Drawn up by the region’s own authority'),
    settings: { regions: { parameter: 'participating-regions' } },
    cites: cite('4.2.p1.s1', '地方主管部门'),
    strength: 'must',
    settledBy: 'submission',
    interpretation: text(
      '一个地区有几家主管部门的，各自可以编制。',
      'Where a region has several authorities, each may draw up a plan.',
    ),
  },
  {
    id: 'authority-uses-the-catalogue',
    kind: 'cites-entries',
    of: ['authority'],
    name: text('结合《目录》', 'Drawn from the catalogue'),
    settings: { atLeast: 1 },
    cites: cite('4.2.p1.s1', '结合《目录》'),
    strength: 'must',
    settledBy: 'submission',
    interpretation: text('至少引用一个条目的具体版本。', 'At least one version of an entry is cited.'),
  },
  {
    id: 'institution-cites-its-entry',
    kind: 'cites-entries',
    of: ['institution'],
    name: text('引用入选条目', 'The listed entry is cited'),
    settings: { atLeast: 1 },
    cites: cite('4.2.p2.s1', '入选到《目录》的'),
    strength: 'must',
    settledBy: 'submission',
  },
  {
    id: 'cited-entries-are-in-force',
    kind: 'entries-in-force',
    of: ['authority', 'institution'],
    name: text('所引版本有效', 'Cited versions are in force'),
    settings: {},
    cites: cite('4.2.p2.s1', '入选到《目录》'),
    strength: 'must',
    settledBy: 'submission',
    interpretation: text(
      '以提交当时为准；此后条目有了新版本，已提交的方案仍以所引版本为据。',
      'As of submission; a plan that was filed keeps the version that it cites when the entry changes later.',
    ),
  },
  {
    id: 'institution-is-listed',
    kind: 'applicant-is-listed',
    of: ['institution'],
    name: text('申报单位入选《目录》', 'The applicant is listed'),
    settings: { counts: { parameter: 'listed-institutions' } },
    cites: cite('4.2.p2.s1', '入选到《目录》'),
    strength: 'must',
    settledBy: 'submission',
    interpretation: text(
      '联合单位是否算入选，由本批次参数决定；所引的每个条目都须是本单位入选的。',
      'Whether partners count is a parameter of the round; every cited entry must be the applicant’s own.',
    ),
  },
  {
    id: 'enterprise-joins-an-institution',
    kind: 'joins-institutions',
    of: ['enterprise'],
    name: text('联合服务机构', 'Joined with a service institution'),
    settings: { atLeast: 1 },
    cites: cite('4.2.p3.s1', '联合网络安全保险服务机构'),
    strength: 'must',
    settledBy: 'submission',
  },
  {
    id: 'partners-have-confirmed',
    kind: 'all-confirmed',
    of: ['institution', 'enterprise'],
    name: text('联合单位已确认', 'Partners have confirmed'),
    settings: {},
    cites: cite('4.2.p2.s1', '可联合产业链主体'),
    strength: 'must',
    settledBy: 'submission',
    interpretation: text(
      '联合以双方同意为前提：对方在自己的账号里确认才算。',
      'Joining takes two: it counts once the other has confirmed from its own account.',
    ),
  },
  {
    id: 'enterprise-in-one-plan',
    kind: 'enterprise-once',
    of: ['institution', 'enterprise'],
    name: text('企业只进入一份方案', 'An enterprise in one plan'),
    settings: {},
    cites: cite('4.2.p3.s1', '试点工作方案'),
    strength: 'must',
    settledBy: 'submission',
    interpretation: text(
      '通知未写明一家企业可否进入两份方案；为使保单和目标只计一次，本平台按一份掌握。',
      'The notice does not say whether an enterprise may stand in two plans; one is allowed, so that policies and targets count once.',
    ),
  },
  {
    id: 'needed-targets-are-named',
    kind: 'targets-named',
    of: ['authority', 'institution', 'enterprise'],
    name: text('有可考核的目标', 'Targets that can be checked'),
    settings: {
      indicators: [
        { code: 'insured.enterprises', label: text('期末被保险企业数', 'enterprises insured') },
        { code: 'sum-insured.issued', label: text('新增保额', 'new sum insured') },
        { code: 'assessments.before-cover', label: text('承保前风险评估', 'assessments before cover') },
      ],
    },
    cites: cite('4.3.p1.s2', '按照试点工作方案'),
    strength: 'must',
    settledBy: 'submission',
    interpretation: text(
      '「保质保量」以方案中的目标为准，所以方案须有按期间的目标；指标为本平台自拟。',
      'Whether the tasks are done in quality and number is measured by the plan’s own targets; the indicators are our own.',
    ),
  },
  {
    id: 'support-is-encouraged',
    kind: 'measures-encouraged',
    of: ['authority'],
    name: text('支持措施', 'Support measures'),
    settings: {},
    cites: cite('4.2.p1.s2', '鼓励地方'),
    strength: 'advice',
    settledBy: 'submission',
    interpretation: text('「鼓励」不产生义务。', '鼓励 encourages and creates no duty.'),
  },
  {
    id: 'work-plan-before-deadline',
    kind: 'plan-submitted-before',
    of: ['authority', 'institution', 'enterprise'],
    name: text('截止前上报', 'Received before the deadline'),
    settings: { deadline: { parameter: 'work-plan-deadline' } },
    cites: cite('4.2.p4.s1', deadlineWords),
    strength: 'must',
    settledBy: 'submission',
    interpretation: text(
      '「之前」含当日，至北京时间24:00；以平台收到完整提交的时刻为准。',
      'The day itself is included, until 24:00 Beijing time; the moment at which the whole submission arrived counts.',
    ),
  },
]

/** The forms of this step and their versions; a draft is finished on the version on which it was started. */
export const pilotPlanForms = {
  authority: { form: 'work-plan-authority', version: 1 },
  institution: { form: 'work-plan-institution', version: 1 },
  enterprise: { form: 'work-plan-enterprise', version: 1 },
} as const
