import type { Refusal } from '../../../foundation/kernel/index.ts'

export const reviewRefusals = {
  pauseNeedsReason: {
    kind: 'unprocessable',
    code: 'pause-needs-a-reason',
    message: { zh: '暂停专家须写明理由', en: 'Pausing an expert needs a reason' },
    remedy: { zh: '请写明理由后再暂停', en: 'State the reason and pause again' },
  },
  employmentEndsLater: {
    kind: 'unprocessable',
    code: 'former-employment-ends-later',
    message: { zh: '曾任职单位的离职日期晚于今天', en: 'A former employment ends after today' },
    remedy: { zh: '仍在任职的，请列入现任职单位', en: 'List it among the present employers while it lasts' },
  },
  awayOutOfOrder: {
    kind: 'unprocessable',
    code: 'away-out-of-order',
    message: { zh: '不能参加评审的起止日期颠倒', en: 'The days of absence are out of order' },
    remedy: { zh: '请改正起止日期', en: 'Correct the days' },
  },
  levelOutOfRange: {
    kind: 'unprocessable',
    code: 'topic-level-out-of-range',
    message: { zh: '专长程度只能是 1、2、3', en: 'The level of a topic is 1, 2 or 3' },
    remedy: { zh: '请改为 1（了解）、2（熟悉）或 3（精通）', en: 'Use 1 (knows), 2 (familiar) or 3 (works on it)' },
  },
  employerTwice: {
    kind: 'unprocessable',
    code: 'employer-stated-twice',
    message: { zh: '同一单位填写了两次', en: 'An employer is stated twice' },
    remedy: { zh: '每家单位只填一次：现任或曾任', en: 'State each once, as present or as former' },
  },
  expertChangedMeanwhile: {
    kind: 'conflict',
    code: 'expert-changed-meanwhile',
    message: { zh: '他人已先修改了这位专家的记录', en: 'Somebody has changed this expert meanwhile' },
    remedy: { zh: '已显示最新内容，请核对后重新修改', en: 'The latest is shown; compare it and change again' },
  },
  tableHasFindings: {
    kind: 'unprocessable',
    code: 'table-has-findings',
    message: { zh: '表中有问题，一行也没有登记', en: 'The table has findings; nothing was entered' },
    remedy: { zh: '请逐行更正后重新上传', en: 'Correct the rows and upload it again' },
  },
  organisationNotOnRecord: {
    kind: 'unprocessable',
    code: 'organisation-not-on-record',
    message: { zh: '填写的单位不在档', en: 'An organisation that is named is not on record' },
    remedy: {
      zh: '请核对信用代码；确不在档的只填名称，利益冲突将按未知处理',
      en: 'Check the credit code; give only its name if it is not on record, and conflicts with it stay unknown',
    },
  },
} as const satisfies Readonly<Record<string, Refusal>>
