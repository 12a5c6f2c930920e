import { useState } from 'react'
import type { ReactNode } from 'react'
import type { AttachmentReference } from '../../../foundation/attachments/index.ts'
import { FileSlot } from '../../../foundation/attachments/web/index.ts'
import {
  DataTable,
  NoticeBox,
  Panel,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
} from '../../../foundation/interface/web/index.ts'
import type { reviewContract } from '../contract.ts'
import { columnsOfTable } from '../index.ts'
import { expertKeys, type ImportView } from './expert.ts'
import { words } from './words.ts'

/** Experts from a table: first looked at row by row, then entered whole or not at all. */
export function ImportPanel({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { locale, announce } = useDesk()
  const t = words[locale]
  const api = useApi<typeof reviewContract>('review')
  const [file, setFile] = useState<AttachmentReference>()
  const [seen, setSeen] = useState<ImportView>()
  const look = useAct(api.importTable, { onDone: setSeen })
  const enter = useAct(api.importTable, {
    outdates: expertKeys,
    onDone: ({ entered }) => {
      announce({ tone: 'green', words: `${t.entered} ${entered}` })
      onDone()
    },
  })
  const choose = (chosen: AttachmentReference | undefined): void => {
    setFile(chosen)
    setSeen(undefined)
    if (chosen) void look.send({ fileId: chosen.id, mode: 'look' })
  }
  const refusal = look.refusal ?? enter.refusal
  const isSound = seen !== undefined && seen.findings.length === 0 && seen.readable > 0
  return (
    <Panel title={t.importTable}>
      <p className="help">{`${t.importHelp}${Object.values(columnsOfTable)
        .map((one) => one[locale])
        .join(locale === 'zh' ? '、' : ', ')}`}</p>
      {refusal && <RefusalBox refusal={refusal} />}
      <FileSlot id="expert-table" label={t.table} file={file} onChange={choose} />
      {seen && <Findings seen={seen} />}
      <div className="button-row">
        <button
          type="button"
          className="button primary"
          disabled={!isSound || file === undefined || enter.pending}
          onClick={() => file && void enter.send({ fileId: file.id, mode: 'enter' })}
        >
          {t.enterAll}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t.cancel}
        </button>
      </div>
    </Panel>
  )
}

function Findings({ seen }: { readonly seen: ImportView }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  if (seen.findings.length === 0) return <NoticeBox>{`${t.soundRows} ${seen.readable}`}</NoticeBox>
  return (
    <DataTable
      caption={t.findings}
      captionShown
      rows={seen.findings}
      idOf={({ row, code, column }) => `${row} ${code} ${column ?? ''}`}
      columns={[
        { key: 'row', head: t.row, kind: 'number', cell: ({ row }) => row },
        { key: 'column', head: t.column, cell: ({ column }) => column ?? '—' },
        { key: 'message', head: t.finding, cell: ({ message }) => message[locale] },
      ]}
    />
  )
}
