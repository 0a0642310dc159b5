/** What a browser sends along with the answers, without anybody seeing it. */

/** The hidden fields of the form that is sent, or of the one after it. */
export function hiddenIn(html: string): Readonly<Record<string, string>> {
  const [form = ''] = /<form class="(?:send|helped)"[\s\S]*?<\/form>/.exec(html) ?? [];
  const fields = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]));
}
