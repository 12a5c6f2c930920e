import { useState } from 'react'
import type { ReactNode } from 'react'
import { Field, Panel, Reading, RefusalBox, useAct, useApi, useDesk, useRead } from '../../interface/web/index.ts'
import type { contract } from '../contract.ts'
import { isRole, roleDescriptions, roles, unitRoles, type Role } from '../index.ts'
import { accessKeys } from './account-words.ts'
import { texts } from './texts.ts'

/** Person, role, region and reason; the reason stays on record. */
export function ProposeForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { locale, person } = useDesk()
  const t = texts[locale]
  const api = useApi<typeof contract>('access')
  const people = useRead(['access', 'people', 'choice'], () => api.people.list({ limit: 100 }))
  const isSecurity = person.roles.includes('security-administrator')
  const offered: readonly Role[] = isSecurity ? roles.filter((role) => role !== 'visitor') : unitRoles
  const [accountId, setAccountId] = useState('')
  const [role, setRole] = useState<Role>(offered[0] ?? 'filler')
  const [regionCode, setRegionCode] = useState('')
  const [reason, setReason] = useState('')
  const propose = useAct(api.grants.propose, { outdates: accessKeys, onDone: onClose })
  return (
    <Panel title={t.propose}>
      {propose.refusal && <RefusalBox refusal={propose.refusal} />}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void propose.send({ accountId, role, reason: reason.trim(), ...(regionCode === '' ? {} : { regionCode }) })
        }}
      >
        <Reading of={people} rows={1}>
          {(read) => (
            <Field id="propose-person" label={t.person}>
              {(described) => (
                <select
                  className="select"
                  id="propose-person"
                  required
                  value={accountId}
                  onChange={({ target }) => setAccountId(target.value)}
                  {...described}
                >
                  <option value="" />
                  {read.people.map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.name} {one.login}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
        </Reading>
        <Field id="propose-role" label={t.role}>
          {(described) => (
            <select
              className="select"
              id="propose-role"
              value={role}
              onChange={({ target }) => isRole(target.value) && setRole(target.value)}
              {...described}
            >
              {offered.map((one) => (
                <option key={one} value={one}>
                  {roleDescriptions[one].name[locale]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {isSecurity && (
          <Field id="propose-region" label={t.region} help={t.regionCodesHelp} optional>
            {(described) => (
              <input
                className="input mono"
                id="propose-region"
                pattern="\d{6}"
                maxLength={6}
                value={regionCode}
                onChange={({ target }) => setRegionCode(target.value)}
                {...described}
              />
            )}
          </Field>
        )}
        <Field id="propose-reason" label={t.reasonField} help={t.reasonHelp}>
          {(described) => (
            <textarea
              className="textarea"
              id="propose-reason"
              required
              maxLength={500}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
              {...described}
            />
          )}
        </Field>
        <div className="button-row">
          <button type="submit" className="button teal" disabled={propose.pending || accountId === ''}>
            {t.proposeAction}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t.cancel}
          </button>
        </div>
      </form>
    </Panel>
  )
}
