import { type ChangeEvent, type ReactNode, useState } from 'react'
import { say } from '../../../foundation/interface/index.ts'
import {
  type DeskPageProps,
  Field,
  isRefusalBody,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  RefusalError,
  useAct,
  useApi,
  useDesk,
  useRead,
  WithPanel,
} from '../../../foundation/interface/web/index.ts'
import { type Notice, readerPath, type Round } from '../../notice/index.ts'
import type { contract } from '../contract.ts'
import type { ImportReport } from '../index.ts'
import { ReportPanel } from './report-panel.tsx'
import { words } from './words.ts'

/** Import of the official text: read a file or paste, compare, then import with a reason. */
export function ImportPage({ params }: DeskPageProps): ReactNode {
  const code = params['code'] ?? ''
  const api = useApi<typeof contract>('programmes')
  const read = useRead(['programmes', 'read', code], () => api.read({ code }))
  return <Reading of={read}>{({ round, version }) => <ImportForm round={round} version={version} />}</Reading>
}

function ImportForm({ round, version }: { readonly round: Round; readonly version: number }): ReactNode {
  const { locale, address, announce } = useDesk()
  const t = words[locale]
  const api = useApi<typeof contract>('programmes')
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<RefusalError>()
  const [found, setFound] = useState<{ readonly notice: Notice; readonly report: ImportReport }>()
  const code = round.id
  const compare = useAct(api.previewNotice, {
    onDone: ({ notice, report }) => setFound({ notice, report }),
  })
  const keep = useAct(api.importNotice, {
    outdates: [['programmes']],
    onDone: () => {
      announce({ tone: 'green', words: t.importDone })
      address.go(`/rounds/${code}`)
    },
  })
  const write = (words: string): void => {
    setText(words)
    setFound(undefined)
  }
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0]
    if (!file) return
    const read = await textOfFile(file, locale)
    setRefused(read instanceof RefusalError ? read : undefined)
    // What was refused is not the file of the words below; it may also be chosen again once it is put right.
    if (read instanceof RefusalError) target.value = ''
    if (typeof read === 'string') write(read)
  }
  const refusal = refused ?? compare.refusal ?? keep.refusal
  const main = (
    <Panel title={t.importTitle}>
      {refusal && <RefusalBox refusal={refusal} reader={readerPath(code)} />}
      <Field id="notice-file" label={t.file} help={t.fileHelp}>
        {(described) => (
          <input
            id="notice-file"
            type="file"
            accept=".txt,.docx,text/plain"
            onChange={(event) => void choose(event)}
            {...described}
          />
        )}
      </Field>
      <Field id="notice-words" label={t.words} help={t.wordsHelp}>
        {(described) => (
          <textarea
            className="textarea"
            id="notice-words"
            rows={18}
            value={text}
            onChange={({ target }) => write(target.value)}
            {...described}
          />
        )}
      </Field>
      <button
        type="button"
        className={found ? 'button' : 'button primary'}
        disabled={text.trim() === '' || compare.pending}
        onClick={() => void compare.send({ code, text })}
      >
        {t.check}
      </button>
    </Panel>
  )
  const panel = (
    <ReportPanel found={found}>
      {found && (
        <Panel title={t.doImport}>
          <Field id="import-reason" label={t.reason} help={t.reasonHelp}>
            {(described) => (
              <input
                className="input"
                id="import-reason"
                maxLength={500}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
                {...described}
              />
            )}
          </Field>
          <button
            type="button"
            className="button primary"
            disabled={reason.trim() === '' || keep.pending}
            onClick={() => void keep.send({ code, version, text, reason })}
          >
            {t.doImport}
          </button>
        </Panel>
      )}
    </ReportPanel>
  )
  return (
    <>
      <PageHead
        title={t.importTitle}
        crumbs={[
          { words: t.rounds, to: '/rounds' },
          { words: say(round.title, locale), to: `/rounds/${code}` },
        ]}
      />
      <WithPanel main={main} panel={panel} width={404} />
    </>
  )
}

/** The text of a file as the server reads it, or its refusal. */
async function textOfFile(file: File, locale: 'zh' | 'en'): Promise<string | RefusalError> {
  const answer = await fetch('/official-files/text', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'x-shidian-request': 'desk', 'x-shidian-language': locale, 'content-type': 'application/octet-stream' },
    body: file,
  })
  const body: unknown = await answer.json().catch(() => undefined)
  if (answer.ok) return (body as { readonly text: string }).text
  if (isRefusalBody(body)) return new RefusalError(body)
  throw new Error(words[locale].unknownFault)
}
