import type { Host } from '../../../foundation/access/server/index.ts'
import { parseReceiptNumber } from '../../../foundation/audit/index.ts'
import { notaryPort, signReceipt } from '../../../foundation/audit/server/index.ts'
import type { SignedText } from '../index.ts'

/** The signed receipt, made after COMMIT; null when it could not be made now, and a job makes it later. */
export async function signedText(host: Host, receiptNumber: string): Promise<SignedText | null> {
  const number = parseReceiptNumber(receiptNumber)
  if (!number) return null
  const signed = await signReceipt(host.database, host.use(notaryPort), number)
  if (!signed.ok) return null
  const { text, signature, keyId } = signed.value
  return { text, signature: Buffer.from(signature).toString('base64'), keyId }
}
