import type { Day, Refusal } from '../../../../foundation/kernel/index.ts'

const support = { clause: '4.2.p1.s2', words: '鼓励地方' } as const

const no = (code: string, message: Refusal['message'], remedy: Refusal['remedy']): Refusal => ({
  kind: 'unprocessable',
  code,
  message,
  remedy,
  cites: [support],
})

export const subsidyRefusals = {
  ratioOutside: (): Refusal =>
    no(
      'ratio-outside',
      { zh: '补贴比例须大于0且不超过100%。', en: 'The ratio is more than 0 and at most 100%.' },
      { zh: '请更正比例。', en: 'Correct the ratio.' },
    ),
  yearEndsBeforeItBegins: (): Refusal =>
    no(
      'year-ends-before-it-begins',
      { zh: '规则的终止日早于起始日。', en: 'The rule ends before it begins.' },
      { zh: '请核对起止日期。', en: 'Check both days.' },
    ),
  capBelowOne: (): Refusal =>
    no(
      'cap-below-one',
      { zh: '上限和预算须大于0。', en: 'Caps and budget are more than zero.' },
      { zh: '请填写金额。', en: 'Give an amount.' },
    ),
  capsOutOfOrder: (): Refusal =>
    no(
      'caps-out-of-order',
      {
        zh: '单张保单上限不应超过企业年度上限，企业年度上限不应超过年度预算。',
        en: 'The cap of a policy is within that of an enterprise, and that within the budget.',
      },
      { zh: '请核对三个金额。', en: 'Check the three amounts.' },
    ),
  drafterMayNotEnact: (): Refusal => ({
    ...no(
      'drafter-may-not-decide',
      { zh: '规则由您拟定，须由另一人批准施行。', en: 'You drafted the rule; another person has to enact it.' },
      { zh: '请另一名签发人办理。', en: 'Ask another approver.' },
    ),
    kind: 'forbidden',
  }),
  proposerMayNotDecide: (): Refusal => ({
    ...no(
      'drafter-may-not-decide',
      { zh: '这项申请由您拟办，须由另一人决定。', en: 'You proposed this; another person has to decide it.' },
      { zh: '请另一名签发人办理。', en: 'Ask another approver.' },
    ),
    kind: 'forbidden',
  }),
  notYourRegion: (): Refusal =>
    no(
      'not-your-region',
      { zh: '只能为本机关负责的地区拟定补贴规则。', en: 'A rule is drafted for a region of your own office.' },
      { zh: '请选择本地区。', en: 'Choose your own region.' },
    ),
  outsideTheRegion: (): Refusal =>
    no(
      'outside-the-region',
      {
        zh: '这条规则只补贴在该地区登记的企业法人，分支机构由法人申请。',
        en: 'The rule is for legal persons registered in the region; a branch leaves it to its legal person.',
      },
      { zh: '请选择登记地的规则。', en: 'Choose the rule of the place of registration.' },
    ),
  nothingToList: (): Refusal =>
    no(
      'nothing-to-list',
      { zh: '这条规则下没有已同意而未公示的申请。', en: 'Nothing granted under this rule waits to be published.' },
      { zh: '请先办理申请。', en: 'Decide claims first.' },
    ),
  changedMeanwhile: (): Refusal => ({
    ...no(
      'changed-meanwhile',
      { zh: '这条记录刚被他人改动。', en: 'Somebody else has just changed this.' },
      { zh: '请刷新后核对再办理。', en: 'Load it again, look, and act again.' },
    ),
    kind: 'conflict',
  }),
  ruleNotInForce: (): Refusal =>
    no(
      'rule-not-in-force',
      { zh: '这条补贴规则没有施行或已经结束。', en: 'The rule is not in force.' },
      { zh: '请选择正在施行的规则。', en: 'Choose a rule in force.' },
    ),
  nothingPaid: (): Refusal =>
    no(
      'nothing-paid',
      { zh: '发票金额和支付金额都须大于0。', en: 'Invoice and payment are both more than zero.' },
      { zh: '请按发票和银行回单填写。', en: 'Enter them from the invoice and the bank’s slip.' },
    ),
  paidOutsideTheYear: (from: Day, until: Day): Refusal =>
    no(
      'paid-outside-the-year',
      { zh: `保费支付日不在 ${from} 至 ${until} 之内。`, en: `The premium was not paid from ${from} to ${until}.` },
      { zh: '请选择支付日所在年度的规则。', en: 'Choose the rule of the year of the payment.' },
    ),
  policyClaimedBefore: (number: string): Refusal =>
    no(
      'policy-claimed-before',
      {
        zh: `这张保单已经申请过补贴（${number}）。一张保单只补贴一次，不论由谁申请。`,
        en: `This policy has been claimed for already (${number}). A policy is subsidised once, whoever claims.`,
      },
      { zh: '如原申请有误，请先撤回原申请。', en: 'If that claim was wrong, withdraw it first.' },
    ),
  nothingLeft: (): Refusal =>
    no(
      'nothing-left',
      {
        zh: '该企业本年度上限或本年度预算已经用完，没有可给付的金额。',
        en: 'The year’s cap of this enterprise, or the year’s budget, is used up.',
      },
      {
        zh: '可写明理由不予补贴，或待预算调整后再办理。',
        en: 'Refuse it with this reason, or wait for another budget.',
      },
    ),
  listTooYoung: (until: Day): Refusal =>
    no(
      'publication-not-over',
      {
        zh: `公示到 ${until} 为止，期满后才能导出给财政。`,
        en: `Published until ${until}; finance gets it after that.`,
      },
      { zh: '请在公示期满后办理。', en: 'Come back once the publication has ended.' },
    ),
}
