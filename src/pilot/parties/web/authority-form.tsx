import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { Panel, RefusalBox, useAct, useApi, useDesk, ChoiceControl } from '../../../foundation/interface/web/index.ts'
import { dayOf } from '../../../foundation/kernel/index.ts'
import type { partiesContract } from '../contract.ts'
import { TextControl, TickControl } from './controls.tsx'
import { partyKeys } from './record.ts'
import type { AuthorityView } from './record.ts'
import { words } from './words.ts'

export interface AuthorityFormProps {
  readonly authority: AuthorityView
  readonly onDone: () => void
}

/** Puts a wrong name right, or enters a new name with the day from which it counts. */
export function AuthorityForm({ authority, onDone }: AuthorityFormProps): ReactNode {
  const { locale, now, announce } = useDesk()
  const t = words[locale]
  const api = useApi<typeof partiesContract>('parties')
  const { id, version } = authority
  const [given, setGiven] = useState({
    how: 'correct',
    name: authority.name,
    source: authority.source,
    isVerified: authority.isVerified,
    from: String(dayOf(now())),
  })
  const change = useAct(api.changeAuthority, {
    outdates: partyKeys,
    onDone: () => {
      announce({ tone: 'green', words: t.changed })
      onDone()
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const { how, name, source, isVerified, from } = given
    void change.send({
      id,
      version,
      name: name.trim(),
      source: source.trim(),
      isVerified,
      from: how === 'rename' ? from : null,
    })
  }
  return (
    <Panel title={`${t.change}　${authority.name}`}>
      <form onSubmit={submit}>
        {change.refusal && <RefusalBox refusal={change.refusal} />}
        <div className="field-row">
          <ChoiceControl
            id="authority-how"
            label={t.changeHow}
            value={given.how}
            choices={[
              { value: 'correct', words: t.correct },
              { value: 'rename', words: t.rename },
            ]}
            onChange={(how) => setGiven({ ...given, how })}
          />
          <TextControl
            id="authority-name"
            label={t.authorityName}
            required
            maxLength={120}
            value={given.name}
            onChange={(name) => setGiven({ ...given, name })}
          />
          {given.how === 'rename' && (
            <TextControl
              id="authority-from"
              label={t.effective}
              kind="date"
              required
              value={given.from}
              onChange={(from) => setGiven({ ...given, from })}
            />
          )}
        </div>
        <TextControl
          id="authority-source"
          label={t.source}
          help={t.sourceHelp}
          required
          maxLength={300}
          value={given.source}
          onChange={(source) => setGiven({ ...given, source })}
        />
        <div className="field">
          <TickControl
            label={t.isVerified}
            checked={given.isVerified}
            onChange={(isVerified) => setGiven({ ...given, isVerified })}
          />
        </div>
        <div className="button-row">
          <button type="submit" className="button primary" disabled={change.pending}>
            {t.save}
          </button>
          <button type="button" className="button" onClick={onDone}>
            {t.cancel}
          </button>
        </div>
      </form>
    </Panel>
  )
}
