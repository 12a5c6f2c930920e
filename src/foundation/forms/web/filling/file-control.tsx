import { memo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { GlyphMark, RefusalError, useLocale } from '../../../interface/web/index.ts'
import type { FileAnswer, FileField } from '../../index.ts'
import { extensionOf, writtenBytes } from '../../index.ts'
import { fileFormatWords, fileSizeWords } from '../../domain/messages.ts'
import { texts } from '../../texts.ts'
import type { ControlProps } from './simple-controls.tsx'
import { useSession } from './session-context.ts'

interface Upload {
  readonly name: string
  readonly share: number
  readonly stop: AbortController
}

/** Files of an answer: what is there, replacing and removing, and an upload that shows how far it is. */
export const FileControl = memo(function FileControl(
  props: ControlProps<FileField, readonly FileAnswer[]> & { readonly path: string },
): ReactNode {
  const { id, path, field, answer = [], disabled, described, onChange, onLeave } = props
  const { api } = useSession()
  const locale = useLocale()
  const t = texts[locale]
  const picker = useRef<HTMLInputElement>(null)
  const replacing = useRef<string | undefined>(undefined)
  const [upload, setUpload] = useState<Upload>()
  const [problem, setProblem] = useState<string>()
  const { formats, maxCount, maxMegabytes } = field.limits

  const pick = (replaced?: string): void => {
    replacing.current = replaced
    picker.current?.click()
  }
  const send = async (file: File): Promise<void> => {
    const refused = localRefusal(field, file)
    setProblem(refused?.[locale])
    if (refused || !api.upload) return
    const stop = new AbortController()
    setUpload({ name: file.name, share: 0, stop })
    try {
      const onProgress = (share: number): void => setUpload({ name: file.name, share, stop })
      const kept = await api.upload(file, { path, onProgress, signal: stop.signal })
      const others = answer.filter((one) => one.id !== replacing.current)
      onChange([...others, kept])
      onLeave()
    } catch (error) {
      if (!stop.signal.aborted) setProblem(error instanceof RefusalError ? error.said[locale] : String(error))
    } finally {
      setUpload(undefined)
    }
  }
  const remove = (file: FileAnswer): void => {
    const left = answer.filter((one) => one.id !== file.id)
    onChange(left.length === 0 ? undefined : left)
  }
  return (
    <div className="form-files">
      {answer.map((file) => (
        <div key={file.id} className="form-file">
          <GlyphMark name="document" />
          {api.fileHref ? (
            <a className="link" href={api.fileHref(file)}>
              {file.name}
            </a>
          ) : (
            <span>{file.name}</span>
          )}
          <span className="caption">{writtenBytes(file.bytes)}</span>
          <span className="caption mono">{shortened(file.fingerprint)}</span>
          {!disabled && (
            <span className="end">
              <button type="button" className="link" onClick={() => pick(file.id)}>
                {t.replace}
              </button>
              <button type="button" className="link" onClick={() => remove(file)}>
                {t.remove}
              </button>
            </span>
          )}
        </div>
      ))}
      {problem !== undefined && (
        <p className="field-error" role="alert">
          <GlyphMark name="triangle" />
          <span>{problem}</span>
        </p>
      )}
      {upload && (
        <p className="form-upload">
          <progress max={1} value={upload.share} aria-label={t.uploading(upload.name, percent(upload.share))} />
          <span className="caption">{t.uploading(upload.name, percent(upload.share))}</span>
          <button type="button" className="link" onClick={() => upload.stop.abort()}>
            {t.cancel}
          </button>
        </p>
      )}
      {!disabled && !upload && answer.length < maxCount && (
        <p className="form-upload">
          <button type="button" className="button small" id={id} {...described} onClick={() => pick()}>
            {answer.length === 0 ? t.upload : t.uploadMore}
          </button>
          <span className="caption">
            {t.formats(formats.map((format) => format.toUpperCase()).join(locale === 'zh' ? '、' : ', '), maxMegabytes)}
            {'　'}
            {t.noSecrets}
          </span>
        </p>
      )}
      <input
        ref={picker}
        type="file"
        hidden
        accept={formats.map((format) => `.${format}`).join(',')}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) void send(file)
        }}
      />
    </div>
  )
})

/** What the server would refuse anyway is said before anything is sent. */
function localRefusal(field: FileField, file: File) {
  const { formats, maxMegabytes } = field.limits
  if (!formats.includes(extensionOf(file.name))) return fileFormatWords(field.label, file.name, formats)
  return file.size > maxMegabytes * 1_048_576 ? fileSizeWords(field.label, file.name, maxMegabytes) : undefined
}

const percent = (share: number): number => Math.round(share * 100)

function shortened(fingerprint: string): string {
  return fingerprint.length <= 12 ? fingerprint : `${fingerprint.slice(0, 4)}…${fingerprint.slice(-4)}`
}
