import type { ReactNode } from 'react'
import { tableTime } from '../../../foundation/interface/index.ts'
import {
  type DeskPageProps,
  DeskLink,
  FactList,
  NoticeBox,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  useAct,
  useApi,
  useLocale,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import type { PartnershipView } from '../index.ts'
import { texts } from '../texts.ts'
import { ReasonForm } from './controls.tsx'
import { statusOfPartnership } from './status-of.ts'
import { words } from './words.ts'

/** The partner's own page: what it is invited to, and its answer from its own account. */
export function InvitationPage({ params }: DeskPageProps): ReactNode {
  const id = params['id'] ?? ''
  const api = useApi<typeof solicitation>('solicitation')
  const read = useRead(['solicitation', 'partnership', id], () => api.partnership({ id }))
  return <Reading of={read}>{(partnership) => <Invitation partnership={partnership} />}</Reading>
}

function Invitation({ partnership }: { readonly partnership: PartnershipView }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const { id, state, actions, answeredAt } = partnership
  const api = useApi<typeof solicitation>('solicitation')
  const outdates = [
    ['solicitation', 'partnership', id],
    ['solicitation', 'mine'],
  ]
  const confirm = useAct(api.confirm, { outdates })
  const decline = useAct(api.decline, { outdates })
  const leave = useAct(api.leave, { outdates })
  const refusal = confirm.refusal ?? decline.refusal ?? leave.refusal
  return (
    <>
      <PageHead
        title={t.confirmTitle}
        crumbs={[{ words: t.mine, to: '/solutions' }]}
        statuses={[{ status: statusOfPartnership[state], words: texts[locale].partnerships[state] }]}
        actions={
          actions.includes('confirm') && (
            <button
              type="button"
              className="button primary"
              disabled={confirm.pending}
              onClick={() => void confirm.send({ id })}
            >
              {t.confirm}
            </button>
          )
        }
      />
      {refusal && <RefusalBox refusal={refusal} />}
      <Panel title={partnership.solutionTitle}>
        <p>{t.confirmLead(partnership.leadName)}</p>
        <FactList
          facts={[
            { name: t.title, value: partnership.solutionTitle },
            { name: t.lead, value: partnership.leadName },
            { name: t.invitedAt, value: tableTime(partnership.invitedAt) },
            ...(answeredAt === null ? [] : [{ name: t.answeredAt, value: tableTime(answeredAt) }]),
          ]}
        />
        {state === 'invited' && <NoticeBox>{t.confirmWhat}</NoticeBox>}
        {state === 'confirmed' && (
          <p>
            <DeskLink to={`/solutions/${partnership.solutionId}`}>{t.open}</DeskLink>
          </p>
        )}
      </Panel>
      {actions.includes('decline') && (
        <Panel title={t.decline}>
          <ReasonForm
            id="decline-reason"
            pending={decline.pending}
            acts={[{ words: t.decline, send: (reason) => void decline.send({ id, reason }) }]}
          />
        </Panel>
      )}
      {actions.includes('leave') && (
        <Panel title={t.leave}>
          <ReasonForm
            id="leave-reason"
            pending={leave.pending}
            acts={[{ words: t.leave, send: (reason) => void leave.send({ id, reason }) }]}
          />
        </Panel>
      )}
    </>
  )
}
