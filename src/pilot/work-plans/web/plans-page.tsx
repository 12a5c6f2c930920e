import type { ReactNode } from 'react'
import { tableTime } from '../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  DeskLink,
  Empty,
  NoticeBox,
  PageHead,
  Panel,
  Reading,
  StatusTag,
  useApi,
  useLocale,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { workPlans } from '../contract.ts'
import type { PartnerView, PlanLineView } from '../index.ts'
import { texts } from '../texts.ts'
import { NewPlanForm } from './new-plan-form.tsx'
import { statusOfPartner, statusOfPlan } from './status-of.ts'
import { words } from './words.ts'

/** 试点方案: what the unit or authority draws up, what it is invited to, and the start of a new draft. */
export function PlansPage(): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const api = useApi<typeof workPlans>('work-plans')
  const read = useRead(['work-plans', 'mine'], () => api.mine())
  return (
    <>
      <PageHead title={t.mine} />
      <Reading of={read}>
        {({ lines, invitations, intakes, mayCreate }) => {
          const open = intakes.filter((intake) => intake.state === 'open' && intake.now < intake.deadline)
          return (
            <>
              {mayCreate && open.length > 0 && <NewPlanForm intakes={open} />}
              {open.length === 0 && <NoticeBox>{t.noIntake}</NoticeBox>}
              {!mayCreate && open.length > 0 && <NoticeBox>{t.onlyAdministrator}</NoticeBox>}
              <Panel title={t.mine} flush>
                <DataTable<PlanLineView>
                  caption={t.mine}
                  rows={lines}
                  idOf={({ id }) => id}
                  empty={<Empty title={t.noPlans}>{t.noPlansWhy}</Empty>}
                  columns={lineColumns(locale)}
                />
              </Panel>
              <Panel title={t.invitations} flush>
                <DataTable<PartnerView>
                  caption={t.invitations}
                  rows={invitations}
                  idOf={({ id }) => id}
                  empty={<Empty title={t.noInvitations}>{t.noInvitationsWhy}</Empty>}
                  columns={invitationColumns(locale)}
                />
              </Panel>
            </>
          )
        }}
      </Reading>
    </>
  )
}

function lineColumns(locale: 'zh' | 'en'): readonly Column<PlanLineView>[] {
  const t = words[locale]
  return [
    {
      key: 'title',
      head: t.title,
      cell: ({ id, title, state, kind }) => (
        <>
          <DeskLink to={state === 'draft' ? `/plans/${id}` : `/plans/${id}/receipt`}>{title}</DeskLink>
          <div className="caption">
            {texts[locale].attachments[kind]} · {texts[locale].kinds[kind]}
          </div>
        </>
      ),
    },
    { key: 'number', head: t.number, kind: 'date', cell: ({ number }) => <span className="mono">{number}</span> },
    {
      key: 'partners',
      head: t.partners,
      cell: ({ partnerCount, unconfirmedCount }) =>
        partnerCount === 0 ? t.none : t.partnerFact(partnerCount, unconfirmedCount),
    },
    {
      key: 'arrived',
      head: t.arrived,
      kind: 'date',
      cell: ({ arrivedAt }) => (arrivedAt === null ? t.none : tableTime(arrivedAt)),
    },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOfPlan[state]} words={texts[locale].states[state]} />,
    },
  ]
}

function invitationColumns(locale: 'zh' | 'en'): readonly Column<PartnerView>[] {
  const t = words[locale]
  return [
    {
      key: 'title',
      head: t.title,
      cell: ({ id, planTitle }) => <DeskLink to={`/plan-partners/${id}`}>{planTitle}</DeskLink>,
    },
    { key: 'applicant', head: t.applicant, cell: ({ applicantName }) => applicantName },
    { key: 'at', head: t.invitedAt, kind: 'date', cell: ({ invitedAt }) => tableTime(invitedAt) },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOfPartner[state]} words={texts[locale].partnerStates[state]} />,
    },
  ]
}
