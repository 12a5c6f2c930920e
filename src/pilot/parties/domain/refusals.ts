import type { Refusal, Text } from '../../../foundation/kernel/index.ts'
import { evidenceSubjects } from './evidence.ts'
import type { EvidenceSubject } from './evidence.ts'

const applicants = [{ clause: '4.1.p1.s2', words: '在中华人民共和国境内注册' }]

export const partyRefusals = {
  branchIsNoLegalPerson: {
    kind: 'unprocessable',
    code: 'branch-is-no-legal-person',
    message: {
      zh: '分支机构不具备独立法人资格，不能登记为独立法人。',
      en: 'A branch is no independent legal person and cannot be recorded as one.',
    },
    remedy: {
      zh: '由所属法人申报；分支机构的人员可以代所属法人办理。',
      en: 'Its legal person applies; people of the branch may act for it.',
    },
    cites: [{ clause: '4.1.p1.s2', words: '具备独立法人资格' }],
  },
  notAwaitingVerification: {
    kind: 'unprocessable',
    code: 'organisation-not-awaiting-verification',
    message: {
      zh: '该单位的记录现在不在待核验状态。',
      en: 'The record of this organisation is not awaiting verification.',
    },
    remedy: { zh: '请刷新后查看当前状态和上一次核验结论。', en: 'Reload to see its state and the last decision.' },
  },
  reasonNeeded: {
    kind: 'unprocessable',
    code: 'return-needs-reasons',
    message: { zh: '退回时没有写明理由。', en: 'The return gives no reason.' },
    remedy: {
      zh: '请至少对一个字段写明退回理由和应补的材料。',
      en: 'Give a reason for at least one field, and say what is wanted.',
    },
  },
  creditCodeWrong: (explained: Text): Refusal => ({
    kind: 'unprocessable',
    code: 'credit-code-wrong',
    message: explained,
    remedy: {
      zh: '请按营业执照或登记证书上的 18 位代码重新填写。',
      en: 'Enter the 18 characters printed on the business licence or certificate of registration.',
    },
    cites: applicants,
  }),
  factsNotStated: (facts: readonly EvidenceSubject[]): Refusal => ({
    kind: 'unprocessable',
    code: 'facts-not-stated',
    message: {
      zh: `单位还没有填写：${facts.map((fact) => evidenceSubjects[fact].zh).join('、')}。`,
      en: `The organisation has not stated: ${facts.map((fact) => evidenceSubjects[fact].en).join(', ')}.`,
    },
    remedy: { zh: '请退回并写明需要补填的字段。', en: 'Return the record and name the fields to be filled.' },
    cites: applicants,
    facts: { facts },
  }),
  checksMissing: (facts: readonly EvidenceSubject[]): Refusal => ({
    kind: 'unprocessable',
    code: 'checks-missing',
    message: {
      zh: `以下事项还没有凭「主管机关出具」或「已核对」的证据核对：${facts.map((fact) => evidenceSubjects[fact].zh).join('、')}。`,
      en: `Not yet checked against evidence issued by an authority or checked: ${facts.map((fact) => evidenceSubjects[fact].en).join(', ')}.`,
    },
    remedy: {
      zh: '请逐项选择证据并评定可信等级，或退回补充材料。',
      en: 'Choose and grade evidence for each, or return the record.',
    },
    cites: applicants,
    facts: { facts },
  }),
  licenceDatesOutOfOrder: {
    kind: 'unprocessable',
    code: 'licence-dates-out-of-order',
    message: { zh: '许可的有效期止日早于起日。', en: 'The licence ends before it begins.' },
    remedy: {
      zh: '请按许可证改正日期；长期有效的请选「长期」。',
      en: 'Correct the dates by the licence; choose “long-term” where no end is printed.',
    },
  },
  branchOfBranch: {
    kind: 'unprocessable',
    code: 'branch-of-a-branch',
    message: { zh: '所选单位本身是分支机构。', en: 'The chosen organisation is itself a branch.' },
    remedy: { zh: '请填写最终所属法人的统一社会信用代码。', en: 'Give the credit code of the legal person behind it.' },
    cites: [{ clause: '4.1.p1.s2', words: '具备独立法人资格' }],
  },
  legalPersonUnknown: {
    kind: 'unprocessable',
    code: 'legal-person-not-on-record',
    message: {
      zh: '所属法人尚未在本平台登记，或代码不正确。',
      en: 'The legal person is not on record here, or the code is wrong.',
    },
    remedy: {
      zh: '请先由所属法人登记单位档案，再关联分支机构。',
      en: 'Let the legal person enrol first, then link the branch.',
    },
  },
  standingDatesOutOfOrder: {
    kind: 'unprocessable',
    code: 'standing-dates-out-of-order',
    message: { zh: '资格状态的止日早于起日。', en: 'The standing ends before it begins.' },
    remedy: { zh: '请改正日期。', en: 'Correct the dates.' },
  },
  authorityDatesOutOfOrder: {
    kind: 'unprocessable',
    code: 'authority-dates-out-of-order',
    message: {
      zh: '新名称的生效日不晚于现名称的生效日。',
      en: 'The change does not take effect after the present name did.',
    },
    remedy: {
      zh: '请填写晚于现行记录生效日的日期；原名称保留在历史中。',
      en: 'Choose a later day; the former name stays in the history.',
    },
  },
} as const satisfies Readonly<Record<string, Refusal | ((...given: never[]) => Refusal)>>
