import { useState } from 'react'
import type { ReactNode } from 'react'
import { DifferenceTable } from '../../../../foundation/forms/web/index.ts'
import {
  type DeskPageProps,
  DeskLink,
  PageHead,
  Panel,
  Reading,
  useApi,
  useDesk,
  useRead,
  WithPanel,
} from '../../../../foundation/interface/web/index.ts'
import type { reviewContract } from '../../contract.ts'
import { formalItems, type FormalPage as Page, type ItemJudgement, type Judgements } from '../../index.ts'
import { FormalActs } from './formal-acts.tsx'
import { ItemRow } from './item-row.tsx'
import { statusOfCheck } from './status-of-check.ts'
import { formalWords } from './words.ts'
// oxlint-disable-next-line import/no-unassigned-import
import '../review.css'

/** 形式审查 of one solution: the items at the left, the one return and the conclusion at the right. */
export function FormalPage({ params }: DeskPageProps): ReactNode {
  const id = params['id'] ?? ''
  const api = useApi<typeof reviewContract>('review')
  const read = useRead(['review', 'formal-check', id], () => api.formalCheck({ id }))
  return <Reading of={read}>{(page) => <Check key={page.check.version} page={page} />}</Reading>
}

const blank: ItemJudgement = { verdict: null, reason: '', paths: [] }

function Check({ page }: { readonly page: Page }): ReactNode {
  const { locale } = useDesk()
  const t = formalWords[locale]
  const { check, findings, difference } = page
  const [changed, setChanged] = useState<Judgements>({})
  const judgementOf = (item: string): ItemJudgement => changed[item] ?? check.judgements[item] ?? blank
  const judged = formalItems.filter(({ id }) => judgementOf(id).verdict !== null).length
  const unmet = formalItems.filter(({ id }) => judgementOf(id).verdict === 'unmet').length
  const mayEdit = page.actions.includes('edit')
  return (
    <>
      <PageHead
        title={page.title}
        crumbs={[{ words: t.title, to: '/formal' }]}
        statuses={[{ status: statusOfCheck[check.state], words: t.states[check.state] }]}
        facts={[
          { name: t.judged, value: `${judged} / ${formalItems.length}` },
          { name: t.unmet, value: String(unmet) },
        ]}
        actions={<DeskLink to={`/filed?solution=${check.solutionId}`}>{t.read}</DeskLink>}
      />
      <WithPanel
        width={344}
        main={
          <>
            {difference && (
              <Panel title={t.difference}>
                <DifferenceTable {...difference} />
              </Panel>
            )}
            <Panel title={t.items} note={t.itemsNote}>
              {formalItems.map((item, index) => (
                <ItemRow
                  key={item.id}
                  item={item}
                  place={index + 1}
                  finding={findings.find(({ rule }) => rule === item.rule)}
                  judgement={judgementOf(item.id)}
                  onChange={mayEdit ? (next) => setChanged({ ...changed, [item.id]: next }) : undefined}
                />
              ))}
            </Panel>
          </>
        }
        panel={<FormalActs page={page} changed={changed} />}
      />
    </>
  )
}
