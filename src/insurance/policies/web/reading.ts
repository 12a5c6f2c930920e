import type { InferContractRouterOutputs } from '@orpc/contract'
import {
  formatCount,
  formatFen,
  formatFenChange,
  type Locale,
  type Status,
} from '../../../foundation/interface/index.ts'
import { fen, parseFen } from '../../../foundation/kernel/index.ts'
import { findRegion } from '../../../pilot/parties/index.ts'
import { findSector } from '../../cover/index.ts'
import type { policiesContract } from '../contract.ts'
import { moneyFields } from '../index.ts'

export type Answers = InferContractRouterOutputs<typeof policiesContract>
export type StatementView = Answers['readStatement']

/** Reads that an act on statements or attributions makes untrue. */
export const policyKeys = [['policies']] as const

export const statusOfStatement: Readonly<Record<StatementView['statement']['state'], Status>> = {
  draft: 'awaiting-second-person',
  signed: 'submitted',
  superseded: 'ended',
}

const isMoney = (field: string): boolean => (moneyFields as readonly string[]).includes(field)
const fenOf = (text: string) => parseFen(text) ?? fen(0n)

/** Yuan with two decimals of fen in text. */
export const yuan = (text: string | null): string => formatFen(text === null ? null : fenOf(text))

/** A figure of a statement as people read it. */
export function shownFigure(field: string, value: string | number): string {
  return isMoney(field) ? yuan(String(value)) : formatCount(BigInt(value))
}

export function shownChange(field: string, change: string): string {
  const amount = fenOf(change)
  if (isMoney(field)) return formatFenChange(amount)
  return amount > 0n ? `+${formatCount(amount)}` : formatCount(amount)
}

/** The insurer's own code where it is none of the notice's. */
export const sectorName = (code: string, locale: Locale): string => findSector(code)?.label[locale] ?? code
export const regionName = (code: string, locale: Locale): string =>
  (locale === 'zh' ? findRegion(code)?.name : undefined) ?? code
