import type { Definition } from '../../../../foundation/forms/index.ts'
import { choice, choices, days, file, firms, line, passage, people, rows, wholes, yuan } from './asked.ts'
import { basicPart, commitmentsPart, targetsPart } from './common-parts.ts'
import { planForm } from './plan-form.ts'
import { cites, list, part, words } from './words.ts'

const base = part(
  {
    id: 'base',
    chapter: 'plan',
    title: words('本地基础与需求', 'Local base and needs'),
    cites: [cites.catalogue],
  },
  [
    passage('situation', words('产业与网络安全保险现状', 'Industry and cyber insurance today'), [80, 800], {
      help: words(
        '企业数量与结构、安全基础、已有保险业务，注明数据来源。',
        'Firms, security base and cover today, with sources.',
      ),
      cites: [cites.catalogue],
    }),
    passage('needs', words('主要风险与需求', 'Main risks and needs'), [60, 600]),
    choices('sectors', words('重点行业', 'Priority sectors'), 'sectors'),
    rows(
      'areas',
      words('重点园区或城市', 'Priority parks or cities'),
      { of: words('园区或城市', 'Park or city'), headline: 'name', between: [0, 12] },
      {
        cites: [cites.support],
        fields: [
          line('name', words('名称', 'Name'), 60, { width: 'half' }),
          choice('kind', words('类型', 'Kind'), 'area-kinds', { width: 'half' }),
          wholes('enterprises', words('覆盖企业', 'Enterprises'), firms),
        ],
      },
    ),
  ],
)

const catalogue = part(
  {
    id: 'catalogue',
    chapter: 'plan',
    title: words('与《目录》的结合', 'Use of the catalogue'),
    intro: words(
      '写明采用哪些条目的哪一版本。条目有了新版本的，请引用新版本。',
      'Say which version of which entry is used; where an entry has a later version, cite that one.',
    ),
    cites: [cites.catalogue],
  },
  [
    rows(
      'entries',
      words('拟采用的方案', 'Entries to be used'),
      { of: words('条目', 'Entry'), headline: 'entry', between: [1, 20] },
      {
        feeds: 'entries',
        cites: [cites.catalogue],
        fields: [
          choice('entry', words('《目录》条目（版本）', 'Catalogue entry (version)'), 'catalogue-entries'),
          line('use', words('用于何行业、何园区', 'Where it is used'), 120),
          line('reason', words('选择理由', 'Reason'), 200),
        ],
      },
    ),
  ],
)

const tasks = part(
  { id: 'tasks', chapter: 'action', title: words('任务与进度', 'Tasks and schedule'), cites: [cites.tasks] },
  [
    rows(
      'rows',
      words('任务', 'Tasks'),
      { of: words('任务', 'Task'), headline: 'task', between: [2, 20] },
      {
        fields: [
          line('task', words('任务', 'Task'), 120, { width: 'two-thirds' }),
          { id: 'due', type: 'date', label: words('完成日期', 'Due'), required: true, width: 'third' },
          line('responsible', words('责任单位', 'Responsible'), 60, { width: 'half' }),
          line('result', words('成果形式', 'Result'), 120, { width: 'half' }),
        ],
      },
    ),
    passage('matching', words('供需对接安排', 'Matching supply and demand'), [40, 400]),
    passage('promotion', words('政策解读、培训与典型推广', 'Guidance, training and promotion'), [40, 400], {
      cites: [cites.promotion],
    }),
  ],
)

const support = part(
  {
    id: 'support',
    chapter: 'action',
    title: words('支持措施', 'Support measures'),
    intro: words(
      '写已有依据的措施，尚在研究的选“拟出台”。没有措施不影响受理。',
      'State measures with a basis; those under study are “planned”. Having none does not stand in the way.',
    ),
    cites: [{ ...cites.support, reading: words('「鼓励」不产生义务。', '鼓励 creates no duty.') }],
  },
  [
    rows(
      'measures',
      words('支持措施', 'Measures'),
      { of: words('措施', 'Measure'), headline: 'content', between: [0, 20] },
      {
        feeds: 'measures',
        cites: [cites.support],
        fields: [
          choice('kind', words('类型', 'Kind'), 'measure-kinds', { width: 'half' }),
          choice('standing', words('状态', 'Standing'), 'measure-standings', { width: 'half' }),
          line('content', words('内容', 'Content'), 200),
          line('basis', words('依据文件', 'Basis'), 120, { width: 'two-thirds' }),
          yuan('amount', words('资金', 'Amount'), { required: false }),
          days('period', words('期限', 'Period')),
        ],
      },
    ),
  ],
)

const organisation = part(
  {
    id: 'organisation',
    chapter: 'action',
    title: words('组织保障', 'Organisation'),
    cites: [cites.mechanism],
  },
  [
    passage('mechanism', words('工作机制与分工', 'Mechanism and division of work'), [40, 400], {
      cites: [cites.mechanism],
    }),
    wholes('people', words('投入人员', 'People'), people),
    passage('follow-up', words('指导、跟踪与数据核对', 'Guidance, follow-up and checking of figures'), [40, 400]),
    file('approval', words('批准或会签文件', 'Approval'), { required: false }),
  ],
)

/** 试点工作方案（地方主管部门）, version 1. The fields of the official attachment 2 are not public; this is our own design. */
export const authorityForm: Definition = planForm({
  id: 'work-plan-authority',
  attachment: '2',
  who: words('地方主管部门', 'local authority'),
  parts: [
    basicPart('编制单位', cites.authority, [
      choice('region', words('地区', 'Region'), 'regions', {
        width: 'third',
        seenBy: ['own', 'members', 'officials', 'experts', 'public'],
      }),
      line('joint', words('会同单位', 'Offices acting jointly'), 120, { required: false }),
    ]),
    base,
    catalogue,
    tasks,
    support,
    organisation,
    targetsPart,
    commitmentsPart,
  ],
  lists: [
    list(
      'area-kinds',
      ['industrial-park', '产业园区', 'Industrial park'],
      ['digital-city', '数字化转型试点城市', 'Digital transformation pilot city'],
    ),
    list(
      'measure-kinds',
      ['first-equipment', '首台（套）重大技术装备', 'First set of major equipment'],
      ['first-software', '首版（次）高端软件', 'First edition of high-end software'],
      ['industrial-park', '产业园区', 'Industrial park'],
      ['digital-city', '数字化转型试点城市', 'Digital transformation pilot city'],
      ['premium-subsidy', '保费补贴', 'Premium subsidy'],
      ['tax', '税收支持', 'Tax support'],
      ['funds', '专项资金', 'Dedicated funds'],
      ['other', '其他', 'Other'],
    ),
    list(
      'measure-standings',
      ['in-force', '已实施', 'In force'],
      ['approved', '已批准', 'Approved'],
      ['planned', '拟出台', 'Planned'],
    ),
  ],
})
