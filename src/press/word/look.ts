import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type ISpacingProperties,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx'

const rule = 'CFD5D8'
export const second = '484949'
const ink = '0B0C0C'
const brand = '17495A'
const quiet = 'F2F5F6'
const alert = 'B3261E'

/** Around a paragraph in points of a twentieth; the line grows with what stands on it, such as a chart. */
const spaced = (before: number, after: number, line = 276): ISpacingProperties => ({
  before,
  after,
  line,
  lineRule: LineRuleType.AUTO,
})

const heading = (size: number, spacing: ISpacingProperties) => ({
  run: { size, bold: true, color: ink, font: 'Arial' },
  paragraph: { spacing, keepNext: true, keepLines: true },
})

/** A bar of colour at the side, over grey, told apart by its place too. */
const barred = (color: string) => ({
  indent: { left: 160 },
  shading: { fill: quiet },
  border: { left: { style: BorderStyle.SINGLE, size: 36, color, space: 8 } },
})

const style = (
  name: string,
  run: IParagraphStyleOptions['run'],
  paragraph: IParagraphStyleOptions['paragraph'],
  basedOn = 'Normal',
): IParagraphStyleOptions => ({
  id: name.replaceAll(' ', ''),
  name,
  basedOn,
  quickFormat: true,
  ...(run && { run }),
  ...(paragraph && { paragraph }),
})

/** Lines between rows and none between columns; the head and the first cell of a row are bold, and Word knows them as such. */
export const tableStyles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="Reporttable"><w:name w:val="Report table"/><w:basedOn w:val="TableNormal"/><w:tblPr>
<w:tblBorders><w:bottom w:val="single" w:sz="4" w:color="${rule}"/><w:insideH w:val="single" w:sz="4" w:color="${rule}"/></w:tblBorders>
<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:color="${ink}"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>
<w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>
</w:styles>`

/** Arial, since a reader's machine has it or its like; headings are Word's own, so that its list of them works. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, color: ink, language: { value: 'en-GB' } },
      paragraph: { spacing: spaced(60, 140) },
    },
    heading1: heading(50, spaced(60, 120, 240)),
    heading2: {
      ...heading(34, spaced(480, 200)),
      paragraph: {
        ...heading(34, spaced(480, 200)).paragraph,
        border: { top: { style: BorderStyle.SINGLE, size: 16, color: brand, space: 8 } },
      },
    },
    heading3: heading(26, spaced(320, 140)),
    heading4: heading(23, spaced(240, 120)),
  },
  paragraphStyles: [
    style('Caption', { bold: true, size: 24 }, { spacing: spaced(320, 100), keepNext: true, keepLines: true }),
    style('Marking', { bold: true }, { spacing: spaced(0, 160), ...barred(alert) }),
    style('Authority', { size: 26, color: second }, { spacing: spaced(240, 0) }),
    style('Period', { size: 28 }, { spacing: spaced(0, 240) }),
    style('Cell', { size: 19 }, { spacing: spaced(40, 40, 252) }),
    style('Cell number', {}, { alignment: AlignmentType.RIGHT }, 'Cell'),
    style('Small print', { size: 19, color: second }, { spacing: spaced(80, 240) }),
    style('Running', { size: 17 }, { spacing: spaced(0, 0, 240) }),
    style('Commentary', {}, { spacing: spaced(0, 60), keepLines: true, ...barred(brand) }),
    // A shade of its own, or two that follow each other would be set as one.
    style(
      'Commentary asks',
      { bold: true },
      { spacing: spaced(280, 0), keepNext: true, ...barred('17495B') },
      'Commentary',
    ),
  ],
}

const list = (reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  reference,
  levels: [
    {
      level: 0,
      format,
      text,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 460, hanging: 340 }, spacing: spaced(0, 80) } },
    },
  ],
})

export const numbering: INumberingOptions = {
  config: [list('bullets', LevelFormat.BULLET, '•'), list('notes', LevelFormat.DECIMAL, '%1.')],
}
