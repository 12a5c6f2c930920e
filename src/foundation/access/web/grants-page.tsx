import { useState } from 'react'
import type { ReactNode } from 'react'
import { tableTime } from '../../interface/index.ts'
import {
  DataTable,
  Empty,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../interface/web/index.ts'
import type { ApiOf, Column } from '../../interface/web/index.ts'
import { instant } from '../../kernel/index.ts'
import type { contract } from '../contract.ts'
import { accessKeys, roleWords } from './account-words.ts'
import { ConfirmedButton } from './confirmed-button.tsx'
import { ProposeForm } from './propose-form.tsx'
import { texts } from './texts.ts'

type Grant = Awaited<ReturnType<ApiOf<typeof contract>['grants']['list']>>['grants'][number]

const statusOf = { proposed: 'awaiting-second-person', granted: 'valid', refused: 'refused', ended: 'ended' } as const

/** 角色授予: one proposes, another grants; what waits stands on top. */
export function GrantsPage(): ReactNode {
  const { locale, person } = useDesk()
  const t = texts[locale]
  const [proposing, setProposing] = useState(false)
  const api = useApi<typeof contract>('access')
  const read = useRead(['access', 'grants'], () => api.grants.list())
  const mayPropose = person.roles.some((role) => role === 'unit-administrator' || role === 'security-administrator')
  return (
    <>
      <PageHead
        title={t.grants}
        actions={
          mayPropose && !proposing ? (
            <button type="button" className="button primary" onClick={() => setProposing(true)}>
              {t.propose}
            </button>
          ) : null
        }
      />
      {proposing && <ProposeForm onClose={() => setProposing(false)} />}
      <Panel title={t.grants} note={t.grantsBelow} flush>
        <Reading of={read}>
          {({ grants }) => (
            <DataTable
              caption={t.grants}
              rows={grants}
              idOf={({ id }) => id}
              empty={<Empty title={t.noGrants}>{t.noGrantsText}</Empty>}
              columns={columnsOf(locale)}
            />
          )}
        </Reading>
      </Panel>
    </>
  )
}

function columnsOf(locale: 'zh' | 'en'): readonly Column<Grant>[] {
  const t = texts[locale]
  return [
    { key: 'person', head: t.person, cell: (one) => one.name },
    {
      key: 'role',
      head: t.role,
      cell: (one) => (
        <>
          {roleWords([one.role], locale)}
          {one.regionCode && <span className="second mono">{one.regionCode}</span>}
        </>
      ),
    },
    { key: 'reason', head: t.reason, cell: (one) => one.reason || '—' },
    { key: 'state', head: t.state, cell: (one) => <StatusTag status={statusOf[one.state]} words={t[one.state]} /> },
    { key: 'by', head: t.proposedBy, cell: (one) => <Who name={one.proposedBy} at={one.proposedAt} /> },
    { key: 'decided', head: t.decidedBy, cell: (one) => <Who name={one.decidedBy} at={one.decidedAt} /> },
    { key: 'acts', head: t.action, cell: (one) => <GrantActs one={one} /> },
  ]
}

function Who({ name, at }: { readonly name: string | null; readonly at: string | null }): ReactNode {
  if (!name || at === null) return '—'
  return (
    <>
      {name}
      <span className="second">{tableTime(instant(at))}</span>
    </>
  )
}

function GrantActs({ one }: { readonly one: Grant }): ReactNode {
  const { locale } = useDesk()
  const t = texts[locale]
  const api = useApi<typeof contract>('access')
  const outdates = { outdates: accessKeys }
  const grant = useAct(api.grants.grant, outdates)
  const refuse = useAct(api.grants.refuse, outdates)
  const end = useAct(api.grants.end, outdates)
  const refusal = grant.refusal ?? refuse.refusal ?? end.refusal
  const { id, version, actions } = one
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} />}
      <div className="button-row">
        {actions.includes('grant') && (
          <button
            type="button"
            className="button small teal"
            disabled={grant.pending}
            onClick={() => void grant.send({ id, version })}
          >
            {t.grant}
          </button>
        )}
        {actions.includes('refuse') && (
          <button
            type="button"
            className="button small"
            disabled={refuse.pending}
            onClick={() => void refuse.send({ id, version })}
          >
            {t.refuse}
          </button>
        )}
        {actions.includes('end') && (
          <ConfirmedButton
            words={t.revoke}
            question={t.endQuestion}
            pending={end.pending}
            onConfirm={() => void end.send({ id, version })}
          />
        )}
      </div>
    </>
  )
}
