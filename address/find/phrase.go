package find

import "hash/crc32"

// A recovery phrase is a private key in words. Two kinds are known: at least 12
// words in a row from BIP-39's English list (BIP-39; also Electrum's and
// Polyseed's, which use it), and Monero's 25 words, whose last one repeats one of
// the first 24 as a checksum (monero src/mnemonics/electrum-words.cpp).

const (
	bip39Words  = 12 // the shortest phrase
	moneroWords = 25
	moneroKey   = 3  // letters that make a word of Monero's English list unique
	maxBetween  = 12 // bytes between two words: a line break, a number, a dot
)

// phrase is the run of words of BIP-39 that the scan is in.
type phrase struct {
	start, end int
	words      int
	distinct   int
	seen       [phraseDistinct]uint32 // checksums of the distinct words
}

// phraseDistinct is how many different words a phrase has at least. Phrases repeat
// a word once in a while; programs and markup repeat theirs all the time.
const phraseDistinct = 9

// add counts one word.
func (p *phrase) add(word string, end int) {
	p.words++
	p.end = end
	if p.distinct == phraseDistinct {
		return
	}
	sum := crc32.ChecksumIEEE([]byte(lowered(word)))
	for _, s := range p.seen[:p.distinct] {
		if s == sum {
			return
		}
	}
	p.seen[p.distinct] = sum
	p.distinct++
}

// monero is the run of words that the scan is in, any words, of which the last
// moneroWords are kept.
type monero struct {
	ring  [moneroWords][2]int // begin and end
	words int
	end   int
	upper bool
	done  int // end of the last phrase found
}

// phrases looks at the word from i to j as one of a recovery phrase.
func (s *scan) phrases(i, j int) {
	n := j - i
	if s.kinds&letter == 0 && n <= 2 {
		return // the number of a word: 1. abandon 2. ability
	}
	word := s.b[i:j]
	plain := s.kinds&digit == 0 && n <= 12 && (s.kinds&upper == 0 || s.kinds&lower == 0 || plainCase(word))
	if plain && n >= 3 && n <= 8 && inBIP39(word) {
		if s.phrase.words == 0 || i-s.phrase.end > maxBetween {
			s.endPhrases()
			s.phrase.start = i
		}
		s.phrase.add(word, j)
	} else if s.phrase.words > 0 {
		s.endPhrases()
	}
	s.moneroWord(i, j, plain && n >= moneroKey)
}

// endPhrases ends the run of words of BIP-39.
func (s *scan) endPhrases() {
	p := s.phrase
	s.phrase = phrase{}
	if p.words >= bip39Words && p.distinct == phraseDistinct {
		s.secretSpan(p.start, p.end)
	}
}

// moneroWord adds a word to the run of any words. Prose is no such run for long:
// it has words of one and two letters, capitals and commas.
func (s *scan) moneroWord(i, j int, plain bool) {
	m := &s.monero
	isUpper := s.kinds&lower == 0
	if !plain || s.kinds&upper != 0 && !isUpper {
		m.words = 0
		return
	}
	if m.words > 0 && (isUpper != m.upper || i-m.end > maxBetween || prosePunctuation(s.b[m.end:i])) {
		m.words = 0
	}
	m.upper = isUpper
	m.ring[m.words%moneroWords] = [2]int{i, j}
	m.words++
	m.end = j
	if m.words < moneroWords || i < m.done {
		return
	}
	first := m.words - moneroWords
	last := s.b[i:j]
	repeats := false
	for k := range moneroWords - 1 {
		w := m.ring[(first+k)%moneroWords]
		repeats = repeats || s.b[w[0]:w[1]] == last
	}
	if !repeats {
		return
	}
	if s.moneroHolds(first, last) {
		m.done = j
		start := m.ring[first%moneroWords][0]
		m.words = 0
		s.secretSpan(start, j)
	}
}

// moneroHolds reports whether the last of 25 words is the one of the first 24
// that CRC-32 over their first three letters picks, and those 24 are a random
// choice: at most two of them alike.
func (s *scan) moneroHolds(first int, last string) bool {
	var keys [(moneroWords - 1) * moneroKey]byte
	for k := range moneroWords - 1 {
		w := s.monero.ring[(first+k)%moneroWords][0]
		for n := range moneroKey {
			keys[k*moneroKey+n] = s.b[w+n] | 0x20
		}
	}
	pick := crc32.ChecksumIEEE(keys[:]) % (moneroWords - 1)
	if w := s.monero.ring[(first+int(pick))%moneroWords]; s.b[w[0]:w[1]] != last {
		return false
	}
	alike := 0
	for k := moneroKey; k < len(keys); k += moneroKey {
		for o := 0; o < k; o += moneroKey {
			if string(keys[o:o+moneroKey]) == string(keys[k:k+moneroKey]) {
				alike++
			}
		}
	}
	return alike <= 2
}

// prosePunctuation reports whether what stands between two words ends a part of
// a sentence: a comma or full stop before a blank, and not a numbered list's.
func prosePunctuation(gap string) bool {
	for k := range len(gap) {
		switch gap[k] {
		case '?', '!', '(', ')', ';', cForeign:
			return true
		}
	}
	return false
}

// NearPhrase reports whether a line that is shown back to the person may be a
// recovery phrase with slips: at least 11 words, three quarters of them from the
// list. All is stricter: in prose of any length such runs occur.
func NearPhrase(line string) bool {
	var p phrase
	all, k := 0, 0
	for k < len(line) && k < MaxSpan {
		i := k
		for k < len(line) && class[line[k]]&letter != 0 {
			k++
		}
		if n := k - i; n >= 3 && n <= 12 {
			all++
			if n <= 8 && inBIP39(line[i:k]) {
				p.add(line[i:k], k)
			}
		}
		k = max(k, i+1)
	}
	return all >= bip39Words-1 && p.words*4 >= all*3 && p.distinct >= phraseDistinct-2
}
