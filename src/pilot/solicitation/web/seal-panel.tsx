import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { tableTime } from '../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  Empty,
  FactList,
  Panel,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
} from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import type { ElectronicSealView, ReceiptPage, SealVerdict } from '../index.ts'
import { TextControl } from './controls.tsx'
import { sealWords } from './seal-words.ts'

/** 盖章与电子印章: scans of sealed pages, electronic seals with what this site could say of each, and the way to add one. */
export function SealPanel({ page }: { readonly page: ReceiptPage }): ReactNode {
  const { locale } = useDesk()
  const t = sealWords[locale]
  const { sealPages, seals } = page
  return (
    <Panel title={t.title} note={t.note}>
      <FactList
        facts={[
          {
            name: t.pages,
            value:
              sealPages.length === 0
                ? t.noPages
                : sealPages.map((one) => (
                    <span key={one.fileId}>
                      <a className="link" href={`/attachments/${one.fileId}`}>
                        {one.fileName}
                      </a>{' '}
                    </span>
                  )),
          },
          { name: t.verifier, value: seals.verifier[locale] },
        ]}
      />
      <DataTable<ElectronicSealView>
        caption={t.caption}
        rows={seals.given}
        idOf={({ id }) => id}
        empty={<Empty title={t.none}>{t.noneWhy}</Empty>}
        columns={columns(locale)}
      />
      {seals.text !== null && page.actions.includes('seal') && <SealForm page={page} text={seals.text} />}
    </Panel>
  )
}

const statusOf = {
  'not-verified-here': 'not-started',
  holds: 'met',
  'unknown-certificate': 'not-started',
  'certificate-not-valid': 'differs',
  'does-not-hold': 'differs',
} as const satisfies Record<SealVerdict['kind'], string>

function columns(locale: 'zh' | 'en'): readonly Column<ElectronicSealView>[] {
  const t = sealWords[locale]
  return [
    { key: 'member', head: t.member, cell: (one) => one.organisationName },
    {
      key: 'verdict',
      head: t.verdict,
      cell: ({ verdict }) => <StatusTag status={statusOf[verdict.kind]} words={t.verdicts[verdict.kind]} />,
    },
    { key: 'certificate', head: t.certificate, cell: ({ verdict }) => ('subject' in verdict ? verdict.subject : '—') },
    { key: 'version', head: t.version, kind: 'date', cell: ({ fingerprint }) => fingerprint.slice(0, 8) },
    { key: 'at', head: t.at, kind: 'date', cell: (one) => `${one.attachedByName} ${tableTime(one.attachedAt)}` },
  ]
}

function SealForm({ page, text }: { readonly page: ReceiptPage; readonly text: string }): ReactNode {
  const { locale, announce } = useDesk()
  const t = sealWords[locale]
  const [signature, setSignature] = useState('')
  const [problem, setProblem] = useState<string>()
  const api = useApi<typeof solicitation>('solicitation')
  const seal = useAct(api.seal, {
    outdates: [['solicitation', 'receipt', page.solution.id]],
    onDone: () => {
      setSignature('')
      announce({ tone: 'green', words: t.done })
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setProblem(signature.trim() === '' ? t.missing : undefined)
    if (signature.trim() !== '') void seal.send({ id: page.solution.id, signature: signature.trim() })
  }
  return (
    <details>
      <summary>{t.add}</summary>
      <p className="caption">{t.how}</p>
      <pre className="mono">{text}</pre>
      {seal.refusal && <RefusalBox refusal={seal.refusal} />}
      <form onSubmit={submit} noValidate>
        <TextControl
          id="electronic-seal"
          label={t.signature}
          help={t.signatureHelp}
          kind="long"
          mono
          maxLength={1000}
          value={signature}
          problem={problem}
          onChange={setSignature}
        />
        <div className="button-row">
          <button type="submit" className="button" disabled={seal.pending}>
            {t.add}
          </button>
        </div>
      </form>
    </details>
  )
}
