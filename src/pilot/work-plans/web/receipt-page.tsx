import { useState } from 'react'
import type { ReactNode } from 'react'
import { formatDuration, formatExactMoment, remainingUntil } from '../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  type DeskPageProps,
  DeskLink,
  FindingList,
  NoticeBox,
  PageHead,
  Panel,
  Reading,
  ReceiptBlock,
  RefusalBox,
  useAct,
  useAddress,
  useApi,
  useLocale,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import { readerPath } from '../../notice/index.ts'
import type { workPlans } from '../contract.ts'
import type { PlanReceiptPage, TargetLine } from '../index.ts'
import { texts } from '../texts.ts'
import { ReasonForm } from './controls.tsx'
import { findingsShown } from './finding-props.ts'
import { statusOfPlan } from './status-of.ts'
import { words } from './words.ts'

/** 回执: that the plan arrived, its targets in their units, and the findings of that moment. */
export function ReceiptPage({ params }: DeskPageProps): ReactNode {
  const id = params['id'] ?? ''
  const api = useApi<typeof workPlans>('work-plans')
  const read = useRead(['work-plans', 'receipt', id], () => api.receipt({ id }))
  return <Reading of={read}>{(page) => <Receipt page={page} />}</Reading>
}

function Receipt({ page }: { readonly page: PlanReceiptPage }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const { plan, receiptNumber, arrivedAt, deadline, fingerprint } = page
  const moment = formatExactMoment(arrivedAt, locale)
  const span = formatDuration(remainingUntil(deadline, arrivedAt), locale)
  return (
    <>
      <PageHead
        title={t.receipt}
        crumbs={[
          { words: t.mine, to: '/plans' },
          { words: plan.title, to: `/plans/${plan.id}` },
        ]}
        statuses={[{ status: statusOfPlan[plan.state], words: texts[locale].states[plan.state] }]}
      />
      {plan.decisionReason !== null && (
        <NoticeBox tone={plan.state === 'selected' ? 'teal' : 'amber'}>
          {texts[locale].states[plan.state]}：{plan.decisionReason}
        </NoticeBox>
      )}
      <ReceiptBlock
        title={plan.state === 'withdrawn' ? t.withdrawnTitle : t.received}
        when={`${t.receivedAt(moment)}，${t.earlier(span)}`}
        number={receiptNumber}
        facts={[
          { name: t.title, value: plan.title },
          { name: t.number, value: <span className="mono">{plan.number}</span> },
          { name: t.kind, value: `${texts[locale].attachments[plan.kind]} · ${texts[locale].kinds[plan.kind]}` },
          { name: t.applicant, value: plan.applicantName },
          { name: t.submittedBy, value: page.sealedByName },
          { name: t.answers, value: <DeskLink to={`/plans/${plan.id}/check`}>{t.open}</DeskLink> },
        ]}
        fingerprint={{ name: t.fingerprint, value: fingerprint }}
        code={{
          image: `/receipts/${receiptNumber}/code.svg`,
          alternative: receiptNumber,
          below: (
            <p className="caption">
              {t.scan}{' '}
              <a className="link" href={`/receipts/${receiptNumber}`}>
                {t.checkPage}
              </a>
            </p>
          ),
        }}
        foot={<Foot page={page} />}
      />
      <Panel title={t.targets} flush>
        <DataTable<TargetLine>
          caption={t.targets}
          rows={page.targets}
          idOf={(line) => `${line.indicator.zh} ${line.segment} ${line.period}`}
          columns={targetColumns(locale)}
        />
      </Panel>
      <Panel title={t.conclusions} note={t.frozenFindings}>
        <FindingList findings={findingsShown(page.findings, locale, readerPath(plan.programmeId))} />
      </Panel>
    </>
  )
}

function targetColumns(locale: 'zh' | 'en'): readonly Column<TargetLine>[] {
  const t = words[locale]
  return [
    { key: 'indicator', head: t.indicator, cell: ({ indicator, unit }) => `${indicator[locale]}（${unit[locale]}）` },
    { key: 'line', head: t.line, cell: ({ segment }) => t.lines[segment] ?? segment },
    { key: 'period', head: t.period, cell: ({ period }) => t.periods[period] ?? period },
    { key: 'value', head: t.value, kind: 'number', cell: ({ value }) => value },
  ]
}

function Foot({ page }: { readonly page: PlanReceiptPage }): ReactNode {
  const t = words[useLocale()]
  const { go } = useAddress()
  const api = useApi<typeof workPlans>('work-plans')
  const { id } = page.plan
  const withdraw = useAct(api.withdraw, { outdates: [['work-plans']] })
  const reopen = useAct(api.reopen, { outdates: [['work-plans']], onDone: () => go(`/plans/${id}`) })
  const refusal = withdraw.refusal ?? reopen.refusal
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} />}
      <div className="button-row">
        {page.actions.includes('print') && <Print id={id} />}
        <a className="button" href={`/receipts/${page.receiptNumber}/bundle.zip`}>
          {t.downloadReceipt}
        </a>
        {page.actions.includes('reopen') && (
          <button type="button" className="button" disabled={reopen.pending} onClick={() => void reopen.send({ id })}>
            {t.reopen}
          </button>
        )}
      </div>
      {page.actions.includes('withdraw') && (
        <details>
          <summary>{t.withdraw}</summary>
          <p>{t.withdrawSure}</p>
          <ReasonForm
            id="withdraw-reason"
            act={t.withdraw}
            pending={withdraw.pending}
            send={(reason) => void withdraw.send({ id, reason })}
          />
        </details>
      )}
    </>
  )
}

/** Asks for the print pack; pressed again once it is made, it opens. */
function Print({ id }: { readonly id: string }): ReactNode {
  const t = words[useLocale()]
  const api = useApi<typeof workPlans>('work-plans')
  const [asked, setAsked] = useState(false)
  const print = useAct(api.print, {
    onDone: ({ state, address }) => {
      setAsked(state !== 'ready')
      if (state === 'ready') window.location.assign(address)
    },
  })
  return (
    <>
      <button type="button" className="button" disabled={print.pending} onClick={() => void print.send({ id })}>
        {t.pack}
      </button>
      {asked && <span className="caption">{t.printing}</span>}
      {print.refusal && <RefusalBox refusal={print.refusal} />}
    </>
  )
}
