import { useState } from 'react'
import type { ReactNode } from 'react'
import { formatPeriod, type StatusTag, withBrackets } from '../../../../foundation/interface/index.ts'
import {
  type DeskPageProps,
  NoticeBox,
  PageHead,
  Reading,
  RefusalBox,
  useAct,
  useAddress,
  useApi,
  useDesk,
  useRead,
  WithPanel,
} from '../../../../foundation/interface/web/index.ts'
import { parseDay, parseInstant } from '../../../../foundation/kernel/index.ts'
import type { policiesContract } from '../../contract.ts'
import { daysOf } from '../../index.ts'
import { yuan } from '../reading.ts'
import { ArrangePart } from './arrange/arrange-part.tsx'
import { AsOfPart } from './issued/as-of-part.tsx'
import { ChangePart } from './issued/change-part.tsx'
import { PicturePart } from './issued/picture-part.tsx'
import { SegmentsPart } from './issued/segments-part.tsx'
import { TransactionsPart } from './issued/transactions-part.tsx'
import { CoinsurancePart } from './coinsurance-part.tsx'
import { GatePart } from './gate-part.tsx'
import { IssuePart } from './issue-part.tsx'
import { bookKeys, type PolicyView, statusOfCover, statusOfState } from './reading.ts'
import { ReceiptsPart } from './receipts-part.tsx'
import { TermsPart } from './terms-part.tsx'
import { bookWords } from './words.ts'
// oxlint-disable-next-line import/no-unassigned-import
import './book.css'

/** One policy: before it is issued what holds it up, afterwards its timeline; as of two times that the address names. */
export function PolicyPage({ params }: DeskPageProps): ReactNode {
  const id = params['id'] ?? ''
  const { query } = useAddress()
  const api = useApi<typeof policiesContract>('policies')
  const effective = parseDay(query.get('effective') ?? '')
  const knownAt = parseInstant(query.get('knownAt') ?? '')
  const asked = { id, ...(effective ? { effective } : {}), ...(knownAt ? { knownAt } : {}) }
  const read = useRead(['policies', 'book', asked], () => api.readPolicy(asked))
  return <Reading of={read}>{(view) => <Policy view={view} />}</Reading>
}

function Policy({ view }: { readonly view: PolicyView }): ReactNode {
  return (
    <>
      <Head view={view} />
      {view.policy.state === 'issued' ? <Issued view={view} /> : <Prepared view={view} />}
    </>
  )
}

function Head({ view }: { readonly view: PolicyView }): ReactNode {
  const { locale } = useDesk()
  const t = bookWords[locale]
  const { policy, names, asOf } = view
  const { productCode, term, premium } = policy.agreed
  const cover: readonly StatusTag[] =
    policy.state === 'issued' ? [{ status: statusOfCover[asOf.status], words: t.covers[asOf.status] }] : []
  const state: readonly StatusTag[] =
    policy.state === 'issued' ? [] : [{ status: statusOfState[policy.state], words: t.states[policy.state] }]
  return (
    <PageHead
      title={names.insured || t.unnamed}
      crumbs={[{ words: t.policies, to: '/policies/book' }]}
      statuses={[...state, ...cover]}
      facts={[
        { name: t.number, value: <span className="mono">{policy.number ?? t.noNumber}</span> },
        { name: t.insurer, value: names.insurer },
        { name: t.product, value: <span className="mono">{productCode}</span> },
        { name: t.term, value: withBrackets(formatPeriod(term.start, term.end, locale), t.days(daysOf(term)), locale) },
        { name: t.premiumYuan, value: yuan(premium) },
      ]}
      actions={
        <>
          <button type="button" className="button" onClick={() => window.print()}>
            {t.print}
          </button>
          {view.actions.includes('abandon') && <Abandon id={policy.id} />}
        </>
      }
    />
  )
}

/** Asks once more, since an abandoned policy is not taken up again. */
function Abandon({ id }: { readonly id: string }): ReactNode {
  const { locale, announce } = useDesk()
  const t = bookWords[locale]
  const api = useApi<typeof policiesContract>('policies')
  const [isSure, setSure] = useState(false)
  const act = useAct(api.abandonPolicy, {
    outdates: bookKeys,
    onDone: () => announce({ tone: 'green', words: t.abandoned }),
  })
  if (!isSure)
    return (
      <button type="button" className="button" onClick={() => setSure(true)}>
        {t.abandon}
      </button>
    )
  return (
    <div role="group" aria-label={t.abandon}>
      {act.refusal && <RefusalBox refusal={act.refusal} />}
      <p className="help">{t.abandonSure}</p>
      <div className="button-row">
        <button type="button" className="button" disabled={act.pending} onClick={() => void act.send({ id })}>
          {t.yes}
        </button>
        <button type="button" className="button" onClick={() => setSure(false)}>
          {t.no}
        </button>
      </div>
    </div>
  )
}

function Prepared({ view }: { readonly view: PolicyView }): ReactNode {
  const t = bookWords[useDesk().locale]
  const { policy } = view
  const main = (
    <>
      <GatePart view={view} />
      <TermsPart terms={policy.agreed.terms} edition={policy.agreed.productVersion} />
      {view.actions.includes('arrange') ? (
        <ArrangePart key={policy.version} view={view} />
      ) : (
        <CoinsurancePart view={view} />
      )}
    </>
  )
  if (policy.state === 'abandoned')
    return (
      <>
        <NoticeBox>{t.abandoned}</NoticeBox>
        {main}
      </>
    )
  return (
    <WithPanel
      width={384}
      main={main}
      panel={
        <>
          <IssuePart view={view} />
          <ReceiptsPart view={view} />
        </>
      }
    />
  )
}

function Issued({ view }: { readonly view: PolicyView }): ReactNode {
  return (
    <>
      <AsOfPart view={view} />
      <PicturePart view={view} />
      <WithPanel
        width={404}
        main={
          <>
            <TransactionsPart view={view} />
            <SegmentsPart view={view} />
            <TermsPart
              terms={view.asOf.segment?.terms ?? view.policy.agreed.terms}
              edition={view.policy.agreed.productVersion}
            />
            <GatePart view={view} />
          </>
        }
        panel={
          <>
            <div className="book-act">
              <ChangePart view={view} />
            </div>
            <CoinsurancePart view={view} />
            <ReceiptsPart view={view} />
          </>
        }
      />
    </>
  )
}
