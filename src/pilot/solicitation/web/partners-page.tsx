import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { tableTime } from '../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  type DeskPageProps,
  Empty,
  NoticeBox,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import type { PartnershipView } from '../index.ts'
import { texts } from '../texts.ts'
import { TextControl } from './controls.tsx'
import { statusOfPartnership } from './status-of.ts'
import { words } from './words.ts'

/** The partners of a draft with how far each has answered; the lead invites, reminds and removes. */
export function PartnersPage({ params }: DeskPageProps): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const id = params['id'] ?? ''
  const api = useApi<typeof solicitation>('solicitation')
  const read = useRead(['solicitation', 'task-list', id], () => api.taskList({ id }))
  return (
    <Reading of={read}>
      {({ solution, partners, actions }) => (
        <>
          <PageHead
            title={t.partners}
            crumbs={[
              { words: t.mine, to: '/solutions' },
              { words: solution.title, to: `/solutions/${id}` },
            ]}
          />
          <Panel title={t.partners} flush>
            <DataTable
              caption={t.partners}
              rows={partners}
              idOf={(one) => one.id}
              empty={<Empty title={t.noPartners}>{t.inviteHelp}</Empty>}
              columns={columns(locale)}
            />
          </Panel>
          {actions.includes('invite') && <InviteForm id={id} />}
        </>
      )}
    </Reading>
  )
}

function columns(locale: 'zh' | 'en'): readonly Column<PartnershipView>[] {
  const t = words[locale]
  return [
    { key: 'name', head: t.partners, cell: (one) => `${one.organisationName}${one.holdsLicence ? t.licensed : ''}` },
    { key: 'invited', head: t.invitedAt, kind: 'date', cell: (one) => tableTime(one.invitedAt) },
    {
      key: 'answered',
      head: t.answeredAt,
      kind: 'date',
      cell: (one) => (one.answeredAt ? tableTime(one.answeredAt) : '—'),
    },
    { key: 'reason', head: t.reason, cell: (one) => one.reason ?? '' },
    {
      key: 'state',
      head: t.state,
      cell: (one) => (
        <StatusTag status={statusOfPartnership[one.state]} words={texts[locale].partnerships[one.state]} />
      ),
    },
    { key: 'acts', head: '', cell: (one) => <PartnerActs partner={one} /> },
  ]
}

function PartnerActs({ partner }: { readonly partner: PartnershipView }): ReactNode {
  const { locale, announce } = useDesk()
  const t = words[locale]
  const api = useApi<typeof solicitation>('solicitation')
  const outdates = [['solicitation', 'task-list', partner.solutionId]]
  const remind = useAct(api.remind, { outdates, onDone: () => announce({ tone: 'green', words: t.reminded }) })
  const remove = useAct(api.remove, { outdates })
  const refusal = remind.refusal ?? remove.refusal
  return (
    <>
      {partner.actions.includes('remind') && (
        <button
          type="button"
          className="link"
          disabled={remind.pending}
          onClick={() => void remind.send({ id: partner.id })}
        >
          {t.remind}
        </button>
      )}{' '}
      {partner.actions.includes('remove') && (
        <details>
          <summary>{t.remove}</summary>
          <p className="caption">{t.removeSure}</p>
          <button
            type="button"
            className="button small"
            disabled={remove.pending}
            onClick={() => void remove.send({ id: partner.id })}
          >
            {t.removeOne(partner.organisationName)}
          </button>
        </details>
      )}
      {refusal && <RefusalBox refusal={refusal} />}
    </>
  )
}

interface Found {
  readonly id: string
  readonly name: string
  readonly creditCode: string
}

function InviteForm({ id }: { readonly id: string }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const api = useApi<typeof solicitation>('solicitation')
  const [creditCode, setCreditCode] = useState('')
  const [found, setFound] = useState<readonly Found[]>()
  const find = useAct((code: string) => api.findOrganisation({ id, creditCode: code }), { onDone: setFound })
  const invite = useAct(api.invite, {
    outdates: [['solicitation', 'task-list', id]],
    onDone: () => {
      setFound(undefined)
      setCreditCode('')
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (creditCode.trim() !== '') void find.send(creditCode.trim())
  }
  const refusal = invite.refusal ?? find.refusal
  return (
    <Panel title={t.invite}>
      <form onSubmit={submit} noValidate>
        {refusal && <RefusalBox refusal={refusal} />}
        <TextControl
          id="partner-code"
          label={t.creditCode}
          help={t.inviteHelp}
          mono
          maxLength={40}
          value={creditCode}
          onChange={setCreditCode}
        />
        <div className="button-row">
          <button type="submit" className="button" disabled={find.pending}>
            {t.find}
          </button>
        </div>
      </form>
      {found?.length === 0 && <NoticeBox tone="amber">{t.notFound}</NoticeBox>}
      {found?.map((one) => (
        <p key={one.id}>
          {one.name} <span className="mono">{one.creditCode}</span>{' '}
          <button
            type="button"
            className="button primary"
            disabled={invite.pending}
            onClick={() => void invite.send({ id, organisationId: one.id })}
          >
            {t.inviteOne(one.name)}
          </button>
        </p>
      ))}
    </Panel>
  )
}
