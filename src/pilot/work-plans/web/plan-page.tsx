import type { ReactNode } from 'react'
import { clockTimeOf, type Instant } from '../../../foundation/kernel/index.ts'
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
  type TaskGroup,
  TaskList,
  useAct,
  useAddress,
  useApi,
  useLocale,
  useRead,
  WithPanel,
} from '../../../foundation/interface/web/index.ts'
import { tableTime } from '../../../foundation/interface/index.ts'
import { readerPath } from '../../notice/index.ts'
import type { workPlans } from '../contract.ts'
import type { PlanSection, PlanTaskList } from '../index.ts'
import { texts } from '../texts.ts'
import { findingsShown } from './finding-props.ts'
import { statusOfPlan, statusOfSection } from './status-of.ts'
import { words } from './words.ts'

/** The task list of one plan: deadline and progress in a strip, sections at the left, live findings at the right. */
export function PlanPage({ params }: DeskPageProps): ReactNode {
  const id = params['id'] ?? ''
  const api = useApi<typeof workPlans>('work-plans')
  const read = useRead(['work-plans', 'task-list', id], () => api.taskList({ id }))
  return <Reading of={read}>{(page) => <Tasks page={page} />}</Reading>
}

function Tasks({ page }: { readonly page: PlanTaskList }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const { plan, intake, sections, form } = page
  const done = sections.filter((section) => section.state === 'finished').length
  return (
    <>
      <PageHead
        title={plan.title}
        crumbs={[{ words: t.mine, to: '/plans' }]}
        statuses={[{ status: statusOfPlan[plan.state], words: texts[locale].states[plan.state] }]}
        facts={[
          { name: t.number, value: <span className="mono">{plan.number}</span> },
          { name: t.form, value: `${form.title[locale] ?? form.title.zh} ${t.versionOf(form.version)}` },
          { name: t.applicant, value: plan.applicantName },
        ]}
        {...(page.savedAt === null ? {} : { savedAt: clockTimeOf(page.savedAt) })}
        actions={<HeadActions page={page} />}
      />
      <DeadlineStrip due={intake.deadline}>
        <ProgressBlocks
          parts={sections.map((section) => ({ key: section.id, kind: partOf(section.state) }))}
          words={t.finished(done, sections.length)}
        />
      </DeadlineStrip>
      {plan.decisionReason !== null && (
        <NoticeBox tone={plan.state === 'selected' ? 'teal' : 'amber'}>
          {texts[locale].states[plan.state]}：{plan.decisionReason}
        </NoticeBox>
      )}
      <p className="caption">{form.origin[locale] ?? form.origin.zh}</p>
      <WithPanel
        main={
          <>
            <TaskList groups={taskGroups(page, locale)} />
            {page.actions.includes('discard') && <Discard id={plan.id} />}
          </>
        }
        panel={<Findings page={page} />}
      />
    </>
  )
}

function HeadActions({ page }: { readonly page: PlanTaskList }): ReactNode {
  const t = words[useLocale()]
  const { plan, actions, receiptNumber } = page
  return (
    <>
      {receiptNumber !== null && (
        <DeskLink to={`/plans/${plan.id}/receipt`} className="button">
          {t.receipt}
        </DeskLink>
      )}
      {actions.includes('edit') && (
        <DeskLink to={`/plans/${plan.id}/check`} className="button primary">
          {t.checkTitle}
        </DeskLink>
      )}
    </>
  )
}

function Discard({ id }: { readonly id: string }): ReactNode {
  const t = words[useLocale()]
  const { go } = useAddress()
  const api = useApi<typeof workPlans>('work-plans')
  const discard = useAct(api.discard, { outdates: [['work-plans']], onDone: () => go('/plans') })
  return (
    <details>
      <summary>{t.discard}</summary>
      <p>{t.discardSure}</p>
      {discard.refusal && <RefusalBox refusal={discard.refusal} />}
      <button type="button" className="button" disabled={discard.pending} onClick={() => void discard.send({ id })}>
        {t.discard}
      </button>
    </details>
  )
}

function Findings({ page }: { readonly page: PlanTaskList }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const shown = findingsShown(page.findings, locale, readerPath(page.plan.programmeId))
  return (
    <section aria-labelledby="findings-title">
      <div className="panel-head">
        <h2 id="findings-title">{t.findings}</h2>
        <span className="caption end">{page.receiptNumber === null ? t.findingsNote : t.frozenFindings}</span>
      </div>
      <FindingCounts findings={shown} />
      <FindingList findings={shown} />
    </section>
  )
}

function partOf(state: PlanSection['state']): 'done' | 'problem' | 'in-progress' | 'none' {
  if (state === 'finished') return 'done'
  if (state === 'faulty') return 'problem'
  return state === 'in-progress' ? 'in-progress' : 'none'
}

/** The time of today's saves, the day of earlier ones. */
function briefly(moment: Instant, now: Instant): string {
  const [day = '', time = ''] = tableTime(moment).split(' ')
  return tableTime(now).startsWith(day) ? time : day.slice(5)
}

// The form's own chapter titles begin with their number, which the list gives by itself.
const withoutNumber = (title: string): string => title.replace(/^[一二三四五六七八九十]+、|^\d+\.?\s*/, '')

/** Sections under their chapters, then partners and the way to hand in; a locked task says what unlocks it. */
function taskGroups(page: PlanTaskList, locale: 'zh' | 'en'): readonly TaskGroup[] {
  const t = words[locale]
  const { id } = page.plan
  const chapters = page.chapters.map((chapter): TaskGroup => ({
    title: withoutNumber(chapter.title[locale] ?? chapter.title.zh),
    tasks: page.sections
      .filter((section) => section.chapter === chapter.id)
      .map((section) => ({
        name: section.title[locale] ?? section.title.zh,
        to: `/plans/${id}/sections/${section.id}`,
        fact: section.state === 'not-started' ? '' : t.answered(section.answered, section.wanted),
        status: { status: statusOfSection[section.state] },
        ...(section.editedBy === null || section.editedAt === null
          ? {}
          : { editor: `${section.editedBy} ${briefly(section.editedAt, page.intake.now)}` }),
      })),
  }))
  return [...chapters, lastGroup(page, locale)]
}

function lastGroup(page: PlanTaskList, locale: 'zh' | 'en'): TaskGroup {
  const t = words[locale]
  const { id, kind } = page.plan
  const left = page.sections.filter(({ state }) => state !== 'finished').length
  const open = page.partners.filter(({ state }) => state === 'invited' || state === 'declined').length
  const checked = page.checkedVersion !== null && page.checkedVersion === page.answersVersion
  const partners = {
    name: t.invitePartners,
    to: `/plans/${id}/partners`,
    fact: page.partners.length === 0 ? '' : t.partnerFact(page.partners.length, open),
    status: { status: page.partners.length > 0 && open === 0 ? 'done' : 'not-started' } as const,
  }
  const check =
    left > 0
      ? { name: t.checkAnswers, fact: t.checkUnlock(left), status: { status: 'locked' } as const }
      : {
          name: t.checkAnswers,
          to: `/plans/${id}/check`,
          fact: checked ? t.checked(page.answersVersion) : '',
          status: { status: checked ? 'in-progress' : 'not-started' } as const,
        }
  return { title: withoutNumber(t.lastChapter), tasks: kind === 'authority' ? [check] : [partners, check] }
}
