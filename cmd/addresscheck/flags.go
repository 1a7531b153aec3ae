package main

import (
	"flag"
	"io"
	"strconv"
	"strings"
	"time"

	"addresscheck/screen"
)

// flags returns an empty set for a command; errors are told by parseFlags.
func flags(name string) *flag.FlagSet {
	fs := flag.NewFlagSet(name, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	return fs
}

// parseFlags parses flags that may stand before, between and after the other
// arguments, which it returns; what follows -- is never a flag.
func parseFlags(fs *flag.FlagSet, args []string) (rest []string, err error) {
	for {
		if err := fs.Parse(args); err != nil {
			return nil, err
		}
		left := fs.Args()
		if len(left) == 0 {
			return rest, nil
		}
		if n := len(args) - len(left); n > 0 && args[n-1] == "--" {
			return append(rest, left...), nil
		}
		rest = append(rest, left[0])
		args = left[1:]
	}
}

// flagError turns an error of package flag into help or a usage message.
func (e *env) flagError(topic string, err error) int {
	if err == flag.ErrHelp {
		e.help(e.out, topic)
		return exitNone
	}
	for _, f := range [...]string{"at", "max-age", "place", "lang", "url", "acknowledge", "resign", "fail-after", "tries"} {
		if strings.Contains(err.Error(), "for flag -"+f+":") {
			return e.usage("flag." + f)
		}
	}
	return e.usage("flag.bad", "what", err.Error())
}

// language is a flag that holds de or en.
type language struct{ tag string }

func (l *language) String() string { return "" }

func (l *language) Set(s string) error {
	if l.tag = strings.ToLower(s); l.tag != "de" && l.tag != "en" {
		return strconv.ErrSyntax
	}
	return nil
}

// instant is a flag that holds a time: RFC 3339, a date (its end is not meant:
// 00:00 UTC), or Unix seconds.
type instant struct {
	unix int64
	set  bool
}

func (t *instant) String() string { return "" }

func (t *instant) Set(s string) error {
	t.set = true
	for _, layout := range [...]string{time.RFC3339, "2006-01-02"} {
		if v, err := time.Parse(layout, s); err == nil {
			t.unix = v.Unix()
			return nil
		}
	}
	var err error
	t.unix, err = strconv.ParseInt(s, 10, 64)
	return err
}

// span is a flag that holds a duration: Go's form, or days as in 3d.
type span struct{ seconds int64 }

func (d *span) String() string { return "" }

func (d *span) Set(s string) error {
	unit := time.Duration(1)
	if n, ok := strings.CutSuffix(s, "d"); ok {
		s, unit = n+"h", 24
	}
	v, err := time.ParseDuration(s)
	if err == nil && v <= 0 {
		return strconv.ErrRange
	}
	d.seconds = int64(v * unit / time.Second)
	return err
}

// place is a flag that holds one of screen.Places.
type place struct{ code string }

func (p *place) String() string { return "" }

func (p *place) Set(s string) error {
	p.code = strings.ToUpper(s)
	for _, known := range screen.Places {
		if p.code == known {
			return nil
		}
	}
	return strconv.ErrSyntax
}
