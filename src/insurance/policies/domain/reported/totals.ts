import { type Day, type Fen, sumOf } from '../../../../foundation/kernel/index.ts'
import { endOfCover, type JudgedPolicy } from './judge-policy.ts'
import { nameOf } from './judge-book.ts'

export interface PolicyTotals {
  readonly policies: number
  readonly inForce: number
  readonly transactions: number
  readonly premiumGross: Fen
  readonly premiumNet: Fen
  readonly premiumTax: Fen
  readonly sumInsuredInForce: Fen
}

/** Policies by class, sector and region of the insured; a cell under five hides its figures. */
export interface Cell {
  readonly coverClass: string
  readonly sector: string
  readonly regionCode: string
  readonly policies: number | null
  readonly premiumGross: Fen | null
}

/** A salted key, from which nobody reads the policy, and whether its figures are among the reporter's own. */
export interface PolicyKey {
  readonly key: string
  readonly role: 'leader' | 'follower'
}

const fewest = 5

/** At 100%, whatever share the reporter bears. */
export function totalsOf(policies: readonly JudgedPolicy[], asOf: Day): PolicyTotals {
  const charges = policies.flatMap(({ policy }) => policy.transactions.map(({ charge }) => charge))
  const inForce = policies.filter((one) => isInForce(one, asOf))
  return {
    policies: policies.length,
    inForce: inForce.length,
    transactions: charges.length,
    premiumGross: sumOf(charges.map(({ gross }) => gross)),
    premiumNet: sumOf(charges.map(({ net }) => net)),
    premiumTax: sumOf(charges.map(({ tax }) => tax)),
    sumInsuredInForce: sumOf(inForce.map(({ policy }) => policy.sumInsured)),
  }
}

/** Where a single cell would be hidden, the next smallest is too: else it could be read from the totals. */
export function cellsOf(policies: readonly JudgedPolicy[]): readonly Cell[] {
  const groups = new Map<string, readonly JudgedPolicy[]>()
  for (const one of policies) {
    const { coverClass, insured } = one.policy
    const name = [coverClass, insured.sector, insured.regionCode].join('|')
    groups.set(name, [...(groups.get(name) ?? []), one])
  }
  const sizes = [...groups.values()].map(({ length }) => length).toSorted((a, b) => a - b)
  const alone = sizes.filter((size) => size < fewest).length === 1
  const least = Math.max(fewest, alone ? (sizes[1] ?? 0) + 1 : 0)
  return [...groups.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, group]) => {
      const [coverClass = '', sector = '', regionCode = ''] = name.split('|')
      const place = { coverClass, sector, regionCode }
      if (group.length < least) return { ...place, policies: null, premiumGross: null }
      return { ...place, policies: group.length, premiumGross: sumOf(group.map(premiumOf)) }
    })
}

/** The key of each policy by a hash of the round's salt, its leader and its number: one policy, one key nationwide. */
export function keysOf(
  policies: readonly JudgedPolicy[],
  by: { readonly reporter: string; readonly salt: string; readonly hash: (text: string) => string },
): readonly PolicyKey[] {
  return policies
    .map(({ policy }): PolicyKey => ({
      key: by.hash(`${by.salt}|${nameOf(policy)}`),
      role: policy.leader === by.reporter ? 'leader' : 'follower',
    }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

export function isInForce({ policy: { term }, stack }: JudgedPolicy, on: Day): boolean {
  return term.start <= on && on < endOfCover(term, stack)
}

const premiumOf = ({ policy }: JudgedPolicy): Fen => sumOf(policy.transactions.map(({ charge }) => charge.gross))
