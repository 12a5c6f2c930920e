import type { StateMachine } from '../../../../foundation/access/index.ts'
import { type Day, type Fen, fen, parseFen } from '../../../../foundation/kernel/index.ts'

export const countFields = ['policies', 'inForce', 'transactions', 'claims', 'open'] as const
export const moneyFields = [
  'premiumGross',
  'premiumNet',
  'premiumTax',
  'sumInsuredInForce',
  'payable',
  'paid',
  'outstanding',
  'recovered',
  'netIncurred',
] as const

export type CountField = (typeof countFields)[number]
export type MoneyField = (typeof moneyFields)[number]

/**
 * What is reported of the policies that one insurer leads, or follows; at 100% whatever its share. Money is fen as
 * decimal strings, as it goes through JSON.
 */
export type WrittenTotals = Readonly<Record<CountField, number> & Record<MoneyField, string>>

/** Policies that the reporter leads, by class, sector and region of the insured; null where a cell is hidden. */
export interface StatementCell {
  readonly coverClass: string
  readonly sector: string
  readonly regionCode: string
  readonly policies: number | null
  readonly premiumGross: string | null
}

/** A row of the insurer's own book that does not hold; it names neither an organisation nor a policy number. */
export interface StatementBreak {
  readonly row: string
  readonly key: string | null
  readonly rule: string
  readonly clauses: readonly string[]
  readonly message: { readonly zh: string; readonly en: string }
  readonly remedy: { readonly zh: string; readonly en: string }
}

/** The answer of `shidian reported` as an insurer sends it. */
export interface StatementFile {
  readonly reporter: string
  /** What shows that the keys were made with the salt of the round, without telling it. */
  readonly saltDigest: string
  readonly asOf: Day
  readonly led: WrittenTotals
  readonly followed: WrittenTotals
  readonly cells: readonly StatementCell[]
  /** Keys of policies by role, 64 hexadecimal digits each. */
  readonly ledKeys: readonly string[]
  readonly followedKeys: readonly string[]
  readonly breaks: readonly StatementBreak[]
}

export type StatementState = 'draft' | 'signed' | 'superseded'

/** Of one insurer and round one draft at most is open and one signed statement in force; what was signed is kept. */
export const statementMachine: StateMachine = {
  resource: 'policy-statement',
  states: ['draft', 'signed', 'superseded'],
  initial: 'draft',
  transitions: [
    { from: 'draft', action: 'upload', to: 'draft' },
    { from: 'draft', action: 'sign', to: 'signed' },
    { from: 'signed', action: 'supersede', to: 'superseded' },
  ],
}

/** What is hashed to show which salt was used. */
export const saltDigestOf = (salt: string, hash: (text: string) => string): string => hash(`salt|${salt}`)

export const noTotals: WrittenTotals = {
  ...countsBy(() => 0),
  ...moneyBy(() => '0'),
}

export function addTotals(a: WrittenTotals, b: WrittenTotals): WrittenTotals {
  return {
    ...countsBy((field) => a[field] + b[field]),
    ...moneyBy((field) => String(amountOf(a[field]) + amountOf(b[field]))),
  }
}

/** Fen of a text that was read as fen before. */
export const amountOf = (text: string): Fen => parseFen(text) ?? fen(0n)

export function countsBy(figure: (field: CountField) => number): Readonly<Record<CountField, number>> {
  return Object.fromEntries(countFields.map((field) => [field, figure(field)])) as Record<CountField, number>
}

export function moneyBy(figure: (field: MoneyField) => string): Readonly<Record<MoneyField, string>> {
  return Object.fromEntries(moneyFields.map((field) => [field, figure(field)])) as Record<MoneyField, string>
}
