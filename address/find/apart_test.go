package find

import (
	"strings"
	"testing"

	"addresscheck/address"
)

// TestApart: what people paste around addresses is none.
func TestApart(t *testing.T) {
	run(t, []findCase{
		{"", nil},
		{" \n\t", nil},
		// prose
		{"Sehr geehrte Damen und Herren, bitte überweisen Sie den Betrag bis zum 15. November 2024.", nil},
		{"The quick brown fox jumps over the lazy dog, and then the three others do the same thing again.", nil},
		{"Die Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft tagt.", nil},
		{"Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", nil},
		// other scripts whose letters look Latin
		{"Москва: наша компания переводит средства согласно договору от 2024-11-05 на сумму 1000.", nil},
		{"Το ποσό των 1000 ευρώ κατατέθηκε στον λογαριασμό της εταιρείας.", nil},
		// dates, amounts, phone numbers
		{"2024-11-05 13:45:07, 05.11.2024, 1.234.567,89 EUR, $1,234,567.89, 0,00000001 BTC", nil},
		{"Tel. +49 30 1234567-89, Fax 0049 (0)30 12 34 56 78 90, mobil 0171/1234567", nil},
		{"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30", nil},
		// IBANs in groups and without, BIC, VAT ids, tax number
		{"IBAN DE89 3704 0044 0532 0130 00, BIC COBADEFFXXX", nil},
		{"DE89370400440532013000 AT611904300234573201 CH9300762011623852957 FR1420041010050500013M02606", nil},
		{"MT84MALT011000012345MTLCAST001S", nil},
		{"MT84 MALT 0110 0001 2345 MTLC AST0 01S", nil},
		{"USt-IdNr. DE123456789, ATU12345678, Steuernummer 12/345/67890, HRB 12345 B", nil},
		// UUIDs
		{"550e8400-e29b-41d4-a716-446655440000 {550E8400-E29B-41D4-A716-446655440000}", nil},
		{"urn:uuid:550e8400-e29b-41d4-a716-446655440000", nil},
		{"550e8400e29b41d4a716446655440000", nil},
		// e-mail addresses, also long ones
		{"rechnung@example.org, 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLz@example.org", nil},
		{"bounce+3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLz-1234@mail.example.org", nil},
		// links
		{"https://www.example.org/de/rechnungen/2024/11?nr=RE-2024-00123&k=abc", nil},
		{"www.example.org/path/to/file.html", nil},
		// numbers of invoices, orders, parcels
		{"Rechnung RE-2024-00123, Auftrag 4500012345, Kunde K-100-200-300, Sendung 1Z999AA10123456784, JJD014600003456789012", nil},
		{"SEPA-Mandat: EREF+2024-11-05-123456789012345 MREF+M-2024-0001 CRED+DE98ZZZ09999999999", nil},
		// hashes that say so, commits of Git
		{"Transaktions-ID: " + hash, nil},
		{"txid " + hash, nil},
		{"SHA256: " + hash, nil},
		{"commit 9fceb02d0ae598e95dc970b74767f19372d61af8", nil},
		{"https://github.com/x/y/commit/9fceb02d0ae598e95dc970b74767f19372d61af8", nil},
		{"md5 d41d8cd98f00b204e9800998ecf8427e", nil},
		{"AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89", nil},
		{"integrity: sha512-1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNbxyzABC123456789abcdefghijk==", nil},
		// base64: a certificate, a token
		{"-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ\nRTESMBAGA1UEChMJQmFsdGltb3JlMRMwEQYDVQQLEwpDeWJlclRydXN0MSIwIAYD\nVQQDExlCYWx0aW1vcmUgQ3liZXJUcnVzdCBSb290MB4XDTAwMDUxMjE4NDYwMFoX\n3TI1MDUxMjIzNTkwMFowWjELMAkGA1UEBhMCSUUxEjAQBgNVBAoTCUJhbHRpbW9y\nZTETMBEGA1UECxMKQ3liZXJUcnVzdDEiMCAGA1UEAxMZQmFsdGltb3JlIEN5YmVy\n-----END CERTIFICATE-----", nil},
		{"Authorization: Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c", nil},
		{"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==", nil},
		// passwords and tokens
		{"Passwort: Xk9mP2vL7nQ4rT8wZ3bD6fH1jK5sAyCe", nil},
		{"export TOKEN=ghp_16C7e42F292c6912E7710c838347Ae178B4a; api_key: AbCdEf123456GhJjKk789MnPpQr", nil},
		{"AKIAIOSFODNN7EXAMPLE, token=AbCdEf123456GhIjKl789MnOpQr", nil},
		// files of IPFS and BitTorrent
		{"ipfs://QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKsPQb magnet:?xt=urn:btih:c12fe1c06bba254a9dc9f519b335aa7c1367a88a", nil},
		{"QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKsPQb", nil},
		// digits only are no hex
		{"1111111111111111111111111111111111111111 0000000000000000000000000000000000000000", nil},
		// source code
		{"func getElementByIdAndClassNameFromDocument2(a, b int) { return AbstractSingletonProxyFactoryBean.x }", nil},
		{"getHeaderByNameAndVersion2Fast checkThatNothingBreaks4Users", nil},
		{"id := 0x1f8b0800000000000003; mask = 0xffffffffffffffffffffffffffffffff", nil},
		{"Auftrag BC12X9F7A2, Typ TB1234567890, VG1X2Y3Z4", nil},
		{"3rdPartyLicenseInformationFile TestFindsEveryAddressOfTheTable2024 MAX_VALUE_0x7FFFFFFF 0xDEADBEEF", nil},
		{"a*b + c*d.e == 2*3.50; *wichtig*", nil},
		{"import \"./Token.sol\"; window.ethereum; wallet.eth(1); x.eth = 5", nil},
		// a calldata of a contract call is no address
		{"0xa9059cbb0000000000000000000000003f5ce5fbfe3e9af3971dd833d26ba9b5c936f0be0000000000000000000000000000000000000000000000000000000000000001", nil},
		// dots that shorten nothing
		{"1...10, 3…5 Tage, usw...., Teil1...Teil2, 0.5..0.7, a*b, ***", nil},
		// a product key, a MAC address, an IPv6 address
		{"VK7JG-NPHTM-C97JM-9MPGT-3V66T 00:1B:44:11:3A:B7 2001:0db8:85a3:0000:0000:8a2e:0370:7334", nil},
		// a hex dump
		{"00000000: 5290 8400 0985 27ef 5290 8400 0985 27ef  R.....'.R.....'.", nil},
		// bits of HTML and CSS
		{"<div class=\"col-md-6\" style=\"color:#1a1d21;margin:0 4px\">&nbsp;&#8203;</div>", nil},
		// binary
		{"\x00\x01\xff\xfe\x80PK\x03\x04\x14\x00\x08\xbc\xbd\xce", nil},
	})
}

// TestInvoice finds exactly the three addresses of a German invoice.
func TestInvoice(t *testing.T) {
	run(t, []findCase{{`Müller & Söhne GmbH · Hauptstraße 12 · 10115 Berlin
Tel. +49 (0)30 12345678-90 · rechnung@mueller-soehne.example · www.mueller-soehne.example
USt-IdNr.: DE123456789 · Steuernummer 30/123/45678 · HRB 123456 B, Amtsgericht Charlottenburg

Rechnung Nr. RE-2024-001234-A1                              Berlin, den 05.11.2024
Kundennummer: K-10020030 · Leistungszeitraum 01.10.2024–31.10.2024
Ihre Bestellung: 4500123456 vom 28.09.2024, Referenz 550e8400-e29b-41d4-a716-446655440000

Pos.  Bezeichnung                         Menge   Einzelpreis    Gesamt
1     Softwareentwicklung, Oktober 2024   40 h    120,00 €       4.800,00 €
2     Hosting 3 × 24 Monate               1       1.234,56 €     1.234,56 €
      Summe netto 6.034,56 € · 19 % USt 1.146,57 € · Rechnungsbetrag 7.181,13 €

Zahlbar bis 19.11.2024 auf IBAN DE89 3704 0044 0532 0130 00, BIC COBADEFFXXX,
Verwendungszweck: RE-2024-001234-A1, Gläubiger-ID DE98ZZZ09999999999.

Oder in Kryptowährung:
  Bitcoin:      ` + bech + `
  USDT (TRC20): ` + tron + `
  Ethereum:     ` + splitEvery(evm, 4) + `

Ihre Anzahlung ging ein (Transaktions-ID: ` + hash + `).
Mit freundlichen Grüßen
Andreas Müller`, []string{bech, tron, evm}}})
}

// An address that ends in npm, pwd or tx, on the line or the place before, once
// made the next one a password or a hash, and it was shown nowhere.
func TestWordBeforeBeginsAWord(t *testing.T) {
	const sol = "FEp1d7Gs3N1Dxvx1RSAcSWDxhikd7f2k2s3Tj4toU2rg"
	for _, text := range []string{
		"bc1p89zt2s29wyy0m9lg7e0ht2y03fp6s67aj5av5y880kch7k9kh2tqsk9npm\n" + sol,
		"bc1p89zt2s29wyy0m9lg7e0ht2y03fp6s67aj5av5y880kch7k9kh2tqsk9npm, " + sol,
		"bc1p89zt2s29wyy0m9lg7e0ht2y03fp6s67aj5av5y880kch7k9kh2tqsk9npm;" + sol,
		"Passwort:\n" + sol,
	} {
		found, _ := All(text)
		if len(found) == 0 || found[len(found)-1].Text != sol {
			t.Errorf("%q: %v", text, found)
		}
	}
	for _, text := range []string{"Passwort: " + sol, "API-Key=" + sol, "npm " + sol} {
		if found, _ := All(text); len(found) != 0 {
			t.Errorf("%q is no address: %v", text, found[0].Text)
		}
	}
}

// A Monero address of which the end is missing was once passed over: no form in
// base58 has between 65 and 89 characters.
func TestMoneroCutShort(t *testing.T) {
	const whole = "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A"
	for n := 65; n < len(whole); n++ {
		if found, _ := All("Monero: " + whole[:n]); len(found) != 1 || found[0].Err == nil {
			t.Errorf("%d of %d characters: %v", n, len(whole), found)
		}
	}
}

// A slip in an address of a chain that is not in the table once hid it: no
// checksum holds, and it is not written as Bech32 any more.
func TestSlipInUnknownBech32(t *testing.T) {
	for _, whole := range []string{
		"u1l8xunezsvhq8fgzfl7404m450nwnd76zshscn6nfys7vyz2ywyh4cc5daaq0c7q2su5lqfh23sp7fkf3kt27ve5948mzpfdvckzaect2jtte308mkwlycj2u0eac077wu70vqcetkxf",
		"addr1qxnv5u3vrx2t37h3u27qd5ukgcjmrl4f8mu9f5sza3h20cxsfjh80un9kvlggfcdw8fp5kqp9tztqnee9msd0qsafhdsyqclvk",
		"cosmos1fl48vsnmsdzcv85q5d2q4z5ajdha8yu34mf0eh",
	} {
		for _, at := range []int{10, 20, len(whole) - 3} {
			slip := whole[:at] + "b" + whole[at+1:]
			found, _ := All("Bitte an " + slip + " zahlen")
			if len(found) != 1 || found[0].Err == nil || found[0].Text != slip {
				t.Errorf("%s: %v", slip, found)
			}
		}
	}
}

// The tag behind an XRP address and a colon is the exchange's customer.
func TestTagBehindColon(t *testing.T) {
	for text, want := range map[string]string{
		"rLczgQHxPhWtjkaQqn3Q6UM8AbRbbRvs5K:123":         "123",
		"rLczgQHxPhWtjkaQqn3Q6UM8AbRbbRvs5K:4294967295,": "4294967295",
		"rLczgQHxPhWtjkaQqn3Q6UM8AbRbbRvs5K:":            "",
		"rLczgQHxPhWtjkaQqn3Q6UM8AbRbbRvs5K:12a":         "",
		"rLczgQHxPhWtjkaQqn3Q6UM8AbRbbRvs5K: 123":        "",
	} {
		if found, _ := All(text); len(found) != 1 || found[0].Tag != want {
			t.Errorf("%q: %v, want tag %q", text, found, want)
		}
	}
}

// What names a private key makes 64 digits one, in groups too, and only where it
// begins a word: a file name that ends in "secret" names none.
func TestKeyByItsLabel(t *testing.T) {
	const key = "63c7afd0b1d5e2f3a4b5c6d7e8f90123456789abcdef0123456789abcdef0123"
	grouped := strings.Join(split(key, 8), " ")
	for text, want := range map[string]error{
		"Private key: " + key:         address.ErrSecret,
		"Private key: " + grouped:     address.ErrSecret,
		"Private key:\n" + key:        address.ErrSecret,
		"Schlüssel: " + key:           address.ErrSecret,
		"key=" + key:                  address.ErrSecret,
		"Signing key: 0x" + key:       address.ErrSecret,
		"libsecret.c\n" + key:         address.ErrHash,
		"public key: " + key:          address.ErrHash,
		"monkey " + key:               address.ErrHash,
		"Transaktion im Block " + key: nil,
	} {
		found, _ := All(text)
		switch {
		case want == nil && len(found) == 0:
		case want == nil || len(found) != 1 || found[0].Err == nil || found[0].Err.Err != want:
			t.Errorf("%q: %v, want %v", text, found, want)
		case want == address.ErrSecret && strings.Contains(found[0].Text, "63c7afd0b1"):
			t.Errorf("%q is shown", text)
		}
	}
}

// split cuts s into pieces of n bytes.
func split(s string, n int) (out []string) {
	for ; len(s) > n; s = s[n:] {
		out = append(out, s[:n])
	}
	return append(out, s)
}

// Forms of other chains in one letter case, and 0x with many misread letters, were
// passed over as words of a program.
func TestOtherFormsAreShown(t *testing.T) {
	for _, text := range []string{
		"XE7338O073KYGTWWZN0F2WZ0R8PX5ZPPZS",           // ICAP
		"f410f2oekwcmo2pueydmaq53eic2i62crtbeyuzx2gmy", // Filecoin, an EVM account
		"f17uoq6tp427uzv7fztkbsnn64iwotfrristwpryy",    // Filecoin, a key
		"0x098B7l6B8Aaf2l5l2996dC57EB06l5e2383E2f96",   // l for 1
	} {
		if found, _ := All("an " + text); len(found) != 1 {
			t.Errorf("%s: %v", text, found)
		}
	}
}
