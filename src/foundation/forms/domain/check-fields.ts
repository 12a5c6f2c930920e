import { assertNever, parseDay } from '../../kernel/index.ts'
import { conditionFaults, pathFaults } from './check-conditions.ts'
import { compareDecimals, isDecimal } from './decimal.ts'
import type { Definition, Field, PlainField, RepeatField } from './definition.ts'
import type { DefinitionFault } from './faults.ts'
import { definitionFault } from './faults.ts'

type Repeat = RepeatField & Field

/** Faults of one field by itself and of what it names; the fields of a repeat's rows included. */
export function fieldFaults(definition: Definition, field: Field): readonly DefinitionFault[] {
  const at = `field:${field.id}`
  const own = [...plainFaults(definition, field, at), ...placeFaults(definition, field, at)]
  if (field.type !== 'repeat') return own
  return [
    ...own,
    ...repeatFaults(field, at),
    ...field.fields.flatMap((inner) => plainFaults(definition, inner, `field:${field.id}.${inner.id}`, field)),
  ]
}

function placeFaults(definition: Definition, field: Field, at: string): readonly DefinitionFault[] {
  const faults: DefinitionFault[] = []
  if (!definition.sections.some((section) => section.id === field.section)) {
    faults.push(
      definitionFault(
        'unknown-section',
        at,
        `没有「${field.section}」这一节`,
        `There is no section “${field.section}”`,
      ),
    )
  }
  if (!new RegExp(`^${field.section}\\.[a-z][a-z0-9-]*$`).test(field.id)) {
    faults.push(
      definitionFault(
        'wrong-id',
        at,
        `编号应为「${field.section}.」加小写字母、数字和连字符`,
        `The id must be “${field.section}.” and small letters, digits and hyphens`,
      ),
    )
  }
  return faults
}

function repeatFaults(field: Repeat, at: string): readonly DefinitionFault[] {
  const faults: DefinitionFault[] = []
  if (field.fields.length === 0) {
    faults.push(definitionFault('empty-section', at, '重复组里没有字段', 'The repeat has no fields'))
  }
  if (field.headline !== undefined && !field.fields.some((inner) => inner.id === field.headline)) {
    faults.push(
      definitionFault(
        'unknown-headline',
        at,
        `行标题「${field.headline}」不是行内字段`,
        `The headline “${field.headline}” is no field of the row`,
      ),
    )
  }
  for (const inner of field.fields) {
    if (!/^[a-z][a-z0-9-]*$/.test(inner.id) || inner.id === 'rows' || inner.id === 'finished') {
      faults.push(
        definitionFault(
          'wrong-id',
          `field:${field.id}.${inner.id}`,
          '行内字段编号只用小写字母、数字和连字符',
          'The id of a row field holds small letters, digits and hyphens only',
        ),
      )
    }
  }
  return faults
}

function plainFaults(
  definition: Definition,
  field: PlainField | RepeatField,
  at: string,
  inside?: Repeat,
): readonly DefinitionFault[] {
  return [
    ...(field.label.zh.trim() === '' ? [definitionFault('wrong-label', at, '缺少名称', 'The label is missing')] : []),
    ...(field.condition ? conditionFaults(definition, field.condition, at, inside) : []),
    ...listFaults(definition, field, at, inside),
    ...limitFaults(definition, field, at, inside),
  ]
}

function listFaults(
  definition: Definition,
  field: PlainField | RepeatField,
  at: string,
  inside?: Repeat,
): readonly DefinitionFault[] {
  if (field.type !== 'choice' && field.type !== 'multi') return []
  const faults: DefinitionFault[] = []
  if (!definition.lists.some((list) => list.id === field.list)) {
    faults.push(definitionFault('unknown-list', at, `没有选项表「${field.list}」`, `There is no list “${field.list}”`))
  }
  if (field.filter) faults.push(...pathFaults(definition, field.filter.in, at, inside))
  return faults
}

function limitFaults(
  definition: Definition,
  field: PlainField | RepeatField,
  at: string,
  inside?: Repeat,
): readonly DefinitionFault[] {
  switch (field.type) {
    case 'text':
    case 'long':
      return countFaults(at, field.limits?.minChars, field.limits?.maxChars)
    case 'multi':
      return countFaults(at, field.limits?.minChoices, field.limits?.maxChoices)
    case 'repeat':
      return countFaults(at, field.limits?.minRows, field.limits?.maxRows)
    case 'file':
      return [
        ...countFaults(at, field.limits.minCount, field.limits.maxCount),
        ...countFaults(at, 1, field.limits.maxMegabytes),
        ...(field.limits.formats.length > 0
          ? []
          : [definitionFault('wrong-limit', at, '没有写明收哪些格式', 'No file format is accepted')]),
      ]
    case 'number':
    case 'money':
    case 'range':
      return decimalFaults(at, field.limits?.min, field.limits?.max)
    case 'date':
      return Object.values(field.limits ?? {}).flatMap((limit) =>
        parseDay(limit) ? [] : pathFaults(definition, limit, at, inside),
      )
    case 'choice':
    case 'organisation':
      return []
    default:
      return assertNever(field)
  }
}

function countFaults(at: string, least: number | undefined, most: number | undefined): readonly DefinitionFault[] {
  const whole = [least, most].every((count) => count === undefined || (Number.isSafeInteger(count) && count >= 0))
  if (whole && (least === undefined || most === undefined || least <= most)) return []
  return [
    definitionFault('wrong-limit', at, '下限大于上限，或不是非负整数', 'The limits are reversed or no whole numbers'),
  ]
}

function decimalFaults(at: string, least: string | undefined, most: string | undefined): readonly DefinitionFault[] {
  const decimals = [least, most].every((limit) => limit === undefined || isDecimal(limit))
  if (decimals && (least === undefined || most === undefined || compareDecimals(least, most) <= 0)) return []
  return [definitionFault('wrong-limit', at, '下限大于上限，或不是数', 'The limits are reversed or no numbers')]
}
