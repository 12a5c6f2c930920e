import type { ReactNode } from 'react'
import { formatDeadline } from '../../../foundation/interface/index.ts'
import {
  FactList,
  Panel,
  Reading,
  StatusTag,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { exitContract } from '../contract.ts'
import { type ExitCaseView, grounds } from '../index.ts'
import { CaseActs } from './case-acts.tsx'
import { statusOf } from './status-of.ts'
import { words } from './words.ts'

/** One case: grounds, statement, proposal and decision, and the acts that are open. */
export function CasePane({ id }: { readonly id: string }): ReactNode {
  const api = useApi<typeof exitContract>('exit')
  const read = useRead(['exit', 'case', id], () => api.case({ id }))
  return <Reading of={read}>{(view) => <Shown key={view.version} view={view} />}</Reading>
}

function Shown({ view }: { readonly view: ExitCaseView }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  return (
    <>
      <Panel
        title={view.organisationName}
        end={<StatusTag status={statusOf[view.state]} words={t.states[view.state]} />}
      >
        <FactList
          facts={[
            { name: t.number, value: view.number },
            ...view.grounds.flatMap(({ ground, facts, evidence }) => [
              { name: t.ground, value: grounds[ground].words[locale] },
              { name: t.facts, value: facts },
              { name: t.evidence, value: evidence },
            ]),
            ...(view.statementDue === null ? [] : [{ name: t.due, value: formatDeadline(view.statementDue, locale) }]),
          ]}
        />
      </Panel>
      {view.statement !== null && (
        <Panel title={t.statement}>
          <p>{view.statement}</p>
          <p className="caption">
            {t.stated} {view.statedByName}
          </p>
        </Panel>
      )}
      <Decision view={view} />
      <CaseActs view={view} />
    </>
  )
}

function Decision({
  view: { proposal, decidedByName, effects, reinstatedOn, closeReason },
}: {
  readonly view: ExitCaseView
}): ReactNode {
  const t = words[useDesk().locale]
  if (!proposal && closeReason === null) return null
  return (
    <Panel title={t.verdict}>
      <FactList
        facts={[
          ...(proposal
            ? [
                { name: t.verdict, value: t.verdicts[proposal.verdict] },
                { name: t.reason, value: proposal.reason },
                { name: t.proposedBy, value: proposal.byName },
              ]
            : [{ name: t.reason, value: closeReason ?? '' }]),
          ...(decidedByName === null ? [] : [{ name: t.decidedBy, value: decidedByName }]),
          ...effects.map(({ kind, number, title }) => ({ name: t[kind], value: `${number}　${title}` })),
          ...(reinstatedOn === null ? [] : [{ name: t.reinstatedOn, value: reinstatedOn }]),
        ]}
      />
    </Panel>
  )
}
