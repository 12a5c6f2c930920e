import { Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import { AnswerSheet } from '../../../foundation/forms/web/index.ts'
import { groupsOfFour } from '../../../foundation/interface/index.ts'
import {
  ChoiceControl,
  type DeskPageProps,
  ErrorSummary,
  LineControl,
  Loading,
  NoticeBox,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  useAct,
  useAddress,
  useApi,
  useLocale,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import { readerPath } from '../../notice/index.ts'
import type { implementation } from '../contract.ts'
import type { ReportAnswersPage } from '../index.ts'
import { statusOfReport } from './status-of.ts'
import { words } from './words.ts'

/** All answers on one page: to be checked and handed in by the unit, to be accepted or returned by the office. */
export function AnswersPage({ params }: DeskPageProps): ReactNode {
  const id = params['id'] ?? ''
  const api = useApi<typeof implementation>('implementation')
  const read = useRead(['implementation', 'answers', id], () => api.answers({ id }))
  return <Reading of={read}>{(page) => <Answers page={page} />}</Reading>
}

function Answers({ page }: { readonly page: ReportAnswersPage }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const { report, sheet, errors, fingerprint, sealed, actions } = page
  const problems = errors.map((error) => ({ field: `section-${error.section}`, message: error.message[locale] }))
  return (
    <>
      <PageHead
        title={sealed ? t.answers : t.checkTitle}
        crumbs={[{ words: `${report.pilotTitle} · ${t.nth(report.period)}`, to: `/reports/${report.id}` }]}
        statuses={[{ status: statusOfReport(report), words: t.statesOf[report.state] }]}
        facts={[{ name: t.unit, value: report.unitName }]}
        wrong={problems.length > 0}
        actions={
          <>
            <button type="button" className="button" onClick={() => window.print()}>
              {t.print}
            </button>
            {!sealed && <Signing page={page} />}
            {actions.includes('accept') && <Accept page={page} />}
          </>
        }
      />
      {!sealed && <NoticeBox>{actions.includes('check') ? t.checkLead : t.onlySigner}</NoticeBox>}
      {!sealed && problems.length > 0 && <ErrorSummary problems={problems} />}
      {fingerprint !== null && (
        <p className="caption">
          {t.fingerprint} <span className="fingerprint">{groupsOfFour(fingerprint)}</span>
        </p>
      )}
      {actions.includes('return') && <GiveBack page={page} />}
      <Suspense fallback={<Loading />}>
        <AnswerSheet
          sheet={sheet}
          reader={readerPath(report.programmeId)}
          fileHref={(file) => `/attachments/${file.id}`}
          {...(actions.includes('edit')
            ? { toSection: (section: string) => `/reports/${report.id}/sections/${section}` }
            : {})}
        />
      </Suspense>
    </>
  )
}

/** Checking and handing in are two acts: what was checked is what is handed in. */
function Signing({
  page: { report, revision, checkedVersion, actions },
}: {
  readonly page: ReportAnswersPage
}): ReactNode {
  const t = words[useLocale()]
  const { go } = useAddress()
  const api = useApi<typeof implementation>('implementation')
  const check = useAct(api.check, { outdates: [['implementation']] })
  const submit = useAct(api.submit, { outdates: [['implementation']], onDone: () => go(`/reports/${report.id}`) })
  const refusal = submit.refusal ?? check.refusal
  const version = { id: report.id, answersVersion: revision }
  const isChecked = checkedVersion === revision
  return (
    <>
      {actions.includes('check') && !isChecked && (
        <button
          type="button"
          className="button primary"
          disabled={check.pending}
          onClick={() => void check.send(version)}
        >
          {t.confirmCheck}
        </button>
      )}
      {isChecked && <span className="caption">{t.checked(revision)}</span>}
      {actions.includes('submit') && isChecked && (
        <button
          type="button"
          className="button primary"
          disabled={submit.pending}
          onClick={() => void submit.send(version)}
        >
          {t.submit}
        </button>
      )}
      {refusal && <RefusalBox refusal={refusal} />}
    </>
  )
}

function Accept({ page: { report } }: { readonly page: ReportAnswersPage }): ReactNode {
  const t = words[useLocale()]
  const { go } = useAddress()
  const api = useApi<typeof implementation>('implementation')
  const accept = useAct(api.accept, { outdates: [['implementation']], onDone: () => go('/report-board') })
  return (
    <>
      <button
        type="button"
        className="button primary"
        disabled={accept.pending}
        onClick={() => void accept.send({ id: report.id, version: report.version })}
      >
        {t.accept}
      </button>
      {accept.refusal && <RefusalBox refusal={accept.refusal} />}
    </>
  )
}

/** Remarks at fields, each with what is to be changed; the unit may change those fields and no others. */
function GiveBack({ page: { report, fields } }: { readonly page: ReportAnswersPage }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const { go } = useAddress()
  const [remarks, setRemarks] = useState([{ path: '', words: '' }])
  const api = useApi<typeof implementation>('implementation')
  const send = useAct(api.return, { outdates: [['implementation']], onDone: () => go('/report-board') })
  const written = remarks.filter(({ path, words: said }) => path !== '' && said.trim() !== '')
  const change = (index: number, to: Partial<(typeof remarks)[number]>): void =>
    setRemarks(remarks.map((one, at) => (at === index ? { ...one, ...to } : one)))
  return (
    <details>
      <summary>{t.giveBack}</summary>
      <Panel title={t.giveBack} note={t.giveBackLead}>
        {remarks.map((remark, index) => (
          <div className="field-row" key={`remark-${String(index)}`}>
            <ChoiceControl
              id={`remark-field-${index}`}
              label={t.field}
              value={remark.path}
              none={t.none}
              choices={fields.map(({ path, label }) => ({ value: path, words: label[locale] ?? label.zh }))}
              onChange={(path) => change(index, { path })}
            />
            <LineControl
              id={`remark-words-${index}`}
              label={t.remark}
              maxLength={500}
              value={remark.words}
              onChange={(typed) => change(index, { words: typed })}
              required
            />
          </div>
        ))}
        {send.refusal && <RefusalBox refusal={send.refusal} />}
        <div className="button-row">
          <button
            type="button"
            className="button small"
            onClick={() => setRemarks([...remarks, { path: '', words: '' }])}
          >
            {t.addRemark}
          </button>
          <button
            type="button"
            className="button"
            disabled={send.pending || written.length === 0}
            onClick={() => void send.send({ id: report.id, version: report.version, remarks: written })}
          >
            {t.giveBack}
          </button>
        </div>
      </Panel>
    </details>
  )
}
