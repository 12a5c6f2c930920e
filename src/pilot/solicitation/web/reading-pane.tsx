import type { ReactNode } from 'react'
import { formatExactMoment, groupsOfFour, tableDeadline } from '../../../foundation/interface/index.ts'
import {
  DeskLink,
  FactList,
  FindingList,
  NoticeBox,
  Panel,
  Reading,
  StatusTag,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import { readerPath } from '../../notice/index.ts'
import type { solicitation } from '../contract.ts'
import type { ReceiptPage, TaskListPage } from '../index.ts'
import { texts } from '../texts.ts'
import { CorrectionForm } from './correction-form.tsx'
import { findingProps, inOrder } from './finding-props.ts'
import { LateForm } from './late-form.tsx'
import { officeWords } from './office-words.ts'
import { statusOfSolution } from './status-of.ts'
import { words } from './words.ts'

/** One solution beside the list: members, fingerprint, findings of its arrival, and what this official may do. */
export function ReadingPane({ id }: { readonly id: string }): ReactNode {
  const api = useApi<typeof solicitation>('solicitation')
  const receipt = useRead(['solicitation', 'receipt', id], () => api.receipt({ id }))
  const tasks = useRead(['solicitation', 'task-list', id], () => api.taskList({ id }))
  return (
    <Reading of={receipt}>
      {(page) => <Reading of={tasks}>{(list) => <Solution page={page} list={list} />}</Reading>}
    </Reading>
  )
}

function Solution({ page, list }: { readonly page: ReceiptPage; readonly list: TaskListPage }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const o = officeWords[locale]
  const { solution, sealed } = page
  const reader = readerPath(solution.programmeId)
  const partners = sealed.members.filter((member) => member.part === 'partner')
  return (
    <>
      <Panel
        title={solution.title}
        end={<StatusTag status={statusOfSolution[solution.state]} words={texts[locale].states[solution.state]} />}
      >
        <FactList
          facts={[
            { name: t.number, value: <span className="mono">{solution.number}</span> },
            { name: t.lead, value: solution.leadName },
            { name: t.members, value: partners.map((one) => one.name).join('、') || t.noPartners },
            { name: t.arrived, value: formatExactMoment(sealed.arrivedAt, locale) },
            { name: t.place, value: texts[locale].places[solution.place] },
            { name: t.fingerprint, value: <span className="fingerprint">{groupsOfFour(sealed.fingerprint)}</span> },
          ]}
        />
        <p>
          <DeskLink to={`/solutions/${solution.id}/check`}>{o.readAll}</DeskLink>{' '}
          <DeskLink to={`/solutions/${solution.id}/receipt`}>{t.receipt}</DeskLink>
        </p>
        {list.correction && (
          <NoticeBox tone="amber">{o.correctionOpen(tableDeadline(list.correction.until))}</NoticeBox>
        )}
      </Panel>
      <FindingList findings={inOrder(sealed.findings.map((one) => ({ ...findingProps(one, locale), reader })))} />
      {list.late && <LateForm solution={solution} late={list.late} actions={list.actions} />}
      <CorrectionForm solution={solution} actions={list.actions} />
    </>
  )
}
