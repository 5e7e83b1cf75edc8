/** The token of the My-items link that the page was opened with; it goes along with every question and answer. */
let token: string | null = null;

export function linkToken(): string | null {
  return token;
}

/** Answers whether it is another than before: then nothing that was fetched is of this reader. */
export function takeLinkToken(next: string | null): boolean {
  const isOther = next !== token;
  token = next;
  return isOther;
}
