/** The id that a new record's form carries. */
export const formId = (body: string): string => /name="form-id" value="([^"]+)"/.exec(body)![1]!

/** What a browser would send back of a form as it stands. */
export function fieldsOf(body: string): Record<string, string> {
  const form = /<form method="post"[^]*?<\/form>/.exec(body.slice(body.indexOf('<main')))![0]
  const inputs = [...form.matchAll(/<input[^>]*>/g)].map(([tag]) => tag)
  const sent: Record<string, string> = {}
  for (const tag of inputs) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    const isBox = /type="(radio|checkbox)"/.test(tag)
    if (name !== undefined && (!isBox || / checked/.test(tag)))
      sent[name] = decoded(/value="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  for (const [, name, text] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^]*?)<\/textarea>/g))
    sent[name!] = decoded(text!)
  for (const [, name, options] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([^]*?)<\/select>/g))
    sent[name!] = decoded(/value="([^"]*)" selected/.exec(options!)?.[1] ?? '')
  return sent
}

const decoded = (text: string): string =>
  text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
