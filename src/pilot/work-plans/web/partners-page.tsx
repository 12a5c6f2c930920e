import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { tableTime } from '../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  type DeskPageProps,
  Empty,
  LineControl,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useLocale,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { workPlans } from '../contract.ts'
import type { PartnerView, PlanTaskList } from '../index.ts'
import { texts } from '../texts.ts'
import { statusOfPartner } from './status-of.ts'
import { words } from './words.ts'

/** 联合单位: who was invited, how far the answers are, and a further invitation by credit code. */
export function PartnersPage({ params }: DeskPageProps): ReactNode {
  const id = params['id'] ?? ''
  const api = useApi<typeof workPlans>('work-plans')
  const read = useRead(['work-plans', 'task-list', id], () => api.taskList({ id }))
  return <Reading of={read}>{(page) => <Partners page={page} />}</Reading>
}

function Partners({ page }: { readonly page: PlanTaskList }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const { plan, partners, actions } = page
  return (
    <>
      <PageHead
        title={t.partners}
        crumbs={[
          { words: t.mine, to: '/plans' },
          { words: plan.title, to: `/plans/${plan.id}` },
        ]}
      />
      <Panel title={t.partners} flush>
        <DataTable<PartnerView>
          caption={t.partners}
          rows={partners}
          idOf={(partner) => partner.id}
          empty={<Empty title={t.noPartners}>{t.noPartnersWhy}</Empty>}
          columns={columns(locale)}
        />
      </Panel>
      {actions.includes('invite') && <Invite id={plan.id} />}
    </>
  )
}

function columns(locale: 'zh' | 'en'): readonly Column<PartnerView>[] {
  const t = words[locale]
  return [
    { key: 'name', head: t.partners, cell: ({ organisationName }) => organisationName },
    { key: 'at', head: t.invitedAt, kind: 'date', cell: ({ invitedAt }) => tableTime(invitedAt) },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOfPartner[state]} words={texts[locale].partnerStates[state]} />,
    },
    { key: 'act', head: t.act, cell: (partner) => <Remove partner={partner} /> },
  ]
}

function Remove({ partner }: { readonly partner: PartnerView }): ReactNode {
  const t = words[useLocale()]
  const api = useApi<typeof workPlans>('work-plans')
  const remove = useAct(api.remove, { outdates: [['work-plans']] })
  if (!partner.actions.includes('remove')) return null
  return (
    <>
      <button
        type="button"
        className="button small"
        disabled={remove.pending}
        onClick={() => void remove.send({ id: partner.id })}
      >
        {t.remove}
        <span className="unheard"> {partner.organisationName}</span>
      </button>
      {remove.refusal && <RefusalBox refusal={remove.refusal} />}
    </>
  )
}

function Invite({ id }: { readonly id: string }): ReactNode {
  const t = words[useLocale()]
  const api = useApi<typeof workPlans>('work-plans')
  const [typed, setTyped] = useState('')
  const [sought, setSought] = useState('')
  const found = useRead(['work-plans', 'organisation', id, sought], () =>
    sought.length < 18 ? Promise.resolve(null) : api.findOrganisation({ id, creditCode: sought }),
  )
  const invite = useAct(api.invite, { outdates: [['work-plans']], onDone: () => setSought('') })
  const search = (event: FormEvent): void => {
    event.preventDefault()
    setSought(typed.trim().toUpperCase())
  }
  return (
    <Panel title={t.inviteTitle}>
      <form onSubmit={search} noValidate>
        <LineControl id="invite-code" label={t.creditCode} maxLength={18} value={typed} onChange={setTyped} required />
        <div className="button-row">
          <button type="submit" className="button">
            {t.find}
          </button>
        </div>
      </form>
      {found.value?.length === 0 && <p>{t.notFound}</p>}
      {found.value?.map((organisation) => (
        <p key={organisation.id}>
          {organisation.name} <span className="mono">{organisation.creditCode}</span>{' '}
          <button
            type="button"
            className="button small"
            disabled={invite.pending}
            onClick={() => void invite.send({ id, organisationId: organisation.id })}
          >
            {t.invite}
          </button>
        </p>
      ))}
      {invite.refusal && <RefusalBox refusal={invite.refusal} />}
    </Panel>
  )
}
