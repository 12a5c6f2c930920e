import {
  add,
  type Fen,
  lesserOf,
  ok,
  refuse,
  type Result,
  subtract,
  zeroFen,
} from '../../../foundation/kernel/index.ts'
import { accountUnknown, holdTaken, holdUnknown, limitExhausted, postedAboveHold } from './ledger-refusals.ts'

/** A limit of one cover or of a pool that several covers share. */
export interface LimitAccount {
  readonly limit: Fen
  /** Paid, for good. */
  readonly posted: Fen
  /** Decided and not yet paid. */
  readonly held: Fen
}

/** What a decision reserves, on every limit that it erodes at once. */
export interface Hold {
  readonly accounts: readonly string[]
  readonly left: Fen
}

/** 限额台账: posted and held together never exceed a limit. */
export interface LimitLedger {
  readonly accounts: ReadonlyMap<string, LimitAccount>
  readonly holds: ReadonlyMap<string, Hold>
}

export interface WantedHold {
  /** The decision that holds. */
  readonly id: string
  readonly accounts: readonly string[]
  readonly amount: Fen
}

export function openLedger(limits: ReadonlyMap<string, Fen>): LimitLedger {
  const accounts = [...limits].map(([id, limit]) => [id, { limit, posted: zeroFen, held: zeroFen }] as const)
  return { accounts: new Map(accounts), holds: new Map() }
}

export const remainingOf = ({ limit, posted, held }: LimitAccount): Fen => subtract(limit, add(posted, held))

/** At the decision: refused where any of the limits has less left. */
export function hold(ledger: LimitLedger, { id, accounts, amount }: WantedHold): Result<LimitLedger> {
  if (ledger.holds.has(id)) return refuse(holdTaken(id))
  const own = [...new Set(accounts)]
  for (const account of own) {
    const found = ledger.accounts.get(account)
    if (!found) return refuse(accountUnknown(account))
    const remaining = remainingOf(found)
    if (amount > remaining) return refuse(limitExhausted(account, amount, remaining))
  }
  const held = changed(ledger, own, (one) => ({ ...one, held: add(one.held, amount) }))
  return ok({ accounts: held, holds: new Map(ledger.holds).set(id, { accounts: own, left: amount }) })
}

/** At the payment: what was held is now used for good. */
export function post(ledger: LimitLedger, id: string, amount: Fen): Result<LimitLedger> {
  const found = ledger.holds.get(id)
  if (!found) return refuse(holdUnknown(id))
  if (amount > found.left) return refuse(postedAboveHold(amount, found.left))
  const accounts = changed(ledger, found.accounts, (one) => ({
    ...one,
    held: subtract(one.held, amount),
    posted: add(one.posted, amount),
  }))
  const left = subtract(found.left, amount)
  return ok({ accounts, holds: new Map(ledger.holds).set(id, { ...found, left }) })
}

/** On withdrawal, or when nothing more will be paid: what is still held is free again, and the hold is gone. */
export function release(ledger: LimitLedger, id: string): Result<LimitLedger> {
  const found = ledger.holds.get(id)
  if (!found) return refuse(holdUnknown(id))
  const accounts = changed(ledger, found.accounts, (one) => ({ ...one, held: subtract(one.held, found.left) }))
  const holds = new Map(ledger.holds)
  holds.delete(id)
  return ok({ accounts, holds })
}

/** What the limits that a cover erodes leave of an amount; a limit that the policy does not have is `hold`'s to refuse. */
export function heldAtMost(ledger: LimitLedger, accounts: readonly string[], asked: Fen): Fen {
  return accounts
    .flatMap((account) => ledger.accounts.get(account) ?? [])
    .map(remainingOf)
    .reduce(lesserOf, asked)
}

function changed(
  { accounts }: LimitLedger,
  names: readonly string[],
  change: (account: LimitAccount) => LimitAccount,
): ReadonlyMap<string, LimitAccount> {
  return new Map([...accounts].map(([id, account]) => [id, names.includes(id) ? change(account) : account] as const))
}
