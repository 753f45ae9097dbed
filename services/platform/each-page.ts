// Goes through the pages of a list to its end, whoever keeps the list.

/** Each is read once it is asked for, and given where the one before ended: what is done meanwhile may change the rest. */
export async function* eachPage<P extends { readonly next?: string | undefined }>(
  read: (after: string | undefined) => Promise<P>,
): AsyncGenerator<P> {
  let after: string | undefined;
  do {
    const page = await read(after);
    yield page;
    after = page.next;
  } while (after !== undefined);
}
