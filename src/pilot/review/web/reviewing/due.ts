import type { DueItem, Reach } from '../../../../foundation/interface/web/index.ts'
import type { reviewContract } from '../../contract.ts'
import { reviewingWords } from './words.ts'

/** What an expert has still to score, by the day on which scoring ends; without such a day nothing is due yet. */
export async function dueOfExpert({ api, locale }: Reach): Promise<readonly DueItem[]> {
  const t = reviewingWords[locale]
  const { reviews } = await api<typeof reviewContract>('review').myReviews()
  return reviews.flatMap(({ id, dueAt, title, number, state, standing, marked, criteria }): DueItem[] => {
    if (dueAt === null || standing !== 'listed' || (state !== 'assigned' && state !== 'in-progress')) return []
    const object = `${number}　${t.marked} ${marked} / ${criteria}`
    return [{ id, due: dueAt, title, object, cite: { clause: '4.1.p2.s3' }, path: `/reviews/${id}`, action: t.score }]
  })
}
