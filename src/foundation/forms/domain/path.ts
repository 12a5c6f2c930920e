import type { Definition, Field, PlainField, RepeatField } from './definition.ts'

/**
 * Where an answer stands: `basic.title`, or `consortium.partners/<row>/duties` inside a row.
 * (Conditions name fields without a row: `consortium.partners.duties`.)
 */
export type AnswerPath = string

export interface Located {
  readonly path: AnswerPath
  readonly field: Field | PlainField
  readonly section: string
  readonly row?: { readonly repeat: string; readonly id: string; readonly index: number }
}

export function rowPath(repeat: string, row: string, field: string): AnswerPath {
  return `${repeat}/${row}/${field}`
}

export function splitPath(path: AnswerPath): { field: string; row?: string; inner?: string } {
  const first = path.indexOf('/')
  if (first < 0) return { field: path }
  const field = path.slice(0, first)
  const second = path.indexOf('/', first + 1)
  if (second < 0) return { field, row: path.slice(first + 1) }
  return { field, row: path.slice(first + 1, second), inner: path.slice(second + 1) }
}

/** What a condition's path names, seen from the root or from inside a repeat. */
export type Target =
  | { readonly kind: 'fact'; readonly name: string }
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'row-field'; readonly repeat: RepeatField & Field; readonly field: PlainField }
  | { readonly kind: 'same-row'; readonly repeat: RepeatField & Field; readonly field: PlainField }

export interface DefinitionIndex {
  readonly fields: ReadonlyMap<string, Field>
  readonly rowFields: ReadonlyMap<string, PlainField>
}

const indexes = new WeakMap<Definition, DefinitionIndex>()

/** Fields by id, worked out once for a definition object. */
export function indexOf(definition: Definition): DefinitionIndex {
  const known = indexes.get(definition)
  if (known) return known
  const fields = new Map(definition.fields.map((field) => [field.id, field]))
  const rowFields = new Map(
    definition.fields.flatMap((field) =>
      field.type === 'repeat' ? field.fields.map((inner) => [`${field.id}.${inner.id}`, inner] as const) : [],
    ),
  )
  const index = { fields, rowFields }
  indexes.set(definition, index)
  return index
}

export function resolvePath(definition: Definition, path: string, inside?: RepeatField & Field): Target | undefined {
  if (path.startsWith('/facts.')) return { kind: 'fact', name: path.slice('/facts.'.length) }
  const { fields, rowFields } = indexOf(definition)
  if (inside && !path.startsWith('/')) {
    const inner = path.startsWith(`${inside.id}.`) ? path.slice(inside.id.length + 1) : path
    const field = rowFields.get(`${inside.id}.${inner}`)
    return field && { kind: 'same-row', repeat: inside, field }
  }
  const plain = path.replace(/^\//, '')
  const field = fields.get(plain)
  if (field) return { kind: 'field', field }
  const inner = rowFields.get(plain)
  const repeat = fields.get(plain.slice(0, plain.lastIndexOf('.')))
  if (!inner || repeat?.type !== 'repeat') return undefined
  return { kind: 'row-field', repeat, field: inner }
}

/** The field at an answer path; undefined when the definition has none there. */
export function fieldAt(definition: Definition, path: AnswerPath): Field | PlainField | undefined {
  const { field, inner } = splitPath(path)
  const { fields, rowFields } = indexOf(definition)
  return inner === undefined ? fields.get(field) : rowFields.get(`${field}.${inner}`)
}
