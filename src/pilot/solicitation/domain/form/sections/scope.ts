import { cites } from '../cites.ts'
import type { FormPart } from '../part.ts'
import { words } from '../words.ts'

export const scope: FormPart = {
  section: {
    id: 'scope',
    chapter: 'solution',
    title: words('试点对象与险种', 'Customers and classes'),
    intro: words(
      '选出方案面向的行业或产品服务，以及属于哪一类保险。后面的场景和保障责任按这里的选择展开。',
      'Choose the sectors or kinds of product and the insurance classes. Scenarios and heads of cover follow from them.',
    ),
    cites: [
      {
        ...cites.content,
        reading: words(
          '可以选一个或多个；每类至少选一个对应的行业或产品服务。',
          'One or several; each category needs at least one of its own.',
        ),
      },
      cites.classes,
      {
        ...cites.otherIndustries,
        reading: words(
          '通知没有给出清单，由方案自行确定并写明。',
          'The notice gives no list; the solution defines and states it.',
        ),
      },
    ],
    questions: [
      {
        question: words('一份方案可以跨企业类和产品服务类吗', 'May one solution cover both categories?'),
        answer: words(
          '可以，两类都要有对应的行业、场景和保障责任。',
          'Yes; both need their own sectors, scenarios and heads of cover.',
        ),
      },
    ],
  },
  fields: [
    {
      id: 'scope.sectors',
      section: 'scope',
      type: 'multi',
      label: words('行业或产品服务', 'Sectors or kinds of product'),
      required: true,
      list: 'sectors',
      filter: { attribute: 'category', in: 'overview.categories' },
      limits: { minChoices: 1, maxChoices: 8 },
      feeds: 'sectors',
      cites: [cites.content],
    },
    {
      id: 'scope.classes',
      section: 'scope',
      type: 'multi',
      label: words('险种', 'Insurance classes'),
      required: true,
      list: 'classes',
      limits: { minChoices: 1, maxChoices: 2 },
      feeds: 'classes',
      cites: [cites.classes],
    },
    {
      id: 'scope.sizes',
      section: 'scope',
      type: 'multi',
      label: words('面向的企业规模', 'Sizes of customers'),
      required: true,
      list: 'sizes',
      limits: { minChoices: 1, maxChoices: 4 },
      cites: [cites.riskSystem],
    },
    {
      id: 'scope.customers',
      section: 'scope',
      type: 'long',
      label: words('典型客户与需求', 'Typical customers and their need'),
      help: words(
        '他们有哪些系统，出了事损失在哪里，为什么现有保险不够。',
        'Which systems they run, where an incident hurts, why present insurance is not enough.',
      ),
      required: true,
      limits: { minChars: 80, maxChars: 500 },
      cites: [cites.riskSystem],
    },
    {
      id: 'scope.other-first-party',
      section: 'scope',
      type: 'long',
      label: words('其他行业：拟承保的第一方损失', 'Other industries: first-party losses to be insured'),
      required: true,
      condition: { eq: ['scope.sectors', 'other'] },
      limits: { minChars: 50, maxChars: 400 },
      cites: [cites.otherIndustries],
    },
    {
      id: 'scope.other-third-party',
      section: 'scope',
      type: 'long',
      label: words('其他行业：拟承保的第三方责任', 'Other industries: third-party liabilities to be insured'),
      required: true,
      condition: { eq: ['scope.sectors', 'other'] },
      limits: { minChars: 50, maxChars: 400 },
      cites: [cites.otherIndustries],
    },
    {
      id: 'scope.products',
      section: 'scope',
      type: 'repeat',
      label: words('所保的产品和服务', 'Products and services insured'),
      rowLabel: words('产品或服务', 'Product or service'),
      headline: 'name',
      required: true,
      condition: { eq: ['overview.categories', 'product-service'] },
      limits: { minRows: 1, maxRows: 12 },
      cites: [cites.buyers, cites.productKinds, cites.serviceKinds],
      fields: [
        {
          id: 'kind',
          type: 'choice',
          label: words('种类', 'Kind'),
          required: true,
          list: 'product-kinds',
          filter: { attribute: 'sector', in: '/scope.sectors' },
          width: 'third',
        },
        {
          id: 'name',
          type: 'text',
          label: words('名称与版本', 'Name and version'),
          required: true,
          limits: { minChars: 2, maxChars: 60 },
          width: 'two-thirds',
        },
        {
          id: 'buyers',
          type: 'text',
          label: words('哪些购买方受保障', 'Which buyers are protected'),
          required: true,
          limits: { minChars: 4, maxChars: 120 },
          cites: [cites.buyers],
        },
        {
          id: 'standard',
          type: 'text',
          label: words('约定的显性标准', 'The explicit standard agreed'),
          help: words(
            '例如合同条款、服务等级协议中的指标。',
            'Such as a contract term or a figure of a service level agreement.',
          ),
          required: true,
          condition: { eq: ['/scope.sectors', 'it-product'] },
          limits: { minChars: 6, maxChars: 200 },
          cites: [cites.explicitStandard],
        },
      ],
    },
    {
      id: 'scope.professionals',
      section: 'scope',
      type: 'long',
      label: words('专业技术人员的范围和服务类别', 'Professionals and services covered'),
      required: true,
      condition: { eq: ['scope.sectors', 'security-service'] },
      limits: { minChars: 50, maxChars: 300 },
      cites: [cites.professionals, cites.serviceKinds],
    },
  ],
  checks: ['enterprise', 'product-service'].map((category) => ({
    id: `sector-of-${category}`,
    field: 'scope.sectors',
    lacks: true as const,
    holds: {
      any: [
        { not: { eq: ['overview.categories', category] as const } },
        {
          in: [
            'scope.sectors',
            category === 'enterprise'
              ? ['telecom-internet', 'industrial-internet', 'key-manufacturing', 'connected-vehicle', 'other']
              : ['security-product', 'security-service', 'it-product'],
          ] as const,
        },
      ],
    },
    message:
      category === 'enterprise'
        ? words('选了企业类，请至少选一个行业', 'The enterprise category needs at least one sector')
        : words(
            '选了产品服务类，请至少选一类产品或服务',
            'The product and service category needs at least one kind of product',
          ),
  })),
}
