import type { Refusal } from '../../../foundation/kernel/index.ts'

/** Refusals to a branch: it may act for its legal person and never applies itself. */
export const branchRefusals = {
  branchMayNotApply: (): Refusal => ({
    kind: 'unprocessable',
    code: 'branch-may-not-apply',
    message: {
      zh: '分支机构不具备独立法人资格，不能自行申报。',
      en: 'A branch is no independent legal person and cannot apply itself.',
    },
    remedy: {
      zh: '请由所属法人申报；数量也计入该法人。',
      en: 'Its legal person applies; the number counts there too.',
    },
    cites: [{ clause: '4.1.p1.s2' }],
  }),
  branchMayNotBegin: (legalPerson: string): Refusal => ({
    kind: 'unprocessable',
    code: 'branch-may-not-begin',
    message: {
      zh: '贵单位登记为分支机构，不具备独立法人资格，不能牵头申报，草稿没有建立。',
      en: 'Your unit is on record as a branch. It is no independent legal person and cannot lead, so no draft was begun.',
    },
    remedy: {
      zh: `请由所属法人“${legalPerson}”的单位管理员新建草稿；该管理员可在“人员”页邀请您为该法人填报。若登记有误，请先更正单位档案。`,
      en: `Ask the unit administrator of its legal person, ${legalPerson}, to begin the draft; on the page “People” that administrator may invite you to fill it in for the legal person. If the record is wrong, correct it first.`,
    },
    cites: [{ clause: '4.1.p1.s2' }],
  }),
} as const
