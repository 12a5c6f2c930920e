import { useState } from 'react'
import type { ReactNode } from 'react'
import {
  DataTable,
  Empty,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  Tag,
  useAct,
  useAddress,
  useApi,
  useDesk,
  useRead,
} from '../../interface/web/index.ts'
import type { ApiOf, Column } from '../../interface/web/index.ts'
import type { contract } from '../contract.ts'
import { accessKeys, roleWords } from './account-words.ts'
import { ConfirmedButton } from './confirmed-button.tsx'
import { InvitationPanel } from './invitation-panel.tsx'
import { InviteForm } from './invite-form.tsx'
import { texts } from './texts.ts'

export type Person = Awaited<ReturnType<ApiOf<typeof contract>['people']['list']>>['people'][number]

/** 人员: who works for the organisation, who is invited, and the invitation of one more. */
export function PeoplePage(): ReactNode {
  const { locale, person } = useDesk()
  const t = texts[locale]
  const [inviting, setInviting] = useState(false)
  const mayInvite = person.roles.some((role) => role === 'unit-administrator' || role === 'security-administrator')
  return (
    <>
      <PageHead
        title={t.people}
        facts={[{ name: t.organisation, value: person.organisation ?? '—' }]}
        actions={
          mayInvite && !inviting ? (
            <button type="button" className="button primary" onClick={() => setInviting(true)}>
              {t.invite}
            </button>
          ) : null
        }
      />
      {inviting && <InviteForm onClose={() => setInviting(false)} />}
      <PeoplePanel />
      {mayInvite && <InvitationPanel />}
    </>
  )
}

function PeoplePanel(): ReactNode {
  const { locale } = useDesk()
  const t = texts[locale]
  const { query, change } = useAddress()
  const api = useApi<typeof contract>('access')
  const after = query.get('after')
  const read = useRead(['access', 'people', after], () => api.people.list({ limit: 50, ...(after ? { after } : {}) }))
  return (
    <Panel title={t.people} note={t.peopleBelow} flush>
      <Reading of={read}>
        {({ people, next }) => (
          <>
            <DataTable
              caption={t.people}
              rows={people}
              idOf={({ id }) => id}
              empty={<Empty title={t.noPeople}>{t.noPeopleText}</Empty>}
              columns={columnsOf(locale)}
            />
            {next && (
              <div className="button-row panel-body">
                <button type="button" className="button small" onClick={() => change({ after: next })}>
                  {t.older}
                </button>
              </div>
            )}
          </>
        )}
      </Reading>
    </Panel>
  )
}

function columnsOf(locale: 'zh' | 'en'): readonly Column<Person>[] {
  const t = texts[locale]
  return [
    { key: 'name', head: t.name, cell: (one) => <NameCell one={one} /> },
    { key: 'organisation', head: t.organisation, cell: (one) => one.organisation ?? '—' },
    {
      key: 'roles',
      head: t.roles,
      cell: (one) =>
        roleWords(
          one.roles.map(({ role }) => role),
          locale,
        ) || '—',
    },
    {
      key: 'factor',
      head: t.secondFactor,
      cell: (one) => (one.hasSecondFactor ? t.secondFactorOn : t.secondFactorOff),
    },
    {
      key: 'state',
      head: t.state,
      cell: (one) => (
        <Tag tone={one.state === 'active' ? 'green' : 'grey'} glyph={one.state === 'active' ? 'check' : 'pause'}>
          {t[one.state]}
        </Tag>
      ),
    },
    { key: 'acts', head: t.action, cell: (one) => <PersonActs one={one} /> },
  ]
}

function NameCell({ one }: { readonly one: Person }): ReactNode {
  return (
    <>
      {one.name}
      <span className="second mono">{one.login}</span>
    </>
  )
}

function PersonActs({ one }: { readonly one: Person }): ReactNode {
  const { locale } = useDesk()
  const t = texts[locale]
  const api = useApi<typeof contract>('access')
  const outdates = { outdates: accessKeys }
  const stop = useAct(api.people.stop, outdates)
  const resume = useAct(api.people.resume, outdates)
  const reset = useAct(api.people.resetSecondFactor, outdates)
  const refusal = stop.refusal ?? resume.refusal ?? reset.refusal
  const { id, version, actions } = one
  const can = (action: string): boolean => actions.includes(action)
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} />}
      <div className="button-row">
        {can('stop') && (
          <ConfirmedButton
            words={t.stop}
            question={t.stopQuestion}
            pending={stop.pending}
            onConfirm={() => void stop.send({ id, version })}
          />
        )}
        {can('resume') && (
          <button
            type="button"
            className="button small"
            disabled={resume.pending}
            onClick={() => void resume.send({ id, version })}
          >
            {t.resume}
          </button>
        )}
        {can('reset-second-factor') && one.hasSecondFactor && (
          <ConfirmedButton
            words={t.resetSecondFactor}
            question={t.resetQuestion}
            pending={reset.pending}
            onConfirm={() => void reset.send({ id, version })}
          />
        )}
      </div>
    </>
  )
}
