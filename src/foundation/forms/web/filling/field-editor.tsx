import { memo, useCallback } from 'react'
import type { ReactNode } from 'react'
import { clauseLabel } from '../../../interface/index.ts'
import type { Citation } from '../../../kernel/index.ts'
import { ClauseChip, Field as FieldFrame, useLocale } from '../../../interface/web/index.ts'
import type { FileAnswer, OrganisationAnswer, PlainAnswer, PlainField, RangeAnswer } from '../../index.ts'
import { standsInChinese, wordsOf } from '../../index.ts'
import { texts } from '../../texts.ts'
import { ChoiceControl, MultiControl } from './choice-controls.tsx'
import { controlId } from './control-id.ts'
import { FileControl } from './file-control.tsx'
import { OrganisationControl } from './organisation-control.tsx'
import { showFaultOf } from './showing-errors.ts'
import { DateControl, LongControl, MoneyControl, NumberControl, RangeControl, TextControl } from './simple-controls.tsx'
import { useAnswer, useError, useMayChange, useOptions, useSession } from './session-context.ts'

export interface FieldEditorProps {
  readonly path: string
  readonly field: PlainField
  /** Address of the reader of the round, for clause chips. */
  readonly reader?: string | undefined
  readonly place?: { readonly repeat: string; readonly row: string }
}

/** One question: label, help, fault, control. It draws again only when its own answer, fault or options change. */
export const FieldEditor = memo(function FieldEditor({ path, field, reader, place }: FieldEditorProps): ReactNode {
  const locale = useLocale()
  const error = useError(path)
  const mayChange = useMayChange(path)
  const grouped = field.type === 'multi' || field.type === 'file' || field.type === 'organisation'
  const id = controlId(path)
  return (
    <div className={`form-cell form-${field.width ?? defaultWidth(field)}`}>
      <FieldFrame
        id={id}
        label={<FieldLabel field={field} reader={reader} />}
        help={field.help ? wordsOf(field.help, locale) : undefined}
        problem={error?.message[locale]}
        optional={!field.required}
        group={grouped}
      >
        {(described) => (
          <Control id={grouped ? `${id}-control` : id} {...{ path, field, place, described }} disabled={!mayChange} />
        )}
      </FieldFrame>
    </div>
  )
})

function FieldLabel({ field, reader }: { readonly field: PlainField; readonly reader: string | undefined }): ReactNode {
  const locale = useLocale()
  const foreign = standsInChinese(field.label, locale)
  return (
    <>
      <span lang={foreign ? 'zh-CN' : undefined}>{wordsOf(field.label, locale)}</span>
      {foreign && <span className="caption"> {texts[locale].chineseOnly}</span>}
      {distinct(field.cites ?? [], locale).map((cite) => (
        <ClauseChip key={cite.clause + (cite.words ?? '')} {...cite} {...(reader ? { reader } : {})} />
      ))}
    </>
  )
}

/** One chip for sentences that a chip cannot tell apart. */
function distinct(cites: readonly Citation[], locale: 'zh' | 'en'): readonly Citation[] {
  const labels = cites.map((cite) => clauseLabel(cite.clause, locale))
  return cites.filter((_cite, index) => labels.indexOf(labels[index] ?? '') === index)
}

interface ControlProps {
  readonly id: string
  readonly path: string
  readonly field: PlainField
  readonly place: FieldEditorProps['place']
  readonly disabled: boolean
  readonly described: { readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: true }
}

function Control({ id, path, field, place, disabled, described }: ControlProps): ReactNode {
  const session = useSession()
  const answer = useAnswer(path)
  const onChange = useCallback((next: PlainAnswer | undefined) => session.store.set(path, next), [session, path])
  const onLeave = useCallback(() => showFaultOf(session, path), [session, path])
  const given = { id, disabled, described, onChange, onLeave }
  switch (field.type) {
    case 'text':
      return <TextControl {...given} field={field} answer={answer as string | undefined} />
    case 'long':
      return <LongControl {...given} field={field} answer={answer as string | undefined} />
    case 'date':
      return <DateControl {...given} field={field} answer={answer as string | undefined} />
    case 'number':
      return <NumberControl {...given} field={field} answer={answer as string | undefined} />
    case 'money':
      return <MoneyControl {...given} field={field} answer={answer as string | undefined} />
    case 'range':
      return <RangeControl {...given} field={field} answer={answer as RangeAnswer | undefined} />
    case 'organisation':
      return <OrganisationControl {...given} field={field} answer={answer as OrganisationAnswer | undefined} />
    case 'file':
      return <FileControl {...given} path={path} field={field} answer={answer as readonly FileAnswer[] | undefined} />
    case 'choice':
    case 'multi':
      return <WithOptions {...given} field={field} answer={answer} place={place} />
    default:
      return null
  }
}

interface WithOptionsProps {
  readonly id: string
  readonly field: PlainField & { readonly type: 'choice' | 'multi' }
  readonly answer: PlainAnswer | undefined
  readonly place: FieldEditorProps['place']
  readonly disabled: boolean
  readonly described: ControlProps['described']
  readonly onChange: (answer: PlainAnswer | undefined) => void
  readonly onLeave: () => void
}

/** The options offered now; they may follow other answers, of the same row or of the whole form. */
function WithOptions({ field, answer, place, ...given }: WithOptionsProps): ReactNode {
  const options = useOptions(field, place)
  if (field.type === 'choice') {
    return <ChoiceControl {...given} field={field} options={options} answer={answer as string | undefined} />
  }
  return <MultiControl {...given} field={field} options={options} answer={answer as readonly string[] | undefined} />
}

function defaultWidth(field: PlainField): NonNullable<PlainField['width']> {
  switch (field.type) {
    case 'number':
    case 'money':
    case 'date':
      return 'third'
    case 'choice':
    case 'range':
      return 'half'
    default:
      return 'full'
  }
}
