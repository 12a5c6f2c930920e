import { useState } from 'react'
import type { ReactNode } from 'react'
import {
  Empty,
  Panel,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
} from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import { texts } from '../texts.ts'
import { ReasonForm, TextControl } from './controls.tsx'
import { officeWords } from './office-words.ts'
import type { ListedRecommendation, Recommendable, RecommendationEntry } from './recommendation.ts'
import { ScanPanel } from './scan-panel.tsx'
import { SignForm } from './sign-form.tsx'

export interface RecommendationListProps {
  readonly list: ListedRecommendation
  readonly solutions: readonly Recommendable[]
}

/** One list: order, opinions, remarks; the letter and the summary table; the signature of another person. */
export function RecommendationList({ list, solutions }: RecommendationListProps): ReactNode {
  const { locale, announce } = useDesk()
  const o = officeWords[locale]
  const [entries, setEntries] = useState<readonly RecommendationEntry[]>(list.entries)
  const [remarks, setRemarks] = useState(list.remarks)
  const api = useApi<typeof solicitation>('solicitation')
  const outdates = [['solicitation', 'recommendations']]
  const save = useAct(api.editRecommendation, {
    outdates,
    onDone: () => announce({ tone: 'green', words: o.listSaved }),
  })
  const withdraw = useAct(api.withdrawRecommendation, { outdates })
  const mayEdit = list.actions.includes('edit')
  const refusal = save.refusal ?? withdraw.refusal
  const left = solutions.filter((one) => !entries.some((entry) => entry.solutionId === one.id))
  const send = (): void => {
    const ranked = entries.map(({ solutionId, opinion }, index) => ({ solutionId, opinion, rank: index + 1 }))
    void save.send({ id: list.id, version: list.version, remarks, entries: ranked })
  }
  return (
    <>
      <Panel
        title={list.documentNumber ?? o.recommend}
        end={<StatusTag status={statusOf[list.state]} words={texts[locale].recommendations[list.state]} />}
      >
        {refusal && <RefusalBox refusal={refusal} />}
        {list.signedByName !== null && <p>{o.signed(list.signedByName)}</p>}
        {entries.length === 0 && <Empty title={o.emptyList}>{o.emptyListWhy}</Empty>}
        <ol>
          {entries.map((entry, index) => (
            <EntryRow
              key={entry.solutionId}
              entry={entry}
              mayEdit={mayEdit}
              onOpinion={(opinion) => setEntries(entries.map((one) => (one === entry ? { ...one, opinion } : one)))}
              onUp={() => setEntries(movedUp(entries, index))}
              onTakeOff={() => setEntries(entries.filter((one) => one !== entry))}
            />
          ))}
        </ol>
        {mayEdit && (
          <>
            <TextControl
              id={`remarks-${list.id}`}
              label={o.remarks}
              kind="long"
              maxLength={2000}
              value={remarks}
              onChange={setRemarks}
            />
            <div className="button-row">
              <button type="button" className="button primary" disabled={save.pending} onClick={send}>
                {o.saveList}
              </button>
            </div>
          </>
        )}
        <SignForm list={list} />
        {list.actions.includes('withdraw') && (
          <details>
            <summary>{o.withdrawList}</summary>
            <ReasonForm
              id={`withdraw-${list.id}`}
              pending={withdraw.pending}
              acts={[{ words: o.withdrawList, send: (reason) => void withdraw.send({ id: list.id, reason }) }]}
            />
          </details>
        )}
      </Panel>
      {list.state === 'signed' && <ScanPanel list={list} />}
      {mayEdit && (
        <Panel title={o.regionSolutions}>
          {left.length === 0 && <Empty title={o.noFiled}>{o.noFiledWhy}</Empty>}
          <ul>
            {left.map((one) => (
              <li key={one.id}>
                {one.title}　{one.leadName}{' '}
                <button
                  type="button"
                  className="link"
                  onClick={() => setEntries([...entries, { ...one, solutionId: one.id, opinion: '' }])}
                >
                  {o.add}
                </button>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}

const statusOf = { draft: 'draft', signed: 'valid', withdrawn: 'withdrawn' } as const

function movedUp(entries: readonly RecommendationEntry[], index: number): readonly RecommendationEntry[] {
  const before = entries[index - 1]
  const entry = entries[index]
  if (!before || !entry) return entries
  return [...entries.slice(0, index - 1), entry, before, ...entries.slice(index + 1)]
}

interface EntryRowProps {
  readonly entry: RecommendationEntry
  readonly mayEdit: boolean
  readonly onOpinion: (opinion: string) => void
  readonly onUp: () => void
  readonly onTakeOff: () => void
}

function EntryRow({ entry, mayEdit, onOpinion, onUp, onTakeOff }: EntryRowProps): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  return (
    <li>
      <b>{entry.title}</b>　{entry.leadName} <span className="mono">{entry.number}</span>
      {mayEdit ? (
        <>
          <TextControl
            id={`opinion-${entry.solutionId}`}
            label={o.opinionText}
            kind="long"
            maxLength={1000}
            value={entry.opinion}
            onChange={onOpinion}
          />
          <button type="button" className="link" onClick={onUp}>
            {o.up}
          </button>{' '}
          <button type="button" className="link" onClick={onTakeOff}>
            {o.takeOff}
          </button>
        </>
      ) : (
        <p>{entry.opinion}</p>
      )}
    </li>
  )
}
