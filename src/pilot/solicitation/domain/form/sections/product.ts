import { cites } from '../cites.ts'
import type { FormPart } from '../part.ts'
import { words } from '../words.ts'

export const product: FormPart = {
  section: {
    id: 'product',
    chapter: 'solution',
    title: words('保险产品与条款', 'Products and terms'),
    intro: words(
      '填方案实际使用的保险产品，以及每项保障责任通常的承保条件。条款以备案文本为准。',
      'The insurance products that the solution uses and the usual terms of each head of cover. The filed wording is what counts.',
    ),
    cites: [
      cites.newProducts,
      {
        clause: '保险法2015:17',
        reading: words(
          '免责条款须提示并明确说明，否则不产生效力。',
          'Exclusions need a prominent notice and a clear explanation, or they have no effect.',
        ),
      },
      {
        clause: '保险法2015:135',
        reading: words('条款和费率须报批或备案。', 'Wordings and rates are approved or filed.'),
      },
    ],
    questions: [
      {
        question: words('产品还没备案能申报吗', 'May a product that is not filed be entered?'),
        answer: words(
          '可以，如实选办理状态；出单之前须完成备案。',
          'Yes, state how far it is; it must be filed before a policy is issued.',
        ),
      },
    ],
  },
  fields: [
    {
      id: 'product.rows',
      section: 'product',
      type: 'repeat',
      label: words('保险产品', 'Insurance products'),
      rowLabel: words('产品', 'Product'),
      headline: 'name',
      required: true,
      limits: { minRows: 1, maxRows: 6 },
      prefill: 'product register',
      cites: [cites.newProducts],
      fields: [
        {
          id: 'insurer',
          type: 'organisation',
          label: words('保险人', 'Insurer'),
          required: true,
          among: 'insurers',
          width: 'two-thirds',
        },
        {
          id: 'class',
          type: 'choice',
          label: words('险种', 'Class'),
          required: true,
          list: 'classes',
          filter: { attribute: 'code', in: '/scope.classes' },
          width: 'third',
          cites: [cites.classes],
        },
        {
          id: 'name',
          type: 'text',
          label: words('产品全称', 'Full name of the product'),
          required: true,
          limits: { minChars: 4, maxChars: 80 },
        },
        {
          id: 'filing',
          type: 'choice',
          label: words('备案（注册）状态', 'Filing'),
          required: true,
          list: 'filing-states',
          width: 'third',
        },
        {
          id: 'filing-number',
          type: 'text',
          label: words('备案（注册）编号', 'Filing number'),
          help: words('照备案回执填写。', 'As it stands on the filing receipt.'),
          required: true,
          condition: { eq: ['filing', 'filed'] },
          limits: { minChars: 6, maxChars: 60 },
          width: 'two-thirds',
        },
        {
          id: 'wording',
          type: 'file',
          label: words('条款全文', 'Full wording'),
          required: true,
          limits: { minCount: 1, maxCount: 2, formats: ['pdf', 'ofd', 'docx'], maxMegabytes: 20 },
        },
      ],
    },
    {
      id: 'product.terms',
      section: 'product',
      type: 'repeat',
      label: words('主要承保条件', 'Main terms'),
      rowLabel: words('责任', 'Head of cover'),
      headline: 'cover',
      help: words('填通常的区间，不是某一张保单的报价。', 'Usual ranges, not the quotation of one policy.'),
      required: true,
      limits: { minRows: 1, maxRows: 15 },
      prefill: 'heads of cover of scenarios.matrix',
      fields: [
        {
          id: 'cover',
          type: 'choice',
          label: words('保障责任', 'Head of cover'),
          required: true,
          list: 'cover',
          filter: { attribute: 'class', in: '/scope.classes' },
          width: 'half',
        },
        {
          id: 'trigger',
          type: 'choice',
          label: words('触发方式', 'Trigger'),
          required: true,
          list: 'triggers',
          width: 'half',
        },
        {
          id: 'limit',
          type: 'range',
          of: 'money',
          label: words('每次事故限额', 'Limit per occurrence'),
          required: true,
          limits: { min: '100' },
          width: 'half',
        },
        {
          id: 'deductible',
          type: 'text',
          label: words('免赔或等待期', 'Deductible or waiting period'),
          help: words(
            '例如 5 万元或损失的 10%，以高者为准；等待 12 小时。',
            'For instance 50,000 yuan or 10 % of the loss, whichever is higher; 12 hours of waiting.',
          ),
          required: true,
          limits: { minChars: 1, maxChars: 80 },
          width: 'half',
        },
        {
          id: 'conditions',
          type: 'text',
          label: words('赔付的前提', 'Conditions of payment'),
          help: words(
            '例如事先同意、指定服务方、报案时限。',
            'Such as prior consent, named providers, hours to give notice.',
          ),
          limits: { maxChars: 160 },
        },
      ],
    },
    {
      id: 'product.exclusions',
      section: 'product',
      type: 'long',
      label: words('主要免责事项和说明方式', 'Main exclusions and how they are explained'),
      help: words(
        '写与投保企业关系最大的几条，线上和线下各怎样提示、怎样留痕。',
        'Those that matter most to buyers; how they are shown and explained online and on paper, and what record is kept.',
      ),
      required: true,
      limits: { minChars: 80, maxChars: 600 },
      cites: [{ clause: '保险法2015:17' }],
    },
  ],
}
