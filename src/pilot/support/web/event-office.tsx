import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { FileSlot } from '../../../foundation/attachments/web/index.ts'
import type { AttachmentReference } from '../../../foundation/attachments/index.ts'
import {
  type Column,
  DataTable,
  Empty,
  LineControl,
  NoticeBox,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { supportContract } from '../contract.ts'
import { eventWords } from './event-words.ts'
import { eventKeys, type EventView, type Listed, statusOfRegistration } from './event.ts'

/** What runs an event: announcing, the door, the people, materials, cancelling and closing. */
export function EventOffice({ view, onEdit }: { readonly view: EventView; readonly onEdit: () => void }): ReactNode {
  const { actions } = view
  return (
    <>
      <Acts view={view} onEdit={onEdit} />
      {actions.includes('sign-in') && <Door id={view.event.id} />}
      {actions.includes('read-registrations') && <People id={view.event.id} />}
      {actions.includes('add-material') && <AddMaterial id={view.event.id} />}
    </>
  )
}

function Acts({
  view: { event, actions },
  onEdit,
}: {
  readonly view: EventView
  readonly onEdit: () => void
}): ReactNode {
  const { locale, announce, now } = useDesk()
  const t = eventWords[locale]
  const api = useApi<typeof supportContract>('support')
  const [cancelling, setCancelling] = useState(false)
  const { id, version } = event
  const saying = (words: string) => ({ outdates: eventKeys, onDone: () => announce({ tone: 'green', words }) })
  const announceAct = useAct(api.announceEvent, saying(t.announced))
  const finish = useAct(api.finishEvent, saying(t.finished))
  const may = (action: string): boolean => actions.includes(action)
  if (!may('edit') && !may('announce') && !may('cancel') && !may('finish')) return null
  const refusal = announceAct.refusal ?? finish.refusal
  const isOver = event.endsAt <= now()
  return (
    <Panel title={t.acts}>
      {refusal && <RefusalBox refusal={refusal} />}
      {cancelling ? (
        <CancelForm event={event} onDone={() => setCancelling(false)} />
      ) : (
        <p className="button-row">
          {may('announce') && (
            <button type="button" className="button primary" onClick={() => void announceAct.send({ id, version })}>
              {t.announce}
            </button>
          )}
          {may('finish') && isOver && (
            <button type="button" className="button primary" onClick={() => void finish.send({ id, version })}>
              {t.finish}
            </button>
          )}
          {may('edit') && (
            <button type="button" className="button" onClick={onEdit}>
              {t.edit}
            </button>
          )}
          {may('cancel') && !isOver && (
            <button type="button" className="button" onClick={() => setCancelling(true)}>
              {t.cancelEvent}
            </button>
          )}
        </p>
      )}
    </Panel>
  )
}

function CancelForm({ event, onDone }: { readonly event: EventView['event']; readonly onDone: () => void }): ReactNode {
  const { locale } = useDesk()
  const t = eventWords[locale]
  const api = useApi<typeof supportContract>('support')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const cancel = useAct(api.cancelEvent, { outdates: eventKeys, onDone })
  const submit = (submitted: FormEvent): void => {
    submitted.preventDefault()
    const said = reason.trim()
    setProblem(said === '' ? `${t.missing}${t.reason}` : undefined)
    if (said !== '') void cancel.send({ id: event.id, version: event.version, reason: said })
  }
  return (
    <form onSubmit={submit} noValidate>
      <NoticeBox tone="amber">{t.cancelHelp}</NoticeBox>
      {cancel.refusal && <RefusalBox refusal={cancel.refusal} />}
      <LineControl id="cancel-reason" label={t.reason} problem={problem} required value={reason} onChange={setReason} />
      <div className="button-row">
        <button type="submit" className="button primary" disabled={cancel.pending}>
          {t.cancelEvent}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t.cancel}
        </button>
      </div>
    </form>
  )
}

/** The code of each who comes is typed or scanned; the field is empty again for the next. */
function Door({ id }: { readonly id: string }): ReactNode {
  const { locale } = useDesk()
  const t = eventWords[locale]
  const api = useApi<typeof supportContract>('support')
  const [code, setCode] = useState('')
  const [last, setLast] = useState<string>()
  const signIn = useAct(api.signIn, {
    outdates: eventKeys,
    onDone: ({ personName, organisationName, already }) => {
      setLast(already ? t.already(personName) : t.cameIn(personName, organisationName))
      setCode('')
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setLast(undefined)
    if (code.trim() !== '') void signIn.send({ id, code: code.trim() })
  }
  return (
    <Panel title={t.door}>
      <form onSubmit={submit}>
        {signIn.refusal && <RefusalBox refusal={signIn.refusal} />}
        <LineControl id="door-code" label={t.doorCode} plain maxLength={12} value={code} onChange={setCode} />
        <div className="button-row">
          <button type="submit" className="button" disabled={signIn.pending}>
            {t.doorSignIn}
          </button>
          <output>{last}</output>
        </div>
      </form>
    </Panel>
  )
}

function People({ id }: { readonly id: string }): ReactNode {
  const { locale } = useDesk()
  const t = eventWords[locale]
  const api = useApi<typeof supportContract>('support')
  const [after, setAfter] = useState(0)
  const read = useRead(['support', 'events', id, 'people', after], () => api.listRegistrations({ id, after }))
  return (
    <Panel title={t.people} flush>
      <Reading of={read}>
        {({ registrations, next }) => (
          <>
            <DataTable
              caption={t.people}
              rows={registrations}
              idOf={(row) => row.id}
              empty={<Empty title={t.nobody}>{t.nobodyWhy}</Empty>}
              columns={peopleColumns(locale)}
            />
            {(next !== null || after > 0) && (
              <div className="button-row panel-body">
                {after > 0 && (
                  <button type="button" className="button small" onClick={() => setAfter(0)}>
                    {t.first}
                  </button>
                )}
                {next !== null && (
                  <button type="button" className="button small" onClick={() => setAfter(next)}>
                    {t.next}
                  </button>
                )}
              </div>
            )}
          </>
        )}
      </Reading>
    </Panel>
  )
}

function peopleColumns(locale: 'zh' | 'en'): readonly Column<Listed>[] {
  const t = eventWords[locale]
  return [
    { key: 'name', head: t.person, cell: ({ personName }) => personName },
    { key: 'unit', head: t.unit, cell: ({ organisationName }) => organisationName || '—' },
    { key: 'order', head: t.order, kind: 'number', cell: ({ number }) => number },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOfRegistration[state]} words={t.registrationStates[state]} />,
    },
  ]
}

function AddMaterial({ id }: { readonly id: string }): ReactNode {
  const { locale, announce } = useDesk()
  const t = eventWords[locale]
  const api = useApi<typeof supportContract>('support')
  const [file, setFile] = useState<AttachmentReference>()
  const add = useAct(api.addMaterial, {
    outdates: eventKeys,
    onDone: () => {
      setFile(undefined)
      announce({ tone: 'green', words: t.saved })
    },
  })
  return (
    <Panel title={t.addMaterial}>
      {add.refusal && <RefusalBox refusal={add.refusal} />}
      <FileSlot id="event-material" label={t.materials} file={file} onChange={setFile} />
      {file && (
        <p className="button-row">
          <button
            type="button"
            className="button"
            disabled={add.pending}
            onClick={() => void add.send({ id, fileId: file.id })}
          >
            {t.attach}
          </button>
        </p>
      )}
    </Panel>
  )
}
