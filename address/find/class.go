package find

// Classes of the bytes of a folded text. A folded text is ASCII; the few values
// above it stand for what is not (see fold.go).
const (
	digit uint8 = 1 << iota
	lower
	upper
	hexdig
	base58 // the alphabet without 0 O I l
	bech32 // data part, in either case
	breaks // ends a link, a payment URI or another unbroken piece of text
)

const (
	letter = lower | upper
	alnum  = digit | letter
)

// What is not ASCII, in a folded text.
const (
	cForeign  = 0x80 // a letter or digit of another script
	cEllipsis = 0x81 // … and its likes
	cSign     = 0x82 // any other sign, and bytes that are not UTF-8
)

var class = classes()

func classes() (t [256]uint8) {
	set := func(s string, bits uint8) {
		for i := range len(s) {
			t[s[i]] |= bits
		}
	}
	const low, up = "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	set("0123456789", digit|hexdig)
	set(low, lower)
	set(up, upper)
	set("abcdefABCDEF", hexdig)
	set("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz", base58)
	set("qpzry9x8gf2tvdw0s3jn54khce6mua7l", bech32)
	set("QPZRYXGFTVDWSJNKHCEMUAL", bech32)
	set(" \t\r\n\v\f\"'`<>(){}[]|\\", breaks)
	t[cSign] |= breaks
	return t
}

func isAlnum(c byte) bool { return class[c]&alnum != 0 }

// all reports whether every byte of s has one of the bits.
func all(s string, bits uint8) bool {
	for i := range len(s) {
		if class[s[i]]&bits == 0 {
			return false
		}
	}
	return true
}

// kinds returns the classes that occur in s.
func kinds(s string) (or uint8) {
	for i := range len(s) {
		or |= class[s[i]]
	}
	return or
}

// lowered returns the letters and digits of s in lower case; nothing else.
//
//go:noinline
func lowered(s string) string {
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		c := s[i]
		if class[c]&upper != 0 {
			c += 'a' - 'A'
		}
		if isAlnum(c) {
			b = append(b, c)
		}
	}
	return string(b)
}

// lowerASCII returns s with its letters in lower case, byte for byte: offsets in
// it are offsets in s.
func lowerASCII(s string) string {
	b := []byte(s)
	for i, c := range b {
		if class[c]&upper != 0 {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}
