// Goes through the pages of a list, to its end.

/** One after the other; `read` is given where the page before ended. */
export const eachPage = async <P extends { readonly next?: string | undefined }>(
  read: (after: string | undefined) => Promise<P>,
  visit: (page: P) => void,
): Promise<void> => {
  let after: string | undefined;
  do {
    const page = await read(after);
    visit(page);
    after = page.next;
  } while (after !== undefined);
};
