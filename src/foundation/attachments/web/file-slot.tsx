import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Field, GlyphMark, RefusalError, useLocale } from '../../interface/web/index.ts'
import type { AttachmentReference } from '../index.ts'
import { texts } from '../texts.ts'
import { sendFile } from './send-file.ts'

export interface FileSlotProps {
  readonly id: string
  readonly label: string
  readonly file: AttachmentReference | undefined
  readonly onChange: (file: AttachmentReference | undefined) => void
  /** The form is not complete without it; otherwise the label says that it may be left out. */
  readonly needed?: true
}

export type ShownFile = Pick<AttachmentReference, 'name' | 'bytes' | 'fingerprint' | 'state'> & { readonly id: string }

interface Upload {
  readonly name: string
  readonly share: number
  readonly stop: AbortController
}

/** A place for one file beside a form: choose, see how far it is, stop, take it out again. */
export function FileSlot({ id, label, file, onChange, needed }: FileSlotProps): ReactNode {
  const locale = useLocale()
  const picker = useRef<HTMLInputElement>(null)
  const [upload, setUpload] = useState<Upload>()
  const [problem, setProblem] = useState<string>()
  const send = async (chosen: File): Promise<void> => {
    const stop = new AbortController()
    const { name } = chosen
    setProblem(undefined)
    setUpload({ name, share: 0, stop })
    try {
      const onProgress = (share: number): void => setUpload({ name, share, stop })
      onChange(await sendFile(chosen, { onProgress, signal: stop.signal }))
    } catch (error) {
      if (!stop.signal.aborted) setProblem(wordsOf(error)[locale])
    } finally {
      setUpload(undefined)
    }
  }
  return (
    <Field
      id={id}
      label={label}
      help={texts.slotHelp[locale]}
      problem={problem}
      {...(needed ? {} : { optional: true })}
    >
      {(described) => (
        <>
          {file && (
            <p className="button-row">
              <FileLine file={file} />
              <button type="button" className="link" onClick={() => onChange(undefined)}>
                {texts.takeOut[locale]}
              </button>
            </p>
          )}
          {upload && (
            <p className="button-row">
              <progress max={1} value={upload.share} aria-label={upload.name} />
              <span className="caption">
                {upload.name} {Math.round(upload.share * 100)}%
              </span>
              <button type="button" className="link" onClick={() => upload.stop.abort()}>
                {texts.stopUpload[locale]}
              </button>
            </p>
          )}
          {!upload && !file && (
            <button
              type="button"
              className="button small"
              id={id}
              {...described}
              onClick={() => picker.current?.click()}
            >
              {texts.choose[locale]}
            </button>
          )}
          <input
            ref={picker}
            type="file"
            hidden
            onChange={({ target }) => {
              const [chosen] = target.files ?? []
              target.value = ''
              if (chosen) void send(chosen)
            }}
          />
        </>
      )}
    </Field>
  )
}

/** A file by its name, size and fingerprint, with the warning that it was not scanned where that is so. */
export function FileLine({ file }: { readonly file: ShownFile }): ReactNode {
  const locale = useLocale()
  return (
    <span>
      <a className="link" href={`/attachments/${file.id}`}>
        {file.name}
      </a>{' '}
      <span className="caption">{sizeOf(file.bytes)}</span>{' '}
      <span className="caption mono" title={file.fingerprint}>
        SM3 {file.fingerprint.slice(0, 8)}
      </span>
      {file.state === 'unscanned' && (
        <span className="caption">
          {' '}
          <GlyphMark name="triangle" /> {texts.notScanned[locale]}
        </span>
      )}
    </span>
  )
}

/** What happened and what to do. */
function wordsOf(error: unknown): { readonly zh: string; readonly en: string } {
  const { said, remedy } = error instanceof RefusalError ? error : { said: texts.cutOff, remedy: texts.cutOffRemedy }
  return { zh: `${said.zh}${remedy.zh}`, en: `${said.en} ${remedy.en}` }
}

function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1_048_576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`
}
