import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { countCharacters, forbiddenCharacter } from '../../../foundation/forms/index.ts'
import {
  Panel,
  RefusalBox,
  useAct,
  useAddress,
  useApi,
  useLocale,
  ChoiceControl,
} from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import type { CallView } from '../index.ts'
import { TextControl } from './controls.tsx'
import { words } from './words.ts'

export interface NewDraftFormProps {
  readonly calls: readonly Pick<CallView, 'programmeId' | 'title'>[]
  readonly earlier: readonly { readonly id: string; readonly title: string; readonly state: string }[]
}

/** Starts a draft in an open round, empty or with the answers of an earlier solution. */
export function NewDraftForm({ calls, earlier }: NewDraftFormProps): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const { go } = useAddress()
  const api = useApi<typeof solicitation>('solicitation')
  const [given, setGiven] = useState({ programme: calls[0]?.programmeId ?? '', title: '', reuse: '' })
  const [problem, setProblem] = useState<string>()
  const create = useAct(api.create, {
    outdates: [['solicitation', 'mine']],
    onDone: ({ id }) => go(`/solutions/${id}`),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const title = given.title.trim()
    const hidden = forbiddenCharacter(title)
    const wrong = hidden
      ? t.titleHidden(hidden.position, hidden.code)
      : countCharacters(title) < 6
        ? t.titleHelp
        : undefined
    setProblem(wrong)
    if (wrong !== undefined) return
    const { programme, reuse } = given
    void create.send({ programme, title, ...(reuse === '' ? {} : { reuse }) })
  }
  const reusable = earlier.filter((one) => one.state !== 'draft')
  return (
    <Panel title={t.newDraft}>
      <form onSubmit={submit} noValidate>
        {create.refusal && <RefusalBox refusal={create.refusal} />}
        <div className="field-row">
          <ChoiceControl
            id="new-round"
            label={t.round}
            value={given.programme}
            choices={calls.map((call) => ({ value: call.programmeId, words: call.title[locale] }))}
            onChange={(programme) => setGiven({ ...given, programme })}
          />
          <TextControl
            id="new-title"
            label={t.title}
            help={t.titleHelp}
            problem={problem}
            maxLength={60}
            value={given.title}
            onChange={(title) => setGiven({ ...given, title })}
          />
          {reusable.length > 0 && (
            <ChoiceControl
              id="new-reuse"
              label={t.reuse}
              value={given.reuse}
              choices={[
                { value: '', words: t.reuseNone },
                ...reusable.map((one) => ({ value: one.id, words: one.title })),
              ]}
              onChange={(reuse) => setGiven({ ...given, reuse })}
            />
          )}
        </div>
        <div className="button-row">
          <button type="submit" className="button primary" disabled={create.pending}>
            {t.create}
          </button>
        </div>
      </form>
    </Panel>
  )
}
