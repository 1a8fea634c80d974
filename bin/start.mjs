// Must be readable by any old Node: it is the file that says which one is needed.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
	console.error(
		`Amparo needs Node 22.18 or later and this is ${process.versions.node}: npm brings Node 24 along unless optional packages are left out, so run "npm ci --include=optional" and start again.`,
	);
	process.exit(1);
}
import('./start.ts');
