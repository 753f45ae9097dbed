// One connection to one process. It is left open until closed: grpc-js keeps timers for a client nobody closes.
import { Client } from '@grpc/grpc-js';
import type { ChannelCredentials, ChannelOptions } from '@grpc/grpc-js';
import { maxMessageBytes } from '../rpc.ts';

export const connect = (
  address: string,
  credentials: ChannelCredentials,
  options: ChannelOptions = {},
): Client =>
  new Client(address, credentials, {
    ...options,
    'grpc.max_receive_message_length': maxMessageBytes,
    'grpc.max_send_message_length': maxMessageBytes,
    // A process that came back is found again soon.
    'grpc.initial_reconnect_backoff_ms': 100,
    'grpc.max_reconnect_backoff_ms': 2_000,
    // A peer that froze loses its connection, so that calls go to the others.
    'grpc.keepalive_time_ms': 10_000,
    'grpc.keepalive_timeout_ms': 5_000,
    // Calls between services never take a way out of the network that the environment names.
    'grpc.enable_http_proxy': 0,
    // No look-up of a service configuration (TXT records) for each address.
    'grpc.service_config_disable_resolution': 1,
    // A closed client's connection is closed with it.
    'grpc.use_local_subchannel_pool': 1,
  });
