import { useState } from 'react'
import type { ReactNode } from 'react'
import { Panel, useLocale } from '../../../interface/web/index.ts'
import type { Check, Definition } from '../../index.ts'
import { indexOf, putCheck, putCondition } from '../../index.ts'
import { editorTexts } from './editor-texts.ts'
import { ConditionEditor } from './condition-editor.tsx'
import type { ViewProps } from './content-view.tsx'
import { LabelInput, WordsInput } from './inputs.tsx'

/** Named conditions, and checks between answers with the words that are said when they fail. */
export function RulesView({ definition, disabled, onChange }: ViewProps): ReactNode {
  const t = editorTexts[useLocale()]
  return (
    <>
      <Panel title={t.namedConditions}>
        {definition.conditions.map((named) => (
          <fieldset key={named.id} className="field" id={`condition-${named.id}`}>
            <legend className="mono">{named.id}</legend>
            <ConditionEditor
              {...{ definition, disabled }}
              condition={named.condition}
              onChange={(condition) => onChange(putCondition(definition, { ...named, condition }))}
              onRemove={() =>
                onChange({ ...definition, conditions: definition.conditions.filter((one) => one.id !== named.id) })
              }
            />
          </fieldset>
        ))}
        <NewRule
          label={t.addNamed}
          disabled={disabled}
          onAdd={(id) => onChange(putCondition(definition, { id, condition: { answered: '' } }))}
        />
      </Panel>
      <Panel title={t.checks}>
        {definition.checks.map((check) => (
          <CheckEditor key={check.id} {...{ definition, check, disabled, onChange }} />
        ))}
        <NewRule
          label={t.addCheck}
          disabled={disabled}
          onAdd={(id) =>
            onChange(putCheck(definition, { id, field: '', holds: { answered: '' }, message: { zh: '' } }))
          }
        />
      </Panel>
    </>
  )
}

interface CheckEditorProps extends ViewProps {
  readonly check: Check
}

function CheckEditor({ definition, check, disabled, onChange }: CheckEditorProps): ReactNode {
  const t = editorTexts[useLocale()]
  const put = (parts: Partial<Check>): void => onChange(putCheck(definition, { ...check, ...parts }))
  return (
    <fieldset className="field" id={`check-${check.id}`}>
      <legend className="mono">{check.id}</legend>
      <WordsInput label={t.checkAt} value={check.field} disabled={disabled} onChange={(field) => put({ field })} />
      <LabelInput
        label={t.message}
        value={check.message}
        disabled={disabled}
        onChange={(message) => put({ message: message ?? { zh: '' } })}
      />
      <p className="caption">{t.holds}</p>
      <ConditionEditor
        {...{ definition, disabled }}
        condition={check.holds}
        inside={insideOf(definition, check)}
        onChange={(holds) => put({ holds })}
        onRemove={() => onChange({ ...definition, checks: definition.checks.filter((one) => one.id !== check.id) })}
      />
    </fieldset>
  )
}

function insideOf(definition: Definition, { field }: Check): string | undefined {
  return indexOf(definition).rowFields.has(field) ? field.slice(0, field.lastIndexOf('.')) : undefined
}

interface NewRuleProps {
  readonly label: string
  readonly disabled: boolean
  readonly onAdd: (id: string) => void
}

function NewRule({ label, disabled, onAdd }: NewRuleProps): ReactNode {
  const t = editorTexts[useLocale()]
  const [id, setId] = useState('')
  if (disabled) return null
  return (
    <div className="definition-new">
      <WordsInput label={t.name} help={t.nameHelp} value={id} disabled={false} onChange={setId} />
      <button
        type="button"
        className="button small"
        disabled={id === ''}
        onClick={() => {
          onAdd(id)
          setId('')
        }}
      >
        {label}
      </button>
    </div>
  )
}
