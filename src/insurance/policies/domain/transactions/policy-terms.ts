import type { Day, Fen, Ppm, Text } from '../../../../foundation/kernel/index.ts'
import type { CoverConditions, CoverStatus, FiledDeductible, LimitPool, Waiting } from '../../../cover/index.ts'

/** One head of cover as the policy states it: one figure where the filing gives a range. */
export interface AgreedCover {
  readonly head: string
  readonly label: Text
  readonly oedCode: string | null
  readonly status: CoverStatus
  readonly perOccurrence: Fen | null
  readonly aggregate: Fen | null
  readonly pool: LimitPool | null
  readonly deductible: FiledDeductible | null
  readonly insuredShare: Ppm
  readonly waiting: Pick<Waiting, 'minutes' | 'mode' | 'trigger'> | null
  readonly indemnityDays: number | null
  readonly basis:
    | { readonly kind: 'occurrence' }
    | { readonly kind: 'claims-made'; readonly retroactiveFrom: Day | 'unlimited' | 'none-given' }
  readonly conditions: CoverConditions
}

/** A limit that several heads share. */
export interface AgreedPool {
  readonly id: string
  readonly heads: readonly string[]
  readonly aggregate: Fen
}

/** All that a policy says on a day: a snapshot, never a difference. */
export interface PolicyTerms {
  readonly covers: readonly AgreedCover[]
  readonly pools: readonly AgreedPool[]
  /** The order in which a loss is led through the terms; a term of the contract, since it changes the money. */
  readonly termOrder: readonly string[]
  /** Other items of the schedule, such as the insured's address, by their name. */
  readonly particulars: Readonly<Record<string, string>>
}

/** One item of the schedule as it reads after a change (批改); `null` takes the item out. */
export type Patch =
  | { readonly item: 'cover'; readonly name: string; readonly after: AgreedCover | null }
  | { readonly item: 'pool'; readonly name: string; readonly after: AgreedPool | null }
  | { readonly item: 'particular'; readonly name: string; readonly after: string | null }

/** By which two changes of the same item are known. */
export const itemOf = ({ item, name }: Pick<Patch, 'item' | 'name'>): string => `${item}:${name}`

export const patched = (terms: PolicyTerms, patches: readonly Patch[]): PolicyTerms => patches.reduce(patchOne, terms)

function patchOne(terms: PolicyTerms, patch: Patch): PolicyTerms {
  switch (patch.item) {
    case 'cover':
      return { ...terms, covers: replaced(terms.covers, ({ head }) => head === patch.name, patch.after) }
    case 'pool':
      return { ...terms, pools: replaced(terms.pools, ({ id }) => id === patch.name, patch.after) }
    default: {
      const { [patch.name]: _before, ...others } = terms.particulars
      return { ...terms, particulars: patch.after === null ? others : { ...others, [patch.name]: patch.after } }
    }
  }
}

/** An item keeps its place in the schedule; one that was not there comes last. */
function replaced<Item>(items: readonly Item[], isIt: (item: Item) => boolean, after: Item | null): readonly Item[] {
  if (after === null) return items.filter((item) => !isIt(item))
  return items.some(isIt) ? items.map((item) => (isIt(item) ? after : item)) : [...items, after]
}
