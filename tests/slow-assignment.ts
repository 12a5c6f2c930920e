/**
 * An assignment solver that shares nothing with the product's: it goes item by item through every subset of experts and
 * keeps the cheapest way to each vector of loads. Slow and plain, for a handful of experts.
 */
export interface SlowProblem {
  readonly perItem: number
  readonly maxLoad: number
  readonly professionsPerItem: Readonly<Record<string, number>>
  readonly onePerEmployer: boolean
  readonly items: readonly { readonly id: string; readonly topics: readonly string[] }[]
  readonly experts: readonly {
    readonly id: string
    readonly profession: string
    readonly employer: string
    readonly load: number
    readonly expertise: Readonly<Record<string, number>>
  }[]
  readonly conflicts: readonly (readonly [string, string])[]
  readonly fixed: readonly (readonly [string, string])[]
}

/** How far each limit may be broken; nothing of it by default. */
export interface Allowance {
  readonly constraint: string
  readonly item?: string
  readonly shortBy: number
}

/** The least cost, or undefined when nothing satisfies every limit within the allowances. */
export function slowLeastCost(problem: SlowProblem, allowances: readonly Allowance[] = []): number | undefined {
  const { experts } = problem
  let states = new Map<string, { readonly loads: readonly number[]; readonly cost: number }>()
  const start = experts.map(() => 0)
  states.set(start.join(), { loads: start, cost: 0 })
  for (const item of problem.items) {
    const next: typeof states = new Map()
    const subsets = subsetsFor(problem, item, allowances)
    for (const { loads, cost } of states.values()) {
      for (const subset of subsets) {
        const after = loads.map((load, index) => load + (subset.mask & (1 << index) ? 1 : 0))
        const key = after.join()
        const known = next.get(key)
        if (!known || known.cost > cost + subset.cost) next.set(key, { loads: after, cost: cost + subset.cost })
      }
    }
    states = next
  }
  const spare = allowed(allowances, 'load')
  const costs = [...states.values()].filter(({ loads }) => overload(problem, loads) <= spare).map(({ cost }) => cost)
  return costs.length === 0 ? undefined : Math.min(...costs)
}

export function slowCost(topics: readonly string[], expertise: Readonly<Record<string, number>>): number {
  if (topics.length === 0) return 0
  const levels = topics.map((topic) => expertise[topic] ?? 0)
  return 3000 - Math.round(1000 * (levels.reduce((sum, level) => sum + level, 0) / topics.length))
}

function subsetsFor(problem: SlowProblem, item: SlowProblem['items'][number], allowances: readonly Allowance[]) {
  const { experts, perItem, professionsPerItem } = problem
  const of = (constraint: string): number => allowed(allowances, constraint, item.id)
  const paired = (pairs: SlowProblem['fixed'], id: string): boolean =>
    pairs.some(([one, other]) => one === item.id && other === id)
  const size = perItem - of('perItem')
  const found: { readonly mask: number; readonly cost: number }[] = []
  for (let mask = 0; mask < 1 << experts.length; mask += 1) {
    const inside = experts.filter((_, index) => mask & (1 << index))
    if (inside.length !== size) continue
    if (inside.filter(({ id }) => paired(problem.conflicts, id)).length > of('conflict')) continue
    const fixed = experts.filter(({ id }) => paired(problem.fixed, id))
    if (fixed.filter((expert) => !inside.includes(expert)).length > of('fixed')) continue
    const missing = Object.entries(professionsPerItem).map(([profession, least]) =>
      Math.max(0, least - inside.filter((expert) => expert.profession === profession).length),
    )
    if (missing.reduce((sum, count) => sum + count, 0) > of('profession')) continue
    const employers = new Set(inside.map(({ employer }) => employer)).size
    if (problem.onePerEmployer && inside.length - employers > of('employer')) continue
    found.push({ mask, cost: inside.reduce((sum, { expertise }) => sum + slowCost(item.topics, expertise), 0) })
  }
  return found
}

function overload({ experts, maxLoad }: SlowProblem, loads: readonly number[]): number {
  return experts.reduce(
    (sum, { load }, index) => sum + Math.max(0, (loads[index] ?? 0) - Math.max(0, maxLoad - load)),
    0,
  )
}

function allowed(allowances: readonly Allowance[], constraint: string, item?: string): number {
  return allowances
    .filter((one) => one.constraint === constraint && one.item === item)
    .reduce((sum, { shortBy }) => sum + shortBy, 0)
}
