import { type FormEvent, type ReactNode, useState } from 'react'
import type { Text } from '../../../foundation/kernel/index.ts'
import { say } from '../../../foundation/interface/index.ts'
import {
  Field,
  Panel,
  RefusalBox,
  useAct,
  useAddress,
  useApi,
  useLocale,
} from '../../../foundation/interface/web/index.ts'
import type { contract } from '../contract.ts'
import { words } from './words.ts'

export interface CloneFormProps {
  readonly source: { readonly code: string; readonly title: Text }
  readonly onClose: () => void
}

const empty = { code: '', zh: '', en: '', reason: '' }

export function CloneForm({ source, onClose }: CloneFormProps): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const api = useApi<typeof contract>('programmes')
  const { go } = useAddress()
  const [given, setGiven] = useState(empty)
  const clone = useAct(api.clone, {
    outdates: [['programmes']],
    onDone: ({ code }) => go(`/rounds/${code}`),
  })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    const { code, zh, en, reason } = given
    void clone.send({ from: source.code, code, title: { zh, en }, reason })
  }
  const input = (
    name: keyof typeof empty,
    label: string,
    more: { readonly help?: string; readonly pattern?: string } = {},
  ): ReactNode => (
    <Field id={`clone-${name}`} label={label} {...(more.help === undefined ? {} : { help: more.help })}>
      {(described) => (
        <input
          className="input"
          id={`clone-${name}`}
          required
          maxLength={name === 'reason' ? 500 : 80}
          pattern={more.pattern}
          value={given[name]}
          onChange={({ target }) => setGiven({ ...given, [name]: target.value })}
          {...described}
        />
      )}
    </Field>
  )
  return (
    <Panel title={t.cloneTitle(say(source.title, locale))} note={t.cloneHelp}>
      <form onSubmit={send}>
        {clone.refusal && <RefusalBox refusal={clone.refusal} />}
        <div className="field-row">
          {input('code', t.code, { help: t.codeHelp, pattern: '[a-z0-9][a-z0-9\\-]{1,39}' })}
          {input('zh', t.titleZh)}
          {input('en', t.titleEn)}
        </div>
        {input('reason', t.reason, { help: t.reasonHelp })}
        <div className="button-row">
          <button className="button primary" type="submit" disabled={clone.pending}>
            {t.make}
          </button>
          <button className="button" type="button" onClick={onClose}>
            {t.cancel}
          </button>
        </div>
      </form>
    </Panel>
  )
}
