declare module 'pdfkit/output' {
  /** All that a document writes, once it has ended; to be asked for before. */
  export function toBytes(document: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>>
}
