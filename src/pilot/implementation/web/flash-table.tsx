import { useState } from 'react'
import type { ReactNode } from 'react'
import { tableTime } from '../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  Empty,
  LineControl,
  Panel,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useLocale,
} from '../../../foundation/interface/web/index.ts'
import type { implementation } from '../contract.ts'
import type { FlashView } from '../index.ts'
import { words } from './words.ts'

/** 不定期报告, the newest first; the office notes what it has read. */
export function FlashTable({ flashes }: { readonly flashes: readonly FlashView[] }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  return (
    <Panel title={t.flashes} flush>
      <DataTable<FlashView>
        caption={t.flashes}
        rows={flashes}
        idOf={({ id }) => id}
        empty={<Empty title={t.noFlashes}>{t.noFlashesWhy}</Empty>}
        columns={columns(locale)}
      />
    </Panel>
  )
}

function Note({ id }: { readonly id: string }): ReactNode {
  const t = words[useLocale()]
  const [note, setNote] = useState('')
  const api = useApi<typeof implementation>('implementation')
  const send = useAct(api.noteFlash, { outdates: [['implementation']] })
  return (
    <details>
      <summary>{t.noteAct}</summary>
      <LineControl id={`note-${id}`} label={t.note} maxLength={500} value={note} onChange={setNote} required />
      {send.refusal && <RefusalBox refusal={send.refusal} />}
      <button
        type="button"
        className="button small"
        disabled={send.pending || note.trim() === ''}
        onClick={() => void send.send({ id, note })}
      >
        {t.noteAct}
      </button>
    </details>
  )
}

function columns(locale: 'zh' | 'en'): readonly Column<FlashView>[] {
  const t = words[locale]
  return [
    {
      key: 'what',
      head: t.flashKind,
      kind: 'words',
      cell: ({ kind, summary, unitName, note }) => (
        <>
          {t.flashKinds[kind] ?? kind} · {unitName}
          <div className="caption">{summary}</div>
          {note !== null && (
            <div className="caption">
              {t.note}：{note}
            </div>
          )}
        </>
      ),
    },
    { key: 'at', head: t.happenedAt, kind: 'date', cell: ({ happenedAt }) => tableTime(happenedAt) },
    {
      key: 'state',
      head: t.state,
      cell: (one) =>
        one.actions.includes('note') ? (
          <Note id={one.id} />
        ) : (
          <StatusTag status={one.state === 'noted' ? 'done' : 'submitted'} />
        ),
    },
  ]
}
