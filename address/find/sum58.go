package find

import (
	"crypto/sha256"
	"math"
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
// breaks. Sources: the rows of package address (a test compares); for secrets,
// which must be recognised to be masked, each project's chainparams, BIP-32,
// BIP-38 and xrpl.org.
var forms58 = [...]form58{
	{0x05, 1, 25, false}, {0x6f, 1, 25, false}, {0xc4, 1, 25, false}, // BTC
	{0x41, 1, 25, false},                                             // TRX
	{0x30, 1, 25, false}, {0x32, 1, 25, false}, {0x3a, 1, 25, false}, // LTC
	{0x1e, 1, 25, false}, {0x16, 1, 25, false}, {0x71, 1, 25, false}, // DOGE
	{0x4c, 1, 25, false}, {0x10, 1, 25, false}, {0x8c, 1, 25, false}, {0x13, 1, 25, false}, // DASH
	{0x1cb8, 2, 26, false}, {0x1cbd, 2, 26, false}, {0x1d25, 2, 26, false}, {0x1cba, 2, 26, false}, // ZEC
	{0x26, 1, 25, false}, {0x17, 1, 25, false}, // BTG
	{0x21, 1, 25, false},                                                                       // XVG
	{0x0544, 2, 35, true}, {0x0493, 2, 35, true}, {0x21, 1, 21, true}, {0x01e14b, 3, 23, true}, // XRP: X-addresses, seeds
	{0x80, 1, 37, false}, {0x80, 1, 38, false}, {0xef, 1, 37, false}, {0xef, 1, 38, false}, // WIF
	{0xb0, 1, 37, false}, {0xb0, 1, 38, false}, {0x9e, 1, 37, false}, {0x9e, 1, 38, false},
	{0xcc, 1, 37, false}, {0xcc, 1, 38, false},
	{0x0142, 2, 43, false}, {0x0143, 2, 43, false}, // BIP-38
	{0x0488ade4, 4, 82, false}, {0x049d7878, 4, 82, false}, {0x04b2430c, 4, 82, false}, {0x04358394, 4, 82, false}, // BIP-32
}

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

// holds58 reports whether s is base58check of exactly n bytes. The alphabet must
// have been checked.
func holds58(s []byte, n int, xrpl bool) bool {
	table := &digits58
	if xrpl {
		table = &digitsXR
	}
	zeros := 0
	for zeros < len(s) && table[s[zeros]] == 0 {
		zeros++
	}
	var limbs [24]uint32 // little-endian; 82 bytes need 21
	used := 0
	for i := zeros; i < len(s); {
		chunk, scale := uint64(0), uint64(1)
		for ; i < len(s) && scale < 58*58*58*58*58; i++ {
			chunk, scale = chunk*58+uint64(table[s[i]]), scale*58
		}
		for k := range used {
			chunk += uint64(limbs[k]) * scale
			limbs[k] = uint32(chunk)
			chunk >>= 32
		}
		if chunk > 0 {
			if used == len(limbs) {
				return false
			}
			limbs[used] = uint32(chunk)
			used++
		}
	}
	var buf [4 * len(limbs)]byte
	b := buf[:]
	for k := range used {
		o := len(b) - 4*k
		v := limbs[k]
		b[o-1], b[o-2], b[o-3], b[o-4] = byte(v), byte(v>>8), byte(v>>16), byte(v>>24)
	}
	first := 0
	for first < len(b) && b[first] == 0 {
		first++
	}
	if len(b)-first+zeros != n {
		return false
	}
	b = b[len(b)-n:]
	sum := sha256.Sum256(b[:n-4])
	sum = sha256.Sum256(sum[:])
	return [4]byte(sum[:4]) == [4]byte(b[n-4:])
}
