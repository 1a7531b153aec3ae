package find

import (
	"runtime"
	"strings"
	"testing"

	"addresscheck/address"
)

// TestFields checks what a candidate says beside its text.
func TestFields(t *testing.T) {
	type want struct {
		notes, tag, amount string
		start, end, at     int
		r                  rune
	}
	for _, c := range []struct {
		text string
		want want
	}{
		// nothing was undone
		{"an " + btc, want{start: 3, end: 37, at: -1}},
		// the umlauts before it are two bytes each in the text
		{"für Söhne " + btc, want{start: 12, end: 46, at: -1}},
		{"1A1z P1eP5QGefi2DMPTfTL5SLmv7DivfNa.", want{notes: "spaced", start: 0, end: 35, at: -1}},
		// the first hidden character is where it stands in the text
		{"ä 1A1z\u200bP1eP5QGefi2DMPTf\u00adTL5SLmv7DivfNa", want{notes: "hidden", start: 3, end: 42, at: 7, r: 0x200b}},
		{"１A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", want{notes: "full_width", start: 0, end: 36, at: 0, r: '１'}},
		// a homoglyph is told before what is merely hidden
		{"1\u200b\u0410" + btc[2:], want{notes: "hidden homoglyph", start: 0, end: 38, at: 4, r: 0x410}},
		// a letter of no Latin shape
		{"x " + btc[:9] + "ж" + btc[10:], want{start: 2, end: 37, at: 11, r: 'ж'}},
		{"bitcoin:" + btc + "?amount=0.5", want{notes: "uri", amount: "0.5", start: 8, end: 42, at: -1}},
		{"ethereum:" + evm + "?value=2.014e18", want{notes: "uri", amount: "2.014e18", start: 9, end: 51, at: -1}},
		{"ripple:" + ripple + "?dt=77&amount=5", want{notes: "uri", tag: "77", amount: "5", start: 7, end: 41, at: -1}},
		{"monero:" + xmr + "?tx_payment_id=ab12", want{notes: "uri", tag: "ab12", start: 7, end: 102, at: -1}},
		// the scheme is part of the address
		{"bitcoincash:" + cash, want{start: 0, end: 54, at: -1}},
		{"bitcoincash:" + cash + "?amount=1", want{notes: "uri", amount: "1", start: 0, end: 54, at: -1}},
		{"https://etherscan.io/address/" + evm, want{notes: "link", start: 29, end: 71, at: -1}},
		{"eth:" + evm, want{notes: "prefix", start: 4, end: 46, at: -1}},
		{"eip155:1:" + evm, want{notes: "prefix", start: 9, end: 51, at: -1}},
		{"ronin:" + evmLow[2:], want{notes: "prefix", start: 6, end: 46, at: -1}},
		{"BTC" + btc, want{notes: "glued", start: 3, end: 37, at: -1}},
		// destination tags: after, before, in a link, none of another row
		{ripple + " Tag: 12345", want{tag: "12345", end: 34, at: -1}},
		{ripple + "\nDestination Tag 7", want{tag: "7", end: 34, at: -1}},
		{"Zieltag 99, Adresse " + ripple, want{tag: "99", start: 20, end: 54, at: -1}},
		{ripple + "?dt=5", want{tag: "5", end: 34, at: -1}},
		{ripple + " vom Tag der Lieferung", want{end: 34, at: -1}},
		{"Tag: 1\n" + ripple, want{start: 7, end: 41, at: -1}},
		// only where the chain has tags
		{btc + " Tag: 12345", want{end: 34, at: -1}},
	} {
		found, _ := All(c.text)
		if len(found) != 1 {
			t.Errorf("%q: %d candidates", c.text, len(found))
			continue
		}
		f := found[0]
		got := want{strings.Join(f.Notes.Names(), " "), f.Tag, f.Amount, f.Start, f.End, f.At, f.Rune}
		if got != c.want {
			t.Errorf("%q:\n got %+v\nwant %+v", c.text, got, c.want)
		}
		if f.Rune != 0 && !strings.HasPrefix(c.text[f.At:], string(f.Rune)) {
			t.Errorf("%q: %q is not at %d", c.text, f.Rune, f.At)
		}
	}
}

// TestHomoglyphCompares: a text with a foreign letter is refused at that letter,
// and the account it imitates is there to be compared.
func TestHomoglyphCompares(t *testing.T) {
	found, _ := All("an T\u041dZxGWCwvsHr6JxQxzoeDXV597Yf7Zb7nV und 1\u0410" + btc[2:])
	if len(found) != 2 {
		t.Fatal(found)
	}
	f := found[1]
	if f.Err.Err != address.ErrCharacter || f.Err.Input[f.Err.At:f.Err.At+2] != "\u0410" || f.Readings[0].Address != address.MustParse(btc) {
		t.Errorf("%+v", f)
	}
}

// TestTables: what the tables promise.
func TestTables(t *testing.T) {
	for _, s := range scripts {
		for i := 0; i < len(s.pairs); i += 2 {
			from, to := s.pairs[i], s.pairs[i+1]
			if from < s.from || from > s.to || to > 'z' || !isAlnum(byte(to)) || homoglyph(from) != byte(to) {
				t.Errorf("%q → %q", from, to)
			}
		}
	}
	for _, table := range [][]runes{invisible[:], signs[:]} {
		for i := 1; i < len(table); i++ {
			if table[i].from <= table[i-1].to || table[i].to < table[i].from {
				t.Errorf("%x is out of order", table[i].from)
			}
		}
	}
	list := bip39List()
	if len(list.words) != 2048 {
		t.Errorf("%d words of BIP-39", len(list.words))
	}
	for _, w := range list.words {
		if !inBIP39(w) || !inBIP39(strings.ToUpper(w)) {
			t.Errorf("%s is not in the list", w)
		}
	}
	for _, w := range []string{"zzz", "aaa", "xylophon", "abandone", "aband", "the"} {
		if inBIP39(w) {
			t.Errorf("%s is in the list", w)
		}
	}
}

// TestEveryChain: a row of package address whose form is not searched for inside
// longer text fails here, until it has an example.
func TestEveryChain(t *testing.T) {
	examples := map[string][]string{
		"BTC": {btc, p2sh, bech, taproot}, "ETH": {evm}, "TRX": {tron}, "SOL": nil, "XRP": {ripple}, "XMR": {xmr},
		"LTC":  {"LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1", "ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9"},
		"BCH":  {cash},
		"DOGE": {"DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L"}, "DASH": {"XpESxaUmonkq8RaLLp46Brx2K39ggQe226"},
		"ZEC": {zec, "tex1yvvrncc9czsza45pgph67g39shmxywgyvsypwn"}, "BSV": {btc}, "BTG": {"GPwg61XoHqQPNmAucFACuQ5H9sGCDv9TpS"}, "XVG": {"DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L"},
		"BNB": {"bnb142q467df6jun6rt5u2ar58sp47hm5f9wvz2cvg"},
	}
	// those whose beginning is that of a word: with a tail that is glued to them they
	// are not found
	words := map[string]string{
		"ADA":  "addr1v9u5vlrf4xkxv2qpwngf6cjhtw542ayty80v8dyr49rf5eg0kvk0f Ae2tdPwUPEYzs5BRbGcoS3DXvK8mwgggmESz4HqUwMyaS9eNksZGz1LMS9v",
		"TON":  "UQAs9VlT6S776tq3unJcP5Ogsj-ELLunLXuOb1EKcOQi41-E EQAs9VlT6S776tq3unJcP5Ogsj+ELLunLXuOb1EKcOQi4wJB 0:2cf55953e92efbeadab7ba725c3f93a0b23f842cbba72d7b8e6f510a70e422e3",
		"XLM":  "GBBM6BKZPEHWYO3E3YKREDPQXMS4VK35YLNU7NFBRI26RAN7GI5POFBB MA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJUAAAAAAAAAAAACJUQ",
		"ALGO": "LCRDY3LYAANTVS3XRHEHWHGXRTKZYVTX55P5IA2AT5ZDJ4CWZFFZIKVHLI", "DOT": "15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5",
		"XTZ": "tz1Lhf4J9Qxoe3DZ2nfe8FGDnvVj7oKjnMY6", "NEO": "NKuyBkoGdZZSLyPbJEetheRhMjeznFZszf", "NEAR": "illia.cheapaccounts.near",
		"FIL": "f12fiakbhe2gwd5cnmrenekasyn6v5tnaxaqizq6a", "HBAR": "0.0.123-vfmkw",
		"APT": "aptos:0xaabf25b0c115130a4ad88bfa08627c5a103b7851e90869c23fadaf0512dd5133", "SUI": "sui:0xaabf25b0c115130a4ad88bfa08627c5a103b7851e90869c23fadaf0512dd5133",
		"NANO": "nano_3uip1jmeo4irjuua9xiyosq6fkgogwd6bf5uqopb1m6mfq6g3n8cna6h3tuk", "KAS": "kaspa:qpauqsvk7yf9unexwmxsnmg547mhyga37csh0kj53q6xxgl24ydxjsgzthw5j",
		"ICP": "rdmx6-jaaaa-aaaaa-aaadq-cai fb257577279ecac604d4780214af95aa6adc3a814f6f3d6d7ac844d1deca500a", "STX": "SP1YWFP80QE1GD65MPGCXE509R0662DXJ9ANCKWDD",
		"AVAX": "X-avax1w508d6qejxtdg4y5r3zarvary0c5xw7k0l6nk9", "SP": "sp1qqgste7k9hx0qftg6qmwlkqtwuy6cycyavzmzj85c6qdfhjdpdjtdgqsg59z2rppn4qlkx0yz9sdltmjv3j8zgcqadjn4ug98m3t6plujsq9qvu5n",
		"LN": "lnbc20m1pvjluezsp5zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zygshp58yjmdan79s6qqdhdzgynm4zwqd5d7xmw5fk98klysy043l2ahrqspp5qqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqypqfppj3a24vwu6r8ejrss3axul8rxldph2q7z99qrsgqz6qsgww34xlatfj6e3sngrwfy3ytkt29d2qttr8qz2mnedfqysuqypgqex4haa2h8fx3wnypranf3pdwyluftwe680jjcfp438u82xqphf75ym",
	}
	for _, c := range address.Chains() {
		list, ok := examples[c.Accounts().ID()]
		for a := range strings.FieldsSeq(words[c.Accounts().ID()]) {
			ok = true
			found, _ := All("Bitte an " + a + ", danke.")
			if len(found) != 1 || found[0].Err != nil || found[0].Readings[0].Chain.Accounts() != c.Accounts() {
				t.Errorf("%s: %s is not found: %+v", c.ID(), a, found)
			}
		}
		if c.Family() == address.FamilyCosmos || c.ID() == "DGB" || c.ID() == "XEC" || c.ID() == "EOS" {
			continue // by the table's own prefixes: TestVectors. EOS: any word is an account
		}
		if !ok {
			t.Errorf("%s has no example", c.ID())
		}
		for _, a := range list {
			if rs, err := address.Parse(a); err != nil {
				t.Errorf("%s: %v", a, rs[0].Err)
				continue
			}
			found, _ := All("Wallet" + a + "OOO")
			if len(found) != 1 || found[0].Text != a {
				t.Errorf("%s: %s is not found: %+v", c.ID(), a, found)
			}
		}
	}
}

// TestBounds: more says that something was not read, and nothing is cut in two.
func TestBounds(t *testing.T) {
	long := strings.Repeat(" ", MaxText-20) + btc + " " + p2sh
	if found, more := All(long); len(found) != 0 || !more {
		t.Errorf("longer than MaxText: %v, more %v", found, more)
	}
	at := strings.Repeat(" ", MaxText-60) + btc
	if found, more := All(at); len(found) != 1 || more {
		t.Errorf("shorter than MaxText: %v, more %v", found, more)
	}
	if testing.Short() {
		return
	}
	many := strings.Repeat(btc+"\n", MaxCandidates+1)
	if found, more := All(many); len(found) != MaxCandidates || !more {
		t.Errorf("%d candidates, more %v", len(found), more)
	}
}

// TestLinear: the work for one byte is bounded, whatever the text is made of, and
// does not grow with its length. Work is counted, not timed: see scan.work.
func TestLinear(t *testing.T) {
	if runtime.GOOS == "js" {
		t.Skip("what is counted is the same natively, and ten times as quick")
	}
	for name, unit := range hostile() {
		perByte := func(n int) int {
			text := strings.Repeat(unit, n/len(unit)+1)
			s := scan{fold: newFold(text)}
			s.run()
			return s.work / len(text)
		}
		small, large := perByte(1<<16), perByte(1<<18)
		if large > small+small/4+1 || large > 400 {
			t.Errorf("%s: work for a byte %d in 64 KB, %d in 256 KB", name, small, large)
		}
		t.Logf("%-14s %d", name, large)
	}
}

// FuzzAll: no text makes All panic, and what holds for every result holds.
func FuzzAll(f *testing.F) {
	for _, s := range []string{btc, "0x1234…abcd", "bitcoin:" + btc + "?amount=1", "1\u0410" + btc[2:], "a\x00\xff\u200b" + bech,
		twelve, "https://a/tx/" + hash, splitEvery(evm, 4), "zcash:?address=" + zec + "&address.1=" + zec2, "EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N",
		ripple + " Tag: 1", "₿a@b.cc $x a*b.com x.eth", "0:" + hash, "nano_" + hash, "<wbr>&shy;", "eip155:1:" + evm, "kaspa:" + cash, "Private key: " + hash} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		found, _ := All(text)
		end := 0
		for i := range found {
			c := &found[i]
			if c.Start < end || c.End <= c.Start || c.End > len(text) {
				t.Fatalf("candidate %d at %d:%d after %d of %d", i, c.Start, c.End, end, len(text))
			}
			end = c.End
			if c.At >= 0 && (c.At < c.Start || c.At >= c.End) || c.Text == "" || len(c.Readings) == 0 {
				t.Fatalf("%+v", c)
			}
			if c.Err != nil && c.Err.At > len(c.Err.Input) {
				t.Fatalf("error at %d of %q", c.Err.At, c.Err.Input)
			}
		}
		again, _ := All(text)
		if len(again) != len(found) {
			t.Fatal("not the same twice")
		}
		for i := range found {
			if again[i].Text != found[i].Text || again[i].Start != found[i].Start {
				t.Fatal("not the same twice")
			}
		}
	})
}
