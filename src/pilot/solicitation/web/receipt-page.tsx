import type { ReactNode } from 'react'
import {
  clauseLabel,
  formatExactMoment,
  formatDuration,
  remainingUntil,
  tableTime,
} from '../../../foundation/interface/index.ts'
import {
  type DeskPageProps,
  DeskLink,
  NoticeBox,
  PageHead,
  Panel,
  Reading,
  ReceiptBlock,
  RefusalBox,
  Timeline,
  useAct,
  useAddress,
  useApi,
  useLocale,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import type { ReceiptPage as Page } from '../index.ts'
import { texts } from '../texts.ts'
import { ReasonForm } from './controls.tsx'
import { CopiesPanel } from './copies-panel.tsx'
import { PrintButton } from './print-button.tsx'
import { SealPanel } from './seal-panel.tsx'
import { words } from './words.ts'

/** 电子版已收到: the receipt, what is pending on it, the paper copies, and what comes next. */
export function ReceiptPage({ params }: DeskPageProps): ReactNode {
  const id = params['id'] ?? ''
  const api = useApi<typeof solicitation>('solicitation')
  const read = useRead(['solicitation', 'receipt', id], () => api.receipt({ id }))
  return <Reading of={read}>{(page) => <Receipt page={page} />}</Reading>
}

function Receipt({ page }: { readonly page: Page }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const { solution, sealed, receiptNumber, receipt, deadline } = page
  const partners = sealed.members.filter((member) => member.part === 'partner')
  const lead = sealed.members.find((member) => member.part === 'lead')
  const early = sealed.arrivedAt < deadline
  const span = formatDuration(remainingUntil(deadline, sealed.arrivedAt), locale)
  const moment = formatExactMoment(sealed.arrivedAt, locale)
  const named = (member: (typeof partners)[number]): string => `${member.name}${member.holdsLicence ? t.licensed : ''}`
  return (
    <>
      <PageHead
        title={t.receipt}
        crumbs={[
          { words: t.mine, to: '/solutions' },
          { words: solution.title, to: `/solutions/${solution.id}` },
        ]}
      />
      <ReceiptBlock
        title={solution.state === 'late' ? t.receivedLate : solution.state === 'withdrawn' ? t.withdrawn : t.received}
        when={`${t.receivedAt(moment)}${early ? `，${t.earlier(span)}` : ''}`}
        number={receiptNumber}
        facts={[
          { name: t.solution, value: solution.title },
          { name: t.lead, value: lead ? named(lead) : solution.leadName },
          { name: t.members, value: partners.map(named).join('、') || t.noPartners },
          {
            name: t.sealedVersion,
            value: (
              <>
                {t.versionOf(sealed.answersVersion)}{' '}
                <DeskLink to={`/solutions/${solution.id}/check`}>{t.seeSealed}</DeskLink>
              </>
            ),
          },
          { name: t.submittedBy, value: sealed.sealedByName },
          { name: t.arrived, value: `${moment}${t.decides} ${clauseLabel('4.1', locale)}` },
          { name: t.signature, value: receipt === null ? t.signing : t.signatureOf(receipt.keyId) },
        ]}
        fingerprint={{ name: t.fingerprint, value: sealed.fingerprint }}
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
      <SealPanel page={page} />
      <CopiesPanel copies={page.copies} />
      <NextPanel page={page} />
    </>
  )
}

function Foot({ page }: { readonly page: Page }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const api = useApi<typeof solicitation>('solicitation')
  const { solution, waiver, receiptNumber, actions } = page
  return (
    <>
      {waiver?.state === 'requested' && <NoticeBox tone="amber">{t.waiverPending}</NoticeBox>}
      {waiver?.state === 'granted' && <NoticeBox>{t.waiverGranted(waiver.decidedByName ?? '')}</NoticeBox>}
      {waiver?.state === 'refused' && (
        <NoticeBox tone="red">{t.waiverRefused(waiver.decidedByName ?? '', waiver.decisionReason ?? '')}</NoticeBox>
      )}
      {page.determinations.map((one) => (
        <NoticeBox key={one.id} tone={one.state === 'unmet' ? 'red' : one.state === 'asked' ? 'amber' : 'teal'}>
          {one.finding.message[locale]} {texts[locale].determinations[one.state]}
          {one.decidedByName !== null && `　${t.determinationOf(one.decidedByName, one.decisionReason ?? '')}`}
        </NoticeBox>
      ))}
      <div className="button-row">
        {actions.includes('print') && (
          <>
            <PrintButton ask={() => api.print({ id: solution.id })} words={t.pack} main />
            <a className="button" href={`/solutions/${solution.id}/pack.docx`}>
              {t.packWord}
            </a>
          </>
        )}
        <a className="button" href={`/receipts/${receiptNumber}/bundle.zip`}>
          {t.downloadReceipt}
        </a>
      </div>
      {actions.includes('withdraw') && <Withdraw id={solution.id} />}
      {actions.includes('reopen') && <Reopen id={solution.id} />}
    </>
  )
}

function Withdraw({ id }: { readonly id: string }): ReactNode {
  const t = words[useLocale()]
  const api = useApi<typeof solicitation>('solicitation')
  const withdraw = useAct(api.withdraw, { outdates: [['solicitation']] })
  return (
    <details>
      <summary>{t.withdraw}</summary>
      <p>{t.withdrawSure}</p>
      {withdraw.refusal && <RefusalBox refusal={withdraw.refusal} />}
      <ReasonForm
        id="withdraw-reason"
        pending={withdraw.pending}
        acts={[{ words: t.withdraw, send: (reason) => void withdraw.send({ id, reason }) }]}
      />
    </details>
  )
}

function Reopen({ id }: { readonly id: string }): ReactNode {
  const t = words[useLocale()]
  const { go } = useAddress()
  const api = useApi<typeof solicitation>('solicitation')
  const reopen = useAct(api.reopen, { outdates: [['solicitation']], onDone: () => go(`/solutions/${id}`) })
  return (
    <p>
      {reopen.refusal && <RefusalBox refusal={reopen.refusal} />}
      <button type="button" className="button" disabled={reopen.pending} onClick={() => void reopen.send({ id })}>
        {t.reopen}
      </button>{' '}
      <span className="caption">{t.reopenSure}</span>
    </p>
  )
}

/** The steps that follow; a paper copy that is missing keeps its step open. */
function NextPanel({ page }: { readonly page: Page }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const { sealed, copies } = page
  const here = copies.filter((copy) => copy.state === 'registered').length
  const day = tableTime(sealed.arrivedAt).slice(5, 10)
  return (
    <Panel title={t.next}>
      <Timeline
        entries={[
          { time: day, what: t.received, state: 'done' },
          {
            time: '—',
            what: t.nextPaper,
            detail: t.copiesHere(here, copies.length),
            state: here === copies.length ? 'done' : 'current',
          },
          { time: '—', what: t.nextCheck, detail: t.nextLater, state: 'later' },
          { time: '—', what: t.nextReview, detail: t.nextLater, state: 'later' },
          { time: '—', what: t.nextNotice, detail: t.nextLater, state: 'later' },
          { time: '—', what: t.nextCatalogue, detail: t.nextLater, state: 'later' },
        ]}
      />
    </Panel>
  )
}
