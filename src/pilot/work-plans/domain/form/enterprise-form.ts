import type { Definition } from '../../../../foundation/forms/index.ts'
import { choice, choices, file, firms, line, passage, rows, wholes, yuan } from './asked.ts'
import { basicPart, commitmentsPart, targetsPart } from './common-parts.ts'
import { coverList, dutyList, scenarioList } from './lists.ts'
import { planForm } from './plan-form.ts'
import { cites, list, part, words } from './words.ts'

const own = { seenBy: ['own', 'officials'] } as const

const need = part(
  {
    id: 'need',
    chapter: 'plan',
    title: words('风险管理需求', 'Needs of risk management'),
    cites: [cites.enterprise],
  },
  [
    passage('systems', words('主要业务与信息系统', 'Main business and systems'), [60, 600], {
      help: words('不写网络拓扑、口令和漏洞细节。', 'No topology, passwords or details of weaknesses.'),
      cites: [cites.enterprise],
    }),
    rows(
      'scenarios',
      words('主要风险场景', 'Main scenarios'),
      { of: words('场景', 'Scenario'), headline: 'scenario', between: [1, 8] },
      {
        fields: [
          choice('scenario', words('场景', 'Scenario'), 'scenarios', { width: 'two-thirds' }),
          yuan('loss', words('估计单次损失', 'Estimated loss of one event'), { required: false, ...own }),
          line('effect', words('影响', 'Effect'), 160),
        ],
      },
    ),
    choice('current', words('现有网络安全保险', 'Cover today'), 'cover-today', { width: 'half' }),
    passage('governance', words('安全管理组织与制度', 'Security organisation and rules'), [40, 400]),
  ],
)

const cooperation = part(
  {
    id: 'cooperation',
    chapter: 'plan',
    title: words('联合的服务机构', 'Service institutions joined'),
    intro: words('至少一家服务机构；对方须在自己的账号里确认。', 'At least one; it confirms from its own account.'),
    cites: [cites.institutions],
  },
  [
    rows(
      'institutions',
      words('服务机构', 'Institutions'),
      { of: words('服务机构', 'Institution'), headline: 'organisation', between: [1, 10] },
      {
        feeds: 'partners',
        cites: [cites.institutions],
        addLabel: words('再加一家服务机构', 'Add another institution'),
        fields: [
          {
            id: 'organisation',
            type: 'organisation',
            label: words('机构', 'Institution'),
            required: true,
            among: 'any',
            width: 'two-thirds',
          },
          choices('duties', words('承担工作', 'Duties'), 'duties'),
        ],
      },
    ),
    passage('reason', words('选择理由', 'Reason for the choice'), [20, 300]),
    file('agreement', words('合作协议或意向书', 'Agreement or letter of intent')),
  ],
)

const cover = part(
  { id: 'cover', chapter: 'action', title: words('投保与服务安排', 'Cover and services'), cites: [cites.enterprise] },
  [
    rows(
      'insured',
      words('被保险范围', 'Who is insured'),
      { of: words('范围', 'Group'), headline: 'who', between: [1, 10] },
      {
        fields: [
          choice('who', words('范围', 'Group'), 'insured-groups', { width: 'third' }),
          wholes('enterprises', words('企业数', 'Enterprises'), firms),
          line('payer', words('保费承担', 'Who pays'), 60, { width: 'third' }),
        ],
      },
    ),
    rows(
      'heads',
      words('拟投保责任', 'Cover wanted'),
      { of: words('责任', 'Head of cover'), headline: 'head', between: [1, 15] },
      {
        fields: [
          choice('head', words('保障责任', 'Head of cover'), 'cover', { width: 'two-thirds' }),
          yuan('limit', words('期望限额', 'Limit wanted')),
        ],
      },
    ),
    choice('consent', words('同意经书面授权后接受评估与监测', 'Agrees to assessment under written consent'), 'yes-no', {
      width: 'half',
    }),
  ],
)

const support = part(
  { id: 'support', chapter: 'action', title: words('资源配套', 'Support given'), cites: [cites.enterpriseSupport] },
  [
    choices('kinds', words('提供的支持', 'Support'), 'enterprise-support', { cites: [cites.enterpriseSupport] }),
    passage('content', words('内容与对象', 'What and for whom'), [40, 400]),
    yuan('funds', words('投入资金', 'Funds'), { required: false }),
  ],
)

/** 试点工作方案（行业企业）, version 1. The fields of the official attachment 4 are not public; this is our own design. */
export const enterpriseForm: Definition = planForm({
  id: 'work-plan-enterprise',
  attachment: '4',
  who: words('行业企业', 'enterprise'),
  parts: [
    basicPart('牵头企业', cites.enterprise, [
      choice('kind', words('企业类型', 'Kind of enterprise'), 'enterprise-kinds', { width: 'third' }),
    ]),
    need,
    cooperation,
    cover,
    support,
    targetsPart,
    commitmentsPart,
  ],
  lists: [
    coverList,
    scenarioList,
    dutyList,
    list(
      'enterprise-kinds',
      ['chain-leader', '产业链“链主”企业', 'Chain leader'],
      ['group', '大型企业集团', 'Large group'],
      ['platform', '平台企业', 'Platform company'],
      ['other', '其他行业企业', 'Other enterprise'],
    ),
    list(
      'cover-today',
      ['none', '没有', 'None'],
      ['one', '有，一份', 'One policy'],
      ['several', '有，多份', 'Several'],
    ),
    list(
      'insured-groups',
      ['self', '本企业', 'This enterprise'],
      ['subsidiary', '成员企业', 'Group companies'],
      ['supplier', '供应商', 'Suppliers'],
      ['platform-user', '平台企业用户', 'Platform users'],
    ),
    list(
      'enterprise-support',
      ['docking', '供需对接', 'Matching supply and demand'],
      ['organisation', '组织保障', 'Organisation'],
      ['technology', '技术支撑', 'Technical support'],
      ['funds', '资金', 'Funds'],
      ['other', '其他', 'Other'],
    ),
  ],
})
