import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import {
  CopyButton,
  FactList,
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
import type { reviewContract } from '../contract.ts'
import { professions, writeTopics } from '../index.ts'
import { Line } from './controls.tsx'
import { ExpertForm } from './expert-form.tsx'
import { type ExpertView, expertKeys, type KeptView } from './expert.ts'
import { statusOfExpert } from './status-of.ts'
import { words } from './words.ts'

/** One expert's record beside the list, with what may be done to it. */
export function ExpertPane({ id }: { readonly id: string }): ReactNode {
  const api = useApi<typeof reviewContract>('review')
  const read = useRead(['review', 'expert', id], () => api.read({ id }))
  return <Reading of={read}>{(kept) => <Record kept={kept} />}</Reading>
}

function Record({ kept: { expert, actions } }: { readonly kept: KeptView }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const [doing, setDoing] = useState<'edit' | 'pause'>()
  const stop = (): void => setDoing(undefined)
  if (doing === 'edit') {
    return (
      <Panel title={`${t.edit}　${expert.name}`}>
        <ExpertForm expert={expert} onDone={stop} onCancel={stop} />
      </Panel>
    )
  }
  return (
    <Panel title={expert.name} end={<StatusTag status={statusOfExpert[expert.state]} words={t.states[expert.state]} />}>
      <FactList facts={factsOf(expert, locale)} />
      {doing === 'pause' && <PauseForm expert={expert} onDone={stop} />}
      {doing === undefined && (
        <div className="button-row">
          {actions.includes('edit') && (
            <button type="button" className="button primary" onClick={() => setDoing('edit')}>
              {t.edit}
            </button>
          )}
          {actions.includes('pause') && (
            <button type="button" className="button" onClick={() => setDoing('pause')}>
              {t.pause}
            </button>
          )}
          {actions.includes('resume') && <ResumeButton expert={expert} />}
        </div>
      )}
      {actions.includes('offer-claim') && expert.account !== 'claimed' && <ClaimCode id={expert.id} />}
    </Panel>
  )
}

function factsOf(expert: ExpertView, locale: 'zh' | 'en') {
  const t = words[locale]
  const { employers, former, declared, away } = expert
  const listed = (all: readonly { readonly name: string }[]): string =>
    all.length === 0 ? t.none : all.map(({ name }) => name).join('；')
  return [
    { name: t.profession, value: professions[expert.profession][locale] },
    { name: t.topics, value: writeTopics(expert.topics) || t.none },
    { name: t.maxLoad, value: String(expert.maxLoad) },
    { name: t.employers, value: employers === null ? t.unstated : listed(employers) },
    {
      name: t.former,
      value: former.length === 0 ? t.none : <FormerEmployers all={former} />,
    },
    { name: t.declared, value: listed(declared) },
    { name: t.account, value: t.accounts[expert.account] },
    ...(away === null ? [] : [{ name: t.away, value: `${away.from} — ${away.until}` }]),
    ...(expert.pauseReason === '' ? [] : [{ name: t.pauseReason, value: expert.pauseReason }]),
  ]
}

function FormerEmployers({ all }: { readonly all: ExpertView['former'] }): ReactNode {
  return all.map(({ name, until }, index) => (
    <span key={name}>
      {index > 0 && '；'}
      {name}
      {until !== null && <span className="whole">（{until}）</span>}
    </span>
  ))
}

/** Shown once, to be handed to the person; the platform keeps its hash alone. */
function ClaimCode({ id }: { readonly id: string }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const api = useApi<typeof reviewContract>('review')
  const [code, setCode] = useState<string>()
  const act = useAct(api.offerClaim, { outdates: expertKeys, onDone: (given) => setCode(given.code) })
  return (
    <>
      {act.refusal && <RefusalBox refusal={act.refusal} />}
      {code !== undefined && (
        <NoticeBox tone="amber">
          {t.claimKeep} <span className="mono whole">{code}</span> <CopyButton text={code} />
        </NoticeBox>
      )}
      <div className="button-row">
        <button type="button" className="button" disabled={act.pending} onClick={() => void act.send({ id })}>
          {t.offerClaim}
        </button>
      </div>
    </>
  )
}

interface ActProps {
  readonly expert: ExpertView
  readonly onDone: () => void
}

function PauseForm({ expert: { id, version }, onDone }: ActProps): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const api = useApi<typeof reviewContract>('review')
  const [reason, setReason] = useState('')
  const act = useAct(api.pause, { outdates: expertKeys, onDone })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (reason.trim() !== '') void act.send({ id, version, reason: reason.trim() })
  }
  return (
    <form onSubmit={submit}>
      {act.refusal && <RefusalBox refusal={act.refusal} />}
      <Line id="pause-reason" label={t.pauseReason} required value={reason} onChange={setReason} />
      <div className="button-row">
        <button type="submit" className="button primary" disabled={act.pending}>
          {t.pause}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t.cancel}
        </button>
      </div>
    </form>
  )
}

function ResumeButton({ expert: { id, version } }: { readonly expert: ExpertView }): ReactNode {
  const { locale } = useDesk()
  const api = useApi<typeof reviewContract>('review')
  const act = useAct(api.resume, { outdates: expertKeys })
  return (
    <>
      {act.refusal && <RefusalBox refusal={act.refusal} />}
      <button type="button" className="button" disabled={act.pending} onClick={() => void act.send({ id, version })}>
        {words[locale].resume}
      </button>
    </>
  )
}
