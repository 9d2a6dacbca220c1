/** What functions wrote while it was listened to: the lines of their log, and what they counted. */
export type WrittenLines = {
  /** Every line of the log, as Powertools writes it. */
  logged(): Record<string, unknown>[];
  /** Every line of metrics, as the metrics' names and values; and the namespace and service they count under. */
  counted(): { counts: Record<string, unknown>; namespace: unknown; service: unknown }[];
  /** All that was written, as it was. */
  text(): string;
};

/** Listens to standard output and standard error until mocks are restored. What is no line of JSON goes on its way. */
export function writtenLines(): WrittenLines {
  const lines: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    jest.spyOn(stream, 'write').mockImplementation((chunk, ...rest) => {
      const text = String(chunk);
      if (!text.startsWith('{')) return write(chunk, ...(rest as []));
      lines.push(...text.trim().split('\n'));
      return true;
    });
  }
  const read = () => lines.map((line): Record<string, unknown> => JSON.parse(line));
  return {
    logged: () => read().filter((line) => !('_aws' in line)),
    counted: () =>
      read()
        .filter((line) => '_aws' in line)
        .map(countedIn),
    text: () => lines.join('\n'),
  };
}

type EmbeddedMetrics = { CloudWatchMetrics: { Namespace: string; Metrics: { Name: string }[] }[] };

function countedIn(line: Record<string, unknown>) {
  const { CloudWatchMetrics } = line['_aws'] as EmbeddedMetrics;
  const names = CloudWatchMetrics.flatMap(({ Metrics }) => Metrics.map(({ Name }) => Name));
  return {
    counts: Object.fromEntries(names.map((name) => [name, line[name]])),
    namespace: CloudWatchMetrics[0]?.Namespace,
    service: line['service'],
  };
}
