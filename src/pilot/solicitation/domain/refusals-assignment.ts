import type { Refusal } from '../../../foundation/kernel/index.ts'

/** Refusals about who fills which section. */
export const assignmentRefusals = {
  noSuchSection: (): Refusal => ({
    kind: 'unprocessable',
    code: 'no-such-section',
    message: { zh: '表单里没有这一节。', en: 'The form has no such section.' },
    remedy: { zh: '请刷新页面后从列表中选择。', en: 'Reload the page and choose from the list.' },
  }),
  assignedMeanwhile: (to: string | undefined): Refusal => ({
    kind: 'conflict',
    code: 'assigned-meanwhile',
    message: {
      zh: to === undefined ? '这一节的分工刚被其他人取消。' : `这一节刚被其他人分给了 ${to}。`,
      en: to === undefined ? 'Somebody has just taken this assignment back.' : `Somebody has just given this to ${to}.`,
    },
    remedy: { zh: '请刷新后再改。', en: 'Reload, then change it.' },
    facts: { to: to ?? null },
  }),
  notOfThisUnit: (): Refusal => ({
    kind: 'unprocessable',
    code: 'not-a-filler-of-this-unit',
    message: {
      zh: '这个人不是本单位可以填报的人。',
      en: 'This is not a person of your unit who may fill in.',
    },
    remedy: {
      zh: '请先在“本单位人员”里邀请或授予填报角色，再来分工。',
      en: 'Invite the person or give the role of a filler under “People of the unit”, then assign.',
    },
  }),
} as const
