package find

import "strings"

// plausible reports whether w, which nothing proves to be an address, is unlike
// anything that people write: letters and digits mixed as they are in base58,
// hex or Bech32, and not words put together (a file's or a function's name).
func plausible(w string) bool {
	var digits, lowers, uppers, changes, inWords, run int
	for i := range len(w) {
		switch c := class[w[i]]; {
		case c&digit != 0:
			digits++
		case c&lower != 0:
			lowers++
		case c&upper != 0:
			uppers++
		}
		if i > 0 && class[w[i]]&alnum != class[w[i-1]]&alnum {
			changes++
			run = 0
		}
		run++
		if class[w[i]]&lower != 0 {
			if run == 4 {
				inWords += 4
			} else if run > 4 {
				inWords++
			}
		}
	}
	n := len(w)
	switch {
	case digits == n, wordy(w)*10 >= n*8:
		return false
	case lowers > 0 && uppers > 0:
		// measured on mistyped listed addresses: with 2/5 alone, one in a hundred
		// of them is lost; names of functions have 3/5 and more, and few digits
		words := n * 2 / 5
		if digits > 1 {
			words = n * 11 / 20
		}
		return inWords <= words && changes >= n/4 && (digits > 0 || changes >= n/3)
	case digits == 0:
		return false
	}
	return changes >= n/6 && digits >= n/10
}

// bechLike reports whether w is written like Bech32: one case, a separator after
// letters, and nothing but data characters after it. In a long one two wrong
// characters are a slip: an address of a chain that is not known here has no
// other form to tell it by.
func bechLike(w string) bool {
	k := kinds(w)
	if k&lower != 0 && k&upper != 0 {
		return false
	}
	const (
		checksum = 6
		long     = 38 // 20 bytes and a checksum
	)
	if class[w[0]]&letter == 0 {
		return false // every human-readable part begins with a letter
	}
	for i := len(w) - checksum - 1; i > 0; i-- {
		if w[i] == '1' && all(w[i+1:], bech32) && distinct(w[i+1:]) > 4 {
			return true
		}
		if w[i] == '1' {
			break
		}
	}
	i := strings.IndexByte(w, '1')
	return i > 0 && i <= 12 && all(w[:i], letter) && len(w)-i > long && outside(w[i+1:], bech32) <= 2
}

// likeBase58 reports whether w is of the alphabet of base58 and uses capitals,
// small letters and digits.
func likeBase58(w string) bool {
	k := kinds(w)
	return k&digit != 0 && k&lower != 0 && k&upper != 0 && all(w, base58)
}

// someBase58 reports whether w is base58 of a form not known here: nothing claims
// it, so it must have its share of digits too (a sixth, in random digits).
func someBase58(w string) bool {
	digits := 0
	for i := range len(w) {
		if class[w[i]]&digit != 0 {
			digits++
		}
	}
	slip := 0 // one l for 1 or O for 0, where an address of a usual form may have it
	if len(w) >= 26 && len(w) <= 36 || len(w) == 43 || len(w) == 44 {
		slip = 1
	}
	const three = digit | lower | upper
	return digits >= max(2, len(w)/15) && kinds(w)&three == three && outside(w, base58) <= slip && plausible(w)
}

// slipped reports whether w is an address of a form known by its beginning, with
// at most two characters that do not belong: Bech32 behind a known human-readable
// part, hex behind 0x, CashAddr without its prefix.
func slipped(w string) bool {
	const most = 2
	if bechClaims(w) {
		return outside(w[strings.IndexByte(w, '1')+1:], bech32) <= most
	}
	if w[0] == '0' && w[1]|0x20 == 'x' {
		return outside(w[2:], hexdig) <= most
	}
	return cashLike(w)
}

// cashLike reports whether w is written like a CashAddr without its prefix.
func cashLike(w string) bool {
	n := len(w)
	return n >= 36 && n <= 46 && strings.IndexByte("qpzr", w[0]|0x20) >= 0 && strings.IndexByte("qpzr", w[1]|0x20) >= 0 &&
		outside(w, bech32) <= 1 && plausible(lowerASCII(w))
}

// outside returns how many characters of w are not of the class.
func outside(w string, bits uint8) (n int) {
	for i := range len(w) {
		if class[w[i]]&bits == 0 {
			n++
		}
	}
	return n
}

// wordy returns how many characters of w stand in runs that words and names of
// programs are made of: a capital and two small letters, four small letters, three
// capitals.
func wordy(w string) (n int) {
	for i := 0; i < len(w); {
		k := i + 1
		for k < len(w) && class[w[k]]&lower != 0 && class[w[i]]&letter != 0 {
			k++
		}
		least := 4
		if class[w[i]]&upper != 0 {
			least = 3
			if k == i+1 {
				for k < len(w) && class[w[k]]&upper != 0 {
					k++
				}
			}
		}
		if k-i >= least {
			n += k - i
		}
		i = k
	}
	return n
}

// distinct returns how many different characters w has.
func distinct(w string) (n int) {
	var seen [256]bool
	for i := range len(w) {
		if !seen[w[i]] {
			seen[w[i]] = true
			n++
		}
	}
	return n
}
