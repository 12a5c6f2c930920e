import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { RefusalBox, useAct, useApi, useDesk } from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import { TextControl } from './controls.tsx'
import { officeWords } from './office-words.ts'
import { PrintButton } from './print-button.tsx'
import type { ListedRecommendation } from './recommendation.ts'

/** Downloads of the letter and the table, and the signature with its document number by another person. */
export function SignForm({ list }: { readonly list: ListedRecommendation }): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  const [documentNumber, setDocumentNumber] = useState('')
  const api = useApi<typeof solicitation>('solicitation')
  const sign = useAct(api.signRecommendation, { outdates: [['solicitation', 'recommendations']] })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (documentNumber.trim() !== '') void sign.send({ id: list.id, documentNumber: documentNumber.trim() })
  }
  return (
    <>
      {list.entries.length > 0 && list.actions.includes('export') && (
        <div className="button-row">
          <PrintButton ask={() => api.printRecommendation({ id: list.id })} words={o.letterPdf} />
          <a className="button" href={`/recommendations/${list.id}/letter.docx`}>
            {o.letter}
          </a>
          <a className="button" href={`/recommendations/${list.id}/summary.xlsx`}>
            {o.summary}
          </a>
        </div>
      )}
      {list.actions.includes('sign') && (
        <form onSubmit={submit} noValidate>
          {sign.refusal && <RefusalBox refusal={sign.refusal} />}
          <TextControl
            id={`document-${list.id}`}
            label={o.documentNumber}
            help={o.documentHelp}
            maxLength={60}
            value={documentNumber}
            onChange={setDocumentNumber}
          />
          <div className="button-row">
            <button type="submit" className="button primary" disabled={sign.pending}>
              {o.sign}
            </button>
          </div>
        </form>
      )}
    </>
  )
}
