declare const ruleset: { readonly rules: Readonly<Record<string, unknown>> };
export default ruleset;
