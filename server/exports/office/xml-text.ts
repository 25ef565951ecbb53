/** What XML 1.0 cannot hold in any form: control characters, halves of surrogate pairs, two noncharacters. */
const impossible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text that every XML file can hold; what it cannot is shown as U+FFFD, so that lengths stay. */
export function xmlText(text: string): string {
  return text.replace(impossible, '\ufffd')
}
