import type { Definition } from './definition.ts'

type Tree = Readonly<Record<string, unknown>>

/**
 * Puts English words at a place that `untranslated` has named, such as `fields/basic.title/help` or
 * `lists/sectors/other`; the definition stays as it is when the place is not there.
 */
export function translate(definition: Definition, at: string, en: string): Definition {
  return translated(definition, at.split('/'), en) as Definition
}

// Parts are found by id, options by code; what is named without its property is its title, label or message.
const wordsOf = ['title', 'label', 'message'] as const

function translated(tree: unknown, path: readonly string[], en: string): unknown {
  const [head, ...rest] = path
  if (isLabel(tree) && head === undefined) return { ...tree, en: en.trim() }
  if (head === undefined) {
    const name = isTree(tree) ? wordsOf.find((one) => isLabel(tree[one])) : undefined
    return name && isTree(tree) ? { ...tree, [name]: translated(tree[name], [], en) } : tree
  }
  if (Array.isArray(tree)) return (tree as readonly unknown[]).map((one, index) => inList(one, index, path, en))
  if (!isTree(tree)) return tree
  // Row fields and options stand one level deeper than their path says.
  const name = head in tree ? head : 'options' in tree ? 'options' : 'fields' in tree ? 'fields' : undefined
  if (name === undefined) return tree
  return { ...tree, [name]: translated(tree[name], name === head ? rest : path, en) }
}

function inList(one: unknown, index: number, [head, ...rest]: readonly string[], en: string): unknown {
  const named = isTree(one) && (one['id'] === head || one['code'] === head)
  return named || String(index) === head ? translated(one, rest, en) : one
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isLabel(value: unknown): value is { readonly zh: string; readonly en?: string } {
  return isTree(value) && typeof value['zh'] === 'string'
}
