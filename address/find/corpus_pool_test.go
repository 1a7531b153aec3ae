package find_test

import (
	"bytes"
	"os"
	"strconv"
	"strings"
	"testing"

	"addresscheck/address"
	"addresscheck/internal/sample"
	"addresscheck/lists/data"
)

// A pool gives addresses by kind, another one each time, the same ones in each
// run.
type pool struct {
	next   map[string]int
	kinds  map[string][]string
	listed map[string][]string
}

// corpusKinds are made, so that they are random; every other kind is a chain's id,
// whose valid vectors are taken.
var corpusKinds = map[string]func([]byte) string{
	"p2pkh": sample.P2PKH, "p2sh": sample.P2SH, "segwit": sample.P2WPKH, "taproot": sample.P2TR,
	"evm": sample.EVM, "tron": sample.Tron, "sol": sample.Solana, "ltc": sample.Litecoin, "xrp": sample.XRP, "xmr": sample.Monero,
	"evmlow": func(p []byte) string { return strings.ToLower(sample.EVM(p)) },
	"evmup":  func(p []byte) string { return "0x" + strings.ToUpper(sample.EVM(p)[2:]) },
}

// anyKind is what ⟦any⟧ goes through.
var anyKind = []string{"p2pkh", "evm", "segwit", "tron", "sol", "taproot", "ltc", "xrp", "p2sh", "evmlow", "xmr", "DOGE", "BCH", "ADA", "ZEC", "TON"}

func newPool(t testing.TB) *pool {
	t.Helper()
	p := &pool{next: map[string]int{}, kinds: map[string][]string{}, listed: map[string][]string{}}
	l, err := data.Open()
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range l.Entries {
		if e.Removed != nil || !e.Account.IsValid() {
			continue
		}
		p.listed["L"] = append(p.listed["L"], e.Text)
		id := "L." + e.Account.Chain().ID()
		p.listed[id] = append(p.listed[id], e.Text)
	}
	return p
}

// take returns the next address of a kind: L is a listed one, L.ETH one of a chain.
func (p *pool) take(t testing.TB, kind string) string {
	t.Helper()
	if kind == "any" {
		n := p.next[kind]
		p.next[kind]++
		kind = anyKind[n%len(anyKind)]
	}
	n := p.next[kind]
	p.next[kind]++
	if make, ok := corpusKinds[kind]; ok {
		return make(sample.Payload(1_000_000 + n))
	}
	all := p.listed[kind]
	if all == nil {
		all = p.vectors(t, kind)
	}
	// 17 is no divisor of their numbers: neighbours are of one party and alike
	return all[n*17%len(all)]
}

// vectors returns the addresses of a chain from package address's vectors: those
// that are valid, of the main network, not made of one character repeated, and no
// payment request.
func (p *pool) vectors(t testing.TB, id string) []string {
	t.Helper()
	if all := p.kinds[id]; all != nil {
		return all
	}
	file, err := os.ReadFile("../testdata/" + id + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(string(file), "\n") {
		f := strings.Split(line, "\t")
		if len(f) < 6 || f[0] != "mainnet" || f[1] != "valid" {
			continue
		}
		seen := map[byte]bool{}
		for i := range len(f[5]) {
			seen[f[5][i]] = true
		}
		if rs, err := address.Parse(f[5]); err == nil && len(seen) > 10 && !strings.ContainsAny(f[5], "?/") && (!strings.Contains(f[5], ":") || strings.Contains("BCH XEC KAS", id)) && rs[0].Caveats&(address.NotPayee|address.MaybeHash) == 0 {
			p.kinds[id] = append(p.kinds[id], f[5])
		}
	}
	if len(p.kinds[id]) == 0 {
		t.Fatalf("no vectors of %s", id)
	}
	return p.kinds[id]
}

// A disguise is a way to write an address.
type disguise struct {
	write   func(string) string
	refused bool // it can't be read, or is no longer valid: to be shown with an error
	around  bool // the marks or tags around it are no part of it
}

var corpusDisguises = map[string]disguise{
	"groups":    {write: func(a string) string { return grouped(a, " ") }},
	"nbsp":      {write: func(a string) string { return grouped(a, "\u00a0") }},
	"thin":      {write: func(a string) string { return grouped(a, "\u202f") }},
	"dashes":    {write: func(a string) string { return grouped(a, "-") }},
	"line":      {write: func(a string) string { return a[:len(a)/2] + "\n" + a[len(a)/2:] }},
	"crlf":      {write: func(a string) string { return a[:len(a)/2] + "\r\n" + a[len(a)/2:] }},
	"indented":  {write: func(a string) string { return a[:len(a)/2] + "\n      " + a[len(a)/2:] }},
	"reply":     {write: func(a string) string { return a[:len(a)/2] + "\n> " + a[len(a)/2:] }},
	"reply2":    {write: func(a string) string { return a[:len(a)/2] + "\r\n>> " + a[len(a)/2:] }},
	"soft":      {write: func(a string) string { return a[:len(a)/2] + "=\r\n" + a[len(a)/2:] }},
	"zerowidth": {write: func(a string) string { return a[:9] + "\u200b" + a[9:18] + "\u2060" + a[18:] }},
	"shy":       {write: func(a string) string { return a[:12] + "\u00ad" + a[12:] }},
	"bidi":      {write: func(a string) string { return "\u2066" + a[:10] + "\u200e" + a[10:] + "\u2069" }, around: true},
	"wide":      {write: func(a string) string { return a[:6] + string(rune(a[6])+0xfee0) + a[7:] }},
	"bold":      {write: func(a string) string { return "<b>" + a[:6] + "</b>" + a[6:len(a)-4] + "<b>" + a[len(a)-4:] + "</b>" }, around: true},
	"span": {write: func(a string) string {
		return `<span class="addr-head" style="color:#c00; font-weight:700; letter-spacing:.02em">` + a[:8] + `</span>` + a[8:]
	}, around: true},
	"wbr": {write: func(a string) string { return a[:len(a)/2] + "<wbr>" + a[len(a)/2:] }},
	"entities": {write: func(a string) string {
		return each(a, func(c byte) string { return "&#" + strconv.Itoa(int(c)) + ";" })
	}},
	"hexents": {write: func(a string) string {
		return a[:5] + each(a[5:9], func(c byte) string { return "&#x" + hex2(c) + ";" }) + a[9:]
	}},
	"unicode":  {write: func(a string) string { return each(a, func(c byte) string { return `\u00` + hex2(c) }) }},
	"escaped":  {write: func(a string) string { return a[:3] + `\x` + hex2(a[3]) + a[4:] }},
	"percent":  {write: func(a string) string { return each(a, func(c byte) string { return "%" + hex2(c) }) }},
	"percent1": {write: func(a string) string { return "%" + strings.ToUpper(hex2(a[0])) + a[1:] }},
	"upper":    {write: strings.ToUpper},
	"cyrillic": {write: func(a string) string { return swap(a, "aceopxABEHKMTCPX", []rune("асеорхАВЕНКМТСРХ")) }, refused: true},
	"typo":     {write: func(a string) string { return typo(a) }, refused: true},
	"short":    {write: func(a string) string { return a[:6] + "…" + a[len(a)-5:] }, refused: true},
	"dots":     {write: func(a string) string { return a[:6] + "..." + a[len(a)-5:] }, refused: true},
	"cut":      {write: func(a string) string { return a[:len(a)-3] }, refused: true},
	"danke":    {write: func(a string) string { return a + "Danke" }, refused: true},
	"nozero":   {write: func(a string) string { return a[2:] }, refused: true},
}

func grouped(a, sep string) string {
	var b strings.Builder
	for len(a) > 4 {
		b.WriteString(a[:4] + sep)
		a = a[4:]
	}
	return b.String() + a
}

func each(a string, f func(byte) string) string {
	var b strings.Builder
	for i := range len(a) {
		b.WriteString(f(a[i]))
	}
	return b.String()
}

func hex2(c byte) string { return strconv.FormatUint(0x100|uint64(c), 16)[1:] }

// swap exchanges the first letter after the third that has a twin of another script.
func swap(a, from string, to []rune) string {
	for i := 4; i < len(a); i++ {
		if k := strings.IndexByte(from, a[i]); k >= 0 {
			return a[:i] + string(to[k]) + a[i+1:]
		}
	}
	panic("no letter of " + a + " has a twin")
}

// typo exchanges a character near the end by another digit.
func typo(a string) string {
	i := len(a) - 6
	c := byte('7')
	if a[i] == c {
		c = '8'
	}
	return a[:i] + string(c) + a[i+1:]
}

// character returns the character of a mark U+XXXX.
func character(mark string) (rune, bool) {
	n, ok := strings.CutPrefix(mark, "U+")
	if !ok {
		return 0, false
	}
	v, err := strconv.ParseUint(n, 16, 32)
	return rune(v), err == nil
}

// encode sends the body after the first empty line in an encoding: where gives for
// each byte of the body where its code begins.
func (l *labelled) encode(code func(body string) (out string, where []int)) {
	head, body, ok := strings.Cut(l.text, "\n\n")
	if !ok {
		panic(l.name + " has no body")
	}
	at := len(head) + 2
	out, where := code(body)
	l.text = head + "\n\n" + out
	for i := range l.want {
		if f := &l.want[i]; f.start >= at {
			f.start, f.end, f.loose = at+where[f.start-at], at+where[f.end-at], true
		}
	}
}

// quotedPrintable writes RFC 2045, 6.7, with lines of at most 76 characters.
func quotedPrintable(body string) (string, []int) {
	var b bytes.Buffer
	where := make([]int, len(body)+1)
	line := 0
	for i := range len(body) {
		c := body[i]
		code := string(c)
		if c == '=' || c > '~' || c < ' ' && c != '\n' && c != '\t' {
			code = "=" + strings.ToUpper(hex2(c))
		}
		if line+len(code) > 75 && c != '\n' {
			b.WriteString("=\r\n")
			line = 0
		}
		where[i] = b.Len()
		if c == '\n' {
			code, line = "\r\n", -2
		}
		b.WriteString(code)
		line += len(code)
	}
	where[len(body)] = b.Len()
	return b.String(), where
}

// base64Lines writes lines of 76 characters.
func base64Lines(body string) (string, []int) {
	const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	var b bytes.Buffer
	where := make([]int, len(body)+1)
	for i := 0; i < len(body); i += 3 {
		if i > 0 && i%57 == 0 {
			b.WriteString("\r\n")
		}
		var three [3]byte
		n := copy(three[:], body[i:])
		for k := range n {
			where[i+k] = b.Len()
		}
		v := uint(three[0])<<16 | uint(three[1])<<8 | uint(three[2])
		four := []byte{digits[v>>18], digits[v>>12&63], digits[v>>6&63], digits[v&63]}
		for k := n + 1; k < 4; k++ {
			four[k] = '='
		}
		b.Write(four)
	}
	where[len(body)] = b.Len()
	return b.String(), where
}

// base64UTF16 writes UTF-16, little end first, in base64.
func base64UTF16(body string) (string, []int) {
	var wide []byte
	from := make([]int, len(body)+1)
	for i, r := range body {
		from[i] = len(wide)
		wide = append(wide, byte(r), byte(r>>8))
	}
	from[len(body)] = len(wide)
	out, where := base64Lines(string(wide))
	for i := range from {
		from[i] = where[from[i]]
	}
	return out, from
}
