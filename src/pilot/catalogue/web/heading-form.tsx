import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { LineControl, Panel, RefusalBox, useAct, useApi, useDesk } from '../../../foundation/interface/web/index.ts'
import type { catalogueContract } from '../contract.ts'
import type { ReleaseView } from './shown.ts'
import { words } from './words.ts'

/** On what it rests and from which day it is in force. */
export function HeadingForm({ release }: Pick<ReleaseView, 'release'>): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { id, version } = release
  const [basis, setBasis] = useState(release.basis)
  const [effectiveFrom, setEffectiveFrom] = useState(release.effectiveFrom ?? '')
  const api = useApi<typeof catalogueContract>('catalogue')
  const edit = useAct(api.editRelease, {
    outdates: [
      ['catalogue', 'releases'],
      ['catalogue', 'release'],
    ],
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void edit.send({ id, version, basis, effectiveFrom: effectiveFrom === '' ? null : effectiveFrom })
  }
  return (
    <Panel title={t.number}>
      <form onSubmit={submit}>
        {edit.refusal && <RefusalBox refusal={edit.refusal} />}
        <LineControl id="basis" label={t.basis} help={t.basisHelp} maxLength={300} value={basis} onChange={setBasis} />
        <LineControl
          id="effective"
          label={t.effective}
          kind="date"
          value={effectiveFrom}
          onChange={setEffectiveFrom}
          required
        />
        <div className="button-row">
          <button type="submit" className="button" disabled={edit.pending}>
            {t.save}
          </button>
        </div>
      </form>
    </Panel>
  )
}
