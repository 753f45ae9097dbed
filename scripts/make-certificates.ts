// Makes the certificates by which the processes of a mesh know one another, or renews them: `npm run certificates`.
import { makeCertificates } from './certificates/certificate-folders.ts';
import { readArguments, usage } from './certificates/read-arguments.ts';

const read = readArguments(process.argv.slice(2));
if (read.kind === 'help') console.log(usage);
else if (read.kind === 'invalid') {
  console.error(`${read.because}\n\n${usage}`);
  process.exitCode = 2;
} else {
  const { wanted, days } = read;
  const made = await makeCertificates({ ...wanted, validity: { now: new Date(), days } });
  if (made.kind === 'refused') {
    console.error(made.because);
    process.exitCode = 1;
  } else {
    const until = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const authority = made.authority === 'new' ? 'A new authority' : 'The authority that was there';
    console.log(`${authority} in ${wanted.out} signed for the campus ${wanted.campus}, until ${until}:`);
    for (const name of made.folders) console.log(`  ${wanted.out}/${name}/`);
    console.log(
      'Each folder is for its process: MESH_TLS_CA=ca.pem MESH_TLS_CERT=cert.pem MESH_TLS_KEY=key.pem.',
    );
    console.log(`${wanted.out}/ca-key.pem signs for the whole mesh: keep it where no service runs.`);
  }
}
