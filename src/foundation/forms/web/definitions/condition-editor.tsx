import type { ReactNode } from 'react'
import { useLocale } from '../../../interface/web/index.ts'
import type { Comparison, Condition, Definition, Operand, Option } from '../../index.ts'
import { indexOf, listOptions, partsOf, wordsOf } from '../../index.ts'
import { editorTexts } from './editor-texts.ts'
import { ChoiceInput, SwitchInput, WordsInput } from './inputs.tsx'

export interface ConditionEditorProps {
  readonly definition: Definition
  readonly condition: Condition
  /** Inside this repeat, paths without a slash mean the same row. */
  readonly inside?: string | undefined
  readonly disabled: boolean
  readonly onChange: (condition: Condition) => void
  readonly onRemove?: () => void
}

type Operator = ReturnType<typeof partsOf>['operator']

const operators: readonly Operator[] = ['all', 'any', 'not', 'eq', 'in', 'gt', 'gte', 'lt', 'lte', 'answered', 'named']

/** A condition as the tree that it is: groups hold further conditions, leaves a field and a value. */
export function ConditionEditor(props: ConditionEditorProps): ReactNode {
  const { condition, disabled, onChange, onRemove } = props
  const t = editorTexts[useLocale()]
  const parts = partsOf(condition)
  return (
    <div className="definition-condition">
      <div className="definition-condition-head">
        <ChoiceInput
          label={t.condition}
          value={parts.operator}
          disabled={disabled}
          options={operators.map((value) => ({ value, words: t.operators[value] }))}
          onChange={(operator) => onChange(asOperator(condition, operator))}
        />
        <Leaf {...props} />
        {onRemove && !disabled && (
          <button type="button" className="link" onClick={onRemove}>
            {t.remove}
          </button>
        )}
      </div>
      <Inner {...props} />
    </div>
  )
}

function Inner(props: ConditionEditorProps): ReactNode {
  const { condition, disabled, onChange } = props
  const t = editorTexts[useLocale()]
  const parts = partsOf(condition)
  if (parts.operator === 'not') {
    return <ConditionEditor {...without(props)} condition={parts.part} onChange={(part) => onChange({ not: part })} />
  }
  if (parts.operator !== 'all' && parts.operator !== 'any') return null
  const put = (list: readonly Condition[]): void => onChange(parts.operator === 'all' ? { all: list } : { any: list })
  return (
    <>
      {parts.parts.map((part, index) => {
        // A part has no name of its own; its place in the group is what it is.
        const key = `${index} of ${parts.parts.length}`
        return (
          <ConditionEditor
            key={key}
            {...without(props)}
            condition={part}
            onChange={(next) => put(parts.parts.map((one, at) => (at === index ? next : one)))}
            onRemove={() => put(parts.parts.filter((_one, at) => at !== index))}
          />
        )
      })}
      {!disabled && (
        <button type="button" className="button small" onClick={() => put([...parts.parts, { answered: '' }])}>
          {t.addPart}
        </button>
      )}
    </>
  )
}

function Leaf({ definition, condition, inside, disabled, onChange }: ConditionEditorProps): ReactNode {
  const t = editorTexts[useLocale()]
  const parts = partsOf(condition)
  switch (parts.operator) {
    case 'answered':
      return (
        <PathInput
          {...{ definition, inside, disabled }}
          path={parts.path}
          onPath={(path) => onChange({ answered: path })}
        />
      )
    case 'named':
      return (
        <ChoiceInput
          label={t.namedConditions}
          value={parts.id}
          disabled={disabled}
          options={[{ value: '', words: '' }, ...definition.conditions.map(({ id }) => ({ value: id, words: id }))]}
          onChange={(named) => onChange({ named })}
        />
      )
    case 'in':
      return (
        <>
          <PathInput
            {...{ definition, inside, disabled }}
            path={parts.path}
            onPath={(path) => onChange({ in: [path, parts.values] })}
          />
          <SeveralValues
            options={optionsAt(definition, parts.path, inside)}
            {...{ disabled }}
            values={parts.values}
            onValues={(values) => onChange({ in: [parts.path, values] })}
          />
        </>
      )
    case 'eq':
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte': {
      const { operator, path, operand } = parts
      return (
        <>
          <PathInput
            {...{ definition, inside, disabled }}
            path={path}
            onPath={(next) => onChange(comparison(operator, next, operand))}
          />
          <OneValue
            options={operator === 'eq' ? optionsAt(definition, path, inside) : []}
            {...{ disabled }}
            value={typeof operand === 'object' ? `=${operand.path}` : String(operand)}
            onValue={(text) => onChange(comparison(operator, path, operandOf(text)))}
          />
        </>
      )
    }
    default:
      return null
  }
}

interface PathInputProps {
  readonly definition: Definition
  readonly inside: string | undefined
  readonly path: string
  readonly disabled: boolean
  readonly onPath: (path: string) => void
}

/** Every field that a condition may name from here, by its own words; facts of the platform are typed. */
function PathInput({ definition, inside, path, disabled, onPath }: PathInputProps): ReactNode {
  const locale = useLocale()
  const t = editorTexts[locale]
  const { fields, rowFields } = indexOf(definition)
  const root = inside === undefined ? '' : '/'
  const known = [
    ...[...rowFields]
      .filter(([id]) => inside !== undefined && id.startsWith(`${inside}.`))
      .map(([id, field]) => ({ value: id.slice((inside ?? '').length + 1), words: wordsOf(field.label, locale) })),
    ...[...fields].map(([id, field]) => ({ value: root + id, words: `${root}${id} ${wordsOf(field.label, locale)}` })),
    ...[...rowFields].map(([id, field]) => ({
      value: root + id,
      words: `${root}${id} ${wordsOf(field.label, locale)}`,
    })),
  ]
  const options = known.some((one) => one.value === path)
    ? known
    : [{ value: path, words: path || t.chooseField }, ...known]
  return (
    <ChoiceInput
      label={path.startsWith('/facts.') ? t.facts : t.path}
      value={path}
      {...{ options, disabled }}
      onChange={onPath}
    />
  )
}

interface OneValueProps {
  readonly options: readonly Option[]
  readonly value: string
  readonly disabled: boolean
  readonly onValue: (value: string) => void
}

/** A code by its words where the field has options, a number, day or `=path` elsewhere. */
function OneValue({ options, value, disabled, onValue }: OneValueProps): ReactNode {
  const locale = useLocale()
  const t = editorTexts[locale]
  if (options.length === 0) return <WordsInput label={t.value} {...{ value, disabled }} onChange={onValue} />
  const known = options.map((option) => ({ value: option.code, words: wordsOf(option.label, locale) }))
  const shown = known.some((one) => one.value === value) ? known : [{ value, words: value }, ...known]
  return <ChoiceInput label={t.value} options={shown} {...{ value, disabled }} onChange={onValue} />
}

interface SeveralValuesProps {
  readonly options: readonly Option[]
  readonly values: readonly string[]
  readonly disabled: boolean
  readonly onValues: (values: readonly string[]) => void
}

function SeveralValues({ options, values, disabled, onValues }: SeveralValuesProps): ReactNode {
  const locale = useLocale()
  const t = editorTexts[locale]
  if (options.length === 0) {
    const read = (text: string): readonly string[] => text.split(/[,，]\s*/).map((one) => one.trim())
    return (
      <WordsInput
        label={t.value}
        value={values.join(', ')}
        disabled={disabled}
        onChange={(text) => onValues(read(text))}
      />
    )
  }
  return (
    <div className="definition-switches">
      {options.map(({ code, label }) => (
        <SwitchInput
          key={code}
          label={wordsOf(label, locale)}
          on={values.includes(code)}
          disabled={disabled}
          onChange={(on) => onValues(on ? [...values, code] : values.filter((one) => one !== code))}
        />
      ))}
    </div>
  )
}

function optionsAt(definition: Definition, path: string, inside: string | undefined): readonly Option[] {
  const { fields, rowFields } = indexOf(definition)
  const plain = path.replace(/^\//, '')
  const field = rowFields.get(`${inside ?? ''}.${plain}`) ?? fields.get(plain) ?? rowFields.get(plain)
  return field?.type === 'choice' || field?.type === 'multi' ? (listOptions({ definition }, field.list) ?? []) : []
}

function asOperator(condition: Condition, operator: Operator): Condition {
  const before = partsOf(condition)
  const path = 'path' in before ? before.path : ''
  switch (operator) {
    case 'all':
      return { all: [condition] }
    case 'any':
      return { any: [condition] }
    case 'not':
      return { not: condition }
    case 'answered':
      return { answered: path }
    case 'named':
      return { named: '' }
    case 'in':
      return { in: [path, []] }
    default:
      return comparison(operator, path, 'operand' in before ? before.operand : '')
  }
}

function comparison(operator: Comparison, path: string, operand: Operand): Condition {
  return { [operator]: [path, operand] } as unknown as Condition
}

/** `=path` means another answer, anything else is the value itself. */
function operandOf(text: string): Operand {
  return text.startsWith('=') ? { path: text.slice(1) } : text
}

function without({ onRemove: _onRemove, ...props }: ConditionEditorProps): Omit<ConditionEditorProps, 'onRemove'> {
  return props
}
