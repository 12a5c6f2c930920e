import type { Condition } from './condition.ts'

// Deep and wide enough for every form that people can still read; beyond it a tree is an attack.
const deepest = 8
const widest = 100
const longest = 120

/** Whether a value from outside is a condition tree; what its paths and codes mean is judged by `check`. */
export function isCondition(value: unknown, depth: number = deepest): value is Condition {
  if (typeof value !== 'object' || value === null || depth < 0) return false
  const entries = Object.entries(value)
  const [entry] = entries
  if (!entry || entries.length > 1) return false
  const [operator, content] = entry as [string, unknown]
  switch (operator) {
    case 'all':
    case 'any':
      return Array.isArray(content) && content.length <= widest && content.every((part) => isCondition(part, depth - 1))
    case 'not':
      return isCondition(content, depth - 1)
    case 'eq':
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return Array.isArray(content) && content.length === 2 && isWord(content[0]) && isOperand(content[1])
    case 'in':
      return Array.isArray(content) && content.length === 2 && isWord(content[0]) && isWords(content[1])
    case 'answered':
    case 'named':
      return isWord(content)
    default:
      return false
  }
}

function isOperand(value: unknown): boolean {
  if (isWord(value) || typeof value === 'boolean' || Number.isSafeInteger(value)) return true
  return typeof value === 'object' && value !== null && Object.keys(value).join() === 'path' && 'path' in value
    ? isWord(value.path)
    : false
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longest
}

function isWords(value: unknown): boolean {
  return Array.isArray(value) && value.length <= widest && value.every(isWord)
}
