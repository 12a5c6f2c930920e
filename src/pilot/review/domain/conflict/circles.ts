import type { Day } from '../../../../foundation/kernel/index.ts'
import { type GroupLink, holdsOn } from '../../../parties/index.ts'

/** A tie between organisations as parties keeps it, verified by an official. */
export type Tie = Pick<GroupLink, 'organisationId' | 'otherId' | 'otherName' | 'kind' | 'from' | 'until'>

/** Whose side an organisation is on: two of one circle stand together. */
export interface Circles {
  /** By control or a named group. */
  readonly group: (organisation: string) => string
  /** By these and any recorded shareholding, however small and however far. */
  readonly stake: (organisation: string) => string
}

export function circlesOn(ties: readonly Tie[], day: Day): Circles {
  const held = ties.filter((tie) => holdsOn(tie, day))
  return { group: joined(held.filter(({ kind }) => kind !== 'holder')), stake: joined(held) }
}

/** Disjoint sets: everything that hangs together by a tie has one name. */
function joined(ties: readonly Tie[]): (organisation: string) => string {
  const above = new Map<string, string>()
  const find = (name: string): string => {
    let top = name
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next
    if (top !== name) above.set(name, top)
    return top
  }
  for (const { organisationId, otherId, otherName, kind } of ties) {
    // A named group has no record of its own; its name stands for it, apart from every id.
    const other = kind === 'group' ? `group:${otherName}` : otherId
    if (other === null) continue
    const [one, two] = [find(organisationId), find(other)]
    if (one !== two) above.set(one, two)
  }
  return find
}
