import type { Command } from 'commander';
import { checkCustody } from './ledger/custody.ts';
import { exportTo, keepWitnessed, showKey } from './ledger/own.ts';
import { verify } from './ledger/verify.ts';
import { makeWitnessKey, witnessFile } from './ledger/witness.ts';

/** `amparo ledger …`: what happened, signed, for others to check. */
export function register(program: Command): void {
	const ledger = program
		.command('ledger')
		.description('show, check and witness the record of what happened');
	ledger
		.command('export')
		.description('sign what is new and write the whole ledger to a file')
		.requiredOption('--out <file>')
		.option('--for-witness <size>', 'no entries, only what a witness that saw so many needs')
		.action(exportTo);
	ledger
		.command('key')
		.description('print the key that others need to check the signatures')
		.option('--replace', 'make another key; first move the old ledger.key away')
		.action(showKey);
	ledger
		.command('witnessed')
		.description('keep what a witness cosigned; the next export carries it')
		.argument('<file>')
		.requiredOption('--key <vkey>', 'the key that the witness publishes')
		.action(keepWitnessed);
	ledger
		.command('verify')
		.description('check an exported ledger; needs no database')
		.argument('<file>')
		.option('--key <vkey...>', 'the keys of the ledger and of its witnesses, as they publish them')
		.action(verify);
	ledger
		.command('custody')
		.description('check the chain of custody that came with files; needs no database')
		.argument('<file>', 'custody.jsonl')
		.requiredOption('--list <file>', 'SHA256SUMS, as it came with it')
		.option('--key <vkey>', 'the key of the ledger, as the organisation publishes it')
		.action(checkCustody);
	ledger
		.command('witness')
		.description(
			'for another organisation: check that a ledger goes on from the last visit, cosign',
		)
		.argument('<file>')
		.requiredOption('--seen <file>', 'what this witness remembers; made on the first visit')
		.requiredOption('--key <file>', 'the key of this witness, from witness-key')
		.option('--ledger-key <vkey>', 'on the first visit, the key that the organisation publishes')
		.option('--out <file>', 'where the cosigned checkpoint goes, instead of the screen')
		.action(witnessFile);
	ledger
		.command('witness-key')
		.description('for another organisation: make the key of a witness')
		.argument('<name>', 'a web address without https://, as witness.example.org')
		.requiredOption('--out <file>')
		.action(makeWitnessKey);
}
