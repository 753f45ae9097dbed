// Standard gRPC reflection from the committed descriptors, so that `grpcurl` and its like know every contract.
import { readFileSync } from 'node:fs';
import type { Server } from '@grpc/grpc-js';
import { ReflectionService } from '@grpc/reflection';
import { BinaryReader } from '@bufbuild/protobuf/wire';

const descriptors = new URL('../../../../proto/generated/descriptors.binpb', import.meta.url);

/** Files of a serialized `google.protobuf.FileDescriptorSet`: its field 1, repeated. */
const filesOf = (set: Uint8Array): Buffer[] => {
  const reader = new BinaryReader(set);
  const files: Buffer[] = [];
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    if (field === 1) files.push(Buffer.from(reader.bytes()));
    else reader.skip(wireType, field);
  }
  return files;
};

/** `services`: full names of those served here, the only ones listed. */
export const addReflection = (server: Server, services: readonly string[]): void => {
  const fileDescriptorProtos = filesOf(readFileSync(descriptors));
  // What proto-loader would make of a message type; the service reads nothing but its descriptors.
  const everything = {
    format: 'Protocol Buffer 3 DescriptorProto',
    type: {},
    fileDescriptorProtos,
  } as const;
  new ReflectionService({ everything }, { services: [...services] }).addToServer(server);
};
