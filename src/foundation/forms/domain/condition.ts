/** A literal, or the answer at another path. */
export type Operand = string | number | boolean | { readonly path: string }

/**
 * A tree over answers. A path inside a repeat means the same row and a leading `/` the root; a path through a repeat
 * from outside means any row; on several answers `eq` is "contains" and `in` is "has any of"; `/facts.x` is given by
 * the platform. An unanswered or hidden field satisfies nothing but `not`.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly eq: readonly [path: string, operand: Operand] }
  | { readonly in: readonly [path: string, values: readonly string[]] }
  | { readonly gt: readonly [path: string, operand: Operand] }
  | { readonly gte: readonly [path: string, operand: Operand] }
  | { readonly lt: readonly [path: string, operand: Operand] }
  | { readonly lte: readonly [path: string, operand: Operand] }
  | { readonly answered: string }
  | { readonly named: string }

export type Comparison = 'eq' | 'gt' | 'gte' | 'lt' | 'lte'

export const comparisons: readonly Comparison[] = ['eq', 'gt', 'gte', 'lt', 'lte']

/** The operator of a node and its parts, so that a walk needs one switch. */
export type ConditionParts =
  | { readonly operator: 'all' | 'any'; readonly parts: readonly Condition[] }
  | { readonly operator: 'not'; readonly part: Condition }
  | { readonly operator: Comparison; readonly path: string; readonly operand: Operand }
  | { readonly operator: 'in'; readonly path: string; readonly values: readonly string[] }
  | { readonly operator: 'answered'; readonly path: string }
  | { readonly operator: 'named'; readonly id: string }

export function partsOf(condition: Condition): ConditionParts {
  if ('all' in condition) return { operator: 'all', parts: condition.all }
  if ('any' in condition) return { operator: 'any', parts: condition.any }
  if ('not' in condition) return { operator: 'not', part: condition.not }
  if ('in' in condition) return { operator: 'in', path: condition.in[0], values: condition.in[1] }
  if ('answered' in condition) return { operator: 'answered', path: condition.answered }
  if ('named' in condition) return { operator: 'named', id: condition.named }
  if ('eq' in condition) return { operator: 'eq', path: condition.eq[0], operand: condition.eq[1] }
  if ('gt' in condition) return { operator: 'gt', path: condition.gt[0], operand: condition.gt[1] }
  if ('gte' in condition) return { operator: 'gte', path: condition.gte[0], operand: condition.gte[1] }
  if ('lt' in condition) return { operator: 'lt', path: condition.lt[0], operand: condition.lt[1] }
  return { operator: 'lte', path: condition.lte[0], operand: condition.lte[1] }
}

/** Every node of a tree, the tree itself first; named conditions are not entered. */
export function nodesOf(condition: Condition): ConditionParts[] {
  const parts = partsOf(condition)
  if (parts.operator === 'all' || parts.operator === 'any') return [parts, ...parts.parts.flatMap(nodesOf)]
  if (parts.operator === 'not') return [parts, ...nodesOf(parts.part)]
  return [parts]
}

/** Every path that a tree reads, operands included. */
export function pathsOf(condition: Condition): string[] {
  return nodesOf(condition).flatMap((node) => {
    if (!('path' in node)) return []
    const operand = 'operand' in node ? node.operand : undefined
    return typeof operand === 'object' ? [node.path, operand.path] : [node.path]
  })
}
