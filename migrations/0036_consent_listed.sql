-- Kinds of bodies of a closed list go by their word; whoever was named goes without a name, which
-- is sealed with the record it was said in. No query finds the old names from here on; their bytes
-- stay in the files until VACUUM FULL of the table, or a dump that is restored elsewhere.
update consent_recipients r set listed = known.word
from (values
	('Red Cross and Red Crescent', 'search.red_cross'),
	('Institutes that identify the dead', 'search.forensic_institute'),
	('Consulate of the person who is sought', 'search.consulate'),
	('Partner organisations that search', 'search.partner_organisations')) known (name, word)
where r.id = (select id from consent_recipients where name = known.name order by id limit 1);
--> statement-breakpoint
update consent_recipients set name = '';
