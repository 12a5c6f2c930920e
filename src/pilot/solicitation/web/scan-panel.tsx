import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import type { AttachmentReference } from '../../../foundation/attachments/index.ts'
import { FileSlot } from '../../../foundation/attachments/web/index.ts'
import { groupsOfFour, tableTime } from '../../../foundation/interface/index.ts'
import {
  ErrorSummary,
  FactList,
  Panel,
  NoticeBox,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
} from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import { TextControl } from './controls.tsx'
import { officeWords } from './office-words.ts'
import type { ListedRecommendation } from './recommendation.ts'

/** 盖章扫描件: what was signed, the scans of the sealed letter, and the upload with what stands on the paper. */
export function ScanPanel({ list }: { readonly list: ListedRecommendation }): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  const signedAt = list.signedAt === null ? '' : tableTime(list.signedAt)
  return (
    <Panel title={o.scan}>
      <FactList
        facts={[
          { name: o.documentNumber, value: list.documentNumber ?? '—' },
          { name: o.signedBy, value: `${list.signedByName ?? '—'}　${signedAt}` },
          {
            name: o.listFingerprint,
            value: <span className="fingerprint">{groupsOfFour(list.fingerprint ?? '')}</span>,
          },
        ]}
      />
      {list.scans.length === 0 && <NoticeBox>{o.noScan}</NoticeBox>}
      {list.scans.map((scan) => (
        <p key={scan.fileId}>
          <a className="link" href={`/attachments/${scan.fileId}`}>
            {scan.fileName}
          </a>{' '}
          {o.scanSays(scan.documentNumber, scan.issuer)}{' '}
          <span className="caption">
            {scan.attachedByName} {tableTime(scan.attachedAt)}{' '}
            <span className="mono" title={scan.fileFingerprint}>
              SM3 {scan.fileFingerprint.slice(0, 8)}
            </span>
          </span>
        </p>
      ))}
      {list.actions.includes('attach-scan') && <ScanForm list={list} />}
    </Panel>
  )
}

const empty = { documentNumber: '', issuer: '', fingerprint: '' }

function ScanForm({ list }: { readonly list: ListedRecommendation }): ReactNode {
  const { locale, announce } = useDesk()
  const o = officeWords[locale]
  const [given, setGiven] = useState(empty)
  const [file, setFile] = useState<AttachmentReference>()
  const [problems, setProblems] = useState<readonly { readonly field: string; readonly message: string }[]>([])
  const api = useApi<typeof solicitation>('solicitation')
  const attach = useAct(api.attachScan, {
    outdates: [['solicitation', 'recommendations']],
    onDone: () => announce({ tone: 'green', words: o.scanDone }),
  })
  const at = (field: string): string => `scan-${field}-${list.id}`
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const missing = [
      ...(file ? [] : [{ field: at('file'), message: o.scanMissing }]),
      ...(['documentNumber', 'issuer', 'fingerprint'] as const).flatMap((field) =>
        given[field].trim() === '' ? [{ field: at(field), message: o.scanFieldMissing[field] }] : [],
      ),
    ]
    setProblems(missing)
    if (file && missing.length === 0) void attach.send({ id: list.id, attachmentId: file.id, ...given })
  }
  const control = (field: keyof typeof empty, help: string, maxLength: number): ReactNode => (
    <TextControl
      id={at(field)}
      label={o.onPaper[field]}
      help={help}
      maxLength={maxLength}
      value={given[field]}
      problem={problems.find((one) => one.field === at(field))?.message}
      onChange={(value) => setGiven({ ...given, [field]: value })}
    />
  )
  return (
    <details open={list.scans.length === 0}>
      <summary>{list.scans.length === 0 ? o.attachScan : o.attachBetterScan}</summary>
      <form onSubmit={submit} noValidate>
        <ErrorSummary problems={problems} />
        {attach.refusal && <RefusalBox refusal={attach.refusal} />}
        <FileSlot id={at('file')} label={o.scan} file={file} needed onChange={setFile} />
        {control('documentNumber', o.documentHelp, 60)}
        {control('issuer', o.issuerHelp, 40)}
        {control('fingerprint', o.paperFingerprintHelp, 300)}
        <div className="button-row">
          <button type="submit" className="button primary" disabled={attach.pending}>
            {o.attachScan}
          </button>
        </div>
      </form>
    </details>
  )
}
