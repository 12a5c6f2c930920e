import { cites } from '../cites.ts'
import type { FormPart } from '../part.ts'
import { evidenceFormats } from '../part.ts'
import { words } from '../words.ts'

export const licence: FormPart = {
  section: {
    id: 'licence',
    chapter: 'applicants',
    title: words('保险业务许可', 'Insurance licence'),
    intro: words(
      '列出联合体中持有保险业务许可的单位，至少一家。许可信息以单位档案中核验过的为准。',
      'Name the members that hold an insurance licence, at least one. What the verified record says is what counts.',
    ),
    cites: [
      {
        ...cites.licence,
        reading: words(
          '保险公司或再保险公司的许可直接满足；只有经纪或代理许可的，由部里判断。',
          'An insurer’s or reinsurer’s licence meets it; with only a broker’s or agent’s licence an official decides.',
        ),
      },
    ],
    questions: [
      {
        question: words('许可证上没有截止日怎么填', 'The licence prints no last day: what to enter?'),
        answer: words('选「长期有效」，不用填日期。', 'Choose “no end”; no date is needed then.'),
      },
    ],
  },
  fields: [
    {
      id: 'licence.holders',
      section: 'licence',
      type: 'repeat',
      label: words('持牌单位', 'Licensed members'),
      rowLabel: words('持牌单位', 'Licence'),
      headline: 'organisation',
      required: true,
      missing: words('请至少填一家取得保险业务许可的单位', 'Name at least one member that holds an insurance licence'),
      feeds: 'licences',
      limits: { minRows: 1, maxRows: 11 },
      cites: [cites.licence],
      fields: [
        {
          id: 'organisation',
          type: 'organisation',
          label: words('单位', 'Organisation'),
          required: true,
          among: 'members',
          width: 'two-thirds',
        },
        {
          id: 'kind',
          type: 'choice',
          label: words('许可种类', 'Kind of licence'),
          required: true,
          list: 'licence-kinds',
          width: 'third',
        },
        {
          id: 'number',
          type: 'text',
          label: words('许可证编号', 'Licence number'),
          required: true,
          limits: { minChars: 4, maxChars: 40 },
          width: 'third',
        },
        {
          id: 'no-end',
          type: 'choice',
          label: words('是否长期有效', 'Without an end?'),
          required: true,
          list: 'yes-no',
          width: 'third',
        },
        {
          id: 'valid-until',
          type: 'date',
          label: words('有效期至', 'Valid until'),
          required: true,
          condition: { eq: ['no-end', 'no'] },
          width: 'third',
        },
        {
          id: 'proof',
          type: 'file',
          label: words('许可证扫描件', 'Scan of the licence'),
          help: words('档案中已有核验过的许可可不传。', 'Not needed when the record holds a verified licence.'),
          limits: { maxCount: 2, formats: evidenceFormats, maxMegabytes: 20 },
        },
      ],
    },
  ],
}
