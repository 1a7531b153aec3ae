package main

import (
	"errors"
	"strings"

	"github.com/tidwall/gjson"

	"addresscheck/lists"
	"addresscheck/site/status"
)

// last reads what became of the last attempt. Where that is not known nothing has
// failed yet: a lost note must not keep newer lists away.
func last(s store) (f status.Refresh) {
	b, err := s.get(refreshKey)
	if err != nil || !gjson.ValidBytes(b) {
		return f
	}
	n := gjson.GetManyBytes(b, "at", "since", "error", "failures", "next")
	f = status.Refresh{At: n[0].Int(), Since: n[1].Int(), Error: n[2].String(), Failures: int(n[3].Int()), Next: n[4].Int()}
	if f.Failures < 0 || f.Failures > 1_000_000 {
		return status.Refresh{}
	}
	return f
}

// pause is how long to wait after so many failures in a row, in seconds.
func pause(failures int) int64 {
	n := int64(firstPause)
	for ; failures > 1 && n < maxPause; failures-- {
		n *= 2
	}
	return min(n, maxPause)
}

// reason is an error as it is kept and logged: its stable word first, where it has
// one, no longer than maxReason, in one line.
func reason(err error) string {
	text := err.Error()
	var refused *lists.OpenError
	if errors.As(err, &refused) {
		text = refused.Reason + ": " + refused.Text
	}
	text = strings.Map(func(c rune) rune {
		if c < ' ' || c == 0x7f {
			return ' '
		}
		return c
	}, strings.ToValidUTF8(text, "?"))
	if len(text) > maxReason {
		text = strings.ToValidUTF8(text[:maxReason], "") + " …"
	}
	return text
}
