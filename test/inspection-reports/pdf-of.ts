/** A letter-like PDF: on each page, lines of text with their place and size. Enough for a reader of PDFs, and nothing more. */
export function pdfOf(
  pages: readonly (readonly (readonly [x: number, y: number, size: number, text: string])[])[],
): Buffer {
  const objects: string[] = [
    '',
    '<< /Type /Pages /Kids [] /Count 0 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  const kids: number[] = []
  for (const page of pages) {
    const shown = page
      .map(([x, y, size, text]) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`)
      .join('\n')
    objects.push(`<< /Length ${Buffer.byteLength(shown, 'latin1')} >>\nstream\n${shown}\nendstream`)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length} 0 R >>`,
    )
    kids.push(objects.length)
  }
  objects[0] = '<< /Type /Catalog /Pages 2 0 R >>'
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`
  let file = '%PDF-1.7\n'
  const places = objects.map((object, n) => {
    const at = Buffer.byteLength(file, 'latin1')
    file += `${n + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = Buffer.byteLength(file, 'latin1')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

const escaped = (text: string): string =>
  text
    .replaceAll(/[\\()]/g, String.raw`\$&`)
    .replaceAll('•', '\u0095')
    .replaceAll('’', '\u0092')
