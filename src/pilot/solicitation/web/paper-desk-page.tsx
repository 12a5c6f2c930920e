import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { groupsOfFour } from '../../../foundation/interface/index.ts'
import {
  DataTable,
  Empty,
  FactList,
  NoticeBox,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  useAct,
  useAddress,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import type { CopyView, SolutionView } from '../index.ts'
import { texts } from '../texts.ts'
import { TextControl } from './controls.tsx'
import { copyColumns } from './copies-panel.tsx'
import { officeWords } from './office-words.ts'

/** The paper desk: look a copy up by its scanned code, compare the fingerprint, register it. */
export function PaperDeskPage(): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  const { query, change } = useAddress()
  const code = query.get('code') ?? ''
  const [typed, setTyped] = useState(code)
  const look = (event: FormEvent): void => {
    event.preventDefault()
    change({ code: codeIn(typed) })
  }
  return (
    <>
      <PageHead title={o.paperDesk} />
      <Panel title={o.look}>
        <form onSubmit={look} noValidate>
          <TextControl
            id="copy-code"
            label={o.copyCode}
            help={o.paperHelp}
            mono
            maxLength={300}
            value={typed}
            onChange={setTyped}
          />
          <div className="button-row">
            <button type="submit" className="button">
              {o.look}
            </button>
          </div>
        </form>
      </Panel>
      {code !== '' && <Found key={code} code={code} />}
      <Lately />
    </>
  )
}

/** What a scanner reads is an address that names the copy; typed codes stand for themselves. */
function codeIn(text: string): string {
  const named = /[?&]copy=([^&#]+)/.exec(text)?.[1]
  return named === undefined ? text.trim() : decodeURIComponent(named)
}

/** The last 64 hexadecimal digits of what was scanned. */
function fingerprintIn(text: string): string {
  return /([0-9a-f]{64})\s*$/i.exec(text.replaceAll(/\s/g, ''))?.[1]?.toLowerCase() ?? text.trim()
}

function Found({ code }: { readonly code: string }): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  const api = useApi<typeof solicitation>('solicitation')
  const read = useRead(['solicitation', 'copies', code], () => api.copies({ code }))
  return (
    <Reading of={read}>
      {([copy]) =>
        copy ? (
          <Registration copy={copy} />
        ) : (
          <NoticeBox tone="amber">
            {o.copyCode} <span className="mono">{code}</span> {o.noneLately}
          </NoticeBox>
        )
      }
    </Reading>
  )
}

type Copy = CopyView & { readonly solution: SolutionView | null; readonly held: string | null }

function Registration({ copy }: { readonly copy: Copy }): ReactNode {
  const { locale, announce } = useDesk()
  const o = officeWords[locale]
  const [printed, setPrinted] = useState('')
  const [postmarkedOn, setPostmarkedOn] = useState('')
  const api = useApi<typeof solicitation>('solicitation')
  const register = useAct(api.registerCopy, {
    outdates: [['solicitation', 'copies']],
    onDone: ({ state }) =>
      announce({ tone: state === 'differs' ? 'red' : 'green', words: texts[locale].copies[state] }),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const postmark = postmarkedOn === '' ? {} : { postmarkedOn }
    void register.send({ code: copy.code, printed: fingerprintIn(printed), ...postmark })
  }
  return (
    <Panel title={copy.solution?.title ?? copy.code} note={copy.solution?.leadName ?? ''}>
      {register.refusal && <RefusalBox refusal={register.refusal} />}
      <FactList
        facts={[
          { name: o.copyCode, value: <span className="mono">{copy.code}</span> },
          { name: o.held, value: <span className="fingerprint">{groupsOfFour(copy.held ?? '')}</span> },
          { name: texts[locale].export.columns.state, value: texts[locale].copies[copy.state] },
        ]}
      />
      {copy.state !== 'registered' && (
        <form onSubmit={submit} noValidate>
          <TextControl
            id="printed"
            label={o.printed}
            help={o.printedHelp}
            mono
            maxLength={400}
            value={printed}
            onChange={setPrinted}
          />
          <TextControl
            id="postmarked"
            label={o.postmarked}
            kind="date"
            value={postmarkedOn}
            onChange={setPostmarkedOn}
          />
          <div className="button-row">
            <button type="submit" className="button primary" disabled={register.pending}>
              {o.register}
            </button>
          </div>
        </form>
      )}
    </Panel>
  )
}

function Lately(): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  const api = useApi<typeof solicitation>('solicitation')
  const read = useRead(['solicitation', 'copies', 'lately'], () => api.copies({}))
  return (
    <Reading of={read}>
      {(copies) => (
        <Panel title={o.lately} flush>
          <DataTable
            caption={o.lately}
            rows={copies}
            idOf={(copy) => copy.code}
            empty={<Empty title={o.noneLately}>{o.noneLatelyWhy}</Empty>}
            columns={copyColumns(locale)}
          />
        </Panel>
      )}
    </Reading>
  )
}
