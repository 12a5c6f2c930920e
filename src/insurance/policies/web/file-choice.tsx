import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Field, RefusalBox, RefusalError, useDesk } from '../../../foundation/interface/web/index.ts'
import { sendFile } from './send-file.ts'
import { words } from './words.ts'

export interface FileChoiceProps {
  readonly id: string
  readonly label: string
  readonly help: string
  readonly address: string
  readonly accept: string
  readonly isPrimary?: true
  readonly onDone: (answer: unknown) => void
}

/** Chooses one file, sends it, and shows every reason when it is not taken. */
export function FileChoice({ id, label, help, address, accept, isPrimary, onDone }: FileChoiceProps): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const picker = useRef<HTMLInputElement>(null)
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<RefusalError>()
  const [fault, setFault] = useState<unknown>()
  if (fault !== undefined) throw fault
  const send = async (file: File): Promise<void> => {
    setPending(true)
    setRefusal(undefined)
    try {
      onDone(await sendFile(address, file))
    } catch (error) {
      if (error instanceof RefusalError) setRefusal(error)
      else setFault(error)
    } finally {
      setPending(false)
    }
  }
  return (
    <>
      {refusal && (
        <RefusalBox refusal={refusal}>
          <Findings facts={refusal.facts} />
        </RefusalBox>
      )}
      <Field id={id} label={label} help={help}>
        {(described) => (
          <>
            <button
              type="button"
              id={id}
              className={isPrimary ? 'button primary' : 'button'}
              disabled={pending}
              {...described}
              onClick={() => picker.current?.click()}
            >
              {pending ? t.uploading : t.choose}
            </button>
            <input
              ref={picker}
              type="file"
              hidden
              accept={accept}
              aria-label={label}
              onChange={({ target }) => {
                const [file] = target.files ?? []
                target.value = ''
                if (file) void send(file)
              }}
            />
          </>
        )}
      </Field>
    </>
  )
}

interface Finding {
  readonly row?: number
  readonly code: string
  readonly message: { readonly zh: string; readonly en: string }
}

function Findings({ facts }: { readonly facts: unknown }): ReactNode {
  const { locale } = useDesk()
  const found = (facts as { readonly findings?: readonly Finding[] } | undefined)?.findings ?? []
  if (found.length < 2) return null
  return (
    <ul>
      {found.map(({ row, code, message }) => (
        <li key={`${row ?? ''} ${code} ${message.zh}`}>
          {row === undefined ? '' : `${words[locale].row} ${row}：`}
          {message[locale]}
        </li>
      ))}
    </ul>
  )
}
