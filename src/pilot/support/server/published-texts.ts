import { ok, type Text } from '../../../foundation/kernel/index.ts'
import type { UseCase } from '../../../foundation/access/server/index.ts'
import { publishedAnswers } from './store/questions.ts'
import { versionsInForce } from './store/guidance-versions.ts'

/** A text of 支持保障 that everybody may read, for the search of the site. */
export interface PublishedText {
  readonly kind: 'guidance' | 'answer'
  readonly href: string
  readonly title: Text
  readonly body: Text
}

/** Guidance in force and published answers; each asks the gate for its own resource. */
export const publishedTexts =
  (): UseCase<readonly PublishedText[]> =>
  async ({ tx, permitList }) => {
    const guidance = permitList('read', 'guidance-version')
    if (!guidance.ok) return guidance
    const answers = permitList('read', 'published-answer')
    if (!answers.ok) return answers
    const [versions, published] = await Promise.all([versionsInForce(tx), publishedAnswers(tx)])
    return ok([
      ...versions.map(({ code, content }): PublishedText => ({
        kind: 'guidance',
        href: `/guidance/${code}`,
        title: content.title,
        body: joined(content.question, content.answer),
      })),
      ...published.map(({ id, content }): PublishedText => ({
        kind: 'answer',
        href: `/answers#a-${id}`,
        title: content.question,
        body: joined(content.question, content.answer),
      })),
    ])
  }

const joined = (a: Text, b: Text): Text => ({ zh: `${a.zh} ${b.zh}`, en: `${a.en} ${b.en}` })
