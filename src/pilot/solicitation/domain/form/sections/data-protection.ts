import type { FormPart } from '../part.ts'
import { words } from '../words.ts'

const laws = { clause: '0.p4.s1', words: '《中华人民共和国数据安全法》' } as const

export const dataProtection: FormPart = {
  section: {
    id: 'data',
    chapter: 'evidence',
    title: words('数据与隐私保护', 'Data and privacy'),
    intro: words(
      '评估和理赔会接触企业的安全状况和敏感数据，写明收集什么、给谁看、怎样保护。',
      'Assessment and claims touch a company’s weaknesses and sensitive data: say what is collected, who sees it and how it is protected.',
    ),
    cites: [laws],
    questions: [
      {
        question: words('漏洞信息可以在成员之间共享吗', 'May weaknesses be shared among the members?'),
        answer: words(
          '只在办理该保单的单位之间、在约定用途内使用，不作他用。',
          'Only among those who work on the policy and for the agreed purpose.',
        ),
      },
    ],
  },
  fields: [
    {
      id: 'data.kinds',
      section: 'data',
      type: 'multi',
      label: words('会收集的数据', 'Data that is collected'),
      required: true,
      list: 'data-kinds',
      limits: { minChoices: 1, maxChoices: 6 },
    },
    {
      id: 'data.protection',
      section: 'data',
      type: 'long',
      label: words('用途、共享范围、保存期限和保护措施', 'Purpose, sharing, retention and protection'),
      help: words(
        '逐类写成员之间、与再保险人之间各给什么。',
        'Kind by kind: what each member and each reinsurer receives.',
      ),
      required: true,
      limits: { minChars: 80, maxChars: 500 },
      cites: [laws],
    },
    {
      id: 'data.personal',
      section: 'data',
      type: 'long',
      label: words('个人信息的处理依据', 'Basis for handling personal information'),
      required: true,
      condition: { eq: ['data.kinds', 'personal'] },
      limits: { minChars: 30, maxChars: 300 },
    },
    {
      id: 'data.abroad',
      section: 'data',
      type: 'choice',
      label: words('是否向境外提供数据', 'Is anything sent abroad?'),
      required: true,
      list: 'yes-no',
      width: 'half',
    },
    {
      id: 'data.abroad-basis',
      section: 'data',
      type: 'long',
      label: words('出境的内容和依据', 'What is sent abroad and on what basis'),
      required: true,
      condition: { eq: ['data.abroad', 'yes'] },
      limits: { minChars: 30, maxChars: 300 },
      cites: [laws],
    },
  ],
}
