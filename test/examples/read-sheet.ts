import { readXlsx } from 'hucre/xlsx'

/** The rows of a spreadsheet’s last table, under its title, the words that it has one table, and its heads. */
export async function rowsOfFile(bytes: Uint8Array): Promise<unknown[][]> {
  return (await readXlsx(new Uint8Array(bytes))).sheets.at(-1)!.rows.slice(3)
}
