package find

// rawTON reads 0: or -1: and 64 hex digits, a raw address of TON.
func (s *scan) rawTON(i, j int) (int, bool) {
	k := s.end(j + 1)
	if k-j-1 != 64 || !all(s.b[j+1:k], hexdig) {
		return 0, false
	}
	if s.b[i] == '1' {
		i--
	}
	return s.add(s.read(i, k, s.b[i:k]), k), true
}

// friendlyLength is the length of TON's user-friendly form: 36 bytes in base64url
// (TEP-2).
const friendlyLength = 48

// friendlyTON reads EQ…, UQ… and their likes, whose alphabet has - and _, or + and
// /, so that no word is the whole of one.
func (s *scan) friendlyTON(i int) (int, bool) {
	b := s.b
	if i+friendlyLength > len(b) {
		return 0, false
	}
	switch b[i : i+2] {
	case "EQ", "UQ", "Ef", "Uf", "kQ", "0Q", "kf", "0f":
	default:
		return 0, false
	}
	for _, signs := range [...]string{"-_", "+/"} {
		k := i
		for k < len(b) && k-i <= friendlyLength && (isAlnum(b[k]) || b[k] == signs[0] || b[k] == signs[1]) {
			k++
		}
		s.work += k - i
		end := i + friendlyLength
		if k < end || k > end && isAlnum(b[end]) {
			continue
		}
		c := s.read(i, end, b[i:end])
		if c.Err == nil || k == end && signs == "-_" && c.Readings[0].Chain == ton && plausible(c.Text) && !s.apart(i, end) {
			return s.add(c, end), true
		}
	}
	return 0, false
}

var ton = chainOf("TON")
