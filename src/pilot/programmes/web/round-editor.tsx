import { type ReactNode, useState } from 'react'
import {
  ErrorSummary,
  Panel,
  useLocale,
  Field,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
  WithPanel,
} from '../../../foundation/interface/web/index.ts'
import type { RefusalError } from '../../../foundation/interface/web/index.ts'
import { readerPath, type Round } from '../../notice/index.ts'
import type { contract } from '../contract.ts'
import type { Effects } from '../index.ts'
import { EffectsPanel } from './effects-panel.tsx'
import { type Edits, ParameterEditor } from './parameter-editor.tsx'
import { valueOf, writtenOf } from './parameter-values.ts'
import { words } from './words.ts'

export interface RoundEditorProps {
  readonly round: Round
  readonly version: number
  readonly editable: boolean
}

/** Two steps: preview what a change does to the rules, then save it with a reason. */
export function RoundEditor({ round, version, editable }: RoundEditorProps): ReactNode {
  const { locale, announce } = useDesk()
  const t = words[locale]
  const api = useApi<typeof contract>('programmes')
  const [edits, setEdits] = useState<Edits>({})
  const [effects, setEffects] = useState<Effects>()
  const preview = useAct(api.preview, { onDone: (found) => setEffects(found) })
  const save = useAct(api.change, {
    outdates: [['programmes'], ['rounds']],
    onDone: () => announce({ tone: 'green', words: t.saved }),
  })
  const refusal = save.refusal ?? preview.refusal
  const faults = faultsOf(refusal, locale)
  const edit = (next: Edits): void => {
    setEdits(next)
    // What was previewed is no longer what would be saved.
    setEffects(undefined)
    preview.forget()
    save.forget()
  }
  const changes = changesOf(round, edits)
  const code = round.id
  const previewButton = (
    <button
      type="button"
      className={effects ? 'button small' : 'button primary small'}
      disabled={changes.length === 0 || preview.pending}
      onClick={() => void preview.send({ code, changes })}
    >
      {t.preview}
    </button>
  )
  const editor = (
    <ParameterEditor
      round={round}
      editable={editable}
      edits={edits}
      onEdit={edit}
      problems={Object.fromEntries(faults.map(({ parameter, message }) => [parameter, message]))}
      end={editable ? previewButton : undefined}
    />
  )
  if (!editable) return editor
  const panel = (
    <>
      <EffectsPanel round={round} effects={effects} />
      {effects && (
        <SavePanel pending={save.pending} onSave={(reason) => void save.send({ code, version, changes, reason })} />
      )}
    </>
  )
  return (
    <>
      <ErrorSummary problems={faults.map(({ parameter, message }) => ({ field: `value-${parameter}`, message }))} />
      {refusal && faults.length === 0 && <RefusalBox refusal={refusal} reader={readerPath(code)} />}
      <WithPanel main={editor} panel={panel} width={344} />
    </>
  )
}

interface SavePanelProps {
  readonly pending: boolean
  readonly onSave: (reason: string) => void
}

/** The second step: a reason, and the act. */
function SavePanel({ pending, onSave }: SavePanelProps): ReactNode {
  const t = words[useLocale()]
  const [reason, setReason] = useState('')
  return (
    <Panel title={t.save}>
      <Field id="change-reason" label={t.reason} help={t.reasonHelp}>
        {(described) => (
          <textarea
            className="textarea"
            id="change-reason"
            rows={2}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            {...described}
          />
        )}
      </Field>
      <button
        type="button"
        className="button primary"
        disabled={reason.trim() === '' || pending}
        onClick={() => onSave(reason)}
      >
        {t.save}
      </button>
    </Panel>
  )
}

function changesOf(round: Round, edits: Edits): { parameter: string; value: ReturnType<typeof valueOf> }[] {
  return round.parameters.flatMap((parameter) => {
    const written = edits[parameter.id]
    if (written === undefined || written === writtenOf(parameter)) return []
    return [{ parameter: parameter.id, value: valueOf(parameter, written) }]
  })
}

interface Fault {
  readonly parameter: string
  readonly message: string
}

/** What the server said of single parameters, in the user's language. */
function faultsOf(refusal: RefusalError | undefined, locale: 'zh' | 'en'): readonly Fault[] {
  if (refusal?.code !== 'parameters-do-not-fit') return []
  const { faults } = refusal.facts as {
    readonly faults: readonly { parameter: string; problem: Record<'zh' | 'en', string> }[]
  }
  return faults.map(({ parameter, problem }) => ({ parameter, message: problem[locale] }))
}
