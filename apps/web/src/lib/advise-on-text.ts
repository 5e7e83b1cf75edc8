/** Nine digits, perhaps in groups: only then it is worth fetching the rule. */
const perhaps = /\d(?:[ .-]?\d){8}/;

/** Warns at a text that seems to hold a burgerservicenummer. */
export async function adviseOnText(text: string): Promise<string | undefined> {
  if (!perhaps.test(text)) return undefined;
  const { bsnAdvice } = await import('./bsn-advice.ts');
  return bsnAdvice(text);
}
