export interface TextPiece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

// Beyond this many changed characters the two texts are simply shown as removed and added.
const mostChanges = 600

/**
 * What was taken out and put in between two texts, by character (Myers' shortest edit script), with neighbouring
 * pieces joined. For the eye, not for merging.
 */
export function textDifference(before: string, after: string): readonly TextPiece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const a = Array.from(before)
  const b = Array.from(after)
  const trace = editTrace(a, b)
  if (!trace) {
    return joined([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
  }
  return joined(walkBack(trace, a, b))
}

/** Furthest point on each diagonal after each number of edits; undefined when there are too many. */
function editTrace(a: readonly string[], b: readonly string[]): readonly ReadonlyMap<number, number>[] | undefined {
  const trace: ReadonlyMap<number, number>[] = []
  let furthest = new Map<number, number>([[1, 0]])
  for (let edits = 0; edits <= Math.min(a.length + b.length, mostChanges); edits += 1) {
    const next = new Map(furthest)
    trace.push(furthest)
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const below = furthest.get(diagonal + 1) ?? -1
      const beside = furthest.get(diagonal - 1) ?? -1
      const down = diagonal === -edits || (diagonal !== edits && beside < below)
      let x = down ? below : beside + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1
      next.set(diagonal, x)
      if (x >= a.length && x - diagonal >= b.length) return trace
    }
    furthest = next
  }
  return undefined
}

function walkBack(
  trace: readonly ReadonlyMap<number, number>[],
  a: readonly string[],
  b: readonly string[],
): TextPiece[] {
  const pieces: TextPiece[] = []
  let x = a.length
  let y = b.length
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const furthest = trace[edits] ?? new Map<number, number>()
    const diagonal = x - y
    const below = furthest.get(diagonal + 1) ?? -1
    const beside = furthest.get(diagonal - 1) ?? -1
    const down = diagonal === -edits || (diagonal !== edits && beside < below)
    const startX = down ? below : beside
    const startY = startX - (down ? diagonal + 1 : diagonal - 1)
    while (x > Math.max(startX, 0) && y > Math.max(startY, 0) && x > 0 && y > 0 && a[x - 1] === b[y - 1]) {
      if (x - 1 < startX || y - 1 < startY) break
      pieces.push({ kind: 'same', text: a[x - 1] ?? '' })
      x -= 1
      y -= 1
    }
    if (edits === 0) break
    if (down && y > 0) pieces.push({ kind: 'added', text: b[y - 1] ?? '' })
    if (!down && x > 0) pieces.push({ kind: 'removed', text: a[x - 1] ?? '' })
    x = startX
    y = startY
  }
  return pieces.reverse()
}

function joined(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const result: TextPiece[] = []
  for (const piece of pieces) {
    const last = result[result.length - 1]
    if (piece.text === '') continue
    if (last?.kind === piece.kind) result[result.length - 1] = { kind: last.kind, text: last.text + piece.text }
    else result.push(piece)
  }
  return result
}
