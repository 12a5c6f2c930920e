export { qrSvg } from './qr.ts'
