import { useState } from 'react'
import type { ReactNode } from 'react'
import { CopyButton, Field, NoticeBox, Panel, RefusalBox, useAct, useApi, useDesk } from '../../interface/web/index.ts'
import type { contract } from '../contract.ts'
import { roleDescriptions, roles, unitRoles, type Role } from '../index.ts'
import { accessKeys } from './account-words.ts'
import { texts } from './texts.ts'

/** Name, address and roles; the link is shown once and handed over. */
export function InviteForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { locale, person } = useDesk()
  const t = texts[locale]
  const api = useApi<typeof contract>('access')
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [regions, setRegions] = useState('')
  const [chosen, setChosen] = useState<readonly Role[]>(['filler'])
  const [link, setLink] = useState<string>()
  const isSecurity = person.roles.includes('security-administrator')
  const offered: readonly Role[] = isSecurity ? roles.filter((role) => role !== 'visitor') : unitRoles
  const invite = useAct(api.invitations.send, { outdates: accessKeys, onDone: (sent) => setLink(sent.link) })
  const send = (): void => {
    const regionCodes = regions.split(/\s+/).filter((code) => code !== '')
    void invite.send({
      name: name.trim(),
      email: email.trim(),
      roles: [...chosen],
      ...(regionCodes.length > 0 ? { regionCodes } : {}),
    })
  }
  if (link !== undefined) return <LinkPanel link={link} onClose={onClose} />
  return (
    <Panel title={t.invite}>
      {invite.refusal && <RefusalBox refusal={invite.refusal} />}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Field id="invite-name" label={t.name}>
          {(described) => (
            <input
              className="input"
              id="invite-name"
              required
              maxLength={80}
              value={name}
              onChange={({ target }) => setName(target.value)}
              {...described}
            />
          )}
        </Field>
        <Field id="invite-email" label={t.email} help={t.emailHelp} optional>
          {(described) => (
            <input
              className="input"
              id="invite-email"
              type="email"
              maxLength={200}
              value={email}
              onChange={({ target }) => setEmail(target.value)}
              {...described}
            />
          )}
        </Field>
        <Field id="invite-roles" label={t.chooseRoles} group>
          {() => (
            <div>
              {offered.map((role) => (
                <RoleTick key={role} role={role} chosen={chosen} onChange={setChosen} />
              ))}
            </div>
          )}
        </Field>
        {isSecurity && (
          <Field id="invite-regions" label={t.regionCodes} help={t.regionCodesHelp} optional>
            {(described) => (
              <input
                className="input mono"
                id="invite-regions"
                pattern="(\d{6}\s*)*"
                value={regions}
                onChange={({ target }) => setRegions(target.value)}
                {...described}
              />
            )}
          </Field>
        )}
        <div className="button-row">
          <button type="submit" className="button teal" disabled={invite.pending || chosen.length === 0}>
            {t.inviteAction}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t.cancel}
          </button>
        </div>
      </form>
    </Panel>
  )
}

function RoleTick({
  role,
  chosen,
  onChange,
}: {
  readonly role: Role
  readonly chosen: readonly Role[]
  readonly onChange: (chosen: readonly Role[]) => void
}): ReactNode {
  const { locale } = useDesk()
  const isChosen = chosen.includes(role)
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={isChosen}
        onChange={() => onChange(isChosen ? chosen.filter((one) => one !== role) : [...chosen, role])}
      />
      <span>{roleDescriptions[role].name[locale]}</span>
    </label>
  )
}

function LinkPanel({ link, onClose }: { readonly link: string; readonly onClose: () => void }): ReactNode {
  const { locale } = useDesk()
  const t = texts[locale]
  return (
    <Panel title={t.inviteLink}>
      <NoticeBox tone="amber">{t.inviteLinkText}</NoticeBox>
      <p className="mono">{link}</p>
      <div className="button-row">
        <CopyButton text={link} />
        <button type="button" className="button" onClick={onClose}>
          {t.confirm}
        </button>
      </div>
    </Panel>
  )
}
