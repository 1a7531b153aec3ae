package find

import (
	"crypto/sha256"
	"math"

	"addresscheck/address"
	b58 "addresscheck/internal/base58"
)

// A form58 is a form in base58check: which first characters and lengths its
// texts can have is known before anything is decoded, so that a window of text
// that cannot be one costs a comparison.
type form58 struct {
	version uint64 // the version bytes
	width   int    // how many they are
	bytes   int    // decoded length: version, payload, 4 bytes of checksum
	xrpl    bool   // the XRP Ledger's alphabet
}

// forms58 are the forms searched for inside longer runs of letters and over
// breaks: the versions of the table of chains, the XRP Ledger's X-addresses, and
// secrets, which must be recognised to be masked. Sources of the secrets: each
// project's chainparams, BIP-32, BIP-38, xrpl.org.
var forms58 = func() []form58 {
	out := []form58{
		{0x0544, 2, 35, true}, {0x0493, 2, 35, true}, {0x21, 1, 21, true}, {0x01e14b, 3, 23, true}, // XRP: X-addresses, seeds
		{0x80, 1, 37, false}, {0x80, 1, 38, false}, {0xef, 1, 37, false}, {0xef, 1, 38, false}, // WIF
		{0xb0, 1, 37, false}, {0xb0, 1, 38, false}, {0x9e, 1, 37, false}, {0x9e, 1, 38, false},
		{0xcc, 1, 37, false}, {0xcc, 1, 38, false},
		{0x0142, 2, 43, false}, {0x0143, 2, 43, false}, // BIP-38
		{0x06a19f, 3, 27, false}, {0x06a1a1, 3, 27, false}, {0x06a1a4, 3, 27, false}, {0x06a1a6, 3, 27, false}, {0x025a79, 3, 27, false}, {0x067c75, 3, 27, false}, // Tezos
		{0x0488ade4, 4, 82, false}, {0x049d7878, 4, 82, false}, {0x04b2430c, 4, 82, false}, {0x04358394, 4, 82, false}, // BIP-32
	}
	for _, v := range address.Versions() {
		switch {
		case v > 0xff:
			out = append(out, form58{uint64(v), 2, 26, false})
		case v > 0: // version 0 begins with 1s: zeroLengths
			out = append(out, form58{uint64(v), 1, 25, false})
		}
	}
	return out
}()

// A lead is what a form's texts of one length begin with: a range of their first
// three digits.
type lead struct {
	lo, hi uint32
	length int
	bytes  int
	xrpl   bool
}

const (
	alphabet58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
	alphabetXR = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"
	cube       = 58 * 58 * 58
)

var (
	digits58 = digitTable(alphabet58)
	digitsXR = digitTable(alphabetXR)
	leads    = leadTable() // by first character
)

func digitTable(alphabet string) (t [256]uint8) {
	for i := range len(alphabet) {
		t[alphabet[i]] = uint8(i)
	}
	return t
}

func leadTable() (t [256][]lead) {
	for _, f := range forms58 {
		unit := math.Pow(256, float64(f.bytes-f.width))
		lo, hi := float64(f.version)*unit, float64(f.version+1)*unit
		for n := 20; n <= 112; n++ {
			scale := math.Pow(58, float64(n-3))
			l := lead{length: n, bytes: f.bytes, xrpl: f.xrpl}
			if lo/scale >= cube || hi/scale < 58*58 {
				continue
			}
			l.lo = uint32(max(lo/scale, 58*58))
			l.hi = uint32(min(hi/scale, cube-1))
			alphabet := alphabet58
			if f.xrpl {
				alphabet = alphabetXR
			}
			for d := l.lo / (58 * 58); d <= l.hi/(58*58); d++ {
				t[alphabet[d]] = append(t[alphabet[d]], l)
			}
		}
	}
	return t
}

// zeroLengths returns the lengths that a text of 25 bytes under version 0 (1…
// in Bitcoin, r… on the XRP Ledger) can have: every leading zero digit is a
// whole byte, and three digits after them say how long the rest is.
func zeroLengths(zeros int, first3 uint32) (from, to int) {
	if zeros >= 24 || first3 < 58*58 {
		return 0, -1
	}
	bytes := float64(25 - zeros)
	const digitsPerByte = 1.365658 // log 256 / log 58
	low := (bytes-1)*digitsPerByte + 3 - math.Log(float64(first3+1))/log58
	high := bytes*digitsPerByte + 3 - math.Log(float64(first3))/log58
	return zeros + int(math.Ceil(low)), zeros + int(math.Floor(high))
}

var log58 = math.Log(58)

// holds58 reports whether s is base58check of exactly n bytes.
func holds58(s []byte, n int, xrpl bool) bool {
	alphabet := b58.Bitcoin
	if xrpl {
		alphabet = xrplAlphabet
	}
	b, err := alphabet.Decode(string(s))
	if err != nil || len(b) != n {
		return false
	}
	sum := sha256.Sum256(b[:n-4])
	sum = sha256.Sum256(sum[:])
	return [4]byte(sum[:4]) == [4]byte(b[n-4:])
}

var xrplAlphabet = b58.NewAlphabet(alphabetXR)
