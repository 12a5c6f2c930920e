import { cites } from '../cites.ts'
import type { FormPart } from '../part.ts'
import { evidenceFormats } from '../part.ts'
import { words } from '../words.ts'

export const partners: FormPart = {
  section: {
    id: 'partners',
    chapter: 'applicants',
    title: words('联合单位', 'Partners'),
    intro: words(
      '除牵头单位外，参与本方案的单位。每家单位须在自己的账号里确认。',
      'Organisations that join besides the lead. Each of them confirms in its own account.',
    ),
    cites: [
      {
        ...cites.tenPartners,
        reading: words(
          '不超过 10 家不含牵头单位；一家单位可以参加多个方案。',
          'The ten do not include the lead; one organisation may join several solutions.',
        ),
      },
      {
        ...cites.registered,
        reading: words(
          '牵头单位必须满足；联合单位不满足时提示。',
          'The lead must meet it; for a partner it is pointed out.',
        ),
      },
    ],
    questions: [
      {
        question: words('分公司可以作联合单位吗', 'May a branch be a partner?'),
        answer: words(
          '请填其所属法人；分公司可以在「承担工作」里写明由它办理。',
          'Enter its legal person; say under the tasks that the branch carries them out.',
        ),
      },
      {
        question: words('对方迟迟不确认怎么办', 'The partner does not confirm: what now?'),
        answer: words(
          '可以再次提醒或更换单位；未确认的单位不能随方案提交。',
          'Remind it or replace it; a partner that has not confirmed cannot be submitted.',
        ),
      },
      {
        question: words('信用代码怎样校验', 'How is the credit code checked?'),
        answer: words(
          '第 17 位校验组织机构代码，第 18 位校验全码，两位都对才算有效。',
          'Character 17 checks the organisation code and character 18 the whole; both must be right.',
        ),
      },
    ],
  },
  fields: [
    {
      id: 'partners.rows',
      section: 'partners',
      type: 'repeat',
      label: words('联合单位', 'Partners'),
      rowLabel: words('联合单位', 'Partner'),
      addLabel: words('再加一家联合单位', 'Add another partner'),
      headline: 'organisation',
      feeds: 'partners',
      limits: { minRows: 0, maxRows: 10 },
      cites: [cites.tenPartners],
      fields: [
        {
          id: 'organisation',
          type: 'organisation',
          label: words('单位名称', 'Organisation'),
          required: true,
          among: 'any',
          width: 'two-thirds',
          cites: [cites.jointly],
        },
        {
          id: 'kind',
          type: 'choice',
          label: words('单位类别', 'Kind'),
          required: true,
          list: 'unit-kinds',
          width: 'third',
        },
        {
          id: 'duties',
          type: 'multi',
          label: words('在联合体中的分工', 'Duties in the consortium'),
          required: true,
          list: 'duties',
          limits: { minChoices: 1, maxChoices: 6 },
        },
        {
          id: 'tasks',
          type: 'long',
          label: words('具体任务与交付成果', 'Tasks and what is delivered'),
          required: true,
          limits: { minChars: 30, maxChars: 300 },
        },
        {
          id: 'contact',
          type: 'text',
          label: words('联系人', 'Contact person'),
          required: true,
          limits: { minChars: 2, maxChars: 30 },
          personal: true,
          seenBy: ['own', 'members', 'officials'],
          width: 'third',
        },
        {
          id: 'email',
          type: 'text',
          format: 'email',
          label: words('联系邮箱', 'E-mail'),
          required: true,
          limits: { maxChars: 80 },
          personal: true,
          seenBy: ['own', 'members', 'officials'],
          width: 'third',
        },
        {
          id: 'confirm-by',
          type: 'date',
          label: words('请对方在此日期前确认', 'Ask it to confirm by'),
          limits: { latest: '/facts.deadlineDay' },
          width: 'third',
        },
        {
          id: 'business-licence',
          type: 'file',
          label: words('营业执照', 'Business licence'),
          help: words(
            'PDF 或图片，不超过 20 MB；对方档案已核验的可不传。',
            'PDF or picture, at most 20 MB; not needed when its record is verified.',
          ),
          limits: { maxCount: 1, formats: evidenceFormats, maxMegabytes: 20 },
        },
      ],
    },
    {
      id: 'partners.cooperation',
      section: 'partners',
      type: 'long',
      label: words('合作机制', 'How the members work together'),
      help: words(
        '谁来决策，费用和责任怎么分，客户信息谁能看，一家退出由谁接手。',
        'Who decides, how cost and liability are shared, who may see customers’ data, who takes over when one leaves.',
      ),
      required: true,
      condition: { named: 'has-partners' },
      limits: { minChars: 80, maxChars: 500 },
      cites: [cites.cooperation],
    },
    {
      id: 'partners.agreement',
      section: 'partners',
      type: 'file',
      label: words('联合申报协议（各方盖章）', 'Joint application agreement (sealed by all)'),
      required: true,
      condition: { named: 'has-partners' },
      limits: { minCount: 1, maxCount: 1, formats: ['pdf', 'ofd'], maxMegabytes: 20 },
      cites: [cites.jointly],
    },
    {
      id: 'partners.same-group',
      section: 'partners',
      type: 'choice',
      label: words(
        '评估或销售方与鉴定或公估方是否为同一单位或同一集团',
        'Do assessors or sellers share an organisation or a group with forensic bodies or adjusters?',
      ),
      required: true,
      list: 'yes-no',
      condition: { named: 'has-partners' },
    },
    {
      id: 'partners.recusal',
      section: 'partners',
      type: 'long',
      label: words('如何回避', 'How they keep apart'),
      help: words('写明具体案件由谁替换、由谁决定替换。', 'Say who steps in for a case and who decides that.'),
      required: true,
      condition: { eq: ['partners.same-group', 'yes'] },
      limits: { minChars: 50, maxChars: 300 },
    },
  ],
}
