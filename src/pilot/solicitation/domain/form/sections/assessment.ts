import { cites } from '../cites.ts'
import type { FormPart } from '../part.ts'
import { words } from '../words.ts'

export const assessment: FormPart = {
  section: {
    id: 'assessment',
    chapter: 'solution',
    title: words('风险评估、定价与核保', 'Risk assessment, pricing and underwriting'),
    intro: words(
      '写清怎样了解投保企业的风险，风险怎样变成价格，以及谁按什么权限决定承保。',
      'How the risk of a customer is found out, how it becomes a price, and who decides by which authority.',
    ),
    cites: [cites.riskSystem, cites.processStandards],
    questions: [
      {
        question: words('扫描和测试前要什么手续', 'What is needed before a scan or a test?'),
        answer: words(
          '先有投保企业的书面授权，写明对象、时间窗口和方式，并留痕。',
          'Written leave of the customer naming targets, window and method, kept on record.',
        ),
      },
    ],
  },
  fields: [
    {
      id: 'assessment.method',
      section: 'assessment',
      type: 'long',
      label: words('风险评估方法', 'Method of assessment'),
      help: words(
        '指标体系、分级办法、行业差异、多久复评一次。',
        'Indicators, grades, differences between sectors, how often it is repeated.',
      ),
      required: true,
      limits: { minChars: 150, maxChars: 800 },
      cites: [cites.riskSystem, cites.processStandards],
    },
    {
      id: 'assessment.means',
      section: 'assessment',
      type: 'multi',
      label: words('评估手段', 'Means of assessment'),
      required: true,
      list: 'means-of-assessment',
      limits: { minChoices: 1, maxChoices: 8 },
    },
    {
      id: 'assessment.consent',
      section: 'assessment',
      type: 'long',
      label: words('扫描、测试和监测前的书面授权', 'Written leave before scans, tests and monitoring'),
      help: words(
        '授权怎样取得，约定哪些内容，怎样撤回，记录保存多久。',
        'How it is obtained, what it settles, how it is withdrawn, how long the record is kept.',
      ),
      required: true,
      limits: { minChars: 40, maxChars: 300 },
    },
    {
      id: 'assessment.quantification',
      section: 'assessment',
      type: 'choice',
      label: words('损失量化的程度', 'How far losses are quantified'),
      required: true,
      list: 'quantification',
      width: 'half',
    },
    {
      id: 'assessment.model',
      section: 'assessment',
      type: 'long',
      label: words('量化的模型、数据和检验', 'Model, data and validation'),
      required: true,
      condition: {
        all: [{ answered: 'assessment.quantification' }, { not: { eq: ['assessment.quantification', 'none'] } }],
      },
      limits: { minChars: 80, maxChars: 500 },
    },
    {
      id: 'assessment.pricing',
      section: 'assessment',
      type: 'long',
      label: words('定价依据和费率因子', 'Basis of price and rating factors'),
      help: words(
        '基准费率，各因子及其备案区间，安全水平提高怎样降低保费。',
        'Base rate, factors with their filed ranges, how better security lowers the premium.',
      ),
      required: true,
      limits: { minChars: 100, maxChars: 600 },
      cites: [cites.processStandards],
    },
    {
      id: 'assessment.entry',
      section: 'assessment',
      type: 'long',
      label: words('承保门槛与整改要求', 'Conditions of entry and remediation'),
      help: words(
        '达不到时是拒保、限保还是限期整改，由谁确认整改完成。',
        'Whether the risk is refused, limited or put right by a date, and who confirms that.',
      ),
      required: true,
      limits: { minChars: 80, maxChars: 500 },
      cites: [cites.processStandards],
    },
    {
      id: 'assessment.process',
      section: 'assessment',
      type: 'long',
      label: words('核保流程、权限和拒保告知', 'Underwriting process, authority and how a refusal is told'),
      required: true,
      limits: { minChars: 80, maxChars: 500 },
      cites: [cites.processStandards],
    },
    {
      id: 'assessment.quotation',
      section: 'assessment',
      type: 'number',
      label: words('材料齐全后多久报价', 'Time to quotation after complete papers'),
      unit: words('个工作日', 'working days'),
      required: true,
      limits: { min: '1', max: '60', decimals: 0 },
      width: 'third',
    },
    {
      id: 'assessment.accumulation',
      section: 'assessment',
      type: 'long',
      label: words('累积风险的控制', 'Control of accumulation'),
      help: words(
        '同一云平台、同一供应商、同一恶意程序波及多张保单时，怎样设限、怎样发现。',
        'When one cloud, one supplier or one piece of malware hits many policies: which limits, and how it is noticed.',
      ),
      required: true,
      limits: { minChars: 60, maxChars: 400 },
    },
  ],
}
