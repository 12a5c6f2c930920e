import { cites } from '../cites.ts'
import type { FormPart } from '../part.ts'
import { evidenceFormats } from '../part.ts'
import { words } from '../words.ts'

export const lead: FormPart = {
  section: {
    id: 'lead',
    chapter: 'applicants',
    title: words('牵头单位', 'Lead'),
    intro: words(
      '登记信息、法人资格和许可都取自单位档案，这里只核对；不符时请先更正档案。',
      'Registration, legal personality and licences come from the organisation’s record and are only confirmed here; correct the record first if they are wrong.',
    ),
    cites: [
      {
        ...cites.oneLead,
        reading: words('分公司不能牵头，由其所属法人申报。', 'A branch cannot lead; its legal person applies.'),
      },
      {
        ...cites.registered,
        reading: words(
          '牵头单位必须满足；联合单位不满足时提示，由部里判断。',
          'The lead must meet it; for a partner it is pointed out and the ministry decides.',
        ),
      },
      cites.capability,
    ],
    questions: [
      {
        question: words('没有承保过网络安全保险能牵头吗', 'May we lead without having written cyber cover?'),
        answer: words(
          '可以。业务能力可以用产品、人员、系统、评估或处置服务的实绩说明。',
          'Yes. Capability can be shown by products, staff, systems, or work done in assessment or response.',
        ),
      },
      {
        question: words('档案里的信息过期了怎么办', 'The record is out of date: what now?'),
        answer: words(
          '由单位管理员在「单位与成员」里更正并上传证据，核验后这里自动更新。',
          'The unit administrator corrects it under “Unit and members” with evidence; after verification it changes here by itself.',
        ),
      },
    ],
  },
  fields: [
    {
      id: 'lead.organisation',
      section: 'lead',
      type: 'organisation',
      label: words('牵头单位', 'Lead'),
      required: true,
      among: 'members',
      prefill: 'organisation',
      feeds: 'lead',
      width: 'two-thirds',
      cites: [cites.oneLead, cites.registered],
    },
    {
      id: 'lead.kind',
      section: 'lead',
      type: 'choice',
      label: words('单位类别', 'Kind of organisation'),
      required: true,
      list: 'unit-kinds',
      prefill: 'organisation',
      width: 'third',
      cites: [cites.jointly],
    },
    {
      id: 'lead.department',
      section: 'lead',
      type: 'text',
      label: words('负责本方案的部门', 'Department in charge'),
      required: true,
      limits: { minChars: 2, maxChars: 40 },
      width: 'two-thirds',
    },
    {
      id: 'lead.since',
      section: 'lead',
      type: 'number',
      label: words('开展网络安全保险业务的起始年份', 'Working in cyber insurance since'),
      help: words('尚未开展的不填。', 'Leave empty if not begun.'),
      plain: true,
      limits: { min: '2000', max: '2100', decimals: 0 },
      width: 'third',
      cites: [cites.capability],
    },
    {
      id: 'lead.capability',
      section: 'lead',
      type: 'long',
      label: words('网络安全保险业务能力', 'Capability in cyber insurance'),
      help: words(
        '写能够核对的事实：产品与备案、专职人员、系统与工具、评估和处置的次数、办过的保单与赔案。',
        'Facts that can be checked: products and filings, dedicated staff, systems and tools, assessments and responses carried out, policies and claims handled.',
      ),
      required: true,
      limits: { minChars: 150, maxChars: 800 },
      feeds: 'lead.capability',
      cites: [cites.capability],
    },
    {
      id: 'lead.duties',
      section: 'lead',
      type: 'multi',
      label: words('牵头单位承担的工作', 'Duties of the lead'),
      required: true,
      list: 'duties',
      limits: { minChoices: 1, maxChoices: 8 },
    },
    {
      id: 'lead.evidence',
      section: 'lead',
      type: 'file',
      label: words('能力证明', 'Evidence of capability'),
      help: words(
        '合同首页、备案回执、资质证书、系统截图均可；隐去客户名称。',
        'First pages of contracts, filing receipts, certificates or screenshots; black out customers’ names.',
      ),
      required: true,
      limits: { minCount: 1, maxCount: 5, formats: evidenceFormats, maxMegabytes: 20 },
      cites: [cites.capability],
    },
  ],
}
