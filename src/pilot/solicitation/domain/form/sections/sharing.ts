import { cites } from '../cites.ts'
import type { FormPart } from '../part.ts'
import { words } from '../words.ts'

export const sharing: FormPart = {
  section: {
    id: 'sharing',
    chapter: 'solution',
    title: words('共保与再保险', 'Co-insurance and reinsurance'),
    intro: words(
      '风险由几家分担、怎样分担；全部自留的也请写明。',
      'Who shares the risk and how; say so too when all of it is retained.',
    ),
    cites: [cites.cooperation],
  },
  fields: [
    {
      id: 'sharing.kinds',
      section: 'sharing',
      type: 'multi',
      label: words('分担方式', 'Arrangement'),
      required: true,
      list: 'sharing',
      limits: { minChoices: 1, maxChoices: 3 },
    },
    {
      id: 'sharing.shares',
      section: 'sharing',
      type: 'repeat',
      label: words('共保份额', 'Shares of co-insurance'),
      rowLabel: words('共保人', 'Co-insurer'),
      headline: 'insurer',
      help: words('首席承保人列第一，各家合计 100%。', 'The leader first; the shares sum to 100 %.'),
      required: true,
      condition: { eq: ['sharing.kinds', 'coinsurance'] },
      limits: { minRows: 2, maxRows: 11 },
      fields: [
        {
          id: 'insurer',
          type: 'organisation',
          label: words('保险人', 'Insurer'),
          required: true,
          among: 'any',
          width: 'two-thirds',
        },
        {
          id: 'share',
          type: 'number',
          label: words('份额', 'Share'),
          unit: words('%', '%'),
          required: true,
          limits: { min: '0.01', max: '99.99', decimals: 2 },
          width: 'third',
        },
      ],
    },
    {
      id: 'sharing.note',
      section: 'sharing',
      type: 'long',
      label: words('自留额、主要再保险接受人和出境信息', 'Retention, main reinsurers and what goes abroad'),
      required: true,
      condition: { in: ['sharing.kinds', ['treaty', 'facultative']] },
      limits: { minChars: 30, maxChars: 400 },
    },
  ],
  checks: [
    {
      id: 'none-stands-alone',
      field: 'sharing.kinds',
      holds: {
        any: [
          { not: { eq: ['sharing.kinds', 'none'] } },
          { not: { in: ['sharing.kinds', ['coinsurance', 'treaty', 'facultative']] } },
        ],
      },
      message: words('选了全部自留，就不能再选其他方式', '“All is retained” cannot stand beside another arrangement'),
    },
  ],
}
