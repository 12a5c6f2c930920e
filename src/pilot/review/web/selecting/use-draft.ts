import { useState } from 'react'
import {
  type ItemDecision,
  type PortfolioConstraint,
  type SelectionPage,
  usualDecision,
  type WhatIf,
} from '../../index.ts'

/** What an official is drafting: the line, the constraints and each decision, until it is saved. */
export interface Draft {
  readonly line: number
  readonly portfolio: readonly PortfolioConstraint[]
  readonly decisions: ReadonlyMap<string, ItemDecision>
  readonly dirty: boolean
  readonly setLine: (line: number) => void
  readonly setPortfolio: (portfolio: readonly PortfolioConstraint[]) => void
  readonly decide: (decision: ItemDecision) => void
  readonly adopt: (whatIf: WhatIf) => void
}

export function useDraft(page: SelectionPage): Draft {
  const stored = {
    line: page.selection.line,
    portfolio: page.selection.portfolio,
    decisions: new Map(
      page.items.flatMap(({ solutionId, decision }) => (decision ? [[solutionId, decision] as const] : [])),
    ),
  }
  const [draft, setDraft] = useState<typeof stored>()
  const present = draft ?? stored
  return {
    ...present,
    dirty: draft !== undefined,
    setLine: (line) => setDraft({ ...present, line }),
    setPortfolio: (portfolio) => setDraft({ ...present, portfolio }),
    decide: (decision) =>
      setDraft({ ...present, decisions: new Map(present.decisions).set(decision.solutionId, decision) }),
    adopt: (whatIf) => setDraft({ ...present, decisions: decisionsOf(page, present.line, whatIf) }),
  }
}

/** Each decision in the usual words; who came in or went out for a constraint says so. */
function decisionsOf(page: SelectionPage, line: number, whatIf: WhatIf): Map<string, ItemDecision> {
  const selected = new Set(whatIf.selected)
  return new Map(
    page.items.map((item) => {
      const isSelected = selected.has(item.solutionId)
      const bySwap = isSelected !== item.place <= line
      return [item.solutionId, usualDecision(item, { isSelected, line, bySwap })]
    }),
  )
}
