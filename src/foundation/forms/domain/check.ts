import { conditionFaults } from './check-conditions.ts'
import { fieldFaults } from './check-fields.ts'
import type { Definition, OptionList } from './definition.ts'
import { dependencies, firstCycle } from './dependencies.ts'
import type { DefinitionFault } from './faults.ts'
import { definitionFault } from './faults.ts'
import { indexOf, resolvePath } from './path.ts'

/** Every fault of a definition; an empty list means that it may be published. */
export function check(definition: Definition): readonly DefinitionFault[] {
  return [
    ...headFaults(definition),
    ...duplicateFaults(definition),
    ...sectionFaults(definition),
    ...definition.fields.flatMap((field) => fieldFaults(definition, field)),
    ...definition.conditions.flatMap((named) => conditionFaults(definition, named.condition, `condition:${named.id}`)),
    ...definition.lists.flatMap(listFaults),
    ...definition.checks.flatMap((one) => checkFaults(definition, one.id)),
    ...cycleFaults(definition),
  ]
}

function headFaults(definition: Definition): readonly DefinitionFault[] {
  const faults: DefinitionFault[] = []
  if (!/^[a-z][a-z0-9-]*$/.test(definition.id)) {
    faults.push(
      definitionFault(
        'wrong-id',
        'form',
        '表的编号只用小写字母、数字和连字符',
        'The id of a form holds small letters, digits and hyphens only',
      ),
    )
  }
  if (!Number.isSafeInteger(definition.version) || definition.version < 1) {
    faults.push(definitionFault('wrong-limit', 'form', '版本应为从 1 起的整数', 'Versions are whole numbers from 1'))
  }
  if (definition.title.zh.trim() === '' || definition.origin.zh.trim() === '') {
    faults.push(definitionFault('wrong-label', 'form', '缺少表名或表式来源', 'The title or the origin is missing'))
  }
  return faults
}

function duplicateFaults(definition: Definition): readonly DefinitionFault[] {
  const kinds: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ['chapter', definition.chapters],
    ['section', definition.sections],
    ['field', definition.fields],
    ['condition', definition.conditions],
    ['list', definition.lists],
    ['check', definition.checks],
    ...definition.fields.flatMap((field) =>
      field.type === 'repeat' ? [[`field:${field.id}`, field.fields] as const] : [],
    ),
  ]
  return kinds.flatMap(([kind, things]) => {
    const ids = things.map((thing) => thing.id)
    const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
    return twice.map((id) =>
      definitionFault(
        'duplicate-id',
        `${kind}:${id}`,
        `编号「${id}」用了不止一次`,
        `The id “${id}” is used more than once`,
      ),
    )
  })
}

function sectionFaults(definition: Definition): readonly DefinitionFault[] {
  return definition.sections.flatMap((section) => {
    const at = `section:${section.id}`
    const faults: DefinitionFault[] = section.condition ? [...conditionFaults(definition, section.condition, at)] : []
    if (!/^[a-z][a-z0-9-]*$/.test(section.id)) {
      faults.push(
        definitionFault(
          'wrong-id',
          at,
          '节的编号只用小写字母、数字和连字符',
          'The id of a section holds small letters, digits and hyphens only',
        ),
      )
    }
    if (section.title.zh.trim() === '')
      faults.push(definitionFault('wrong-label', at, '缺少名称', 'The label is missing'))
    if (!definition.chapters.some((chapter) => chapter.id === section.chapter)) {
      faults.push(
        definitionFault(
          'unknown-chapter',
          at,
          `没有「${section.chapter}」这一部分`,
          `There is no part “${section.chapter}”`,
        ),
      )
    }
    if (!definition.fields.some((field) => field.section === section.id)) {
      faults.push(definitionFault('empty-section', at, '这一节没有字段', 'The section has no fields'))
    }
    return faults
  })
}

function listFaults(list: OptionList): readonly DefinitionFault[] {
  const at = `list:${list.id}`
  if (list.source === 'platform') return []
  const codes = list.options.map((option) => option.code)
  const twice = [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))]
  return [
    ...(codes.length > 0 ? [] : [definitionFault('empty-list', at, '选项表是空的', 'The list has no options')]),
    ...twice.map((code) =>
      definitionFault('duplicate-id', at, `选项「${code}」出现不止一次`, `The option “${code}” stands more than once`),
    ),
    ...list.options.flatMap((option) =>
      option.label.zh.trim() === ''
        ? [
            definitionFault(
              'wrong-label',
              at,
              `选项「${option.code}」缺少名称`,
              `The option “${option.code}” has no label`,
            ),
          ]
        : [],
    ),
  ]
}

function checkFaults(definition: Definition, id: string): readonly DefinitionFault[] {
  const one = definition.checks.find((candidate) => candidate.id === id)
  if (!one) return []
  const at = `check:${id}`
  const target = resolvePath(definition, one.field)
  if (!target || target.kind === 'fact') {
    return [
      definitionFault(
        'unknown-path',
        at,
        `核对项指向的字段「${one.field}」不存在`,
        `The check points at “${one.field}”, which does not exist`,
      ),
    ]
  }
  const inside = target.kind === 'row-field' ? target.repeat : undefined
  return conditionFaults(definition, one.holds, at, inside)
}

/** A circle of conditions: each waits for the other to exist. */
function cycleFaults(definition: Definition): readonly DefinitionFault[] {
  const cycle = firstCycle(dependencies(definition))
  if (!cycle) return []
  const { fields, rowFields } = indexOf(definition)
  const name = (id: string): string =>
    fields.get(id)?.label.zh ?? rowFields.get(id)?.label.zh ?? id.replace(/^[§?]/, '')
  const path = cycle.map(name).join(' → ')
  return [
    definitionFault(
      'cycle',
      `field:${cycle[0] ?? ''}`,
      `条件互相等待，无法判断：${path}`,
      `Conditions wait for each other and cannot be judged: ${cycle.join(' → ')}`,
    ),
  ]
}
