import type { Refusal, RefusalKind } from '../../../../foundation/kernel/index.ts'

type Words = readonly [zh: string, en: string, remedyZh: string, remedyEn: string]

const no = (kind: RefusalKind, code: string, [zh, en, remedyZh, remedyEn]: Words): Refusal => ({
  kind,
  code,
  message: { zh, en },
  remedy: { zh: remedyZh, en: remedyEn },
})

export const proposalRefusals = {
  changedMeanwhile: no('conflict', 'edited-meanwhile', [
    '该内容已被他人改变，本次未办理。',
    'Somebody changed this meanwhile; nothing was done.',
    '请刷新查看后再办理。',
    'Reload and look before acting again.',
  ]),
  unknownParty: no('unprocessable', 'party-not-on-record', [
    '投保人或被保险人未在平台登记。',
    'Applicant or insured is not on the platform’s record.',
    '请核对统一社会信用代码；未登记的，请其先申请登记单位。',
    'Check the credit code; who is not on record enrols first.',
  ]),
  productNotSold: no('unprocessable', 'product-not-sold-on-that-day', [
    '本机构在起保日没有该版本的在售产品，或该产品不承保该行业。',
    'On the first day of cover the insurer does not sell this version, or not to this sector.',
    '请选择起保日在售、且适用该行业的产品版本。',
    'Choose a version that is sold on that day and made for the sector.',
  ]),
  termReversed: no('unprocessable', 'term-reversed', [
    '保险期间的止期应晚于起期，且不超过三年。',
    'The end of the cover comes after its start, and within three years.',
    '请改正起止日期。',
    'Correct the days.',
  ]),
  unknownAnswer: (question: string): Refusal => ({
    ...no('unprocessable', 'answer-not-of-this-form', [
      `问题 ${question} 或所选答案不在该行业的问卷中。`,
      `The question ${question}, or its answer, is not in the questionnaire of the sector.`,
      '请按问卷重新选择。',
      'Choose among the answers of the form.',
    ]),
    facts: { question },
  }),
  incomplete: (missing: readonly string[]): Refusal => ({
    ...no('unprocessable', 'answers-missing', [
      `还有 ${missing.length} 个问题没有回答，不能签署。`,
      `${missing.length} questions are not answered, so nothing can be signed.`,
      '「不清楚」是允许的回答；请逐题作答后再签署。',
      '“Not known” is a permitted answer; answer each question, then sign.',
    ]),
    facts: { missing },
  }),
  signedLater: no('unprocessable', 'signed-after-today', [
    '签署日期不能晚于今天。',
    'The day of signing cannot lie after today.',
    '请改正日期。',
    'Correct the day.',
  ]),
  windowReversed: no('unprocessable', 'window-reversed', [
    '授权的时间窗起止颠倒，或授权晚于扫描开始签署。',
    'The window is reversed, or the consent was signed after scanning began.',
    '授权必须先于扫描签署；请改正日期。',
    'A consent is signed before any scan; correct the days.',
  ]),
  noConsent: no('unprocessable', 'no-scan-without-consent', [
    '没有找到该书面授权，或已撤回，扫描结果不予导入。',
    'There is no such written consent, or it was withdrawn; no finding is taken up.',
    '请先登记写明对象、时间窗和方法的书面授权。',
    'Record a written consent first, with targets, window and method.',
  ]),
  expiredProof: no('unprocessable', 'evidence-ends-before-it-begins', [
    '证据的到期日早于形成日，或形成日晚于今天。',
    'The evidence ends before it begins, or begins after today.',
    '请改正日期。',
    'Correct the days.',
  ]),
  unknownIssue: no('unprocessable', 'issue-kind-unknown', [
    '目录中没有可由人提出的该核保事项，或该事项已在办理中。',
    'The catalogue has no such issue to be raised by hand, or it stands already.',
    '请从目录中选择；已存在的，可重新打开。',
    'Choose from the catalogue; one that stands can be opened again.',
  ]),
  unknownContingency: no('conflict', 'contingency-not-open', [
    '该承保前条件不存在或已处理。',
    'There is no such contingency, or it is settled.',
    '请刷新查看。',
    'Reload and look.',
  ]),
  gradeForWarranty: no('unprocessable', 'warranty-takes-the-grade', [
    '转为保证须具有对应核保事项的权限等级，且不是评估人。',
    'Turning it into a warranty takes the grade of its issue, by someone who did not assess.',
    '请转报给有权限的核保人员。',
    'Refer it to an underwriter with the grade.',
  ]),
  scoreIsNoReason: no('unprocessable', 'score-alone-is-no-reason', [
    '拒绝须写明目录中的理由；得分本身不是理由。',
    'A refusal names reasons of the catalogue; a score alone is none.',
    '请选择至少一个理由，并写明可以补正的内容。',
    'Choose at least one reason and say what can be mended.',
  ]),
} as const
