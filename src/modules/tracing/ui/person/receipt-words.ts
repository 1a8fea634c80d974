import { number } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';
import { ACKNOWLEDGEMENT } from '#modules/reports/index.ts';

/** What the page of a receipt says where the receipt is that of a search. */
export function receiptWords() {
	return {
		title: m.search_receipt_title(),
		onlyWay: m.search_receipt_only_way(),
		share: m.search_receipt_share(),
		next: m.search_receipt_next({ days: number(ACKNOWLEDGEMENT.workingDays) }),
	};
}

/** What it means to withdraw the report that a search was told as. */
export function takingBackWords() {
	return {
		title: m.search_withdraw_title(),
		hint: m.search_withdraw_hint(),
		confirm: m.search_withdraw_confirm(),
		button: m.search_withdraw_button(),
	};
}
