import type { Refusal, Text } from '../../../../foundation/kernel/index.ts'

const contract = [{ clause: '保险法2015:13' }] as const
const items = [{ clause: '保险法2015:18' }] as const

const refusal = (code: string, message: Text, remedy: Text, cites: Refusal['cites'] = contract): Refusal => ({
  kind: 'unprocessable',
  code,
  message,
  remedy,
  cites: cites ?? contract,
})

export const quotationTaken: Refusal = {
  ...refusal(
    'quotation-has-its-policy',
    { zh: '这份报价已经建立保单，不能再签一次。', en: 'The quotation has its policy and is not bound twice.' },
    { zh: '在保单列表中打开它。', en: 'Open that policy in the list.' },
  ),
  kind: 'conflict',
}

export const quotationNotThere = refusal(
  'quotation-not-there',
  { zh: '本机构没有这份已被接受的报价。', en: 'Your company has no accepted quotation of this id.' },
  { zh: '在核保工作台选择已被投保人接受的报价。', en: 'Choose one that the applicant has accepted.' },
)

export const policyChangedMeanwhile: Refusal = {
  ...refusal(
    'policy-changed-meanwhile',
    { zh: '您打开之后，这张保单的内容已被修改。', en: 'The policy was changed after you opened it.' },
    { zh: '刷新页面后重新办理。', en: 'Load the page again and begin anew.' },
  ),
  kind: 'conflict',
}

export const numberTaken: Refusal = {
  ...refusal(
    'policy-number-taken',
    { zh: '本机构已有同号保单。', en: 'Your company has a policy of this number.' },
    { zh: '核对保单号。', en: 'Check the number.' },
    items,
  ),
  kind: 'conflict',
}

export const voucherTaken: Refusal = {
  ...refusal(
    'voucher-taken',
    { zh: '这张凭证已经登记过。', en: 'The voucher is on record already.' },
    { zh: '一张银行凭证只登记一次。', en: 'A bank voucher is recorded once.' },
    [{ clause: '金发〔2025〕36号' }],
  ),
  kind: 'conflict',
}

export const receivedInTheFuture = refusal(
  'received-in-the-future',
  { zh: '到账时间晚于现在。', en: 'The time of receipt lies in the future.' },
  { zh: '按银行凭证填写到账时间。', en: 'Give the time that the voucher states.' },
  [{ clause: '金发〔2025〕36号' }],
)

export const notInForce = (status: string): Refusal =>
  refusal(
    'policy-not-in-force',
    {
      zh: '按当时已知的记录，这张保单在该时刻不在有效期内。',
      en: `As known then, the policy was not in force at that moment (${status}).`,
    },
    {
      zh: '核对出险时间和保单时间线；事后补录的批改须由两人确认并附损失情况。',
      en: 'Check the time of the loss and the timeline; what was recorded later counts by an act of two people.',
    },
    [{ clause: '保险法2015:14' }],
  )
