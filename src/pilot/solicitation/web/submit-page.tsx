import { useState } from 'react'
import type { ReactNode } from 'react'
import {
  DeadlineStrip,
  type DeskPageProps,
  DeskLink,
  ErrorSummary,
  FindingList,
  NoticeBox,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  useAct,
  useAddress,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import { readerPath } from '../../notice/index.ts'
import type { solicitation } from '../contract.ts'
import type { TaskListPage } from '../index.ts'
import { TextControl } from './controls.tsx'
import { DeterminationForms } from './determination-form.tsx'
import { findingProps, inOrder } from './finding-props.ts'
import { words } from './words.ts'

/** 声明与提交: what still stands in the way, the two declarations, a reason where the number is exceeded. */
export function SubmitPage({ params }: DeskPageProps): ReactNode {
  const id = params['id'] ?? ''
  const api = useApi<typeof solicitation>('solicitation')
  const read = useRead(['solicitation', 'task-list', id], () => api.taskList({ id }))
  return <Reading of={read}>{(page) => <Submission page={page} />}</Reading>
}

function Submission({ page }: { readonly page: TaskListPage }): ReactNode {
  const { locale, now } = useDesk()
  const t = words[locale]
  const { solution, call, actions } = page
  const { id } = solution
  const late = now() >= call.deadline && !actions.includes('resubmit')
  const reader = readerPath(solution.programmeId)
  const open = page.findings.filter(
    ({ settledBy, strength, verdict, determination }) =>
      settledBy === 'submission' && strength === 'must' && verdict !== 'met' && determination?.state !== 'met',
  )
  const mayFile = actions.includes('submit') || actions.includes('resubmit')
  return (
    <>
      <PageHead
        title={t.submitTitle}
        crumbs={[
          { words: t.mine, to: '/solutions' },
          { words: solution.title, to: `/solutions/${id}` },
        ]}
      />
      <DeadlineStrip due={call.deadline} />
      <FindingList findings={inOrder(open.map((finding) => ({ ...findingProps(finding, locale, id), reader })))} />
      <DeterminationForms page={page} />
      {page.checkedVersion !== page.answersVersion && !actions.includes('resubmit') && (
        <NoticeBox tone="amber">
          {t.notChecked} <DeskLink to={`/solutions/${id}/check`}>{t.checkAnswers}</DeskLink>
        </NoticeBox>
      )}
      {mayFile ? <Declaration page={page} late={late} /> : <NoticeBox>{t.onlyCertifier}</NoticeBox>}
    </>
  )
}

function Declaration({ page, late }: { readonly page: TaskListPage; readonly late: boolean }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { go } = useAddress()
  const { id } = page.solution
  const [given, setGiven] = useState({ truth: false, secrets: false, reason: '', lateReason: '' })
  const [problems, setProblems] = useState<readonly { readonly field: string; readonly message: string }[]>([])
  const api = useApi<typeof solicitation>('solicitation')
  const settings = {
    outdates: [['solicitation']],
    onDone: () => go(`/solutions/${id}/receipt`),
  }
  const submit = useAct(api.submit, settings)
  const resubmit = useAct(api.resubmit, settings)
  const fileLate = useAct(api.fileLate, settings)
  const refusal = submit.refusal ?? resubmit.refusal ?? fileLate.refusal
  const beyond = page.placesLimit !== null && page.placesHeld !== null && page.placesHeld >= page.placesLimit
  const isLate = late || refusal?.code === 'deadline-has-passed' || refusal?.code === 'list-is-sealed'
  const send = (): void => {
    const found = given.truth && given.secrets ? [] : [{ field: 'declare-truth', message: t.declareMissing }]
    setProblems(found)
    if (found.length > 0) return
    const { answersVersion } = page
    const reason = given.reason.trim() === '' ? {} : { reason: given.reason.trim() }
    if (isLate) void fileLate.send({ id, answersVersion, lateReason: given.lateReason, ...reason })
    else if (page.actions.includes('resubmit')) void resubmit.send({ id, answersVersion })
    else void submit.send({ id, answersVersion, ...reason })
  }
  return (
    <Panel title={t.submitTitle}>
      <p>{t.submitLead}</p>
      <ErrorSummary problems={problems} />
      {refusal && <RefusalBox refusal={refusal} />}
      {isLate && (
        <>
          <NoticeBox tone="red">{t.late}</NoticeBox>
          <TextControl
            id="late-reason"
            label={t.lateReason}
            kind="long"
            maxLength={1000}
            value={given.lateReason}
            onChange={(lateReason) => setGiven({ ...given, lateReason })}
          />
        </>
      )}
      {(beyond || refusal?.code === 'at-most-five-solutions-led') && (
        <TextControl
          id="over-limit-reason"
          label={t.overLimitReason}
          help={t.overLimit(page.placesHeld ?? 0, page.placesLimit ?? 0)}
          kind="long"
          maxLength={1000}
          value={given.reason}
          onChange={(reason) => setGiven({ ...given, reason })}
        />
      )}
      <label className="choice" htmlFor="declare-truth">
        <input
          id="declare-truth"
          type="checkbox"
          checked={given.truth}
          onChange={(event) => setGiven({ ...given, truth: event.target.checked })}
        />
        {t.declareTruth}
      </label>
      <label className="choice" htmlFor="declare-secrets">
        <input
          id="declare-secrets"
          type="checkbox"
          checked={given.secrets}
          onChange={(event) => setGiven({ ...given, secrets: event.target.checked })}
        />
        {t.declareSecrets}
      </label>
      <p className="caption">{t.stepUp}</p>
      <div className="button-row">
        <button
          type="button"
          className="button primary"
          disabled={submit.pending || resubmit.pending || fileLate.pending}
          onClick={send}
        >
          {isLate ? t.fileLate : t.submitButton}
        </button>
      </div>
    </Panel>
  )
}
