import type { ReactNode } from 'react'
import { tableTime } from '../../interface/index.ts'
import {
  DataTable,
  Empty,
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
import { texts } from './texts.ts'

type Invitation = Awaited<ReturnType<ApiOf<typeof contract>['invitations']['list']>>['invitations'][number]

const statusOf = { sent: 'awaiting-confirmation', accepted: 'done', revoked: 'withdrawn' } as const

export function InvitationPanel(): ReactNode {
  const { locale } = useDesk()
  const t = texts[locale]
  const api = useApi<typeof contract>('access')
  const read = useRead(['access', 'invitations'], () => api.invitations.list())
  return (
    <Panel title={t.invitations} flush>
      <Reading of={read} rows={2}>
        {({ invitations }) => (
          <DataTable
            caption={t.invitations}
            rows={invitations}
            idOf={({ id }) => id}
            empty={<Empty title={t.noInvitations}>{t.noInvitationsText}</Empty>}
            columns={columnsOf(locale)}
          />
        )}
      </Reading>
    </Panel>
  )
}

function columnsOf(locale: 'zh' | 'en'): readonly Column<Invitation>[] {
  const t = texts[locale]
  return [
    { key: 'name', head: t.name, cell: (one) => one.name },
    { key: 'email', head: t.email, cell: (one) => one.email || '—' },
    { key: 'roles', head: t.roles, cell: (one) => roleWords(one.roles, locale) },
    { key: 'until', head: t.until, kind: 'date', cell: (one) => tableTime(instant(one.endsAt)) },
    { key: 'state', head: t.state, cell: (one) => <StatusTag status={statusOf[one.state]} words={t[one.state]} /> },
    { key: 'act', head: t.action, cell: (one) => <Revoke one={one} /> },
  ]
}

function Revoke({ one }: { readonly one: Invitation }): ReactNode {
  const { locale } = useDesk()
  const api = useApi<typeof contract>('access')
  const revoke = useAct(api.invitations.revoke, { outdates: accessKeys })
  if (!one.actions.includes('revoke')) return null
  return (
    <>
      {revoke.refusal && <RefusalBox refusal={revoke.refusal} />}
      <button
        type="button"
        className="button small"
        disabled={revoke.pending}
        onClick={() => void revoke.send({ id: one.id, version: one.version })}
      >
        {texts[locale].revoke}
      </button>
    </>
  )
}
