import type { ReactNode } from 'react'
import { clockTimeOf } from '../../../foundation/kernel/index.ts'
import {
  DeadlineStrip,
  type DeskPageProps,
  DeskLink,
  FindingCounts,
  FindingList,
  NoticeBox,
  PageHead,
  ProgressBlocks,
  Reading,
  RefusalBox,
  TaskList,
  useAct,
  useAddress,
  useApi,
  useDesk,
  useLocale,
  useRead,
  WithPanel,
} from '../../../foundation/interface/web/index.ts'
import { tableDeadline } from '../../../foundation/interface/index.ts'
import { wordsOf } from '../../../foundation/forms/index.ts'
import { readerPath } from '../../notice/index.ts'
import type { solicitation } from '../contract.ts'
import type { TaskListPage as Page } from '../index.ts'
import { texts } from '../texts.ts'
import { DiscardDraft } from './discard-draft.tsx'
import { DeterminationForms } from './determination-form.tsx'
import { findingProps, inOrder } from './finding-props.ts'
import { statusOfSolution } from './status-of.ts'
import { partOf, taskGroups } from './task-groups.ts'
import { words } from './words.ts'

/** The task list of one solution: deadline and progress in a strip, sections at the left, live findings at the right. */
export function TaskListPage({ params }: DeskPageProps): ReactNode {
  const id = params['id'] ?? ''
  const api = useApi<typeof solicitation>('solicitation')
  const read = useRead(['solicitation', 'task-list', id], () => api.taskList({ id }))
  return <Reading of={read}>{(page) => <Tasks page={page} />}</Reading>
}

function Tasks({ page }: { readonly page: Page }): ReactNode {
  const { locale, now, person } = useDesk()
  const t = words[locale]
  const { solution, call, sections, form } = page
  const done = sections.filter((section) => section.state === 'finished').length
  const going = sections.filter((section) => section.state === 'in-progress').length
  const faulty = sections.filter((section) => section.state === 'faulty').length
  return (
    <>
      <PageHead
        title={solution.title}
        crumbs={[{ words: t.mine, to: '/solutions' }]}
        statuses={[{ status: statusOfSolution[solution.state], words: texts[locale].states[solution.state] }]}
        facts={[
          { name: t.number, value: <span className="mono">{solution.number}</span> },
          { name: t.formVersion, value: `${form.title[locale] ?? form.title.zh} ${t.versionOf(form.version)}` },
          { name: t.fillers, value: <Fillers page={page} /> },
        ]}
        {...(page.savedAt === null ? {} : { savedAt: clockTimeOf(page.savedAt) })}
        actions={<HeadActions page={page} />}
      />
      <DeadlineStrip due={call.deadline}>
        <ProgressBlocks
          parts={sections.map((section) => ({ key: section.id, kind: partOf(section.state) }))}
          words={`${t.finished(done, sections.length)}　${t.progress(done, going, faulty)}`}
        />
      </DeadlineStrip>
      {page.correction && (
        <NoticeBox tone="amber">
          <p>{t.correctBy(tableDeadline(page.correction.until), page.correction.requestedByName)}</p>
          <ol className="correction-list">
            {page.correction.fields.map(({ path, remark, label }) => (
              <li key={path}>
                <DeskLink to={`/solutions/${solution.id}/sections/${path.split('.')[0]}`}>
                  {label ? wordsOf(label, locale) : path}
                </DeskLink>
                <p>{remark}</p>
              </li>
            ))}
          </ol>
        </NoticeBox>
      )}
      <WithPanel
        main={
          <>
            <TaskList groups={taskGroups(page, { locale, now: now(), reader: person.accountId })} />
            {page.actions.includes('discard') && <DiscardDraft id={solution.id} number={solution.number} />}
          </>
        }
        panel={<Findings page={page} />}
      />
    </>
  )
}

function HeadActions({ page }: { readonly page: Page }): ReactNode {
  const t = words[useLocale()]
  const { solution, actions } = page
  const to = (path: string): string => `/solutions/${solution.id}/${path}`
  const mayFile = actions.includes('submit') || actions.includes('resubmit') || actions.includes('file-late')
  return (
    <>
      <DeskLink to={to('history')} className="button">
        {t.history}
      </DeskLink>
      {actions.includes('print') && (
        <a className="button" href={`/solutions/${solution.id}/pack.docx`}>
          {t.printDraft}
        </a>
      )}
      {actions.includes('reopen') && <Reopen id={solution.id} />}
      {mayFile && (
        <DeskLink to={to('submit')} className="button primary">
          {t.submit}
        </DeskLink>
      )}
    </>
  )
}

/** Who has filled it or was asked to, with the way to who fills which section. */
function Fillers({ page }: { readonly page: Page }): ReactNode {
  const t = words[useLocale()]
  const names = [...new Set([...page.assignments, ...page.fillers].map((one) => one.name))]
  return (
    <>
      {names.join('、') || '—'}{' '}
      {(page.actions.includes('assign') || page.assignments.length > 0) && (
        <DeskLink to={`/solutions/${page.solution.id}/fillers`}>{t.whoFills}</DeskLink>
      )}
    </>
  )
}

function Reopen({ id }: { readonly id: string }): ReactNode {
  const t = words[useLocale()]
  const { go } = useAddress()
  const api = useApi<typeof solicitation>('solicitation')
  const reopen = useAct(api.reopen, { outdates: [['solicitation']], onDone: () => go(`/solutions/${id}`) })
  return (
    <>
      {reopen.refusal && <RefusalBox refusal={reopen.refusal} />}
      <button
        type="button"
        className="button primary"
        disabled={reopen.pending}
        onClick={() => void reopen.send({ id })}
      >
        {t.reopen}
      </button>
    </>
  )
}

function Findings({ page }: { readonly page: Page }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const reader = readerPath(page.solution.programmeId)
  const shown = inOrder(
    page.findings
      .filter((finding) => finding.settledBy === 'submission' || finding.strength === 'in-principle')
      .map((finding) => ({ ...findingProps(finding, locale, page.solution.id), reader })),
  )
  return (
    <section aria-labelledby="findings-title">
      <div className="panel-head">
        <h2 id="findings-title">{t.findings}</h2>
        <span className="caption end">
          {t.findingsNote} · {clockTimeOf(page.judgedAt)}
        </span>
      </div>
      <FindingCounts findings={shown} />
      <FindingList findings={shown} />
      <DeterminationForms page={page} />
    </section>
  )
}
