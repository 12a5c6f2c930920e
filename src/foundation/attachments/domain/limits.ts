const mebi = 1024 * 1024

/** What one file, one archive and one owner may hold. */
export const limits = {
  fileBytes: 50 * mebi,
  archiveEntries: 2000,
  archiveExpandedBytes: 200 * mebi,
  /** Expanded size over size in the archive; text compresses to a tenth, a bomb to a thousandth. */
  archiveRatio: 100,
  /** An A3 page scanned at 600 dots an inch has 70 million. */
  imagePixels: 80_000_000,
  /** One XML part that is searched for active content; longer ones are refused rather than passed unread. */
  officePartBytes: 32 * mebi,
  ownerBytes: 2048 * mebi,
  /** Uploaded and not yet attached to anything. */
  looseFiles: 100,
  looseHours: 24,
} as const
