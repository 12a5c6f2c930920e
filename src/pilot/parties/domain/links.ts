import type { Day, Id } from '../../../foundation/kernel/index.ts'

/** Control and shareholding between organisations, with dates. */
export interface GroupLink {
  readonly id: Id<'link'>
  readonly organisationId: Id<'organisation'>
  /** `parent`: controls it; `holder`: holds a share; `group`: belongs to the same named group. */
  readonly kind: 'parent' | 'holder' | 'group'
  /** The other organisation when it is on record. */
  readonly otherId: Id<'organisation'> | null
  readonly otherName: string
  /** Share in millionths. */
  readonly sharePpm: number | null
  readonly from: Day | null
  readonly until: Day | null
  readonly evidenceId: Id<'evidence'> | null
}

export function holdsOn(link: Pick<GroupLink, 'from' | 'until'>, day: Day): boolean {
  return (link.from === null || link.from <= day) && (link.until === null || day < link.until)
}

/** All organisations tied to one by control, shareholding or a named group on a day, itself left out. */
export function tiedTo(start: string, links: readonly GroupLink[], day: Day): ReadonlySet<string> {
  const held = links.filter((link) => holdsOn(link, day))
  const keyed = held.flatMap((link): (readonly [string, string])[] => {
    const other = link.kind === 'group' ? `group:${link.otherName}` : link.otherId
    return other === null ? [] : [[link.organisationId, other]]
  })
  const reached = new Set([start])
  for (const one of reached) {
    for (const [a, b] of keyed) {
      if (a === one) reached.add(b)
      if (b === one) reached.add(a)
    }
  }
  return new Set([...reached].filter((one) => one !== start && !one.startsWith('group:')))
}
