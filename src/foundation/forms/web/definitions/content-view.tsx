import { useState } from 'react'
import type { ReactNode } from 'react'
import { useLocale } from '../../../interface/web/index.ts'
import type { Definition, Field, FieldType, PlainField, Section } from '../../index.ts'
import {
  addField,
  addSection,
  findField,
  moveField,
  moveSection,
  putField,
  putSection,
  removeField,
  removeSection,
  wordsOf,
} from '../../index.ts'
import { editorTexts } from './editor-texts.ts'
import { ConditionField, defined, FieldProperties } from './field-properties.tsx'
import { readCites, writtenCites } from './cites-text.ts'
import { ChoiceInput, LabelInput, WordsInput } from './inputs.tsx'

export interface ViewProps {
  readonly definition: Definition
  readonly disabled: boolean
  readonly onChange: (definition: Definition) => void
}

export interface ContentViewProps extends ViewProps {
  /** `section:basic` or `field:basic.title`, as faults name their place. */
  readonly chosen: string
  readonly onChoose: (chosen: string) => void
}

/** Outline at the left, properties of what is chosen at the right. */
export function ContentView(props: ContentViewProps): ReactNode {
  const { definition, chosen, disabled, onChange, onChoose } = props
  const [kind, id = ''] = chosen.split(':')
  const section = kind === 'section' ? definition.sections.find((one) => one.id === id) : undefined
  const field = kind === 'field' ? findField(definition, id) : undefined
  const inside = field && field.id !== id ? id.slice(0, id.lastIndexOf('.')) : undefined
  return (
    <div className="definition-columns">
      <Outline {...props} />
      <div className="definition-main">
        {kind === 'form' && <HeadProperties {...{ definition, disabled, onChange }} />}
        {section && <SectionProperties {...{ definition, section, disabled, onChange, onChoose }} />}
        {field && (
          <>
            <Moves
              disabled={disabled}
              onMove={(step) => onChange(moveField(definition, id, step))}
              onRemove={() => onChange(removeField(definition, id))}
            />
            <FieldProperties
              key={id}
              {...{ definition, field, inside, disabled }}
              onChange={(next) => onChange(putField(definition, id, next))}
            />
            {field.type === 'repeat' && !disabled && (
              <NewField
                {...{ definition, onChange, onChoose }}
                place={{ section: sectionOf(field), inside: field.id }}
              />
            )}
          </>
        )}
      </div>
    </div>
  )
}

const sectionOf = (field: Field | PlainField): string => ('section' in field ? field.section : '')

function Outline({ definition, chosen, disabled, onChange, onChoose }: ContentViewProps): ReactNode {
  const locale = useLocale()
  const t = editorTexts[locale]
  const [id, setId] = useState('')
  const entry = (place: string, words: string, level: string): ReactNode => (
    <li key={place} className={level}>
      <button
        type="button"
        className="definition-entry"
        aria-current={place === chosen}
        onClick={() => onChoose(place)}
      >
        {words}
      </button>
    </li>
  )
  const fieldEntries = (field: Field): readonly ReactNode[] => [
    entry(`field:${field.id}`, wordsOf(field.label, locale), 'of-field'),
    ...(field.type === 'repeat'
      ? field.fields.map((inner) =>
          entry(`field:${field.id}.${inner.id}`, wordsOf(inner.label, locale), 'of-row-field'),
        )
      : []),
  ]
  return (
    <nav className="definition-outline" aria-label={t.outline}>
      <ul>
        {entry('form:', t.head, 'of-section')}
        {definition.sections.flatMap((section) => [
          entry(`section:${section.id}`, wordsOf(section.title, locale), 'of-section'),
          ...definition.fields.flatMap((field) => (field.section === section.id ? fieldEntries(field) : [])),
        ])}
      </ul>
      {!disabled && (
        <div className="definition-new">
          <WordsInput label={t.name} help={t.nameHelp} value={id} disabled={false} onChange={setId} />
          <button
            type="button"
            className="button small"
            disabled={id === ''}
            onClick={() => {
              onChange(addSection(definition, id, { zh: id }))
              onChoose(`section:${id}`)
              setId('')
            }}
          >
            {t.addSection}
          </button>
        </div>
      )}
    </nav>
  )
}

/** What stands above every page and print of the form. */
function HeadProperties({ definition, disabled, onChange }: ViewProps): ReactNode {
  const t = editorTexts[useLocale()]
  const { title, origin } = definition
  return (
    <div className="definition-properties">
      <LabelInput
        label={t.title}
        value={title}
        disabled={disabled}
        onChange={(next) => onChange({ ...definition, title: next ?? { zh: '' } })}
      />
      <LabelInput
        label={t.origin}
        value={origin}
        long
        disabled={disabled}
        onChange={(next) => onChange({ ...definition, origin: next ?? { zh: '' } })}
      />
    </div>
  )
}

interface SectionPropertiesProps extends ViewProps {
  readonly section: Section
  readonly onChoose: (chosen: string) => void
}

function SectionProperties({ definition, section, disabled, onChange, onChoose }: SectionPropertiesProps): ReactNode {
  const locale = useLocale()
  const t = editorTexts[locale]
  const put = (parts: Readonly<Record<string, unknown>>): void =>
    onChange(putSection(definition, defined({ ...section, ...parts }) as unknown as Section))
  return (
    <>
      <Moves
        disabled={disabled}
        onMove={(step) => onChange(moveSection(definition, section.id, step))}
        onRemove={() => onChange(removeSection(definition, section.id))}
      />
      <div className="definition-properties">
        <LabelInput
          label={t.label}
          value={section.title}
          disabled={disabled}
          onChange={(title) => put({ title: title ?? { zh: '' } })}
        />
        <LabelInput
          label={t.intro}
          value={section.intro}
          long
          disabled={disabled}
          onChange={(intro) => put({ intro })}
        />
        <ChoiceInput
          label={t.chapter}
          value={section.chapter}
          disabled={disabled}
          options={definition.chapters.map((chapter) => ({ value: chapter.id, words: wordsOf(chapter.title, locale) }))}
          onChange={(chapter) => put({ chapter })}
        />
        <WordsInput
          label={t.cites}
          help={t.sectionCitesHelp}
          lines={4}
          value={writtenCites(section.cites ?? [])}
          disabled={disabled}
          onChange={(text) => put({ cites: readCites(text) })}
        />
        <ConditionField
          {...{ definition, disabled }}
          title={t.condition}
          condition={section.condition}
          onChange={(condition) => put({ condition })}
        />
        {!disabled && <NewField {...{ definition, onChange, onChoose }} place={{ section: section.id }} />}
      </div>
    </>
  )
}

interface NewFieldProps {
  readonly definition: Definition
  readonly place: { readonly section: string; readonly inside?: string }
  readonly onChange: (definition: Definition) => void
  readonly onChoose: (chosen: string) => void
}

function NewField({ definition, place, onChange, onChoose }: NewFieldProps): ReactNode {
  const t = editorTexts[useLocale()]
  const [name, setName] = useState('')
  const [type, setType] = useState<FieldType>('text')
  const types = Object.keys(t.fieldTypes) as FieldType[]
  const add = (): void => {
    onChange(addField(definition, place, { name, type, label: { zh: name } }))
    onChoose(`field:${place.inside ?? place.section}.${name}`)
    setName('')
  }
  return (
    <div className="definition-new">
      <WordsInput label={t.name} help={t.nameHelp} value={name} disabled={false} onChange={setName} />
      <ChoiceInput
        label={t.type}
        value={type}
        disabled={false}
        options={types
          .filter((value) => place.inside === undefined || value !== 'repeat')
          .map((value) => ({ value, words: t.fieldTypes[value] }))}
        onChange={setType}
      />
      <button type="button" className="button small" disabled={name === ''} onClick={add}>
        {place.inside === undefined ? t.addField : t.addRowField}
      </button>
    </div>
  )
}

interface MovesProps {
  readonly disabled: boolean
  readonly onMove: (step: -1 | 1) => void
  readonly onRemove: () => void
}

function Moves({ disabled, onMove, onRemove }: MovesProps): ReactNode {
  const t = editorTexts[useLocale()]
  if (disabled) return null
  return (
    <p className="button-row definition-moves">
      <button type="button" className="button small" onClick={() => onMove(-1)}>
        {t.moveUp}
      </button>
      <button type="button" className="button small" onClick={() => onMove(1)}>
        {t.moveDown}
      </button>
      <button type="button" className="button small" onClick={onRemove}>
        {t.remove}
      </button>
    </p>
  )
}
