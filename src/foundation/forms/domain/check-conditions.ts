import { assertNever, parseDay } from '../../kernel/index.ts'
import type { Condition, ConditionParts, Operand } from './condition.ts'
import { nodesOf } from './condition.ts'
import { isDecimal } from './decimal.ts'
import type { Definition, Field, PlainField, RepeatField } from './definition.ts'
import type { DefinitionFault } from './faults.ts'
import { definitionFault } from './faults.ts'
import type { Target } from './path.ts'
import { resolvePath } from './path.ts'

type Repeat = RepeatField & Field

/** Faults of one condition: names that lead nowhere, operators that its fields do not know, codes of no option. */
export function conditionFaults(
  definition: Definition,
  condition: Condition,
  at: string,
  inside?: Repeat,
): readonly DefinitionFault[] {
  return nodesOf(condition).flatMap((node) => nodeFaults(definition, node, at, inside))
}

function nodeFaults(
  definition: Definition,
  node: ConditionParts,
  at: string,
  inside: Repeat | undefined,
): readonly DefinitionFault[] {
  switch (node.operator) {
    case 'all':
    case 'any':
      if (node.parts.length > 0) return []
      return [definitionFault('wrong-operator', at, '条件组是空的', 'The group of conditions is empty')]
    case 'not':
      return []
    case 'named':
      if (definition.conditions.some((named) => named.id === node.id)) return []
      return [
        definitionFault(
          'unknown-condition',
          at,
          `没有名为「${node.id}」的条件`,
          `There is no condition named “${node.id}”`,
        ),
      ]
    case 'answered':
      return pathFaults(definition, node.path, at, inside)
    case 'in':
      return pathFaults(definition, node.path, at, inside).concat(
        node.values.flatMap((value) => optionFaults(definition, node.path, value, at, inside)),
      )
    case 'eq':
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return comparisonFaults(definition, node, at, inside)
    default:
      return assertNever(node)
  }
}

export function pathFaults(
  definition: Definition,
  path: string,
  at: string,
  inside?: Repeat,
): readonly DefinitionFault[] {
  if (resolvePath(definition, path, inside)) return []
  return [
    definitionFault(
      'unknown-path',
      at,
      `路径「${path}」找不到字段；在重复组内指本行，指全表字段请以「/」开头`,
      `The path “${path}” leads to no field; inside a repeat it means the same row, begin with “/” for the whole form`,
    ),
  ]
}

function comparisonFaults(
  definition: Definition,
  node: { operator: 'eq' | 'gt' | 'gte' | 'lt' | 'lte'; path: string; operand: Operand },
  at: string,
  inside?: Repeat,
): readonly DefinitionFault[] {
  const faults = pathFaults(definition, node.path, at, inside)
  if (faults.length > 0) return faults
  const { operand } = node
  if (typeof operand === 'object') {
    const other = pathFaults(definition, operand.path, at, inside)
    return other.length > 0 ? other : orderFaults(definition, node, at, inside)
  }
  if (node.operator === 'eq') return optionFaults(definition, node.path, String(operand), at, inside)
  const order = orderFaults(definition, node, at, inside)
  if (order.length > 0) return order
  const literal = String(operand)
  if (isDecimal(literal) || parseDay(literal)) return []
  return [
    definitionFault(
      'wrong-literal',
      at,
      `「${literal}」既不是数也不是日期，不能比大小`,
      `“${literal}” is neither a number nor a day, so it has no order`,
    ),
  ]
}

/** Only numbers, amounts, days and facts have an order. */
function orderFaults(
  definition: Definition,
  node: { operator: string; path: string },
  at: string,
  inside?: Repeat,
): readonly DefinitionFault[] {
  const field = fieldOf(resolvePath(definition, node.path, inside))
  if (node.operator === 'eq' || !field || ['number', 'money', 'date'].includes(field.type)) return []
  return [
    definitionFault(
      'wrong-operator',
      at,
      `「${field.label.zh}」不是数、金额或日期，不能用「${node.operator}」`,
      `“${field.label.en ?? field.label.zh}” is no number, amount or day, so “${node.operator}” cannot judge it`,
    ),
  ]
}

function optionFaults(
  definition: Definition,
  path: string,
  code: string,
  at: string,
  inside?: Repeat,
): readonly DefinitionFault[] {
  const target = resolvePath(definition, path, inside)
  if (!target) return pathFaults(definition, path, at, inside)
  const field = fieldOf(target)
  if (field?.type !== 'choice' && field?.type !== 'multi') return []
  const list = definition.lists.find((one) => one.id === field.list)
  if (list?.source !== 'own' || list.options.some((option) => option.code === code)) return []
  return [
    definitionFault(
      'unknown-option',
      at,
      `选项「${code}」不在「${field.label.zh}」的选项表「${field.list}」里`,
      `“${code}” is no option of “${field.label.en ?? field.label.zh}” (list “${field.list}”)`,
    ),
  ]
}

function fieldOf(target: Target | undefined): PlainField | RepeatField | undefined {
  return target && target.kind !== 'fact' ? target.field : undefined
}
