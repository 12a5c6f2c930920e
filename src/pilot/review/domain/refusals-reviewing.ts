import type { Instant, Refusal } from '../../../foundation/kernel/index.ts'
import type { SheetProblem } from './sheet/score-sheet.ts'

/** What an expert's own page refuses. */
export const reviewingRefusals = {
  declareFirst: {
    kind: 'unprocessable',
    code: 'declare-first',
    message: {
      zh: '接受邀请须先声明没有利益冲突并承诺保密',
      en: 'A seat is taken with a declaration of no conflict and of confidence',
    },
    remedy: {
      zh: '请阅读并勾选声明；有冲突的请选择不参加',
      en: 'Read and tick the declaration, or decline if there is a conflict',
    },
  } as Refusal,
  declineNeedsReason: {
    kind: 'unprocessable',
    code: 'decline-needs-a-reason',
    message: { zh: '不参加须写明理由', en: 'Declining needs a reason' },
    remedy: { zh: '请写明理由后再提交', en: 'State the reason and send again' },
  } as Refusal,
  scoreChangedMeanwhile: {
    kind: 'conflict',
    code: 'score-changed-meanwhile',
    message: { zh: '另一个窗口已先保存了这份评分', en: 'Another window has saved this sheet meanwhile' },
    remedy: { zh: '已显示最新内容，请核对后继续', en: 'The latest is shown; compare it and go on' },
  } as Refusal,
  solutionWithdrawn: {
    kind: 'unprocessable',
    code: 'solution-withdrawn',
    message: {
      zh: '申报单位已撤回这个方案，不再评分',
      en: 'The applicant has withdrawn this solution; it is scored no more',
    },
    remedy: {
      zh: '无需处理；已写的内容由组织方留存',
      en: 'Nothing is asked of you; what you wrote is kept by the office',
    },
  } as Refusal,
  scoreLate: (dueAt: Instant): Refusal => ({
    kind: 'unprocessable',
    code: 'score-late',
    message: { zh: '交分截止时间已过', en: 'The time for scores is over' },
    remedy: { zh: '请联系评审组织方', en: 'Write to the office that runs the review' },
    facts: { dueAt },
  }),
  sheetIncomplete: (problems: readonly SheetProblem[]): Refusal => ({
    kind: 'unprocessable',
    code: 'score-sheet-incomplete',
    message: {
      zh: `还有 ${problems.length} 处没有写完：${problems.map(({ message }) => message.zh).join('；')}`,
      en: `${problems.length} places are not finished: ${problems.map(({ message }) => message.en).join('; ')}`,
    },
    remedy: { zh: '请补齐后再提交', en: 'Finish them and hand it in again' },
    facts: { problems: problems.map(({ at, message }) => ({ at, message })) },
  }),
} as const
