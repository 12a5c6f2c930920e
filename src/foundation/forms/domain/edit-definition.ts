import type {
  Check,
  Definition,
  Field,
  Label,
  NamedCondition,
  Option,
  OptionList,
  PlainField,
  Section,
} from './definition.ts'

/** A field of a section, or of the rows of a repeat (`partners.rows.duties`). */
export type FieldId = string

export type FieldType = Field['type']

/** Replaces one section, field, list, condition or check by another; ids decide which. */
export function putSection(definition: Definition, section: Section): Definition {
  return { ...definition, sections: replaced(definition.sections, section) }
}

export function addSection(definition: Definition, id: string, label: Label): Definition {
  const chapter = definition.chapters[definition.chapters.length - 1]?.id ?? 'all'
  return { ...definition, sections: [...definition.sections, { id, chapter, title: label }] }
}

/** Takes a section away with its fields; what names them is then a fault that `check` shows. */
export function removeSection(definition: Definition, id: string): Definition {
  return {
    ...definition,
    sections: definition.sections.filter((section) => section.id !== id),
    fields: definition.fields.filter((field) => field.section !== id),
  }
}

export function moveSection(definition: Definition, id: string, step: -1 | 1): Definition {
  return { ...definition, sections: moved(definition.sections, id, step, () => true) }
}

export function findField(definition: Definition, id: FieldId): Field | PlainField | undefined {
  const own = definition.fields.find((field) => field.id === id)
  if (own) return own
  const repeat = repeatOf(definition, id)
  return repeat?.fields.find((inner) => `${repeat.id}.${inner.id}` === id)
}

export function putField(definition: Definition, id: FieldId, field: Field | PlainField): Definition {
  const repeat = repeatOf(definition, id)
  if (!repeat)
    return { ...definition, fields: definition.fields.map((one) => (one.id === id ? (field as Field) : one)) }
  const fields = repeat.fields.map((inner) => (`${repeat.id}.${inner.id}` === id ? (field as PlainField) : inner))
  return putField(definition, repeat.id, { ...repeat, fields })
}

/** A new field at the end of a section, or of a repeat's rows when `inside` names one. */
export function addField(
  definition: Definition,
  place: { readonly section: string; readonly inside?: string },
  wanted: { readonly name: string; readonly type: FieldType; readonly label: Label },
): Definition {
  const { section, inside } = place
  const repeat = definition.fields.find((field) => field.id === inside)
  const list = definition.lists[0]?.id ?? ''
  if (repeat?.type === 'repeat' && wanted.type !== 'repeat') {
    const field = emptyField(wanted.name, wanted.type, { label: wanted.label, list })
    return putField(definition, repeat.id, { ...repeat, fields: [...repeat.fields, field] })
  }
  const id = `${section}.${wanted.name}`
  const field: Field =
    wanted.type === 'repeat'
      ? { id, section, type: 'repeat', label: wanted.label, rowLabel: wanted.label, fields: [] }
      : { ...emptyField(id, wanted.type, { label: wanted.label, list }), section }
  return { ...definition, fields: [...definition.fields, field] }
}

export function removeField(definition: Definition, id: FieldId): Definition {
  const repeat = repeatOf(definition, id)
  if (!repeat) return { ...definition, fields: definition.fields.filter((field) => field.id !== id) }
  const fields = repeat.fields.filter((inner) => `${repeat.id}.${inner.id}` !== id)
  return putField(definition, repeat.id, { ...repeat, fields })
}

/** One place up or down among its neighbours of the same section or row. */
export function moveField(definition: Definition, id: FieldId, step: -1 | 1): Definition {
  const repeat = repeatOf(definition, id)
  if (repeat) {
    const fields = moved(repeat.fields, id.slice(repeat.id.length + 1), step, () => true)
    return putField(definition, repeat.id, { ...repeat, fields })
  }
  const section = definition.fields.find((field) => field.id === id)?.section
  return { ...definition, fields: moved(definition.fields, id, step, (field) => field.section === section) }
}

export function putList(definition: Definition, list: OptionList): Definition {
  return { ...definition, lists: replaced(definition.lists, list) }
}

export function putOption(
  definition: Definition,
  listId: string,
  index: number,
  option: Option | undefined,
): Definition {
  const list = definition.lists.find((one) => one.id === listId)
  if (!list) return definition
  const options = [...list.options]
  if (option === undefined) options.splice(index, 1)
  else options[index] = option
  return putList(definition, { ...list, options })
}

export function putCondition(definition: Definition, named: NamedCondition): Definition {
  return { ...definition, conditions: replaced(definition.conditions, named) }
}

export function putCheck(definition: Definition, check: Check): Definition {
  return { ...definition, checks: replaced(definition.checks, check) }
}

function repeatOf(definition: Definition, id: FieldId): (Field & { type: 'repeat' }) | undefined {
  if (definition.fields.some((field) => field.id === id)) return undefined
  const repeat = definition.fields.find((field) => field.id === id.slice(0, id.lastIndexOf('.')))
  return repeat?.type === 'repeat' ? repeat : undefined
}

function emptyField(
  id: string,
  type: PlainField['type'],
  given: { readonly label: Label; readonly list: string },
): PlainField {
  const { label, list } = given
  switch (type) {
    case 'choice':
    case 'multi':
      return { id, type, label, list }
    case 'range':
      return { id, type, label, of: 'number' }
    case 'file':
      return { id, type, label, limits: { maxCount: 1, formats: ['pdf'], maxMegabytes: 20 } }
    default:
      return { id, type, label }
  }
}

/** The list with the one of the same id exchanged, or with it at the end. */
function replaced<One extends { readonly id: string }>(list: readonly One[], one: One): readonly One[] {
  return list.some((other) => other.id === one.id)
    ? list.map((other) => (other.id === one.id ? one : other))
    : [...list, one]
}

/** Exchanges one with its next neighbour that counts. */
function moved<One extends { readonly id: string }>(
  list: readonly One[],
  id: string,
  step: -1 | 1,
  counts: (one: One) => boolean,
): readonly One[] {
  const from = list.findIndex((one) => one.id === id)
  let to = from + step
  for (let next = list[to]; next !== undefined && !counts(next); next = list[to]) to += step
  const [one, other] = [list[from], list[to]]
  if (one === undefined || other === undefined) return list
  return list.map((kept, index) => (index === from ? other : index === to ? one : kept))
}
