import type { ReactNode } from 'react'
import { formatExactMoment } from '../../../foundation/interface/index.ts'
import {
  FactList,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { Instant } from '../../../foundation/kernel/index.ts'
import type { catalogueContract } from '../contract.ts'
import { grounds } from '../index.ts'
import { DecisionForm } from './decision-form.tsx'
import { ReasonActs } from './reason-acts.tsx'
import { ReportForm } from './report-form.tsx'
import type { ObjectionView, PublicisedView } from './shown.ts'
import { statusOfObjection } from './status-of.ts'
import { words } from './words.ts'

const outdates = [['catalogue', 'hearing']] as const

/** One objection with what is known, and below it the acts that are open to who reads it. */
export function ObjectionPane({ id }: { readonly id: string }): ReactNode {
  const api = useApi<typeof catalogueContract>('catalogue')
  const read = useRead(['catalogue', 'hearing', 'objection', id], () => api.objection({ id }))
  return (
    <Reading of={read}>
      {({ objection, item }) => <Objection key={objection.version} objection={objection} item={item} />}
    </Reading>
  )
}

interface Shown {
  readonly objection: ObjectionView
  readonly item: PublicisedView | null
}

function Objection({ objection, item }: Shown): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { state, actions } = objection
  return (
    <>
      <Panel
        title={objection.receiptNumber}
        end={<StatusTag status={statusOfObjection[state]} words={t.standing[state]} />}
      >
        <Facts objection={objection} item={item} />
      </Panel>
      {actions.includes('report') && (
        <Panel title={t.report}>
          <ReportForm objection={objection} />
        </Panel>
      )}
      {actions.includes('uphold') && (
        <Panel title={t.decide}>
          <DecisionForm objection={objection} />
        </Panel>
      )}
      <Acts objection={objection} />
    </>
  )
}

function Facts({ objection, item }: Shown): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { objector, name, creditCode, contact, ground, facts, arrivedAt, sealedAt, investigatorName } = objection
  const { finding, remedy, amendment, report, answer, decidedByName, reason } = objection
  const said = (label: string, value: string | null): readonly { name: string; value: string }[] =>
    value === null || value === '' ? [] : [{ name: label, value }]
  const found = finding === null ? null : `${t.findings[finding]}${remedy === null ? '' : `　${t.remedies[remedy]}`}`
  return (
    <FactList
      facts={[
        ...said(t.about, item && `${item.number}　${item.content.title}　${item.content.lead.name}`),
        { name: t.objector, value: `${name}（${t.kinds[objector]}）${creditCode === null ? '' : `　${creditCode}`}` },
        { name: t.contact, value: contact },
        { name: t.arrived, value: formatExactMoment(arrivedAt as Instant, locale) },
        ...(objector === 'unit' ? [{ name: t.seal, value: sealedAt === null ? t.unsealed : t.sealed }] : []),
        { name: t.ground, value: grounds[ground][locale] },
        { name: t.facts, value: facts },
        ...said(t.investigator, investigatorName),
        ...said(t.declaration, objection.declaration),
        ...said(t.finding, found),
        ...said(t.newTitle, amendment && amendment.title),
        ...said(t.report, report),
        ...said(t.answer, answer),
        ...said(t.decided, decidedByName),
        ...said(t.reason, reason),
      ]}
    />
  )
}

function Acts({ objection }: { readonly objection: ObjectionView }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { id, version, actions } = objection
  const api = useApi<typeof catalogueContract>('catalogue')
  const seal = useAct(api.registerSeal, { outdates })
  const take = useAct(api.take, { outdates })
  const giveBack = useAct(api.giveBack, { outdates })
  const setAside = useAct(api.setAside, { outdates })
  const refusal = seal.refusal ?? take.refusal ?? giveBack.refusal ?? setAside.refusal
  const isUnsealed = objection.objector === 'unit' && objection.sealedAt === null
  const maySeal = actions.includes('register-seal') && isUnsealed
  if (!maySeal && !actions.includes('take') && !actions.includes('give-back')) return null
  return (
    <Panel title={maySeal ? t.seal : t.handling}>
      {refusal && <RefusalBox refusal={refusal} />}
      {maySeal && (
        <>
          <div className="button-row">
            <button
              type="button"
              className="button primary"
              disabled={seal.pending}
              onClick={() => void seal.send({ id, version })}
            >
              {t.acts['register-seal']}
            </button>
          </div>
          <ReasonActs
            id="set-aside"
            label={t.reason}
            pending={setAside.pending}
            help={t.setAsideHelp}
            plain
            acts={[{ words: t.acts['set-aside'], send: (reason) => void setAside.send({ id, version, reason }) }]}
          />
        </>
      )}
      {actions.includes('take') && (
        <ReasonActs
          id="declaration"
          label={t.declaration}
          help={t.declarationHelp}
          pending={take.pending}
          acts={[{ words: t.acts.take, send: (declaration) => void take.send({ id, version, declaration }) }]}
        />
      )}
      {actions.includes('give-back') && (
        <ReasonActs
          id="give-back"
          label={t.giveBackReason}
          plain
          pending={giveBack.pending}
          acts={[{ words: t.acts['give-back'], send: (reason) => void giveBack.send({ id, version, reason }) }]}
        />
      )}
    </Panel>
  )
}
