// In the place of the SDK's reader and writer of event streams, which no call of ours answers or sends: of S3's, only
// SelectObjectContent does.

export function resolveEventStreamSerdeConfig<Config>(config: Config): Config {
  return config;
}

export function eventStreamSerdeProvider(): Record<string, never> {
  return {};
}

/** Made by the SDK when a call has an event stream. */
export class EventStreamSerde {
  constructor() {
    throw new Error('This bundle has no event streams: take the stand-in for @smithy/core/event-streams out of it');
  }
}
