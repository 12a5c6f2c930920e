import { useState } from 'react'
import type { ReactNode } from 'react'
import type { AttachmentReference } from '../../../foundation/attachments/index.ts'
import { FileSlot } from '../../../foundation/attachments/web/index.ts'
import {
  ChoiceControl,
  DataTable,
  LineControl,
  NoticeBox,
  Panel,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
} from '../../../foundation/interface/web/index.ts'
import type { catalogueContract } from '../contract.ts'
import { tableColumns } from '../index.ts'
import { ReasonActs } from './reason-acts.tsx'
import type { ImportView, ReleaseView } from './shown.ts'
import { words } from './words.ts'

const outdates = [
  ['catalogue', 'releases'],
  ['catalogue', 'release'],
] as const

/** Listed entries that are amended or withdrawn, and a list that is taken over. */
export function ReleaseChanges({ release }: Pick<ReleaseView, 'release'>): ReactNode {
  return (
    <>
      <AddChange release={release} />
      <ImportList release={release} />
    </>
  )
}

function AddChange({ release }: Pick<ReleaseView, 'release'>): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { id, version } = release
  const [number, setNumber] = useState('')
  const [change, setChange] = useState<'amended' | 'withdrawn'>('amended')
  const api = useApi<typeof catalogueContract>('catalogue')
  const add = useAct(api.addChange, { outdates })
  return (
    <Panel title={t.addChange}>
      {add.refusal && <RefusalBox refusal={add.refusal} />}
      <LineControl id="entry-number" label={t.entryNumber} value={number} onChange={setNumber} required />
      <ChoiceControl
        id="change"
        label={t.change}
        value={change}
        choices={(['amended', 'withdrawn'] as const).map((value) => ({ value, words: t.changes[value] }))}
        onChange={(value) => setChange(value === 'withdrawn' ? 'withdrawn' : 'amended')}
      />
      <ReasonActs
        id="change-reason"
        label={t.reason}
        pending={add.pending || number.trim() === ''}
        acts={[
          {
            words: t.addChange,
            send: (reason) => void add.send({ id, version, number: number.trim(), change, reason }),
          },
        ]}
      />
    </Panel>
  )
}

function ImportList({ release }: Pick<ReleaseView, 'release'>): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { id, version } = release
  const [file, setFile] = useState<AttachmentReference>()
  const [seen, setSeen] = useState<ImportView>()
  const api = useApi<typeof catalogueContract>('catalogue')
  const look = useAct(api.importList, { onDone: setSeen })
  const enter = useAct(api.importList, { outdates })
  const refusal = look.refusal ?? enter.refusal
  const choose = (chosen: AttachmentReference | undefined): void => {
    setFile(chosen)
    setSeen(undefined)
    if (chosen) void look.send({ id, version, fileId: chosen.id, mode: 'look' })
  }
  const isSound = seen !== undefined && seen.findings.length === 0 && seen.readable > 0
  const heads = Object.values(tableColumns).map((column) => column[locale])
  return (
    <Panel title={t.importList}>
      <p className="help">{`${t.importHelp}${heads.join(locale === 'zh' ? '、' : ', ')}`}</p>
      {refusal && <RefusalBox refusal={refusal} />}
      <FileSlot id="list" label={t.table} file={file} onChange={choose} />
      {seen && <Findings seen={seen} />}
      <div className="button-row">
        <button
          type="button"
          className="button"
          disabled={!isSound || file === undefined || enter.pending}
          onClick={() => file && void enter.send({ id, version, fileId: file.id, mode: 'enter' })}
        >
          {t.enterAll}
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
      caption={t.problem}
      captionShown
      rows={seen.findings}
      idOf={({ row, code, column }) => `${row} ${code} ${column ?? ''}`}
      columns={[
        { key: 'row', head: t.row, kind: 'number', cell: ({ row }) => row },
        { key: 'column', head: t.column, cell: ({ column }) => column ?? '—' },
        { key: 'message', head: t.problem, cell: ({ message }) => message[locale] },
      ]}
    />
  )
}
