/** So many texts are remembered at a time; then all are forgotten, so that a long, wrong file takes no more memory. */
const MOST_REMEMBERED = 10_000;

/** Longer texts hardly ever come twice. */
const LONGEST_REMEMBERED = 100;

/** A reader that works each text out once and then remembers it: most tables write the same few texts again and again. */
export function rememberEach<Value extends NonNullable<unknown> | null>(
  read: (text: string) => Value,
): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const value = read(text);
    if (text.length > LONGEST_REMEMBERED) return value;
    if (known.size === MOST_REMEMBERED) known.clear();
    known.set(text, value);
    return value;
  };
}
