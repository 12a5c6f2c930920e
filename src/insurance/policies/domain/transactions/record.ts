import {
  type Day,
  type Fen,
  type Instant,
  ok,
  refuse,
  type Result,
  zeroFen,
} from '../../../../foundation/kernel/index.ts'
import { endorse } from '../endorsement.ts'
import { type StandingTerm, standingOf, wholePremium } from './standing.ts'
import { itemOf, type Patch } from './policy-terms.ts'
import { changedLaterToo, noTermOn, policyMovedOn, premiumBelowNothing } from './transaction-refusals.ts'
import {
  chargeOf,
  type EndorseTransaction,
  type PolicyTransaction,
  type ReverseTransaction,
  turned,
} from './transaction.ts'

/** What every act on a policy brings along. */
export interface Asked {
  readonly transactions: readonly PolicyTransaction[]
  /** The last transaction that whoever asks has seen. */
  readonly basedOn: string | null
  readonly reason: string
  readonly recordedAt: Instant
  readonly newId: () => string
}

/** What all transactions of one act have in common; sequences go on where the policy stands. */
export type Header = Pick<EndorseTransaction, 'batch' | 'recordedAt' | 'basedOn' | 'reason'>

/** The transactions of one act in their order, collected while they are charged. */
export class Batch {
  readonly #asked: Asked
  readonly #id: string
  readonly #added: PolicyTransaction[] = []

  constructor(asked: Asked) {
    this.#asked = asked
    this.#id = asked.newId()
  }

  /** Of the transaction that was asked for; what it moves aside and back has ids of its own. */
  get id(): string {
    return this.#id
  }

  get added(): readonly PolicyTransaction[] {
    return this.#added
  }

  /** The policy as it stands with what this act has added so far. */
  standing(): readonly StandingTerm[] {
    return standingOf([...this.#asked.transactions, ...this.#added])
  }

  header(id: string): Header & Pick<EndorseTransaction, 'id' | 'sequence'> {
    const { recordedAt, basedOn, reason, transactions } = this.#asked
    const sequence = transactions.length + this.#added.length + 1
    return { id, sequence, batch: this.#id, recordedAt, basedOn, reason }
  }

  add(transaction: PolicyTransaction): void {
    this.#added.push(transaction)
  }

  /** Takes transactions out, each with the turned signs of what it charged. */
  reverse(targets: readonly PolicyTransaction[]): void {
    for (const target of targets) this.add(reversalOf(target, this.header(this.#asked.newId())))
  }

  /** Issues changes that were moved aside once more, in the order given, each charged anew. */
  reapply(changes: readonly EndorseTransaction[]): Result<void> {
    for (const { effective, delta, patches, within } of changes) {
      const done = this.endorse(this.#asked.newId(), { effective, delta, patches, within })
      if (!done.ok) return done
    }
    return ok(undefined)
  }

  /** C3 on the premium that is in force on the day, with all that this act has done so far. */
  endorse(id: string, change: Pick<EndorseTransaction, 'effective' | 'delta' | 'patches' | 'within'>): Result<void> {
    const term = this.standing().find(({ opened }) => opened.id === change.within)
    if (!term) return refuse(noTermOn(change.effective))
    const premiumOld = wholePremium(term, change.effective)
    const premiumNew = (premiumOld + change.delta) as Fen
    if (premiumNew < zeroFen) return refuse(premiumBelowNothing(premiumNew))
    const charged = endorse({ term: term.opened.term, effective: change.effective, premiumOld, premiumNew })
    if (!charged.ok) return charged
    this.add({ act: 'ENDORSE', ...this.header(id), ...change, charges: chargeOf('premium', charged.value.charge) })
    return ok(undefined)
  }
}

export function reversalOf(target: PolicyTransaction, header: ReturnType<Batch['header']>): ReverseTransaction {
  const { id: reverses, effective, charges } = target
  return { act: 'REVERSE', ...header, effective, reverses, charges: turned(charges) }
}

/** Nobody acts on a policy that has moved on since they looked at it. */
export function checkBasedOn({ transactions, basedOn }: Asked): Result<void> {
  return (transactions.at(-1)?.id ?? null) === basedOn ? ok(undefined) : refuse(policyMovedOn())
}

/** The term in force that holds a day. */
export function termOn(terms: readonly StandingTerm[], on: Day): Result<StandingTerm> {
  const found = terms.find(({ opened: { term } }) => term.start <= on && on < term.end)
  return found ? ok(found) : refuse(noTermOn(on))
}

/** Refused where a later change speaks of the same item: its premium was agreed on what the item said then. */
export function checkApart(later: readonly EndorseTransaction[], patches: readonly Patch[]): Result<void> {
  const items = new Set(patches.map(itemOf))
  for (const { patches: theirs, effective } of later) {
    const same = theirs.find((patch) => items.has(itemOf(patch)))
    if (same) return refuse(changedLaterToo(itemOf(same), effective))
  }
  return ok(undefined)
}
