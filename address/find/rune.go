package find

// foldRune folds a character that is not ASCII: to the byte it stands for, or to
// nothing (0) when it is invisible. Own short ranges instead of package unicode's
// tables, which the browser would have to load.
func foldRune(r rune) (byte, Note) {
	switch {
	case r == 0xa0 || r == 0x1680 || r >= 0x2000 && r <= 0x200a || r == 0x202f || r == 0x205f || r == 0x3000 || r == 0x2800:
		return ' ', 0
	case r == 0x85 || r == 0x2028 || r == 0x2029:
		return '\n', 0
	case within(r, invisible[:]):
		return 0, Hidden
	case r >= 0x2010 && r <= 0x2015 || r == 0x2212 || r == 0xfe58 || r == 0xfe63:
		return '-', 0
	case r == 0x2026 || r == 0x22ef || r == 0x2025:
		return cEllipsis, 0
	case r >= 0x2018 && r <= 0x201b:
		return '\'', 0
	case r == 0xab || r == 0xbb || r >= 0x201c && r <= 0x201f || r == 0x2039 || r == 0x203a:
		return '"', 0
	case r >= 0xff01 && r <= 0xff5e:
		// the full-width forms stand in the order of ASCII
		c := byte(r - 0xff01 + '!')
		if isAlnum(c) {
			return c, FullWidth
		}
		return c, 0
	case r >= 0x1d400 && r <= 0x1d6a3:
		// mathematical letters: thirteen styles of A–Z a–z in a row
		i := byte((r - 0x1d400) % 52)
		if i < 26 {
			return 'A' + i, Homoglyph
		}
		return 'a' + i - 26, Homoglyph
	case r >= 0x1d7ce && r <= 0x1d7ff:
		return '0' + byte((r-0x1d7ce)%10), Homoglyph // mathematical digits
	}
	if c := inOrder(r); c != 0 {
		return c, Homoglyph
	}
	if c := homoglyph(r); c != 0 {
		return c, Homoglyph
	}
	if within(r, signs[:]) {
		return cSign, 0
	}
	return cForeign, 0
}

// An order is a run of characters that stand for letters or digits in their order.
type order struct {
	from  rune
	count uint8
	first byte
}

// orders are the digits of other scripts (Unicode category Nd), which keyboards of
// these languages write, and letters and digits in circles and squares, which chat
// programs offer; not superscript ones, which number notes. Ordered by from.
var orders = [...]order{
	{0x660, 10, '0'}, {0x6f0, 10, '0'}, {0x7c0, 10, '0'}, {0x966, 10, '0'}, {0x9e6, 10, '0'}, {0xa66, 10, '0'},
	{0xae6, 10, '0'}, {0xb66, 10, '0'}, {0xbe6, 10, '0'}, {0xc66, 10, '0'}, {0xce6, 10, '0'}, {0xd66, 10, '0'}, {0xe50, 10, '0'},
	{0xed0, 10, '0'}, {0xf20, 10, '0'}, {0x1040, 10, '0'}, {0x17e0, 10, '0'}, {0x1810, 10, '0'},
	{0x2460, 9, '1'}, {0x24b6, 26, 'A'}, {0x24d0, 26, 'a'}, {0x24ea, 1, '0'}, {0x24f5, 9, '1'}, {0x2776, 9, '1'}, {0x2780, 9, '1'},
	{0x278a, 9, '1'}, {0x1f130, 26, 'A'}, {0x1f150, 26, 'A'}, {0x1f170, 26, 'A'}, {0x1f1e6, 26, 'A'}, {0x1fbf0, 10, '0'},
}

// inOrder returns the ASCII letter or digit that r of one of the orders stands for,
// or 0.
func inOrder(r rune) byte {
	for i := range orders {
		o := &orders[i]
		if r < o.from {
			return 0
		}
		if r < o.from+rune(o.count) {
			return o.first + byte(r-o.from)
		}
	}
	return 0
}

type runes struct{ from, to rune }

// invisible are the format characters (Unicode category Cf), the variation
// selectors, the fillers that show nothing, and the combining marks, which
// change how a letter looks and not which letter it is.
var invisible = [...]runes{
	{0x80, 0x84}, {0x86, 0x9f}, // C1 controls
	{0xad, 0xad}, // soft hyphen
	{0x300, 0x36f}, {0x600, 0x605}, {0x61c, 0x61c}, {0x6dd, 0x6dd}, {0x70f, 0x70f},
	{0x890, 0x891}, {0x8e2, 0x8e2}, {0x115f, 0x1160}, {0x17b4, 0x17b5}, {0x180b, 0x180f},
	{0x1ab0, 0x1aff}, {0x1dc0, 0x1dff},
	{0x200b, 0x200f}, // zero-width blank, joiners, direction marks
	{0x202a, 0x202e}, // embeddings and overrides of direction
	{0x2060, 0x206f}, // word joiner, isolates
	{0x20d0, 0x20ff}, {0x3164, 0x3164},
	{0xfe00, 0xfe0f}, // variation selectors
	{0xfe20, 0xfe2f}, {0xfeff, 0xfeff}, {0xffa0, 0xffa0}, {0xfff9, 0xfffb},
	{0x110bd, 0x110bd}, {0x110cd, 0x110cd}, {0x13430, 0x1343f}, {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a},
	{0xe0000, 0xe0fff}, // tags and further variation selectors
}

// signs are the blocks of punctuation and symbols: what may stand between two
// words. Everything else that is not ASCII is taken for a letter.
var signs = [...]runes{
	{0xa1, 0xa9}, {0xac, 0xb1}, {0xb4, 0xb4}, {0xb6, 0xb8}, {0xbf, 0xbf}, {0xd7, 0xd7}, {0xf7, 0xf7},
	{0x37e, 0x37e}, {0x387, 0x387}, {0x2016, 0x206f}, {0x20a0, 0x20cf}, {0x2100, 0x2101}, {0x2116, 0x2117}, {0x2120, 0x2122},
	{0x2190, 0x245f}, {0x2500, 0x2bff}, {0x2e00, 0x2e7f}, {0x3001, 0x3004}, {0x3008, 0x3020}, {0x3030, 0x3030},
	{0x30fb, 0x30fb}, {0xe000, 0xf8ff}, {0xfe10, 0xfe6f}, {0xff5f, 0xff65}, {0xffe0, 0xffff},
	{0x1f000, 0x1faff},
}

func within(r rune, table []runes) bool {
	lo, hi := 0, len(table)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		switch {
		case r < table[m].from:
			hi = m
		case r > table[m].to:
			lo = m + 1
		default:
			return true
		}
	}
	return false
}
