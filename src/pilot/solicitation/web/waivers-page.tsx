import { useState } from 'react'
import type { ReactNode } from 'react'
import {
  Empty,
  FactList,
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
  ChoiceControl,
} from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import type { WaiverView } from '../index.ts'
import { texts } from '../texts.ts'
import { ReasonForm } from './controls.tsx'
import { InRound } from './in-round.tsx'
import { officeWords } from './office-words.ts'
import { statusOfWaiver } from './status-of.ts'

/** 超出数量的申请: one drafts an opinion, another decides, each with a reason. */
export function WaiversPage(): ReactNode {
  return <InRound>{(programme) => <Waivers programme={programme} />}</InRound>
}

function Waivers({ programme }: { readonly programme: string }): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  const api = useApi<typeof solicitation>('solicitation')
  const read = useRead(['solicitation', 'waivers', programme], () => api.waivers({ programme }))
  return (
    <>
      <PageHead title={o.waivers} />
      <NoticeBox>{o.secondPerson}</NoticeBox>
      <Reading of={read}>
        {(waivers) =>
          waivers.length === 0 ? (
            <Empty title={o.noWaivers}>{o.noWaiversWhy}</Empty>
          ) : (
            waivers.map((waiver) => <Waiver key={waiver.id} waiver={waiver} />)
          )
        }
      </Reading>
    </>
  )
}

function Waiver({ waiver }: { readonly waiver: WaiverView }): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  const drafted = waiver.proposedByName
  return (
    <Panel
      title={`${waiver.solutionTitle}　${waiver.leadName}`}
      end={<StatusTag status={statusOfWaiver[waiver.state]} words={texts[locale].waivers[waiver.state]} />}
    >
      <FactList
        facts={[
          { name: o.applicantReason, value: waiver.applicantReason },
          ...(drafted === null
            ? []
            : [
                { name: o.drafted, value: drafted },
                {
                  name: o.opinion,
                  value: `${waiver.opinion === 'grant' ? o.opinionGrant : o.opinionDeny}　${waiver.opinionReason ?? ''}`,
                },
              ]),
          ...(waiver.decidedByName === null
            ? []
            : [{ name: o.decidedBy, value: `${waiver.decidedByName}　${waiver.decisionReason ?? ''}` }]),
        ]}
      />
      <WaiverActs waiver={waiver} />
    </Panel>
  )
}

function WaiverActs({ waiver }: { readonly waiver: WaiverView }): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  const { id, actions } = waiver
  const [opinion, setOpinion] = useState<'grant' | 'refuse'>('grant')
  const api = useApi<typeof solicitation>('solicitation')
  const settings = { outdates: [['solicitation', 'waivers']] }
  const propose = useAct(api.proposeWaiver, settings)
  const grant = useAct(api.grantWaiver, settings)
  const deny = useAct(api.refuseWaiver, settings)
  const refusal = propose.refusal ?? grant.refusal ?? deny.refusal
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} />}
      {actions.includes('propose') && (
        <>
          <ChoiceControl
            id={`opinion-${id}`}
            label={o.opinion}
            value={opinion}
            choices={[
              { value: 'grant', words: o.opinionGrant },
              { value: 'refuse', words: o.opinionDeny },
            ]}
            onChange={(value) => setOpinion(value === 'refuse' ? 'refuse' : 'grant')}
          />
          <ReasonForm
            id={`propose-${id}`}
            pending={propose.pending}
            acts={[{ words: o.propose, send: (reason) => void propose.send({ id, opinion, reason }), main: true }]}
          />
        </>
      )}
      {actions.includes('grant') && (
        <ReasonForm
          id={`decide-${id}`}
          pending={grant.pending || deny.pending}
          acts={[
            { words: o.grant, send: (reason) => void grant.send({ id, reason }), main: true },
            { words: o.deny, send: (reason) => void deny.send({ id, reason }) },
          ]}
        />
      )}
    </>
  )
}
