import { withColon } from '../../../interface/index.ts'
import type { ReactNode } from 'react'
import { useLocale } from '../../../interface/web/index.ts'
import type { Audience, Condition, Definition, Field, PlainField } from '../../index.ts'
import { wordsOf } from '../../index.ts'
import { editorTexts } from './editor-texts.ts'
import { readCites, writtenCites } from './cites-text.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { ChoiceInput, LabelInput, SwitchInput, WordsInput } from './inputs.tsx'
import { LimitInputs } from './limit-inputs.tsx'

export interface FieldPropertiesProps {
  readonly definition: Definition
  readonly field: Field | PlainField
  readonly inside: string | undefined
  readonly disabled: boolean
  readonly onChange: (field: Field | PlainField) => void
}

type Properties = Readonly<Record<string, unknown>>

const audiences: readonly Audience[] = ['own', 'members', 'officials', 'experts', 'public']

/** Everything that can be said of one field; its id and type stay, since answers stand under them. */
export function FieldProperties({ definition, field, inside, disabled, onChange }: FieldPropertiesProps): ReactNode {
  const locale = useLocale()
  const t = editorTexts[locale]
  const put = (parts: Properties): void => onChange(defined({ ...field, ...parts }) as unknown as Field)
  const seen = field.seenBy ?? ['own', 'members', 'officials', 'experts']
  return (
    <div className="definition-properties">
      <p className="facts-line">
        <span>
          {t.name} <b className="mono">{inside ? `${inside}.${field.id}` : field.id}</b>
        </span>
        <span>
          {t.type} <b>{t.fieldTypes[field.type]}</b>
        </span>
      </p>
      <LabelInput
        label={t.label}
        value={field.label}
        disabled={disabled}
        onChange={(label) => put({ label: label ?? { zh: '' } })}
      />
      <LabelInput label={t.help} value={field.help} long disabled={disabled} onChange={(help) => put({ help })} />
      <LabelInput
        label={t.missing}
        value={field.missing}
        disabled={disabled}
        onChange={(missing) => put({ missing })}
      />
      {field.type === 'repeat' && (
        <>
          <LabelInput
            label={t.rowLabel}
            value={field.rowLabel}
            disabled={disabled}
            onChange={(rowLabel) => put({ rowLabel: rowLabel ?? { zh: '' } })}
          />
          <LabelInput
            label={t.addLabel}
            value={field.addLabel}
            disabled={disabled}
            onChange={(addLabel) => put({ addLabel })}
          />
        </>
      )}
      {(field.type === 'number' || field.type === 'range') && (
        <LabelInput label={t.unit} value={field.unit} disabled={disabled} onChange={(unit) => put({ unit })} />
      )}
      <div className="definition-switches">
        <SwitchInput
          label={t.required}
          on={field.required === true}
          disabled={disabled}
          onChange={(on) => put({ required: on || undefined })}
        />
        <SwitchInput
          label={t.personal}
          on={field.personal === true}
          disabled={disabled}
          onChange={(on) => put({ personal: on || undefined })}
        />
        <SwitchInput
          label={t.outsideSeal}
          on={field.outsideSeal === true}
          disabled={disabled}
          onChange={(on) => put({ outsideSeal: on || undefined })}
        />
        <SwitchInput
          label={t.givenAnew}
          on={field.givenAnew === true}
          disabled={disabled}
          onChange={(on) => put({ givenAnew: on || undefined })}
        />
      </div>
      <div className="definition-pair">
        <ChoiceInput
          label={t.width}
          value={field.width ?? 'full'}
          disabled={disabled}
          options={(['third', 'half', 'two-thirds', 'full'] as const).map((value) => ({
            value,
            words: t.widths[value],
          }))}
          onChange={(width) => put({ width })}
        />
        {(field.type === 'choice' || field.type === 'multi') && (
          <ChoiceInput
            label={t.list}
            value={field.list}
            disabled={disabled}
            options={definition.lists.map(({ id }) => ({ value: id, words: id }))}
            onChange={(list) => put({ list })}
          />
        )}
      </div>
      <LimitInputs field={field} disabled={disabled} onLimits={(limits) => put({ limits })} />
      <fieldset className="field">
        <legend>{t.seenBy}</legend>
        <div className="definition-switches">
          {audiences.map((audience) => (
            <SwitchInput
              key={audience}
              label={t.audiences[audience]}
              on={seen.includes(audience)}
              disabled={disabled}
              onChange={(on) =>
                put({ seenBy: audiences.filter((one) => (one === audience ? on : seen.includes(one))) })
              }
            />
          ))}
        </div>
      </fieldset>
      <WordsInput
        label={t.cites}
        help={t.citesHelp}
        lines={2}
        value={writtenCites(field.cites ?? [])}
        disabled={disabled}
        onChange={(text) => put({ cites: readCites(text)?.map(({ reading: _reading, ...cite }) => cite) })}
      />
      <ConditionField
        {...{ definition, inside, disabled }}
        condition={field.condition}
        title={withColon(t.condition, wordsOf(field.label, locale), locale)}
        onChange={(condition) => put({ condition })}
      />
    </div>
  )
}

export interface ConditionFieldProps {
  readonly definition: Definition
  readonly condition: Condition | undefined
  readonly inside?: string | undefined
  readonly title: string
  readonly disabled: boolean
  readonly onChange: (condition: Condition | undefined) => void
}

export function ConditionField(props: ConditionFieldProps): ReactNode {
  const { definition, condition, inside, title, disabled, onChange } = props
  const t = editorTexts[useLocale()]
  return (
    <fieldset className="field">
      <legend>{title}</legend>
      {condition === undefined ? (
        <p className="button-row">
          <span className="quiet">{t.noCondition}</span>
          {!disabled && (
            <button type="button" className="button small" onClick={() => onChange({ answered: '' })}>
              {t.addCondition}
            </button>
          )}
        </p>
      ) : (
        <ConditionEditor
          {...{ definition, condition, inside, disabled }}
          onChange={onChange}
          onRemove={() => onChange(undefined)}
        />
      )}
    </fieldset>
  )
}

/** The object without its undefined parts: a definition is JSON and has none. */
export function defined(parts: Properties): Properties {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined))
}
