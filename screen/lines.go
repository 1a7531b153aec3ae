package screen

import (
	"slices"
	"strings"

	"addresscheck/address"
	"addresscheck/address/find"
)

// lines makes candidates of each line that is not blank: those that are found in
// it or, when there are none, the line as a whole, so that no line goes without
// an answer. Every line is read by itself, except for secrets: a recovery phrase
// has its words on many lines, and none of them may be shown.
func lines(text string) (out []find.Candidate, more bool) {
	secrets, more := secretsOf(text)
	at := 0
	for line := range strings.SplitSeq(text, "\n") {
		start := at
		at += len(line) + 1
		trimmed := strings.TrimSpace(line)
		if trimmed == "" {
			continue
		}
		start += strings.Index(line, trimmed)
		end := start + len(trimmed)
		if len(out) >= find.MaxCandidates || end > find.MaxText {
			return out, true
		}
		for len(secrets) > 0 && secrets[0].End <= start {
			secrets = secrets[1:]
		}
		masked := len(secrets) > 0 && secrets[0].Start < end
		found, cut := find.Everything(trimmed)
		more = more || cut
		if len(found) == 0 && !masked {
			found = []find.Candidate{whole(trimmed)}
		}
		if !slices.ContainsFunc(found, func(c find.Candidate) bool { return !c.Apart }) {
			for i := range found { // the line is said to be an address: then this is it
				found[i].Apart = false
			}
		}
		for i := range found {
			c := &found[i]
			c.Start, c.End = c.Start+start, c.End+start
			if c.At >= 0 {
				c.At += start
			}
		}
		out = append(out, besides(found, secrets, start, end)...)
	}
	return out, more
}

// whole makes one candidate of a line in which none was found. No address is
// longer than MaxText, so no more of the line than that is shown.
func whole(line string) find.Candidate {
	if len(line) > address.MaxText {
		line = strings.TrimSpace(strings.ToValidUTF8(line[:address.MaxText], ""))
	}
	c := find.Candidate{End: len(line), Text: line, At: -1}
	c.Readings, _ = address.Parse(line)
	c.Err = c.Readings[0].Err
	if find.NearPhrase(line) { // the line is shown: not if it may be a phrase with a slip
		c.Err = &address.Error{Input: address.Mask(line), At: -1, Err: address.ErrSecret}
	}
	return c
}

// secretsOf returns the secrets of the text read as one.
func secretsOf(text string) (secrets []find.Candidate, more bool) {
	all, more := find.All(text)
	for _, c := range all {
		if c.Err != nil && c.Err.Err == address.ErrSecret {
			secrets = append(secrets, c)
		}
	}
	return secrets, more
}

// besides returns the candidates of the line from start to end that no secret
// covers, and the secrets that begin in it, ordered by place.
func besides(found, secrets []find.Candidate, start, end int) (out []find.Candidate) {
	for len(secrets) > 0 && secrets[0].Start < end {
		s := &secrets[0]
		for len(found) > 0 && found[0].Start < s.End {
			if found[0].End <= s.Start {
				out = append(out, found[0])
			}
			found = found[1:]
		}
		if s.Start >= start {
			out = append(out, *s)
		}
		secrets = secrets[1:]
	}
	return append(out, found...)
}
