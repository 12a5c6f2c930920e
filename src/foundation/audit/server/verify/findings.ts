/** What a verification can find, from the worst to the mildest; the exit status is that of the worst. */
export const statuses = { broken: 2, cut: 3, 'row-differs': 4, 'anchor-missing': 5 } as const

export type FindingKind = keyof typeof statuses

export interface Finding {
  readonly kind: FindingKind
  readonly what: string
}

/** Gathers findings; a log that is broken throughout does not fill the memory. */
export interface Findings {
  report(kind: FindingKind, what: string): void
  /** Something to know that is no fault of the log. */
  remark(what: string): void
  readonly all: readonly Finding[]
  readonly remarks: readonly string[]
  readonly counts: Readonly<Record<FindingKind, number>>
  /** 0 when there is none. */
  readonly status: number
}

const most = 25
const kinds = Object.keys(statuses) as readonly FindingKind[]

export function gatherFindings(): Findings {
  const all: Finding[] = []
  const remarks: string[] = []
  const counts: Record<FindingKind, number> = { broken: 0, cut: 0, 'row-differs': 0, 'anchor-missing': 0 }
  return {
    report(kind, what) {
      counts[kind] += 1
      if (counts[kind] <= most) all.push({ kind, what })
    },
    remark(what) {
      if (!remarks.includes(what)) remarks.push(what)
    },
    all,
    remarks,
    counts,
    get status() {
      const found = kinds.filter((kind) => counts[kind] > 0).map((kind) => statuses[kind])
      return found.length === 0 ? 0 : Math.min(...found)
    },
  }
}
