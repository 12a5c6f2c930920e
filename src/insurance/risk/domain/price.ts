import { type Fen, fen, ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import { exactFigures, type ExactFigures, type LossCase, untrustworthy } from './exact.ts'
import { type Evidence, type Sensitivity, sensitivities } from './sensitivity.ts'

/** The risk premium of one risk, with what it rests on. */
export interface Price {
  /** The mean of the year's net loss. */
  readonly fen: Fen
  readonly figures: ExactFigures
  /** The driver with the largest effect first. */
  readonly sensitivities: readonly Sensitivity[]
}

/** A price becomes fen once, half away from zero. Yuan beyond 9e13 have no whole fen in a double. */
export function fenOfYuan(yuan: number): Fen {
  const whole = Math.round(Math.abs(yuan) * 100)
  return fen(BigInt(yuan < 0 ? -whole : whole))
}

export function exactPrice(lossCase: LossCase, evidence: Evidence): Result<Price> {
  const figures = exactFigures(lossCase)
  const drivers = sensitivities(lossCase, evidence)
  if (figures.mean === null || drivers === null) return refuse(noMean)
  if (!(figures.disagreement <= untrustworthy)) return refuse(notExact)
  return ok({ fen: fenOfYuan(figures.mean), figures, sensitivities: drivers })
}

const noMean = {
  kind: 'unprocessable',
  code: 'no-mean-no-premium',
  message: {
    zh: '按所给假设损失均值为无穷，不能由均值定价。',
    en: 'Under these assumptions the mean loss is infinite, and no premium can rest on it.',
  },
  remedy: { zh: '请设置每次事故限额或年度限额。', en: 'Set a limit of each claim or of the year.' },
} as const

const notExact = {
  kind: 'unprocessable',
  code: 'exact-engine-does-not-converge',
  message: { zh: '精确引擎对该风险未收敛。', en: 'The exact engine does not converge for this risk.' },
  remedy: { zh: '请用模拟引擎估计。', en: 'Estimate it by simulation.' },
} as const
