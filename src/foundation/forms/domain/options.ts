import type { ChoiceField, Definition, MultiField, Option } from './definition.ts'
import type { FilledForm, Reading, RowPlace } from './form.ts'

/**
 * The options that a field offers now; undefined when its list belongs to the platform and was not given, in which
 * case nothing can be said about a code (unknown is never no).
 */
export function optionsOf(
  form: FilledForm,
  reading: Reading,
  field: ChoiceField | MultiField,
  place?: RowPlace,
): readonly Option[] | undefined {
  const options = listOptions(form, field.list)
  if (!options || !field.filter) return options
  const { attribute, in: path } = field.filter
  const wanted = new Set(
    reading.values(path, place).flatMap((value) => (typeof value === 'string' ? [value] : codesOf(value))),
  )
  return options.filter((option) => {
    const value = attribute === 'code' ? option.code : option.attributes?.[attribute]
    return value === undefined || wanted.has(value)
  })
}

export function listOptions(form: Pick<FilledForm, 'definition' | 'lists'>, id: string): readonly Option[] | undefined {
  const given = form.lists?.[id]
  if (given) return given
  const list = form.definition.lists.find((one) => one.id === id)
  return list?.source === 'own' ? list.options : undefined
}

/** The option of a code, whether or not it is offered at the moment. */
export function optionAt(
  form: Pick<FilledForm, 'definition' | 'lists'>,
  list: string,
  code: string,
): Option | undefined {
  return listOptions(form, list)?.find((option) => option.code === code)
}

/** Codes in the order of their list, each once; unknown ones follow in plain order. */
export function inListOrder(definition: Definition, list: string, codes: readonly string[]): readonly string[] {
  const options = definition.lists.find((one) => one.id === list)?.options ?? []
  const known = options.map((option) => option.code).filter((code) => codes.includes(code))
  const others = codes.filter((code) => !known.includes(code)).sort()
  return [...known, ...new Set(others)]
}

function codesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((part): part is string => typeof part === 'string') : []
}
