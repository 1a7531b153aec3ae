package find

import (
	"math/rand"
	"strings"
	"testing"
)

// hostile are texts made to be slow: each is repeated up to 10 MB.
func hostile() map[string]string {
	r := rand.New(rand.NewSource(1))
	random := func(alphabet string, n int) string {
		b := make([]byte, n)
		for i := range b {
			b[i] = alphabet[r.Intn(len(alphabet))]
		}
		return string(b)
	}
	const k = 1 << 16
	words := strings.Fields("the quick Brown fox jumps over 13 lazy dogs and Tom sends Maria three letters before 2024 ends")
	var prose strings.Builder
	for prose.Len() < k {
		prose.WriteString(words[r.Intn(len(words))] + " ")
	}
	spaced := strings.Join(strings.Split(random(alphabet58, k/2), ""), " ")
	ab := []byte(random("\x00\xff\x80\xc3ab1 ", k))
	return map[string]string{
		"ones":           strings.Repeat("1", k),
		"0x":             strings.Repeat("0x", k/2),
		"base58":         random(alphabet58, k),
		"hex":            random("0123456789abcdef", k),
		"bech32":         random("qpzry9x8gf2tvdw0s3jn54khce6mua7l", k),
		"brackets":       strings.Repeat("(", k),
		"less than":      strings.Repeat("<a", k/2),
		"single":         spaced,
		"words of 34":    strings.TrimSpace(splitEvery(random(alphabet58, k), 34)),
		"groups of 4":    splitEvery(random(alphabet58, k), 4),
		"addresses":      strings.Repeat("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa\n", k/35),
		"glued":          strings.Repeat("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", k/34),
		"colons":         strings.Repeat("bitcoin:", k/8),
		"dots":           strings.Repeat("a.", k/2),
		"links":          strings.Repeat("a://1", k/5),
		"binary":         string(ab),
		"zero width":     strings.Repeat("a\u200b", k/4),
		"cyrillic":       strings.Repeat("договору ", k/17),
		"prose":          prose.String(),
		"base64 lines":   splitEvery(random("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", k), 76),
		"bip39 words":    strings.Repeat("abandon ability zoo ", k/20),
		"any words":      strings.Repeat("lorem ipsum dolor amet consec tetur adipis elit ", k/48),
		"bc1":            strings.Repeat("bc1", k/3),
		"percent":        strings.Repeat("%3A", k/3),
		"weak in a link": "https://a.b/" + strings.Repeat("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb/", k/35),
		"weak in base64": strings.Repeat("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb+", k/35),
		"weak e-mail":    strings.Repeat("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb-", k/35) + "@a.b",
		"requests":       strings.Repeat("bitcoin:1111111111111a?", k/23),
		"payees":         strings.Repeat("zcash:?address="+zec+"&address.1="+zec+"&", k/95),
		"names":          strings.Repeat("ab.eth*", k/7),
		"handles":        strings.Repeat("$a@b.", k/5),
		"shortened":      strings.Repeat("0x1234…", k/9),
		"hashes":         strings.Repeat(hash+" ", k/65),
		"foreign":        strings.Repeat("1A1zP1eP5QGefi2DMPTfTж", k/23),
		"phrases":        strings.Repeat(twelve+". ", k/86),
		"tags":           strings.Repeat(ripple+" tag ", k/39),
		"fours":          strings.Repeat("4", k),
		"monero starts":  monero4(random, k),
		"dollars":        strings.Repeat("$a ", k/3),
		"cardano names":  strings.Repeat("handle $a ", k/10),
		"percent signs":  strings.Repeat("%41", k/3),
		"entities":       strings.Repeat("&#49;", k/5),
		"base64":         strings.Repeat("cGF5IHRv", k/8),
		"base64 lines 2": strings.Repeat("cGF5IHRvIG1lIGF0IG9uY2UgcGxlYXNlIHRoYW5rcyBhIGxvdCBhbGw\n", k/57),
		"hex of text":    strings.Repeat("3078", k/4),
		"parts of mail":  strings.Repeat("Content-Transfer-Encoding: quoted-printable\n\n=41=42\n--boundary1\n", k/67),
		"call data":      strings.Repeat("000000000000000000000000"+evmLow[2:], k/64),
		"memos":          strings.Repeat("memo: 1 ", k/8),
		"hyphens":        strings.Repeat("a-", k/2),
		"bare hex":       strings.Repeat(evmLow[2:]+",", k/41),
		"0x with a gap":  strings.Repeat("0x12 ", k/5),
	}
}

// monero4 is text in which every other character may begin a Monero address.
func monero4(random func(string, int) string, n int) string {
	b := []byte(random("123456789ABCDEFGHJKL", n))
	for i := 0; i < len(b); i += 2 {
		b[i] = '4'
	}
	return string(b)
}

func splitEvery(s string, n int) string {
	var b strings.Builder
	for len(s) > n {
		b.WriteString(s[:n] + " ")
		s = s[n:]
	}
	return b.String() + s
}

// BenchmarkTenMegabytes is what a person may wait for: 10 MB of one kind, whole.
func BenchmarkTenMegabytes(b *testing.B) {
	units := hostile()
	for _, name := range []string{"prose", "ones", "0x", "base58", "brackets", "fours", "dollars", "entities", "base64 lines"} {
		text := strings.Repeat(units[name], 10<<20/len(units[name])+1)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				All(text)
			}
		})
	}
}

func BenchmarkHostile(b *testing.B) {
	for name, unit := range hostile() {
		text := strings.Repeat(unit, 1<<20/len(unit)+1)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for range b.N {
				All(text)
			}
		})
	}
}
