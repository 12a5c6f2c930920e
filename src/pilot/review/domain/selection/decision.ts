import type { Instant, Refusal, Text } from '../../../../foundation/kernel/index.ts'
import type { SelectionState } from '../machines.ts'
import type { ConstraintFinding, PortfolioConstraint, Portfolioed } from './portfolio.ts'

/** Why a solution is listed, or is not, in the words that the applicant is told. */
export const bases = {
  'ranks-within': {
    decision: 'selected',
    text: { zh: '评审排序在入选线内', en: 'Ranks within the line' },
  },
  'fills-a-gap': {
    decision: 'selected',
    text: { zh: '在线附近，补足行业、险种或地区空白', en: 'Near the line and fills a gap of sector, class or region' },
  },
  typical: {
    decision: 'selected',
    text: { zh: '典型性突出，便于复制推广', en: 'Typical and easily taken up elsewhere' },
  },
  'ranks-below': {
    decision: 'not-selected',
    text: { zh: '评审排序在入选线外', en: 'Ranks below the line' },
  },
  'makes-room': {
    decision: 'not-selected',
    text: { zh: '在线附近，为组合约束让出名额', en: 'Near the line and makes room for a constraint of the portfolio' },
  },
  standing: {
    decision: 'not-selected',
    text: { zh: '成员单位存在影响试点的失信或处罚', en: 'A member’s standing bars it' },
  },
} as const satisfies Readonly<Record<string, { readonly decision: Decision; readonly text: Text }>>

export type Decision = 'selected' | 'not-selected'
export type DecisionBasis = keyof typeof bases
export const basisCodes = Object.keys(bases) as readonly DecisionBasis[]

export interface ItemDecision {
  readonly solutionId: string
  readonly decision: Decision
  readonly basis: DecisionBasis
  readonly reason: string
}

/** By rank and line, with our own words; an official changes what needs another reason. */
export function usualDecision(
  { solutionId, place, points }: { readonly solutionId: string; readonly place: number; readonly points: number },
  { isSelected, line, bySwap }: { readonly isSelected: boolean; readonly line: number; readonly bySwap: boolean },
): ItemDecision {
  const basis: DecisionBasis = isSelected
    ? bySwap
      ? 'fills-a-gap'
      : 'ranks-within'
    : bySwap
      ? 'makes-room'
      : 'ranks-below'
  const { decision, text } = bases[basis]
  const reason = `${text.zh}：平均 ${points.toFixed(2)} 分，排序第 ${place}，入选线为前 ${line} 名。`
  return { solutionId, decision, basis, reason }
}

export interface SelectionItem extends Portfolioed {
  readonly number: string
  readonly title: string
  readonly leadName: string
  readonly entryId: string
  readonly points: number
  readonly scores: number
  /** As advice, with the bounds of its 95 % interval; null while there are too few scores. */
  readonly advised: {
    readonly points: number
    readonly low: number
    readonly high: number
    readonly place: number
    readonly border: boolean
  } | null
  readonly decision: ItemDecision | null
}

export interface SelectionPage {
  readonly selection: {
    readonly id: string
    readonly roundId: string
    readonly programmeId: string
    readonly state: SelectionState
    readonly line: number
    readonly portfolio: readonly PortfolioConstraint[]
    readonly version: number
    readonly proposedByName: string | null
    readonly proposedAt: Instant | null
    readonly returnReason: string
    readonly releasedByName: string | null
    readonly releasedAt: Instant | null
  }
  readonly actions: readonly string[]
  readonly sectors: readonly { readonly code: string; readonly label: Text }[]
  /** In the order of the published ranking. */
  readonly items: readonly SelectionItem[]
  readonly method: 'mean' | 'trimmed-mean'
  readonly advice: {
    readonly severityDeviation: number
    readonly noiseDeviation: number
    readonly outliers: number
    /** One is as it should be: severities are compared only within a group. */
    readonly groups: number
    /** What the severity-adjusted ranking would change. */
    readonly enters: number
    readonly leavesOneOut: number
  } | null
}

const cites = [{ clause: '4.1.p2.s3', words: '评审遴选' }]

export const selectionRefusals = {
  notScored: {
    kind: 'unprocessable',
    code: 'scoring-not-closed',
    message: { zh: '评分尚未结束，不能开始遴选', en: 'Scoring has not been closed' },
    remedy: { zh: '请先在评审组织页结束评分', en: 'Close scoring on the desk of the review first' },
    cites,
  } as Refusal,
  changedMeanwhile: {
    kind: 'conflict',
    code: 'selection-changed-meanwhile',
    message: { zh: '他人已先修改了拟定名单', en: 'Somebody has changed the draft meanwhile' },
    remedy: { zh: '已显示最新内容，请核对后重新修改', en: 'The latest is shown; compare it and change again' },
  } as Refusal,
  strangeItem: {
    kind: 'unprocessable',
    code: 'not-on-the-list',
    message: { zh: '名单中有不在评审清单上的方案', en: 'The draft names a solution that is not on the list' },
    remedy: { zh: '请刷新页面后重新拟定', en: 'Reload the page and draft again' },
  } as Refusal,
  basisDoesNotFit: (number: string): Refusal => ({
    kind: 'unprocessable',
    code: 'basis-does-not-fit',
    message: {
      zh: `${number} 的依据与决定或排序不符`,
      en: `The basis given for ${number} does not fit its decision or its rank`,
    },
    remedy: {
      zh: '入选线内外与排序不同的，请选择相应依据并写明理由',
      en: 'Where the decision departs from the rank, choose the basis that says why',
    },
    cites,
  }),
  undecided: (numbers: readonly string[]): Refusal => ({
    kind: 'unprocessable',
    code: 'solutions-undecided',
    message: {
      zh: `还有 ${numbers.length} 件没有决定：${numbers.slice(0, 10).join('、')}`,
      en: `${numbers.length} solutions have no decision: ${numbers.slice(0, 10).join(', ')}`,
    },
    remedy: { zh: '请逐件写明决定和理由', en: 'Decide each with its reason' },
    facts: { numbers: [...numbers] },
  }),
  portfolioUnmet: (unmet: readonly ConstraintFinding[]): Refusal => ({
    kind: 'unprocessable',
    code: 'portfolio-unmet',
    message: {
      zh: `有 ${unmet.length} 项组合约束没有满足`,
      en: `${unmet.length} constraints of the portfolio are not met`,
    },
    remedy: { zh: '请调整名单，或修改约束', en: 'Change the draft or the constraints' },
    facts: { unmet: unmet.map(({ constraint, count }) => ({ ...constraint, count })) },
  }),
} as const
