import type { ReactNode } from 'react'
import { Suspense } from 'react'
import { groupsOfFour } from '../../../foundation/interface/index.ts'
import {
  type DeskPageProps,
  ErrorSummary,
  Loading,
  NoticeBox,
  PageHead,
  Reading,
  RefusalBox,
  useAct,
  useAddress,
  useApi,
  useLocale,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import { AnswerSheet } from '../../../foundation/forms/web/index.ts'
import { readerPath } from '../../notice/index.ts'
import type { workPlans } from '../contract.ts'
import type { PlanAnswersPage, PlanTaskList } from '../index.ts'
import { words } from './words.ts'

/** 核对与上报: every answer as it will be sealed, with a way back to each section, and the two acts of the certifier. */
export function CheckPage({ params }: DeskPageProps): ReactNode {
  const id = params['id'] ?? ''
  const api = useApi<typeof workPlans>('work-plans')
  const answers = useRead(['work-plans', 'answers', id], () => api.answers({ id }))
  const tasks = useRead(['work-plans', 'task-list', id], () => api.taskList({ id }))
  return (
    <Reading of={tasks}>
      {(list) => <Reading of={answers}>{(page) => <Answers page={page} tasks={list} />}</Reading>}
    </Reading>
  )
}

interface AnswersProps {
  readonly page: PlanAnswersPage
  readonly tasks: PlanTaskList
}

function Answers({ page, tasks }: AnswersProps): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const { plan, sheet, errors, revision, fingerprint, sealed, actions } = page
  const problems = errors.map((error) => ({ field: `section-${error.section}`, message: error.message[locale] }))
  const isChecked = tasks.checkedVersion === revision
  const mayEdit = actions.includes('edit')
  return (
    <>
      <PageHead
        title={sealed ? t.answers : t.checkTitle}
        crumbs={[
          { words: t.mine, to: '/plans' },
          { words: plan.title, to: `/plans/${plan.id}` },
        ]}
        facts={[{ name: t.form, value: t.versionOf(revision) }]}
        wrong={problems.length > 0}
        actions={!sealed && <Acts id={plan.id} revision={revision} isChecked={isChecked} actions={actions} />}
      />
      {!sealed && <NoticeBox>{actions.includes('check') ? t.checkLead : t.onlySigner}</NoticeBox>}
      {!sealed && problems.length > 0 && <ErrorSummary problems={problems} />}
      {fingerprint !== null && (
        <p className="caption">
          {t.fingerprint} <span className="fingerprint">{groupsOfFour(fingerprint)}</span>
        </p>
      )}
      <Suspense fallback={<Loading />}>
        <AnswerSheet
          sheet={sheet}
          reader={readerPath(plan.programmeId)}
          fileHref={(file) => `/attachments/${file.id}`}
          {...(mayEdit ? { toSection: (section: string) => `/plans/${plan.id}/sections/${section}` } : {})}
        />
      </Suspense>
    </>
  )
}

interface ActsProps {
  readonly id: string
  readonly revision: number
  readonly isChecked: boolean
  readonly actions: readonly string[]
}

function Acts({ id, revision, isChecked, actions }: ActsProps): ReactNode {
  const t = words[useLocale()]
  const { go } = useAddress()
  const api = useApi<typeof workPlans>('work-plans')
  const check = useAct(api.check, { outdates: [['work-plans']] })
  const submit = useAct(api.submit, { outdates: [['work-plans']], onDone: () => go(`/plans/${id}/receipt`) })
  const refusal = submit.refusal ?? check.refusal
  const version = { id, answersVersion: revision }
  return (
    <>
      {actions.includes('check') && !isChecked && (
        <button
          type="button"
          className="button primary"
          disabled={check.pending}
          onClick={() => void check.send(version)}
        >
          {t.check}
        </button>
      )}
      {isChecked && <span className="caption">{t.checked(revision)}</span>}
      {actions.includes('submit') && isChecked && (
        <button
          type="button"
          className="button primary"
          disabled={submit.pending}
          title={t.submitSure}
          onClick={() => void submit.send(version)}
        >
          {t.submit}
        </button>
      )}
      {refusal && <RefusalBox refusal={refusal} />}
    </>
  )
}
