import type { Refusal } from '../../../foundation/kernel/index.ts'

/** Refusals about questions that are put to an official. */
export const determinationRefusals = {
  nothingToDetermine: (): Refusal => ({
    kind: 'unprocessable',
    code: 'nothing-to-determine',
    message: {
      zh: '这一条现在不需要认定：要么已经能够判定，要么不是提交时必须满足的要求。',
      en: 'Nothing is to be determined here: it is settled by the facts, or not a requirement of submission.',
    },
    remedy: { zh: '请刷新任务清单查看最新的检查结果。', en: 'Reload the task list to see the present findings.' },
  }),
  determinedAlready: ({
    state,
    decidedByName,
    decisionReason,
  }: {
    readonly state: string
    readonly decidedByName: string | null
    readonly decisionReason: string | null
  }): Refusal => ({
    kind: 'conflict',
    code: 'determined-already',
    message: {
      zh: `同样的事实已由 ${decidedByName ?? '负责人'} 认定为${state === 'met' ? '符合' : '不符合'}，理由：${decisionReason ?? ''}`,
      en: `On the same facts ${decidedByName ?? 'an official'} has found it ${state === 'met' ? 'met' : 'not met'}: ${decisionReason ?? ''}`,
    },
    remedy: {
      zh: '成员或许可情况有变化后可再次提请；也可换由持有保险业务许可的单位参加。',
      en: 'Ask again once members or licences have changed, or let a licensed insurer join.',
    },
    facts: { state },
  }),
} as const
