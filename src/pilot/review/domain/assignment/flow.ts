/** One direction of flow with its price, a whole number; `flow` is what the start already sends along it. */
export interface Arc {
  readonly tail: number
  readonly head: number
  readonly capacity: number
  readonly cost: number
  readonly flow: number
}

/** Arcs column by column: hundreds of thousands of them as objects would cost more than the search. */
export interface Arcs {
  count: number
  readonly tail: Int32Array
  readonly head: Int32Array
  readonly capacity: Int32Array
  readonly cost: Int32Array
  readonly flow: Int32Array
}

export interface FlowStart {
  readonly nodes: number
  readonly arcs: Arcs
  /** Units that wait at each node; below 0 where they are wanted. */
  readonly excess: Int32Array
  /** Prices under which no residual arc of the start has a negative reduced cost: cost + potential(tail) − potential(head) ≥ 0. */
  readonly potentials: Int32Array
}

export interface CheapestFlow {
  /** Flow of each arc, in their order. */
  readonly flows: Int32Array
  /** Prices that prove the flow cheapest: no residual arc has a negative reduced cost. */
  readonly potentials: Int32Array
  /** Units that no path could bring where they are wanted. */
  readonly stranded: number
}

/**
 * Sends what waits to where it is wanted at the least cost, from a start that is already optimal for what it sends
 * (primal-dual method: Ahuja, Magnanti, Orlin, Network Flows, 1993, §9.8). Each round finds the distances from all
 * waiting nodes to the nearest wanting one, lowers the potentials by them, and sends along arcs of reduced cost 0.
 */
export function cheapestFlow(start: FlowStart): CheapestFlow {
  const residual = residualOf(start)
  const search: Search = {
    residual,
    potentials: start.potentials.slice(),
    excess: start.excess.slice(),
    distance: new Int32Array(start.nodes).fill(far),
    waiting: [...start.excess.keys()].filter((node) => start.excess[node]! > 0),
    touched: [],
    visited: new Uint8Array(start.nodes).fill(1),
    pointer: new Int32Array(start.nodes),
  }
  while (lowerPotentials(search)) {
    for (const node of search.waiting) {
      while (search.excess[node]! > 0 && sendOnce(search, node)) {
        // One path after another, until this node is empty or cut off.
      }
    }
  }
  const flows = new Int32Array(start.arcs.count)
  for (let arc = 0; arc < flows.length; arc += 1) flows[arc] = residual.open[residual.placeOf[2 * arc + 1]!]!
  const stranded = search.excess.reduce((sum, units) => sum + Math.max(0, units), 0)
  return { flows, potentials: search.potentials, stranded }
}

export function noArcs(atMost: number): Arcs {
  const column = (): Int32Array => new Int32Array(atMost)
  return { count: 0, tail: column(), head: column(), capacity: column(), cost: column(), flow: column() }
}

/** Adds an arc and answers its place. */
export function addArc(arcs: Arcs, { tail, head, capacity, cost, flow }: Arc): number {
  const place = arcs.count
  arcs.tail[place] = tail
  arcs.head[place] = head
  arcs.capacity[place] = capacity
  arcs.cost[place] = cost
  arcs.flow[place] = flow
  arcs.count = place + 1
  return place
}

const far = 0x3fffffff

/** Both directions of every arc, those of one tail side by side. Direction 2a goes along arc a, 2a + 1 returns. */
interface Residual {
  readonly first: Int32Array
  /** By node: where its open directions end; the closed ones stand behind them, so that no search looks at them. */
  readonly live: Int32Array
  readonly head: Int32Array
  readonly cost: Int32Array
  readonly open: Int32Array
  /** By place its direction, and by direction its place. */
  readonly direction: Int32Array
  readonly placeOf: Int32Array
}

interface Search {
  readonly residual: Residual
  readonly potentials: Int32Array
  readonly excess: Int32Array
  /** `far` between two rounds. */
  readonly distance: Int32Array
  /** Nodes that had something to send from the start; no others ever have. */
  readonly waiting: readonly number[]
  /** Nodes that the last round opened. */
  readonly touched: number[]
  /** 1 where no path of the round may go, or none leads on. */
  readonly visited: Uint8Array
  /** In a round: how far the open directions of the node have been tried. */
  readonly pointer: Int32Array
}

function residualOf({ nodes, arcs }: FlowStart): Residual {
  const first = new Int32Array(nodes + 1)
  for (let arc = 0; arc < arcs.count; arc += 1) {
    first[arcs.tail[arc]! + 1]! += 1
    first[arcs.head[arc]! + 1]! += 1
  }
  for (let node = 0; node < nodes; node += 1) first[node + 1]! += first[node]!
  // Open directions are laid from the front of their node, closed ones from its end.
  const live = first.slice(0, nodes)
  const shut = first.slice(1)
  const column = (): Int32Array => new Int32Array(arcs.count * 2)
  const residual = {
    first,
    live,
    head: column(),
    cost: column(),
    open: column(),
    direction: column(),
    placeOf: column(),
  }
  for (let arc = 0; arc < arcs.count; arc += 1) {
    const [tail, head, cost, flow] = [arcs.tail[arc]!, arcs.head[arc]!, arcs.cost[arc]!, arcs.flow[arc]!]
    const left = arcs.capacity[arc]! - flow
    lay(residual, left > 0 ? live[tail]!++ : --shut[tail]!, { direction: 2 * arc, head, cost, open: left })
    lay(residual, flow > 0 ? live[head]!++ : --shut[head]!, {
      direction: 2 * arc + 1,
      head: tail,
      cost: -cost,
      open: flow,
    })
  }
  return residual
}

interface Direction {
  readonly direction: number
  readonly head: number
  readonly cost: number
  readonly open: number
}

function lay(residual: Residual, place: number, { direction, head, cost, open }: Direction): void {
  residual.direction[place] = direction
  residual.placeOf[direction] = place
  residual.head[place] = head
  residual.cost[place] = cost
  residual.open[place] = open
}

/** Dijkstra from all waiting nodes to the nearest wanting one; false when none is in reach or nothing waits. */
function lowerPotentials(search: Search): boolean {
  const { residual, potentials, excess, distance, waiting, touched, visited, pointer } = search
  const { first, head, cost, live } = residual
  const nodes = excess.length
  const heap: number[] = []
  const reached: number[] = []
  let limit = far
  for (const node of waiting) {
    if (excess[node]! <= 0) continue
    distance[node] = 0
    reached.push(node)
    push(heap, node)
  }
  while (heap.length > 0) {
    const key = pop(heap)
    const node = key % nodes
    const gone = (key - node) / nodes
    if (gone >= limit) break
    if (gone > distance[node]!) continue
    const base = gone + potentials[node]!
    for (let place = first[node]!; place < live[node]!; place += 1) {
      const next = head[place]!
      const length = base + cost[place]! - potentials[next]!
      if (length >= distance[next]! || length > limit) continue
      if (distance[next] === far) reached.push(next)
      distance[next] = length
      if (excess[next]! < 0) limit = length
      push(heap, length * nodes + next)
    }
  }
  for (const node of touched) visited[node] = 1
  touched.length = 0
  for (const node of reached) {
    // Only these can be on a shortest path.
    if (distance[node]! <= limit) {
      visited[node] = 0
      touched.push(node)
    }
    pointer[node] = first[node]!
    if (limit < far && distance[node]! < limit) potentials[node]! -= limit - distance[node]!
    distance[node] = far
  }
  return limit < far
}

/** One path of reduced cost 0 from the node to a wanting one, if there is one that no earlier search found to be dead. */
function sendOnce({ residual, potentials, excess, visited, pointer }: Search, from: number): boolean {
  const { head, cost, live, direction, placeOf } = residual
  const path: number[] = []
  let node = from
  visited[from] = 1
  while (excess[node]! >= 0) {
    let place = pointer[node]!
    const price = potentials[node]!
    const end = live[node]!
    while (place < end && (visited[head[place]!] === 1 || potentials[head[place]!] !== cost[place]! + price)) place += 1
    pointer[node] = place
    if (place < end) {
      path.push(direction[place]!)
      node = head[place]!
      visited[node] = 1
      continue
    }
    const last = path.pop()
    if (last === undefined) return false
    node = head[placeOf[last ^ 1]!]!
  }
  const most = Math.min(excess[from]!, -excess[node]!)
  const units = path.reduce((least, one) => Math.min(least, residual.open[placeOf[one]!]!), most)
  sendAlong(residual, path, units)
  for (const one of path) visited[head[placeOf[one]!]!] = 0
  visited[from] = 0
  excess[node]! += units
  excess[from]! -= units
  return true
}

function sendAlong(residual: Residual, path: readonly number[], units: number): void {
  const { head, open, live, placeOf } = residual
  for (const direction of path) {
    const returning = direction ^ 1
    const [tail, next] = [head[placeOf[returning]!]!, head[placeOf[direction]!]!]
    open[placeOf[direction]!]! -= units
    if (open[placeOf[direction]!] === 0) move(residual, placeOf[direction]!, --live[tail]!)
    if (open[placeOf[returning]!] === 0) move(residual, placeOf[returning]!, live[next]!++)
    open[placeOf[returning]!]! += units
  }
}

/** Lets two places of one node change what stands in them. */
function move({ head, cost, open, direction, placeOf }: Residual, one: number, other: number): void {
  for (const column of [head, cost, open, direction]) {
    const kept = column[one]!
    column[one] = column[other]!
    column[other] = kept
  }
  placeOf[direction[one]!] = one
  placeOf[direction[other]!] = other
}

/** A binary heap of whole numbers, the least on top. */
function push(heap: number[], key: number): void {
  let place = heap.length
  heap.push(key)
  while (place > 0) {
    const parent = (place - 1) >> 1
    if (heap[parent]! <= key) break
    heap[place] = heap[parent]!
    place = parent
  }
  heap[place] = key
}

function pop(heap: number[]): number {
  const top = heap[0]!
  const key = heap.pop()!
  const size = heap.length
  if (size === 0) return top
  let place = 0
  for (;;) {
    let child = 2 * place + 1
    if (child >= size) break
    if (child + 1 < size && heap[child + 1]! < heap[child]!) child += 1
    if (heap[child]! >= key) break
    heap[place] = heap[child]!
    place = child
  }
  heap[place] = key
  return top
}
