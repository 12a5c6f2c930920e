/** Reads that any act of a review makes untrue. */
export const reviewKeys = [['review']] as const
