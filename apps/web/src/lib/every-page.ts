interface Page<Item> {
  items: Item[];
  total: number;
}

const pageSize = 100;

/** All pages of a list that is bounded by the coalition: the first, then the others side by side. */
export async function everyPage<Item>(
  fetchPage: (query: { page: number; pageSize: number }) => Promise<Page<Item>>,
): Promise<Item[]> {
  const first = await fetchPage({ page: 1, pageSize });
  const others = Array.from({ length: Math.ceil(first.total / pageSize) - 1 }, (_, index) =>
    fetchPage({ page: index + 2, pageSize }),
  );
  const pages = await Promise.all(others);
  return [first, ...pages].flatMap(({ items }) => items);
}
