import { takenWords } from './types.ts'

/** Why a file is not taken, in words that say how to mend it. */
export class Hostile extends Error {
  override name = 'Hostile'
}

export const refuse = (words: string): never => {
  throw new Hostile(words)
}

export const words = {
  empty: 'The file is empty',
  kind: `The file must be ${takenWords}`,
  macros: 'The file holds macros, which are programs. Save a copy without them, as .docx, .xlsx or PDF',
  controls: 'The file holds active controls, which are programs. Save it as PDF',
  bomb: 'The file unpacks to far more than its size, so nobody could open it safely',
  damaged: 'The file is damaged. Open it, save it anew, and choose that copy',
  locked:
    'The file is locked with a password, so whoever reads the record later could not open it. Save a copy without it',
  older: 'Older Word and Excel files cannot be checked for macros. Save it as .docx, .xlsx or PDF',
  elsewhere: 'The file fetches parts of itself from elsewhere when it is opened. Save it as PDF',
  embedded: 'Another file is embedded in it, and could be a program. Take it out, or save it as PDF',
  program: 'It is a program, or a part of one',
  archive: 'It is a folder packed into one file. Take out the file that is meant, and choose that',
  rich: 'Rich Text (.rtf) can hold programs. Save it as .docx or PDF',
  markup: 'It is a web page or the text of a program. Save it as PDF or plain text',
  scripts: 'The PDF runs scripts or starts programs. Print it to a new PDF, and choose that',
  attachments: 'Other files are attached inside the PDF. Choose them by themselves, and print this one to a new PDF',
  unchecked: 'The PDF cannot be looked into. Print it to a new PDF, and choose that',
  huge: 'The picture has more than 200 million dots, which could stop the computer that opens it. Save it smaller',
} as const
