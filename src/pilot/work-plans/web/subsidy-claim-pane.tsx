import { useState } from 'react'
import type { ReactNode } from 'react'
import { formatFen } from '../../../foundation/interface/index.ts'
import {
  ChoiceControl,
  FactList,
  LineControl,
  NoticeBox,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import { fen } from '../../../foundation/kernel/index.ts'
import type { workPlans } from '../contract.ts'
import type { SubsidyClaimPage } from '../index.ts'
import { ReasonForm } from './controls.tsx'
import { subsidyWords } from './subsidy-words.ts'
import { statusOfClaim } from './subsidy-status.ts'

const yuan = (amount: string): string => formatFen(fen(BigInt(amount)))

/** One claim: its papers, how its amount comes about, and the acts that are open. */
export function ClaimPane({ id }: { readonly id: string }): ReactNode {
  const api = useApi<typeof workPlans>('work-plans')
  const read = useRead(['work-plans', 'subsidies', 'claim', id], () => api.subsidyClaim({ id }))
  return <Reading of={read}>{(page) => <Shown key={page.claim.version} page={page} />}</Reading>
}

function Shown({ page }: { readonly page: SubsidyClaimPage }): ReactNode {
  const t = subsidyWords[useDesk().locale]
  const { claim, rule, worked, reported } = page
  return (
    <>
      <Panel
        title={claim.organisationName}
        end={<StatusTag status={statusOfClaim[claim.state]} words={t.states[claim.state]} />}
      >
        <FactList
          facts={[
            { name: t.number, value: claim.number },
            { name: t.rule, value: rule.title },
            { name: t.insurerCode, value: claim.insurerCode },
            { name: t.policyNumber, value: claim.policyNumber },
            { name: t.invoiced, value: `${yuan(claim.invoiced)}（${claim.invoiceNumber}）` },
            { name: t.paidYuan, value: `${yuan(claim.paid)}（${claim.paymentReference}）` },
            { name: t.paidOn, value: claim.paidOn },
            ...(claim.granted === null ? [] : [{ name: t.granted, value: yuan(claim.granted) }]),
            ...(claim.proposedByName === null ? [] : [{ name: t.proposedBy, value: claim.proposedByName }]),
            ...(claim.verdict === null ? [] : [{ name: t.verdict, value: t.verdicts[claim.verdict] }]),
            ...(claim.reason === null ? [] : [{ name: t.reason, value: claim.reason }]),
            ...(claim.decidedByName === null ? [] : [{ name: t.decidedBy, value: claim.decidedByName }]),
          ]}
        />
        <NoticeBox tone={reported ? 'teal' : 'amber'}>{reported ? t.reported : t.notReported}</NoticeBox>
      </Panel>
      {worked && (
        <Panel title={t.granted}>
          <FactList
            facts={[
              { name: t.base, value: yuan(worked.base) },
              ...worked.steps.map(({ limit, left }) => ({ name: t.limits[limit], value: yuan(left) })),
            ]}
          />
        </Panel>
      )}
      <Acts page={page} />
    </>
  )
}

function Acts({ page: { claim, actions } }: { readonly page: SubsidyClaimPage }): ReactNode {
  const { locale, announce } = useDesk()
  const t = subsidyWords[locale]
  const api = useApi<typeof workPlans>('work-plans')
  const done = {
    outdates: [['work-plans', 'subsidies'], ['due']],
    onDone: () => announce({ tone: 'green' as const, words: t.done }),
  }
  const grant = useAct(api.grantSubsidy, done)
  const refuse = useAct(api.refuseSubsidy, done)
  const withdraw = useAct(api.withdrawSubsidyClaim, done)
  const back = useAct(api.sendSubsidyBack, done)
  const strike = useAct(api.strikeSubsidy, done)
  const { id, version, verdict } = claim
  const plain = { grant, refuse, withdraw } as const
  const shown = (['grant', 'refuse', 'withdraw'] as const).filter((name) => actions.includes(name))
  const withReason = { 'send-back': back, strike } as const
  const refusal = [grant, refuse, withdraw, back, strike].find((one) => one.refusal)?.refusal
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} />}
      {actions.includes('propose') && <ProposeForm claim={claim} />}
      {shown.length > 0 && (
        <div className="button-row">
          {shown.map((name) => (
            <button
              key={name}
              type="button"
              className={name === verdict ? 'button primary' : 'button'}
              disabled={plain[name].pending}
              onClick={() => void plain[name].send({ id, version })}
            >
              {t[name]}
            </button>
          ))}
        </div>
      )}
      {(['send-back', 'strike'] as const)
        .filter((name) => actions.includes(name))
        .map((name) => (
          <ReasonForm
            key={name}
            id={`claim-${name}`}
            act={t[name]}
            pending={withReason[name].pending}
            send={(reason) => void withReason[name].send({ id, version, reason })}
          />
        ))}
    </>
  )
}

function ProposeForm({ claim: { id, version } }: { readonly claim: SubsidyClaimPage['claim'] }): ReactNode {
  const { locale, announce } = useDesk()
  const t = subsidyWords[locale]
  const api = useApi<typeof workPlans>('work-plans')
  const [verdict, setVerdict] = useState<'grant' | 'refuse'>('grant')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const propose = useAct(api.proposeSubsidy, {
    outdates: [['work-plans', 'subsidies'], ['due']],
    onDone: () => announce({ tone: 'green', words: t.done }),
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setProblem(reason.trim() === '' ? `${t.missing}${t.reason}` : undefined)
        if (reason.trim() !== '') void propose.send({ id, version, verdict, reason: reason.trim() })
      }}
    >
      {propose.refusal && <RefusalBox refusal={propose.refusal} />}
      <ChoiceControl
        id="claim-verdict"
        label={t.verdict}
        value={verdict}
        choices={(['grant', 'refuse'] as const).map((value) => ({ value, words: t.verdicts[value] }))}
        onChange={(value) => setVerdict(value === 'refuse' ? 'refuse' : 'grant')}
      />
      <LineControl
        id="claim-reason"
        label={t.reason}
        kind="lines"
        maxLength={1000}
        required
        problem={problem}
        value={reason}
        onChange={setReason}
      />
      <div className="button-row">
        <button type="submit" className="button primary" disabled={propose.pending}>
          {t.propose}
        </button>
      </div>
    </form>
  )
}
