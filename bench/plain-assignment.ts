interface PlainProblem {
  readonly perItem: number
  readonly maxLoad: number
  readonly professionsPerItem: { readonly law: number }
  readonly items: readonly { readonly id: string; readonly topics: readonly string[] }[]
  readonly experts: readonly {
    readonly id: string
    readonly profession: string
    readonly load: number
    readonly expertise: Readonly<Record<string, number>>
  }[]
  readonly conflicts: readonly (readonly [string, string])[]
}

/**
 * The least cost as a textbook would find it: review after review along the shortest augmenting path, found by
 * Bellman and Ford with a queue over the experts; what an item gives up for another is looked up when it is asked.
 * One of an item's reviews is reserved for law, the others are for anybody.
 */
export function plainAssignment(problem: PlainProblem): number {
  const { items, experts, perItem } = problem
  const barred = new Set(problem.conflicts.map((pair) => pair.join()))
  const cost = items.map(({ id, topics }) =>
    experts.map(({ id: expert, expertise }) => {
      if (barred.has(`${id},${expert}`)) return Infinity
      if (topics.length === 0) return 0
      return 3000 - Math.round((1000 * topics.reduce((sum, topic) => sum + (expertise[topic] ?? 0), 0)) / topics.length)
    }),
  )
  const isLaw = experts.map(({ profession }) => profession === 'law')
  const room = experts.map(({ load }) => problem.maxLoad - load)
  const sitting = items.map(() => new Set<number>())
  const seatsOf = experts.map(() => new Set<number>())
  const lawOn = (item: number): number => [...(sitting[item] ?? [])].filter((expert) => isLaw[expert]).length
  let total = 0
  const order = [...items.keys()]
  const turns = [
    ...order.flatMap((item) => Array.from({ length: problem.professionsPerItem.law }, () => ({ item, law: true }))),
    ...order.flatMap((item) =>
      Array.from({ length: perItem - problem.professionsPerItem.law }, () => ({ item, law: false })),
    ),
  ]
  for (const { item, law } of turns) {
    const distance = experts.map((_, expert) =>
      (law && !isLaw[expert]) || sitting[item]?.has(expert) ? Infinity : (cost[item]?.[expert] ?? Infinity),
    )
    const from = experts.map(() => -1)
    const through = experts.map(() => item)
    const queue = experts.map((_, expert) => expert).filter((expert) => (distance[expert] ?? Infinity) < Infinity)
    const queued = new Set(queue)
    for (let expert = queue.shift(); expert !== undefined; expert = queue.shift()) {
      queued.delete(expert)
      for (const other of seatsOf[expert] ?? []) {
        const mustStayLaw = isLaw[expert] && lawOn(other) <= problem.professionsPerItem.law
        const base = (distance[expert] ?? 0) - (cost[other]?.[expert] ?? 0)
        for (let next = 0; next < experts.length; next += 1) {
          const length = base + (cost[other]?.[next] ?? Infinity)
          if (length >= (distance[next] ?? Infinity) || sitting[other]?.has(next)) continue
          if (mustStayLaw && !isLaw[next]) continue
          distance[next] = length
          from[next] = expert
          through[next] = other
          if (!queued.has(next)) queue.push(next)
          queued.add(next)
        }
      }
    }
    let end = -1
    for (const [expert, length] of distance.entries()) {
      if ((room[expert] ?? 0) > 0 && length < (distance[end] ?? Infinity)) end = expert
    }
    total += distance[end] ?? Infinity
    room[end] = (room[end] ?? 0) - 1
    for (let expert = end; expert >= 0; expert = from[expert] ?? -1) {
      const seat = through[expert] ?? item
      const before = from[expert] ?? -1
      if (before >= 0) {
        sitting[seat]?.delete(before)
        seatsOf[before]?.delete(seat)
      }
      sitting[seat]?.add(expert)
      seatsOf[expert]?.add(seat)
    }
  }
  return total
}
