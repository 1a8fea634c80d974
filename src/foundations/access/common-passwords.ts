/**
 * The passwords most often found in stolen lists, in small letters, from four characters on.
 *
 * Source: NordPass, "Top 200 most common passwords", 2023, without its placeholders, and without
 * repetitions that are found by rule.
 */
export const commonPasswords: readonly string[] = `
	123456 admin 12345678 123456789 1234 12345 password 1234567890 1234567 12345678910 user p@ssw0rd
	root 654321 qwerty pass 102030 abcd 1q2w3e4r 87654321 987654321 demo azerty telecom meklozed
	qwer asdf asdfghjkl 1qaz2wsx test guest 12344321 1122334455 secret administrator q1w2e3r4
	10203040 zxcvbnm welcome minecraft 101010 123654 india 159357 54321 1029384756 vodafone jimjim30
	cindylee eliska azertyuiop 10203 gvt12345 147258 qwertyuiop asdasd bismillah heslo iloveyou passw0rd
	flores 12qwaszx mudar 868689849 1234554321 motorola q1w2e3r4t5 1q2w3e4r5t undefined 1q2w3e a1b2c3d4
	2402301978 1qazxsw2 adam2312 zaq12wsx menara theworldinyourhand 987654 131313 1a2b3c4d 123654789
	changeme student senha master azerty123 pakistan p@55w0rd p@$$w0rd letmein dragon monkey football
	baseball sunshine princess superman trustno1 whatever qazwsx michael shadow jordan hunter starwars
	computer internet hello freedom charlie login passwort contraseña motdepasse parola kennwort
	пароль йцукен 密码 0000 1111 2222 3333 4444 5555 6666 7777 8888 9999 2020 2021 2022 2023 2024 2025 2026
	amparo abc123 qwe123
`
	.trim()
	.split(/\s+/);
