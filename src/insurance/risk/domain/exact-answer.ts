import { ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import { exactFigures, type LossCase, untrustworthy } from './exact.ts'
import type { ExactAnswer } from './loss-answer.ts'

/**
 * The exact price of one risk in yuan with its bracket, or why there is none. `clock` gives milliseconds that only tell how
 * long it took. A mean or deviation that is infinite is null (decision 0120).
 */
export function exactAnswer(lossCase: LossCase, clock: () => number): Result<ExactAnswer> {
  const started = clock()
  const { cells, disagreement, ...figures } = exactFigures(lossCase)
  if (!(disagreement <= untrustworthy)) return refuse(tooFine(cells))
  return ok({ ...figures, millis: clock() - started })
}

const tooFine = (cells: number) =>
  ({
    kind: 'unprocessable',
    code: 'exact-engine-does-not-converge',
    message: {
      zh: `精确引擎用 ${cells} 个格点仍未收敛：年损失次数过多，或赔付限额远离绝大多数年份的损失。`,
      en: `The exact engine has not converged with ${cells} cells: too many losses a year, or terms too far from what years bring.`,
    },
    remedy: {
      zh: '请用 loss simulate 模拟，或先按条款剔除小额损失。',
      en: 'Use loss simulate, or take small losses out by a deductible.',
    },
    facts: { cells },
  }) as const
