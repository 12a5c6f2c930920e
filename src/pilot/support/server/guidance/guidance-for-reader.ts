import type { GuidanceOfSentences } from '../../../programmes/server/index.ts'
import { versionsInForce } from '../store/guidance-versions.ts'

/** What programmes’ reader shows beside a sentence: the articles in force that explain it. */
export const guidanceForReader: GuidanceOfSentences = {
  async inForce(tx) {
    const found = new Map<
      string,
      { readonly path: string; readonly title: { readonly zh: string; readonly en: string } }[]
    >()
    for (const { code, clauses, content } of await versionsInForce(tx)) {
      const article = { path: `/guidance/${code}`, title: content.title }
      for (const clause of clauses) found.set(clause, [...(found.get(clause) ?? []), article])
    }
    return found
  },
}
