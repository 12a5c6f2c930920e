import { cites } from '../cites.ts'
import type { FormPart } from '../part.ts'
import { words } from '../words.ts'

export const overview: FormPart = {
  section: {
    id: 'overview',
    chapter: 'applicants',
    title: words('方案概况', 'Overview'),
    intro: words(
      '先用几句话说清方案。摘要在方案入选后随《目录》公开，联系方式只供工作联系。',
      'Say in a few sentences what the solution is. The summary is published when the solution is listed; contact details are for working contact only.',
    ),
    cites: [
      {
        ...cites.content,
        reading: words(
          '一份方案可以同时属于两类，但每一类都要选到相应的行业或产品服务。',
          'A solution may belong to both categories; each needs a sector or a kind of product of its own.',
        ),
      },
      cites.replicable,
    ],
    questions: [
      {
        question: words('方案名称可以改吗', 'Can the title be changed later?'),
        answer: words(
          '提交之前随时可以改；提交之后只有补正通知点名时才能改。',
          'At any time before submission; afterwards only when a correction request names it.',
        ),
      },
      {
        question: words('摘要会在哪里公开', 'Where is the summary published?'),
        answer: words(
          '只有入选《目录》的方案公开摘要，其余内容不公开。',
          'Only solutions in the catalogue have their summary published; everything else stays closed.',
        ),
      },
    ],
  },
  fields: [
    {
      id: 'overview.title',
      section: 'overview',
      type: 'text',
      label: words('方案名称', 'Title of the solution'),
      help: words(
        '写出给谁、保什么，例如「联网工业企业停产与数据重置综合保障方案」。',
        'Say for whom and what is covered, for instance “Downtime and data restoration for connected factories”.',
      ),
      required: true,
      limits: { minChars: 6, maxChars: 60 },
      cites: [cites.paperAndElectronic],
      seenBy: ['own', 'members', 'officials', 'experts', 'public'],
    },
    {
      id: 'overview.summary',
      section: 'overview',
      type: 'long',
      label: words('方案摘要（入选后公开）', 'Summary (published when listed)'),
      help: words(
        '依次写：面向谁，防什么风险，保哪些损失和责任，配什么服务，有什么不同。',
        'In turn: for whom, against which risk, which losses and liabilities, which services, and what is different.',
      ),
      required: true,
      limits: { minChars: 150, maxChars: 500 },
      cites: [cites.replicable],
      seenBy: ['own', 'members', 'officials', 'experts', 'public'],
    },
    {
      id: 'overview.categories',
      section: 'overview',
      type: 'multi',
      label: words('方案类别', 'Category'),
      required: true,
      list: 'categories',
      limits: { minChoices: 1, maxChoices: 2 },
      feeds: 'categories',
      cites: [cites.enterprise, cites.buyers],
    },
    {
      id: 'overview.contact-name',
      section: 'overview',
      type: 'text',
      label: words('联系人', 'Contact person'),
      required: true,
      width: 'third',
      limits: { minChars: 2, maxChars: 30 },
      personal: true,
      seenBy: ['own', 'members', 'officials'],
    },
    {
      id: 'overview.contact-phone',
      section: 'overview',
      type: 'text',
      format: 'phone',
      label: words('联系电话', 'Contact phone'),
      required: true,
      width: 'third',
      limits: { maxChars: 24 },
      personal: true,
      seenBy: ['own', 'members', 'officials'],
    },
    {
      id: 'overview.contact-email',
      section: 'overview',
      type: 'text',
      format: 'email',
      label: words('联系邮箱', 'Contact e-mail'),
      required: true,
      width: 'third',
      limits: { maxChars: 80 },
      personal: true,
      seenBy: ['own', 'members', 'officials'],
    },
  ],
}
