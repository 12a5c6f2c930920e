import type { Citation } from '../../../../foundation/kernel/index.ts'
import type { Rule } from '../rule.ts'
import { text } from '../wording.ts'

const consortium = '4.1.p1.s1'
const applicant = '4.1.p1.s2'
const filing = '4.1.p2.s1'

const cite = (clause: string, words: string): [Citation] => [{ clause, words }]

const applicantsAre = text(
  '通知未写明联合单位是否也算申报主体：牵头单位必须满足；联合单位不满足时按本批次参数处理，默认只提示。',
  'The notice does not say whether partners are applicants too: the lead must meet this; for partners the round’s parameter decides, and by default they are only told.',
)

/** The rules of the solicitation in the order in which findings are listed. Only the deadline's words differ by round. */
export const pilotRules = (deadlineWords: string): readonly Rule[] => [
  {
    id: 'one-lead',
    kind: 'one-lead',
    name: text('牵头单位恰为1家', 'Exactly one lead'),
    settings: {},
    cites: cite(consortium, '牵头单位1家'),
    strength: 'must',
    settledBy: 'submission',
  },
  {
    id: 'at-most-ten-partners',
    kind: 'partners-at-most',
    name: text('联合单位数量', 'Number of partners'),
    settings: { max: { parameter: 'partners-at-most' } },
    cites: cite(consortium, '联合单位不超过10家'),
    strength: 'must',
    settledBy: 'submission',
    interpretation: text('不含牵头单位，含本数。', 'The lead is not counted; the limit itself is allowed.'),
  },
  {
    id: 'distinct-members',
    kind: 'distinct-members',
    name: text('成员不重复', 'Members are distinct'),
    settings: {},
    cites: cite(consortium, '联合相关主体'),
    strength: 'must',
    settledBy: 'submission',
    interpretation: text(
      '联合以不同主体为前提：同一统一社会信用代码只能出现一次。',
      'To join together takes different bodies: a credit code stands once only.',
    ),
  },
  {
    id: 'registered-in-prc',
    kind: 'member-is',
    name: text('牵头单位境内注册', 'Lead registered in the country'),
    settings: { of: 'lead', quality: 'registered-in-prc' },
    cites: cite(applicant, '在中华人民共和国境内注册'),
    strength: 'must',
    settledBy: 'submission',
  },
  {
    id: 'independent-legal-person',
    kind: 'member-is',
    name: text('牵头单位独立法人', 'Lead is a legal person'),
    settings: { of: 'lead', quality: 'independent-legal-person' },
    cites: cite(applicant, '具备独立法人资格'),
    strength: 'must',
    settledBy: 'submission',
  },
  {
    id: 'cyber-insurance-capability',
    kind: 'member-is',
    name: text('牵头单位具有业务能力', 'Lead has the capability'),
    settings: { of: 'lead', quality: 'cyber-insurance-capability' },
    cites: cite(applicant, '具有网络安全保险业务能力'),
    strength: 'must',
    settledBy: 'submission',
  },
  {
    id: 'partners-registered-in-prc',
    kind: 'member-is',
    name: text('联合单位境内注册', 'Partners registered in the country'),
    settings: { of: 'partners', quality: 'registered-in-prc' },
    cites: cite(applicant, '在中华人民共和国境内注册'),
    strength: { parameter: 'partners-are-applicants' },
    settledBy: 'submission',
    interpretation: applicantsAre,
  },
  {
    id: 'partners-independent-legal-person',
    kind: 'member-is',
    name: text('联合单位独立法人', 'Partners are legal persons'),
    settings: { of: 'partners', quality: 'independent-legal-person' },
    cites: cite(applicant, '具备独立法人资格'),
    strength: { parameter: 'partners-are-applicants' },
    settledBy: 'submission',
    interpretation: applicantsAre,
  },
  {
    id: 'valid-credit-codes',
    kind: 'valid-credit-codes',
    name: text('统一社会信用代码有效', 'Credit codes are valid'),
    settings: {},
    cites: cite(applicant, '在中华人民共和国境内注册'),
    strength: 'must',
    settledBy: 'submission',
    interpretation: text(
      '境内注册的单位都有统一社会信用代码（GB 32100），以两位校验码核对。',
      'A body registered in the country has a credit code (GB 32100); both check digits are verified.',
    ),
  },
  {
    id: 'at-most-five-solutions-led',
    kind: 'quota',
    name: text('牵头方案数量', 'Number of solutions led'),
    settings: { scope: 'lead', per: 'organisation', max: { parameter: 'solutions-led-at-most' } },
    cites: cite(applicant, '原则上不超过5个'),
    strength: 'in-principle',
    settledBy: 'closing',
    interpretation: text(
      '只计牵头，不计参与；超出的须写明理由，经具名官员批准后才计入。',
      'Only solutions led are counted; one beyond the limit needs a reason and counts once a named official has granted it.',
    ),
  },
  {
    id: 'one-member-holds-insurance-licence',
    kind: 'member-holds-licence',
    name: text('至少一家持牌', 'One member holds a licence'),
    settings: { kinds: ['insurer', 'reinsurer'], officialDecides: ['broker', 'agent'] },
    cites: cite('4.1.p1.s3', '至少一家取得保险业务许可资格'),
    strength: 'must',
    settledBy: 'submission',
    interpretation: text(
      '整个联合体合并判断，以提交当日（北京时间）有效为准，最后一日有效。只有中介许可的，由官员认定。',
      'Judged over the whole consortium, valid on the day of submission (Beijing time), the last day included. An intermediary’s licence alone is for an official to decide.',
    ),
  },
  {
    id: 'submitted-before-deadline',
    kind: 'submitted-before',
    name: text('截止前收到', 'Received before the deadline'),
    settings: { deadline: { parameter: 'solution-deadline' } },
    cites: cite(filing, deadlineWords),
    strength: 'must',
    settledBy: 'submission',
    interpretation: text(
      '「前」含当日，至北京时间24:00；以平台收到完整提交的时刻为准。',
      'The day itself is included, until 24:00 Beijing time; the moment at which the whole submission arrived counts.',
    ),
  },
  {
    id: 'three-paper-copies',
    kind: 'paper-copies-at-least',
    name: text('纸质版份数', 'Paper copies'),
    settings: { min: { parameter: 'paper-copies-at-least' } },
    cites: cite(filing, '纸质版一式三份'),
    strength: 'must',
    settledBy: 'closing',
  },
  {
    id: 'electronic-copy',
    kind: 'electronic-copy',
    name: text('有电子版', 'Electronic copy'),
    settings: {},
    cites: cite(filing, '电子版'),
    strength: 'must',
    settledBy: 'submission',
  },
  {
    id: 'known-category-and-sector',
    kind: 'known-category-and-sector',
    name: text('类别与行业在范围内', 'Category and sector in scope'),
    settings: {},
    cites: cite('3.p1.s1', '面向电信和互联网、工业互联网、车联网等重点行业的企业类保险'),
    strength: 'must',
    settledBy: 'submission',
  },
  {
    id: 'cover-named',
    kind: 'cover-named',
    name: text('险种与保障责任明确', 'Classes and heads of cover named'),
    settings: {},
    cites: cite('2.p1.s1', '网络安全财产类保险和网络安全责任类保险两大类'),
    strength: 'must',
    settledBy: 'submission',
    interpretation: text(
      '「等」使列举开放：列表以外的，选“其他”并写明。',
      'The notice’s “等” (“and others”) leaves the lists open: for anything else choose “other” and state it.',
    ),
  },
  {
    id: 'recommendation-is-optional',
    kind: 'never-a-gate',
    name: text('推荐不作门槛', 'Recommendation is optional'),
    settings: {},
    cites: cite('4.1.p2.s2', '可进行推荐'),
    strength: 'advice',
    settledBy: 'submission',
    interpretation: text(
      '「可」不产生义务：没有推荐的方案照常受理和评审；一个地区可有多份推荐。',
      'The notice’s “可” (“may”) creates no duty: a solution without a recommendation is taken and reviewed all the same; a region may recommend more than once.',
    ),
  },
]
