import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * In the place of all the ways in which the SDK looks for credentials (files of a home directory, single sign-on, the
 * metadata of an instance): Lambda gives a function its own in the environment, and so does this machine.
 */
export const defaultProvider = fromEnv;
