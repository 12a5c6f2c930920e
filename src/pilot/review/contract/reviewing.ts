import { z } from 'zod'
import { type MyReviews, type ReviewPage, type ScoreBeside } from '../index.ts'
import { id, version, onSeat, onReview, reason, marks, overall, saved, done } from './parts.ts'

export const reviewing = {
  acceptSeat: onSeat('POST', '/seats/{id}/accept', 'accept', '接受评审邀请 / take a seat')
    .input(z.strictObject({ id, declared: z.boolean() }))
    .output(z.object({ state: z.string() })),
  declineSeat: onSeat('POST', '/seats/{id}/decline', 'decline', '不参加评审 / decline a seat')
    .input(z.strictObject({ id, code: z.enum(['conflict', 'field', 'time', 'other']), reason }))
    .output(z.object({ state: z.string() })),
  myReviews: onReview('GET', '/reviews', 'list', '我的评审 / my reviews').output(z.custom<MyReviews>()),
  review: onReview('GET', '/reviews/{id}', 'read', '评审一件方案 / one review')
    .input(z.strictObject({ id }))
    .output(z.custom<ReviewPage>()),
  saveScore: onReview('PUT', '/reviews/{id}', 'edit', '保存评分 / save a sheet')
    .input(z.strictObject({ id, version, marks, overall }))
    .output(saved),
  submitScore: onReview('POST', '/reviews/{id}/submit', 'submit', '提交评分 / hand a sheet in')
    .input(z.strictObject({ id, version }))
    .output(saved),
  recuse: onReview('POST', '/reviews/{id}/recuse', 'recuse', '申请回避 / step aside')
    .input(z.strictObject({ id, reason }))
    .output(done),
  beside: onReview('GET', '/reviews/{id}/others', 'read-others-scores', '其他专家的评分 / scores of the others')
    .input(z.strictObject({ id }))
    .output(z.custom<readonly ScoreBeside[]>()),
  setAside: onReview('POST', '/reviews/{id}/set-aside', 'set-aside', '评审作废或改派 / set a review aside')
    .input(z.strictObject({ id, cause: z.enum(['conflict', 'reassigned']), reason }))
    .output(done),
  reopenScore: onReview('POST', '/reviews/{id}/reopen', 'reopen', '重开评分 / open a score again')
    .input(z.strictObject({ id, reason }))
    .output(done),
}
