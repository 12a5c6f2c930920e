import type { SubsidyRuleState } from '../index.ts'

const zh = {
  home: '首页',
  title: '保费补贴',
  note: '地方主管部门施行的补贴规则和公示名单（四（二）1）。一张保单只补贴一次；名单只列企业和金额，不公开保单内容。',
  noLists: '目前没有公示名单',
  noListsWhy: '同意补贴后由地方主管部门在这里公示。',
  noRules: '还没有施行的补贴规则',
  noRulesWhy: '规则由地方经办人拟定、另一人批准后在这里公布。',
  number: '申请编号',
  unit: '企业',
  amount: '补贴金额（元）',
  struck: '异议成立，已撤销',
  period: (from: string, until: string) => `${from} 至 ${until}`,
  total: '合计（元）',
  rules: '补贴规则',
  rule: '规则',
  ratio: '比例',
  capPerPolicy: '单张保单上限（元）',
  capPerUnit: '企业年度上限（元）',
  budget: '年度预算（元）',
  paid: '保费支付日',
  states: { draft: '拟定中', 'in-force': '施行中', ended: '已终止' } satisfies Record<SubsidyRuleState, string>,
}

type Texts = typeof zh

const en: Texts = {
  home: 'Home',
  title: 'Premium subsidies',
  note: 'Rules that regions have put in force and lists that are published (四（二）1). A policy is subsidised once; a list names the enterprise and the amount and nothing of the policy.',
  noLists: 'No list is published now',
  noListsWhy: 'What is granted is published here by the authority of the region.',
  noRules: 'No rule is in force yet',
  noRulesWhy: 'An officer drafts it, another person puts it in force, and it stands here.',
  number: 'Claim',
  unit: 'Enterprise',
  amount: 'Amount (yuan)',
  struck: 'struck out after an objection',
  period: (from, until) => `${from} to ${until}`,
  total: 'Total (yuan)',
  rules: 'Rules',
  rule: 'Rule',
  ratio: 'Ratio',
  capPerPolicy: 'Cap per policy (yuan)',
  capPerUnit: 'Cap per enterprise and year (yuan)',
  budget: 'Budget (yuan)',
  paid: 'Premium paid',
  states: { draft: 'Draft', 'in-force': 'In force', ended: 'Ended' },
}

export const subsidyTexts = { zh, en }
