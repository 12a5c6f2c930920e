import type { Html, PageView } from '../../interface/pages/index.ts'
import {
  breadcrumb,
  html,
  noticeBox,
  pageHead,
  printButton,
  publicFrame,
  sideContents,
  withSide,
} from '../../interface/pages/index.ts'
import type { Definition } from '../index.ts'
import { wordsOf } from '../index.ts'
import { texts } from '../texts.ts'
import { blankFormPart } from './blank-form-part.ts'

const words = {
  zh: {
    home: '首页',
    contents: '本表各节',
    about: '这张表供申报单位提前准备材料；正式填报请登录后在工作台办理。',
  },
  en: {
    home: 'Home',
    contents: 'Sections',
    about: 'This form is shown so that units can prepare; sign in to fill it in at the desk.',
  },
} as const

/** A published form for everybody: what is asked, on which sentence it stands, within which limits. */
export function formPage(view: PageView, definition: Definition): Html {
  const t = words[view.locale]
  const title = wordsOf(definition.title, view.locale)
  const facts = [
    texts[view.locale].version(definition.version),
    ...(definition.minutes === undefined ? [] : [texts[view.locale].minutes(definition.minutes)]),
  ].join(' · ')
  return publicFrame(view, {
    title,
    body: html`${breadcrumb(view, [{ words: t.home, href: '/' }, { words: title }])}
    ${pageHead({ title, below: facts, actions: printButton(view) })}
    ${noticeBox(
      'indigo',
      html`<p>${wordsOf(definition.origin, view.locale)}</p>
        <p>${t.about}</p>`,
    )}
    ${withSide(
      {
        title: t.contents,
        content: sideContents(
          view,
          definition.sections.map((section) => ({
            words: wordsOf(section.title, view.locale),
            href: `#${definition.fields.find((field) => field.section === section.id)?.id ?? ''}`,
          })),
          t.contents,
        ),
      },
      blankFormPart(view, definition),
    )}`,
  })
}
