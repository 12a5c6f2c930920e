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
import type { workPlans } from '../contract.ts'
import type { PartnerView } from '../index.ts'
import { texts } from '../texts.ts'
import { ReasonForm } from './controls.tsx'
import { statusOfPartner } from './status-of.ts'
import { words } from './words.ts'

/** The partner's own page: what it is invited to, and its answer from its own account. */
export function InvitationPage({ params }: DeskPageProps): ReactNode {
  const id = params['id'] ?? ''
  const api = useApi<typeof workPlans>('work-plans')
  const read = useRead(['work-plans', 'partner', id], () => api.partner({ id }))
  return <Reading of={read}>{(partner) => <Invitation partner={partner} />}</Reading>
}

function Invitation({ partner }: { readonly partner: PartnerView }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const { id, state, actions, planKind } = partner
  const api = useApi<typeof workPlans>('work-plans')
  const outdates = [['work-plans']]
  const confirm = useAct(api.confirm, { outdates })
  const decline = useAct(api.decline, { outdates })
  const leave = useAct(api.leave, { outdates })
  const refusal = confirm.refusal ?? decline.refusal ?? leave.refusal
  return (
    <>
      <PageHead
        title={t.invitation}
        crumbs={[{ words: t.mine, to: '/plans' }]}
        statuses={[{ status: statusOfPartner[state], words: texts[locale].partnerStates[state] }]}
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
      <Panel title={partner.planTitle}>
        <p>{t.invitationOf(partner.applicantName)}</p>
        <FactList
          facts={[
            { name: t.kind, value: `${texts[locale].attachments[planKind]} · ${texts[locale].kinds[planKind]}` },
            { name: t.invitedAt, value: tableTime(partner.invitedAt) },
          ]}
        />
        {state === 'invited' && <NoticeBox>{t.confirmWhat}</NoticeBox>}
        {state === 'confirmed' && (
          <p>
            <DeskLink to={`/plans/${partner.planId}`}>{t.open}</DeskLink>
          </p>
        )}
      </Panel>
      {actions.includes('decline') && (
        <Panel title={t.decline}>
          <ReasonForm
            id="decline-reason"
            act={t.decline}
            pending={decline.pending}
            send={(reason) => void decline.send({ id, reason })}
          />
        </Panel>
      )}
      {actions.includes('leave') && (
        <Panel title={t.leave}>
          <ReasonForm
            id="leave-reason"
            act={t.leave}
            pending={leave.pending}
            send={(reason) => void leave.send({ id, reason })}
          />
        </Panel>
      )}
    </>
  )
}
