package find

import (
	"strings"
	"testing"

	"addresscheck/address"
)

// Addresses that the cases use. The first ones are public knowledge (the genesis
// block, the examples of BIP-173, EIP-55 and XRPL); the others are listed ones.
const (
	btc     = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"
	p2sh    = "3Lpoy53K625zVeE47ZasiG5jGkAxJ27kh1"
	bech    = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
	taproot = "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"
	evm     = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
	evm2    = "0x3051Ca7cB7f6C599fA2f27385AD75010cf0f2bbF"
	evmLow  = "0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c"
	tron    = "TNZxGWCwvsHr6JxQxzoeDXV597Yf7Zb7nV"
	ripple  = "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh"
	cash    = "qpf2cphc5dkuclkqur7lhj2yuqq9pk3hmukle77vhq"
	solana  = "HyZ8mc6ftCbUrLgT3gbFtxBSJeWQHMxCpETNfLRZxYzy"
	zec     = "t1M5AgJw56FNFRBNGtzAGX4AHfQh7ZCxd4w"
	zec2    = "t1bh6KjXccz6Ed45vFc3GeqoxWbwPxe8w2n"
	hash    = "5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060"
	xmr     = "4AdUndXHHZ6cfufTMvppY6JwXNouMBzSkbLYfpAV5Usx3skxNgYeYTRj5UzqtReoS44qo9mtmXCqY45DJ852K5Jv2684Rge"
)

// A case is a text and what is found in it, in order: the text read, behind the
// code of its error and a blank when there is one.
type findCase struct {
	text string
	want []string
}

func run(t *testing.T, cases []findCase) {
	t.Helper()
	for _, c := range cases {
		found, more := All(c.text)
		var got []string
		for i := range found {
			s := found[i].Text
			if e := found[i].Err; e != nil {
				s = address.Code(e.Err) + " " + s
			}
			got = append(got, s)
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") || more {
			t.Errorf("%q:\n got %q\nwant %q", c.text, got, c.want)
		}
		sound(t, c.text, found)
	}
}

// sound checks what holds for every result.
func sound(t *testing.T, text string, found []Candidate) {
	t.Helper()
	end := 0
	for i := range found {
		c := &found[i]
		if c.Start < end || c.End <= c.Start || c.End > len(text) {
			t.Errorf("%q: candidate %d at %d:%d after %d", text, i, c.Start, c.End, end)
			return
		}
		end = c.End
		if c.At >= 0 && (c.At < c.Start || c.At >= c.End) {
			t.Errorf("%q: At %d is not in %d:%d", text, c.At, c.Start, c.End)
		}
		if len(c.Readings) == 0 {
			t.Errorf("%q: no reading of %q", text, c.Text)
		}
		if isSecret(c) {
			if len([]rune(c.Text)) > 3 || c.Err.Input != c.Text {
				t.Errorf("%q: the secret shows: %+v", text, c)
			}
			continue
		}
		// what was read stands there, in its order
		f := newFold(text[c.Start:c.End])
		there := lowered(f.b)
		if want := strings.TrimPrefix(lowered(c.Text), "0x"); !strings.Contains(there, want) && c.Notes&Spaced == 0 {
			t.Errorf("%q: %q is not at %d:%d", text, c.Text, c.Start, c.End)
		}
	}
}

// TestOne finds one address however it stands in a text.
func TestOne(t *testing.T) {
	run(t, []findCase{
		// nothing else
		{btc, []string{btc}},
		{bech, []string{bech}},
		{evm, []string{evm}},
		{tron, []string{tron}},
		{solana, []string{solana}},
		{xmr, []string{xmr}},
		{cash, []string{cash}},
		{"bitcoincash:" + cash, []string{"bitcoincash:" + cash}},
		// a QR code's capitals
		{strings.ToUpper(bech), []string{strings.ToUpper(bech)}},
		// a byte order mark before it
		{"\ufeff" + btc, []string{btc}},
		// the blanks of a copied cell
		{"\t " + btc + " \r\n", []string{btc}},
		// punctuation of a sentence
		{"Zahlbar an " + btc + ".", []string{btc}},
		{"Send it to " + bech + ", please.", []string{bech}},
		{"(" + tron + ")", []string{tron}},
		{"Ist das " + evm + "?", []string{evm}},
		{btc + ": gesperrt", []string{btc}},
		{btc + "; " + p2sh + ";", []string{btc, p2sh}},
		// German and English quotation marks
		{"Adresse „" + btc + "“", []string{btc}},
		{"address “" + btc + "”, ‘" + p2sh + "’ «" + bech + "»", []string{btc, p2sh, bech}},
		// a dash directly before or after
		{"BTC–" + btc + "–danke", []string{btc}},
		// Chinese and Japanese have no blanks
		{"地址" + btc + "谢谢", []string{btc}},
		{"アドレス：" + btc + "。", []string{btc}},
		// a label that is glued to it
		{"BTC:" + btc, []string{btc}},
		{"XBT=" + p2sh, []string{p2sh}},
		{"BTC" + btc, []string{btc}},
		{"Adresse" + tron, []string{tron}},
		{"wallet_" + btc, []string{btc}},
		{"ETH" + evm, []string{evm}},
		{"an:" + strings.ToUpper(bech) + "!", []string{strings.ToUpper(bech)}},
		// the text of an EU entry: two lines after a label
		{"Known Garantex blockchain wallet addresses:\nETH: " + evm2 + "\nBTC: " + p2sh, []string{evm2, p2sh}},
		// the UK's numbering
		{"(1) ETH: " + evm + " (3) USDT:  " + tron, []string{evm, tron}},
	})
}

// TestLists finds every address of a list, whatever separates them.
func TestLists(t *testing.T) {
	three := []string{btc, evm, tron}
	join := func(sep string) string { return strings.Join(three, sep) }
	run(t, []findCase{
		// one a line, from any system
		{join("\n"), three},
		{join("\r\n"), three},
		{join("\r"), three},
		{join("\u2028"), three},
		// cells
		{join(","), three},
		{join(", "), three},
		{join(";"), three},
		{join("\t"), three},
		{join("|"), three},
		{join(" / "), three},
		{join("/"), three},
		// quoted cells, doubled quotes
		{`"` + join(`","`) + `"`, three},
		{`"a ""` + join(`""";"""`) + `"""`, three},
		// JSON
		{`{"a":["` + join(`","`) + `"]}`, three},
		{`{"btc":"` + btc + `","eth":"` + evm + `","trx":"` + tron + `"}`, three},
		// Markdown: a list, code, a link, emphasis
		{"- " + join("\n- "), three},
		{"1. `" + join("`\n2. `") + "`", three},
		{"[" + btc + "](https://mempool.space/address/" + p2sh + ")", []string{btc, p2sh}},
		{"*" + btc + "* _" + evm + "_ ~~" + tron + "~~", three},
		// HTML
		{"<ul><li>" + join("</li><li>") + "</li></ul>", three},
		{`<a href="bitcoin:` + btc + `" title='` + tron + `'>x</a>`, []string{btc, tron}},
		{btc + "<br>" + evm + "<br/>" + tron, three},
		{btc + "&nbsp;" + evm + "&amp;" + tron, three},
		// line breaks as a program writes them
		{`"` + strings.Join([]string{btc, evm, solana}, `\n`) + `\t"`, []string{btc, evm, solana}},
		// bullets and arrows
		{"• " + join("\n• "), three},
		{join(" → "), three},
		// NUL between C strings
		{join("\x00"), three},
	})
}

// TestBroken finds addresses that are written in parts.
func TestBroken(t *testing.T) {
	groups := func(a, sep string) string { return strings.ReplaceAll(splitEvery(a, 4), " ", sep) }
	run(t, []findCase{
		// in groups of four, as on paper
		{"Bitte an " + groups(btc, " ") + " überweisen", []string{btc}},
		{groups(bech, " "), []string{bech}},
		{groups(evm, " "), []string{evm}},
		{groups(evmLow, " "), []string{evmLow}},
		{groups(tron, "\u00a0"), []string{tron}},
		{groups(p2sh, "-"), []string{p2sh}},
		{groups(taproot, " – "), []string{taproot}},
		{groups(solana, " "), []string{solana}},
		{groups(xmr, " "), []string{xmr}},
		{groups(cash, " "), []string{cash}},
		// 0x apart from its digits, and before the first group
		{"0x " + groups(evmLow[2:], " "), []string{evmLow}},
		{"0x" + groups(evmLow[2:], " "), []string{evmLow}},
		{"0x " + evmLow[2:], []string{evmLow}},
		// in groups of five and eight
		{splitEvery(btc, 5), []string{btc}},
		{splitEvery(evmLow, 8), []string{evmLow}},
		// over a line, and over a line of a reply
		{btc[:20] + "\n" + btc[20:], []string{btc}},
		{"> " + bech[:20] + "\n> " + bech[20:], []string{bech}},
		{">> " + evmLow[:30] + "\r\n>> " + evmLow[30:], []string{evmLow}},
		{tron[:30] + "\n      " + tron[30:], []string{tron}},
		{solana[:22] + "\n" + solana[22:], []string{solana}},
		{xmr[:60] + "\n" + xmr[60:], []string{xmr}},
		// the soft line break of quoted-printable
		{btc[:20] + "=\n" + btc[20:], []string{btc}},
		// the EU's own entry has a blank in it
		{"TNZxGWCwvsHr6JxQxzoeDXV5 97Yf7Zb7nV", []string{tron}},
		// letter by letter
		{splitEvery(btc, 1), []string{btc}},
		{splitEvery(bech, 1), []string{bech}},
		// a tag or entity of HTML inside
		{btc[:10] + "<wbr>" + btc[10:], []string{btc}},
		{bech[:10] + "</span><span class=\"x\">" + bech[10:], []string{bech}},
		{btc[:10] + "&shy;" + btc[10:], []string{btc}},
		// a no-break space of windows-1252 is not UTF-8
		{strings.ReplaceAll(splitEvery(btc, 4), " ", "\xa0"), []string{btc}},
		// UTF-16 read as bytes
		{strings.ReplaceAll(splitEvery(btc, 1), " ", "\x00") + "\x00", []string{btc}},
		// two addresses in groups, one after the other
		{groups(btc, " ") + "\n" + groups(p2sh, " "), []string{btc, p2sh}},
		// a slip in an address in groups must not make it vanish
		{groups("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", " "), []string{"checksum 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"}},
		{groups("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", " "), []string{"checksum bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"}},
		{groups(evmLow[:41], " "), []string{"length " + evmLow[:41]}},
		// a word as long as the groups before them
		{"Geld 0x4f 47bc 4960 83c7 27c5 fbe3 ce9c df2b 0f64 9627 0c", []string{evmLow}},
		{"Geld " + groups("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", " "), []string{"checksum 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"}},
		// one digit short and then an article: never joined to it
		{"0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270 a payment", []string{"length 0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270"}},
	})
}

// TestGlued finds addresses that stand directly against each other.
func TestGlued(t *testing.T) {
	run(t, []findCase{
		// the French register's own text
		{"BTC: bc1qwtz3zv95x2flu4w26kgfepf529z50r2sqc5zmlbc1qwxqxd25yk2dtw2ml04vxj9atq3huv4rdytf6vt3My1ffQr5qQzmq4aBFgRqwRYqfB5zPAt8t",
			[]string{"bc1qwtz3zv95x2flu4w26kgfepf529z50r2sqc5zml", "bc1qwxqxd25yk2dtw2ml04vxj9atq3huv4rdytf6vt", "3My1ffQr5qQzmq4aBFgRqwRYqfB5zPAt8t"}},
		{btc + p2sh, []string{btc, p2sh}},
		{evmLow + evm, []string{evmLow, evm}},
		{evm + evmLow, []string{evm, evmLow}},
		{tron + ripple + xmr, []string{tron, ripple, xmr}},
		{taproot + bech, []string{taproot, bech}},
		// words on both sides
		{"Wallet" + tron + "Betrag", []string{tron}},
		{evm + "Danke", []string{evm}},
		// what is left is shown when it resembles an address
		{btc + "TNZxGWCwvsHr6JxQxzoeDXV597Yf7Zb7nW", []string{btc, "checksum TNZxGWCwvsHr6JxQxzoeDXV597Yf7Zb7nW"}},
	})
}

// TestDisguised undoes what cannot be seen, and what only looks Latin.
func TestDisguised(t *testing.T) {
	run(t, []findCase{
		// zero-width blank, soft hyphen, word joiner, variation selector, bidi marks, a tag character
		{"1A1z\u200bP1eP5QGefi2DMPTfTL5SLmv7DivfNa", []string{btc}},
		{"bc1qw508d6qe\u00adjxtdg4y5r3zarvary0c5xw7kv8f3t4", []string{bech}},
		{"\u2066" + tron[:9] + "\u2060" + tron[9:] + "\u2069", []string{tron}},
		{btc[:4] + "\ufe0f" + btc[4:] + "\u200f", []string{btc}},
		{evm[:1] + "\u200d" + evm[1:], []string{evm}},
		{btc[:4] + "\U000e0041" + btc[4:], []string{btc}},
		// a stroke through every letter is combining marks
		{strings.Join(strings.Split(btc, ""), "\u0336"), []string{btc}},
		// full-width
		{"１Ａ１ｚ" + btc[4:], []string{btc}},
		{"０ｘ" + evmLow[2:], []string{evmLow}},
		// Cyrillic Н and с: an entry of Israel's list; the account is compared all the same
		{"T\u041dZxGWCwvsHr6JxQxzoeDXV597Yf7Zb7nV", []string{"character THZxGWCwvsHr6JxQxzoeDXV597Yf7Zb7nV"}},
		{"1\u0410" + btc[2:], []string{"character " + btc}},
		{"b\u0441" + bech[2:], []string{"character " + bech}},
		{"0\u0445" + evmLow[2:], []string{"character " + evmLow}},
		// Greek capital, mathematical letters
		{"1\u0391" + btc[2:], []string{"character " + btc}},
		{"𝟏𝐀𝟏𝐳" + btc[4:], []string{"character " + btc}},
		// a letter that looks like none of ours
		{btc[:9] + "ж" + btc[10:], []string{"character " + btc[:9] + "ж" + btc[10:]}},
		{bech[:9] + "ö" + bech[10:], []string{"character " + bech[:9] + "ö" + bech[10:]}},
	})
}

// TestRefused shows what resembles an address and is none.
func TestRefused(t *testing.T) {
	run(t, []findCase{
		// a wrong letter
		{"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", []string{"checksum 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"}},
		{"bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", []string{"checksum bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"}},
		{"bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kb8f3t4", []string{"character bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kb8f3t4"}},
		{"TNZxGWCwvsHr6JxQxzoeDXV597Yf7Zb7nl", []string{"character TNZxGWCwvsHr6JxQxzoeDXV597Yf7Zb7nl"}},
		// a wrong case
		{"0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed", []string{"case 0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed"}},
		// too short by one
		{evmLow[:41], []string{"length " + evmLow[:41]}},
		{"An TNZxGWCwvsHr6JxQxzoeDXV597Yf7Zb7n", []string{"checksum TNZxGWCwvsHr6JxQxzoeDXV597Yf7Zb7n"}},
		{bech[:40], []string{"checksum " + bech[:40]}},
		{"bc1qw508d6qejxt", []string{"checksum bc1qw508d6qejxt"}},
		{"0x4f47bc496083c727c5fbe3ce9cdf2b", []string{"length 0x4f47bc496083c727c5fbe3ce9cdf2b"}},
		// hex without 0x, Tron's hex
		{evmLow[2:], []string{"prefix " + evmLow[2:]}},
		{"418a4a39b0e62a091608e9631ffd19427d2d338dbd", []string{"418a4a39b0e62a091608e9631ffd19427d2d338dbd"}},
		// only the ends
		{"von 0x1234…abcd an bc1q...x7yz", []string{"shortened 0x1234…abcd", "shortened bc1q...x7yz"}},
		{"TNZxGW…Zb7nV 1A1zP1***vfNa 3Lpoy[...]27kh1", []string{"shortened TNZxGW…Zb7nV", "shortened 1A1zP1***vfNa", "shortened 3Lpoy[...]27kh1"}},
		// names
		{"vitalik.eth, alice.near.", []string{"name vitalik.eth", "alice.near"}},
		{"bob.sol; alice*stellar.org; a*b.com", []string{"name bob.sol", "name alice*stellar.org", "name a*b.com"}},
		{"₿alice@example.org", []string{"name alice@example.org"}},
		{"Lightning: alice@example.org", []string{"name alice@example.org"}},
		{"ADA handle $alice", []string{"name $alice"}},
		// other chains
		{"addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfgse35a3x",
			[]string{"addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfgse35a3x"}},
		{"addr_test1vz2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzerspjrlsz", []string{"addr_test1vz2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzerspjrlsz"}},
		{"cosmos1hsk6jryyqjfhp5dhc55tc9jtckygx0eph6dd02", []string{"cosmos1hsk6jryyqjfhp5dhc55tc9jtckygx0eph6dd02"}},
		{"GAAZI4TCR3TY5OJHCTJC2A4QSY6CJWJH5IAJTGKIN2ER7LBNVKOCCWN7", []string{"GAAZI4TCR3TY5OJHCTJC2A4QSY6CJWJH5IAJTGKIN2ER7LBNVKOCCWN7"}},
		{"nano_3t6k35gi95xu6tergt6p69ck76ogmitsa8mnijtpxm9fkcm736xtoncuohr3", []string{"nano_3t6k35gi95xu6tergt6p69ck76ogmitsa8mnijtpxm9fkcm736xtoncuohr3"}},
		{"EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N", []string{"EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N"}},
		{"0:a3935861f79daf59a13d6d182e1640210c02f98e3df18fda74b8f5ab141abf18", []string{"0:a3935861f79daf59a13d6d182e1640210c02f98e3df18fda74b8f5ab141abf18"}},
		{"kaspa:qqkqkzjvr7zwxxmjxjkmxxdwju9kjs6e9u82uh59z07vgaks6gg62v8707g73", []string{"kaspa:qqkqkzjvr7zwxxmjxjkmxxdwju9kjs6e9u82uh59z07vgaks6gg62v8707g73"}},
		// 64 hex digits alone may be anything
		{hash, []string{"hash " + hash}},
		{"0x" + hash, []string{"hash 0x" + hash}},
		// an extended public key
		{"xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8",
			[]string{"public_key xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8"}},
	})
}
