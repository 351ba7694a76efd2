type Look = { font?: number; style?: number; format?: string; align?: 'left' | 'right'; wrapped?: boolean }

const looks = {
  plain: {},
  title: { font: 1, style: 1 },
  link: { font: 2, style: 2, wrapped: true },
  head: { font: 3, wrapped: true },
  headRight: { font: 3, align: 'right', wrapped: true },
  text: { wrapped: true },
  /** Words in place of a number stand where it would. */
  words: { align: 'right', wrapped: true },
  whole: { format: '#,##0', align: 'right', wrapped: true },
  number: { format: '#,##0.0##', align: 'right', wrapped: true },
  perCent: { format: '0.0##"%"', align: 'right', wrapped: true },
  day: { format: 'd mmmm yyyy', align: 'left', wrapped: true },
  instant: { format: 'd mmmm yyyy hh:mm', align: 'left', wrapped: true },
} as const satisfies Record<string, Look>

const names = Object.keys(looks) as (keyof typeof looks)[]

/** Where each look stands in the list of `styles`: a cell names it by its number. */
export const look = Object.fromEntries(names.map((name, at) => [name, at])) as Record<keyof typeof looks, number>

const font = (mark: string, size = 12, colour = '0B0C0C') =>
  `<font>${mark}<sz val="${size}"/><color rgb="FF${colour}"/><name val="Arial"/><family val="2"/></font>`
const fonts = [font(''), font('<b/>', 16), font('<u/>', 12, '1D4F91'), font('<b/>')]
const formats = ['#,##0', '#,##0.0##', '0.0##"%"', 'd mmmm yyyy', 'd mmmm yyyy hh:mm']
const formatNumber = (format: string) => 164 + formats.indexOf(format)

function looked({ font: fontAt = 0, style = 0, format, align, wrapped = false }: Look): string {
  const number = format ? ` numFmtId="${formatNumber(format)}" applyNumberFormat="1"` : ''
  const across = align ? ` horizontal="${align}"` : ''
  const alignment = wrapped ? `<alignment${across} vertical="top" wrapText="1"/>` : ''
  return `<xf xfId="${style}" fontId="${fontAt}" applyFont="1"${number}${alignment && ' applyAlignment="1"'}>${alignment}</xf>`
}

const list = (name: string, each: readonly string[]) => `<${name} count="${each.length}">${each.join('')}</${name}>`

/**
 * Arial, of twelve points. A sheet's title is Excel's own first heading, and a link is its own link. There is no fill, and
 * no colour that says anything.
 */
export const styles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${[
  list(
    'numFmts',
    formats.map((code) => `<numFmt numFmtId="${formatNumber(code)}" formatCode="${code.replaceAll('"', '&quot;')}"/>`),
  ),
  list('fonts', fonts),
  list('fills', [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]),
  list('borders', ['<border/>']),
  list('cellStyleXfs', ['<xf/>', '<xf fontId="1" applyFont="1"/>', '<xf fontId="2" applyFont="1"/>']),
  list(
    'cellXfs',
    names.map((name) => looked(looks[name])),
  ),
  list('cellStyles', [
    '<cellStyle name="Normal" xfId="0" builtinId="0"/>',
    '<cellStyle name="Heading 1" xfId="1" builtinId="16"/>',
    '<cellStyle name="Hyperlink" xfId="2" builtinId="8"/>',
  ]),
].join('')}</styleSheet>`
