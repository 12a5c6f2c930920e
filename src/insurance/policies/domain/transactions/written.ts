import {
  assertNever,
  type Canonical,
  type Day,
  fen,
  type Fen,
  type Instant,
} from '../../../../foundation/kernel/index.ts'
import type { CancellationBasis } from '../cancellation.ts'
import type { Term } from '../term.ts'
import type { AgreedCover, AgreedPool, Patch, PolicyTerms } from './policy-terms.ts'
import type { Charge, LimitName, PolicyTransaction } from './transaction.ts'

/** A value as it is kept: money in fen as decimal strings. */
export type Written<Value> = Value extends bigint
  ? string
  : Value extends string | number | boolean | null | undefined
    ? Value
    : Value extends readonly (infer Item)[]
      ? readonly Written<Item>[]
      : { readonly [Name in keyof Value]: Written<Value[Name]> }

/** Money becomes decimal strings, and what is undefined is left out. */
export function written<Value>(value: Value): Written<Value> {
  return canonicalOf(value) as Written<Value>
}

/** The same, where only the log will read it. */
export function canonicalOf(value: unknown): Canonical {
  if (typeof value === 'bigint') return String(value)
  if (value === null || typeof value !== 'object') return value as Canonical
  if (Array.isArray(value)) return value.map(canonicalOf)
  const named = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(named.map(([name, part]) => [name, canonicalOf(part)]))
}

const money = (text: string): Fen => fen(BigInt(text))
const moneyOrNull = (text: string | null): Fen | null => (text === null ? null : money(text))

export function readCover(kept: Written<AgreedCover>): AgreedCover {
  const { deductible } = kept
  return {
    ...kept,
    perOccurrence: moneyOrNull(kept.perOccurrence),
    aggregate: moneyOrNull(kept.aggregate),
    deductible: deductible === null ? null : { ...deductible, fixed: money(deductible.fixed) },
  }
}

const readPool = (kept: Written<AgreedPool>): AgreedPool => ({ ...kept, aggregate: money(kept.aggregate) })

export function readTerms(kept: Written<PolicyTerms>): PolicyTerms {
  return { ...kept, covers: kept.covers.map(readCover), pools: kept.pools.map(readPool) }
}

function readPatch(kept: Written<Patch>): Patch {
  if (kept.after === null || kept.item === 'particular') return kept as Patch
  return kept.item === 'cover' ? { ...kept, after: readCover(kept.after) } : { ...kept, after: readPool(kept.after) }
}

/** A transaction as the store keeps it: what all have in columns, what one kind has in `content`. */
export interface KeptTransaction {
  readonly id: string
  readonly sequence: number
  readonly batch: string
  readonly act: PolicyTransaction['act']
  readonly effective: Day
  readonly recordedAt: Instant
  readonly basedOn: string | null
  readonly within: string | null
  readonly reverses: string | null
  readonly reason: string
  readonly content: Written<{
    readonly term?: Term
    readonly premium?: Fen
    readonly terms?: PolicyTerms
    readonly delta?: Fen
    readonly patches?: readonly Patch[]
    readonly basis?: CancellationBasis
    readonly limit?: LimitName
    readonly amount?: Fen
  }>
  readonly charges: readonly Written<Charge>[]
}

export function keptOf(transaction: PolicyTransaction): KeptTransaction {
  const { id, sequence, batch, act, effective, recordedAt, basedOn, reason, charges, ...own } = transaction
  const { within = null, reverses = null, ...content } = own as Partial<Record<'within' | 'reverses', string>>
  const shared = { id, sequence, batch, act, effective, recordedAt, basedOn, within, reverses, reason }
  return { ...shared, content: written(content), charges: written(charges) }
}

export function transactionOf(kept: KeptTransaction): PolicyTransaction {
  const { id, sequence, batch, act, effective, recordedAt, basedOn, reason, content } = kept
  const charges = kept.charges.map(({ kind, gross, net, tax }) => ({
    kind,
    gross: money(gross),
    net: money(net),
    tax: money(tax),
  }))
  const issued = { id, sequence, batch, effective, recordedAt, basedOn, reason, charges }
  const within = kept.within ?? ''
  switch (act) {
    case 'ISSUE':
    case 'RENEW': {
      const { term, premium, terms } = content
      if (!term || premium === undefined || !terms) throw new Error(`transaction ${id} opens no term`)
      return { act, ...issued, term, premium: money(premium), terms: readTerms(terms) }
    }
    case 'ENDORSE':
      return {
        act,
        ...issued,
        within,
        delta: money(content.delta ?? '0'),
        patches: (content.patches ?? []).map(readPatch),
      }
    case 'CANCEL':
      return { act, ...issued, within, basis: content.basis ?? { kind: 'pro-rata' } }
    case 'REINSTATE':
      return { act, ...issued, within, limit: content.limit as LimitName, amount: money(content.amount ?? '0') }
    case 'REVERSE':
      return { act, ...issued, reverses: kept.reverses ?? '' }
    default:
      return assertNever(act)
  }
}
