import { useState } from 'react'
import type { ReactNode } from 'react'
import { formatFenIn } from '../../../foundation/interface/index.ts'
import {
  DeskLink,
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
import { parseFen } from '../../../foundation/kernel/index.ts'
import type { supportContract } from '../contract.ts'
import { type CriterionKind, nameOfCriterion, outcomes } from '../index.ts'
import { CloseForm } from './close-form.tsx'
import { FittingEntries, MatchesPanel } from './matches-panel.tsx'
import { NeedForm } from './need-form.tsx'
import { needWords } from './need-words.ts'
import { needKeys, type NeedView, statusOfNeed } from './need.ts'

/** One need: what is asked for, the entries that meet it, the conversations, and what came of it. */
export function NeedPane({ id }: { readonly id: string }): ReactNode {
  const api = useApi<typeof supportContract>('support')
  const read = useRead(['support', 'needs', id], () => api.readNeed({ id }))
  return <Reading of={read}>{(view) => <Shown view={view} />}</Reading>
}

function Shown({ view }: { readonly view: NeedView }): ReactNode {
  const { locale } = useDesk()
  const t = needWords[locale]
  const [doing, setDoing] = useState<'edit' | 'close'>()
  const stop = (): void => setDoing(undefined)
  const { need, own, conversations } = view
  if (doing === 'edit')
    return (
      <Panel title={t.edit}>
        <NeedForm need={need} budget={own?.budget ?? null} onDone={stop} onCancel={stop} />
      </Panel>
    )
  return (
    <>
      <Panel
        title={own ? t.need : need.organisationName}
        end={<StatusTag status={statusOfNeed[need.state]} words={t.states[need.state]} />}
      >
        <div className="apart">
          <p>{need.summary}</p>
          <FactList facts={factsOf(view, locale)} />
          {doing === 'close' ? (
            <CloseForm view={view} onDone={stop} />
          ) : (
            <Acts view={view} onEdit={() => setDoing('edit')} onClose={() => setDoing('close')} />
          )}
        </div>
      </Panel>
      {own ? <MatchesPanel view={view} /> : <FittingEntries view={view} />}
      <Panel title={t.conversations}>
        {conversations.length === 0 ? (
          <p className="caption">{t.noConversations}</p>
        ) : (
          <ul className="link-list">
            {conversations.map(({ id, institutionName, enterpriseName, entryNumber }) => (
              <li key={id}>
                <DeskLink to={`/needs?${own ? '' : 'side=fitting&'}need=${need.id}&conversation=${id}`}>
                  {own ? institutionName : enterpriseName}
                </DeskLink>{' '}
                <span className="caption mono">{entryNumber}</span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  )
}

function factsOf({ need: { terms }, own }: NeedView, locale: 'zh' | 'en') {
  const t = needWords[locale]
  const names = (kind: CriterionKind, codes: readonly string[]): string =>
    codes.map((code) => nameOfCriterion({ kind, code })[locale]).join(locale === 'zh' ? '、' : ', ') || t.none
  const budget = own?.budget ? parseFen(own.budget) : undefined
  return [
    { name: t.sector, value: names('sector', [terms.sector]) },
    { name: t.scenarios, value: names('scenario', terms.scenarios) },
    { name: t.classes, value: names('class', terms.classes) },
    { name: t.cover, value: names('cover', terms.cover) },
    { name: t.systems, value: names('system', terms.systems) },
    { name: t.region, value: names('region', terms.region === null ? [] : [terms.region]) },
    { name: t.size, value: names('size', terms.size === null ? [] : [terms.size]) },
    ...(budget === undefined ? [] : [{ name: t.budget, value: formatFenIn(budget, 'yuan') }]),
    ...(own?.outcome
      ? [
          {
            name: t.outcome,
            value: `${outcomes[own.outcome.kind][locale]}${own.outcome.note ? `：${own.outcome.note}` : ''}`,
          },
          ...(own.outcome.policyNumber === null
            ? []
            : [{ name: t.policyNumber, value: <span className="mono">{own.outcome.policyNumber}</span> }]),
        ]
      : []),
  ]
}

interface ActsProps {
  readonly view: NeedView
  readonly onEdit: () => void
  readonly onClose: () => void
}

function Acts({ view: { need, own, actions }, onEdit, onClose }: ActsProps): ReactNode {
  const { locale, announce } = useDesk()
  const t = needWords[locale]
  const api = useApi<typeof supportContract>('support')
  const { id, version } = need
  const done = { outdates: needKeys, onDone: () => announce({ tone: 'green', words: t.saved }) }
  const show = useAct(api.showNeed, done)
  const takeBack = useAct(api.takeBackNeed, done)
  const may = (action: string): boolean => actions.includes(action)
  if (!own || !['edit', 'show', 'take-back', 'close'].some(may)) return null
  const refusal = show.refusal ?? takeBack.refusal
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} />}
      <p className="caption">{need.state === 'shown' ? t.shownTo(own.shownTo) : t.showHelp}</p>
      <p className="button-row">
        {may('show') && (
          <button
            type="button"
            className={need.state === 'stated' ? 'button primary' : 'button'}
            disabled={show.pending}
            onClick={() => void show.send({ id, version })}
          >
            {need.state === 'stated' ? t.showAct : t.showAgain}
          </button>
        )}
        {may('take-back') && (
          <button
            type="button"
            className="button"
            disabled={takeBack.pending}
            onClick={() => void takeBack.send({ id, version })}
          >
            {t.takeBack}
          </button>
        )}
        {may('edit') && (
          <button type="button" className="button" onClick={onEdit}>
            {t.edit}
          </button>
        )}
        {may('close') && (
          <button type="button" className="button" onClick={onClose}>
            {t.close}
          </button>
        )}
      </p>
    </>
  )
}
