import type { Arranged } from '../../../index.ts'
import { dayTyped, fenTyped, percentTyped, ppmTyped, yuanTyped } from '../typed.ts'
import type { bookWords } from '../words.ts'

/** The particulars of issue as they stand in the fields, before they are read. */
export interface Draft {
  readonly shares: readonly { readonly insurer: string; readonly share: string }[]
  readonly instalments: readonly { readonly due: string; readonly amount: string }[]
  readonly subsidised: string
  readonly acknowledged: readonly string[]
  readonly stated: Arranged['stated']
  readonly risk: Readonly<Record<RiskField, string>>
}

export const riskFields = ['method', 'maximumLoss', 'capital', 'quarterEnd', 'ceded'] as const
export type RiskField = (typeof riskFields)[number]

export function draftOf({ shares, instalments, subsidised, acknowledged, stated, singleRisk }: Arranged): Draft {
  return {
    shares: shares.map(({ insurer, share }) => ({ insurer, share: percentTyped(share) })),
    instalments: instalments.map(({ due, amount }) => ({ due, amount: yuanTyped(amount) })),
    subsidised: yuanTyped(subsidised),
    acknowledged,
    stated,
    risk: singleRisk
      ? {
          method: singleRisk.method,
          maximumLoss: yuanTyped(singleRisk.maximumLoss),
          capital: yuanTyped(singleRisk.capital),
          quarterEnd: singleRisk.quarterEnd,
          ceded: yuanTyped(singleRisk.ceded),
        }
      : { method: '', maximumLoss: '', capital: '', quarterEnd: '', ceded: '' },
  }
}

type Words = (typeof bookWords)['zh']['problems']

/** What cannot be read, by the id of its field. */
export function problemsOf(draft: Draft, words: Words): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  const need = (field: string, holds: boolean, words_: string): void => {
    if (!holds) found[field] = words_
  }
  for (const [index, { insurer, share }] of draft.shares.entries()) {
    need(`insurer-${index}`, /^[0-9A-Z]{18}$/.test(insurer.trim()), words.code)
    need(`share-${index}`, ppmTyped(share) !== undefined, words.share)
  }
  for (const [index, { due, amount }] of draft.instalments.entries()) {
    need(`due-${index}`, dayTyped(due) !== undefined, words.day)
    need(`amount-${index}`, isAmount(amount), words.money)
  }
  need('subsidised', isAmount(draft.subsidised), words.money)
  if (!hasRisk(draft)) return found
  for (const field of ['maximumLoss', 'capital', 'ceded'] as const)
    need(`risk-${field}`, isAmount(draft.risk[field]), words.money)
  need('risk-quarterEnd', dayTyped(draft.risk.quarterEnd) !== undefined, words.day)
  need('risk-method', draft.risk.method.trim() !== '', words.risk)
  return found
}

const isAmount = (typed: string): boolean => (fenTyped(typed) ?? -1n) >= 0n
const hasRisk = ({ risk }: Draft): boolean => riskFields.some((field) => risk[field].trim() !== '')

/** The draft as the server takes it; only for one without problems. */
export function readDraft(draft: Draft) {
  const money = (typed: string): string => String(fenTyped(typed) ?? 0n)
  const { shares, instalments, subsidised, acknowledged, stated, risk } = draft
  return {
    shares: shares.map(({ insurer, share }) => ({ insurer: insurer.trim(), share: ppmTyped(share) ?? 0 })),
    instalments: instalments.map(({ due, amount }) => ({ due, amount: money(amount) })),
    subsidised: money(subsidised),
    acknowledged: [...acknowledged],
    stated: [...stated],
    singleRisk: hasRisk(draft)
      ? {
          method: risk.method.trim(),
          maximumLoss: money(risk.maximumLoss),
          capital: money(risk.capital),
          quarterEnd: risk.quarterEnd,
          ceded: money(risk.ceded),
        }
      : null,
  }
}
