import type { Definition } from '../../../../foundation/forms/index.ts'
import { choice, choices, file, firms, line, passage, people, rows, wholes, yuan } from './asked.ts'
import { basicPart, commitmentsPart, targetsPart } from './common-parts.ts'
import { planForm } from './plan-form.ts'
import { cites, list, part, words } from './words.ts'

const entry = part(
  {
    id: 'entry',
    chapter: 'plan',
    title: words('入选方案', 'Listed solution'),
    cites: [
      {
        ...cites.listed,
        reading: words(
          '引用本单位入选条目的具体版本；联合单位是否算入选，由本批次参数决定。',
          'Cite a version of your own entry; whether partners count as listed is a parameter of the round.',
        ),
      },
    ],
    questions: [
      {
        question: words('条目后来有了新版本怎么办', 'The entry gets a later version: what then?'),
        answer: words(
          '上报时须引用现行版本；上报后条目再变，方案仍以所引版本为据。',
          'Cite the version in force when you hand it in; afterwards the plan keeps the version that it cites.',
        ),
      },
    ],
  },
  [
    rows(
      'entries',
      words('《目录》条目', 'Catalogue entries'),
      { of: words('条目', 'Entry'), headline: 'entry', between: [1, 5] },
      {
        feeds: 'entries',
        cites: [cites.listed],
        fields: [
          choice('entry', words('《目录》条目（版本）', 'Catalogue entry (version)'), 'catalogue-entries'),
          choice('changed', words('与入选版本相比有无变化', 'Anything changed since listing?'), 'yes-no', {
            width: 'half',
          }),
          line('changes', words('变化及原因', 'Changes and reasons'), 400, {
            condition: { eq: ['entry.entries.changed', 'yes'] },
          }),
        ],
      },
    ),
  ],
)

const consortium = part(
  {
    id: 'consortium',
    chapter: 'plan',
    title: words('产业链主体', 'Members along the chain'),
    intro: words('每家单位须在自己的账号里确认。', 'Each of them confirms from its own account.'),
    cites: [cites.chain],
  },
  [
    rows(
      'partners',
      words('联合主体', 'Members'),
      { of: words('联合主体', 'Member'), headline: 'organisation', between: [0, 20] },
      {
        feeds: 'partners',
        cites: [cites.chain],
        addLabel: words('再加一家联合主体', 'Add another member'),
        fields: [
          {
            id: 'organisation',
            type: 'organisation',
            label: words('单位', 'Organisation'),
            required: true,
            among: 'any',
            width: 'two-thirds',
          },
          choice('role', words('角色', 'Role'), 'chain-roles', { width: 'third' }),
          passage('tasks', words('任务', 'Tasks'), [10, 200]),
        ],
      },
    ),
    file('agreement', words('合作协议', 'Agreement'), { condition: { answered: 'consortium.partners' } }),
  ],
)

const scope = part({ id: 'scope', chapter: 'plan', title: words('实施范围', 'Scope'), cites: [cites.listed] }, [
  choices('regions', words('实施地区', 'Regions'), 'regions'),
  choices('sectors', words('行业', 'Sectors'), 'sectors'),
  wholes('enterprises', words('目标客户', 'Customers aimed at'), firms),
  line('parks', words('园区或平台批量投保安排', 'Park or platform schemes'), 300, { required: false }),
])

const delivery = part(
  {
    id: 'delivery',
    chapter: 'action',
    title: words('承保与服务计划', 'Underwriting and services'),
    cites: [cites.resources],
  },
  [
    passage('services', words('保前、保中、事后的服务', 'Services before, during and after'), [60, 800], {
      cites: [cites.resources],
    }),
    passage('standards', words('拟形成的核保、承保、理赔流程标准', 'Process standards to be tried'), [40, 600]),
    passage('innovation', words('试点期内产品与服务创新', 'Innovation during the pilot'), [40, 500]),
  ],
)

const resources = part(
  { id: 'resources', chapter: 'action', title: words('资源保障', 'Resources'), cites: [cites.resources] },
  [
    yuan('funds', words('投入资金', 'Funds')),
    wholes('people', words('投入人员', 'People'), people),
    passage('matching', words('供需对接安排', 'Matching supply and demand'), [40, 400], { cites: [cites.resources] }),
    passage(
      'continuity',
      words('退出或成员变化时存量保单的接续', 'Policies in force after an exit or change'),
      [40, 400],
    ),
  ],
)

/** 试点工作方案（服务机构）, version 1. The fields of the official attachment 3 are not public; this is our own design. */
export const institutionForm: Definition = planForm({
  id: 'work-plan-institution',
  attachment: '3',
  who: words('网络安全保险服务机构', 'service institution'),
  parts: [
    basicPart('牵头服务机构', cites.listed),
    entry,
    consortium,
    scope,
    delivery,
    resources,
    targetsPart,
    commitmentsPart,
  ],
  lists: [
    list(
      'chain-roles',
      ['chain-leader', '产业链“链主”企业', 'Chain leader'],
      ['group', '大型企业集团', 'Large group'],
      ['platform', '平台企业', 'Platform company'],
      ['insured', '投保企业', 'Insured enterprise'],
      ['park', '园区运营单位', 'Park operator'],
      ['association', '行业协会', 'Association'],
      ['technology', '技术服务单位', 'Technology provider'],
      ['insurer', '保险机构', 'Insurer'],
      ['other', '其他', 'Other'],
    ),
  ],
})

/** Roles in which an organisation takes part as an enterprise that is insured, and so stands in one plan only. */
export const enterpriseRoles: readonly string[] = ['chain-leader', 'group', 'platform', 'insured']
