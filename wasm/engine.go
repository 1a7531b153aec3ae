// Wasm is the engine for the browser: package screen behind exported functions.
// It decides nothing itself. engine.d.ts specifies the boundary; main_js.go
// exports what stands here, and the same code is tested natively.
package main

import (
	"strings"

	"addresscheck/address"
	"addresscheck/address/find"
	"addresscheck/lists"
	"addresscheck/screen"
)

// boundary is the version of engine.d.ts.
const boundary = 1

// maxIn is the most bytes that the in buffer holds: a text of find.MaxText, or a
// head with its snapshot.
const maxIn = find.MaxText + 1<<20

// engine is one instance: its buffers and the lists that are open.
type engine struct {
	in, out []byte
	keys    []string // verifier keys that are trusted
	version string

	lists   *lists.Lists
	refused *lists.OpenError
	dead    bool // a call panicked: nothing it holds can be relied on
}

func newEngine(keys []string, version string) *engine {
	return &engine{out: make([]byte, headBytes, 64<<10), keys: keys, version: version}
}

// grow makes the in buffer n bytes long. It reports false beyond the bound.
func (e *engine) grow(n int) bool {
	if n < 0 || n > maxIn {
		return false
	}
	n = max(n, 1) // an address of nothing is 0, which means refused
	if n > cap(e.in) {
		e.in = make([]byte, n)
	}
	e.in = e.in[:n]
	return true
}

// text returns the first n bytes of the in buffer.
func (e *engine) text(n int) ([]byte, bool) {
	if n < 0 || n > len(e.in) {
		return nil, false
	}
	return e.in[:n], true
}

// info answers EngineInfo.
func (e *engine) info(call uint32) {
	e.answer(call, func(w *screen.Writer) *fault {
		w.Open('{')
		w.KeyInt("boundary", boundary)
		w.Key("chains")
		w.Open('[')
		for _, c := range address.Chains() {
			w.Open('{')
			w.KeyStr("asset", c.ID())
			w.KeyStr("name", c.Name())
			w.Close('}')
		}
		w.Close(']')
		w.KeyStrs("keys", e.keys)
		w.KeyInt("max_text", find.MaxText)
		w.KeyStrs("places", screen.Places[:])
		w.Key("states")
		w.Open('[')
		for _, s := range screen.States {
			w.Str(string(s))
		}
		w.Close(']')
		w.KeyStr("version", e.version)
		w.Close('}')
		return nil
	})
}

// open opens signed lists and answers OpenAnswer.
func (e *engine) open(call uint32, head, snapshot int, now, floor int64) {
	e.answer(call, func(w *screen.Writer) *fault {
		e.lists, e.refused = nil, nil
		if head < 0 || snapshot < 0 || head > len(e.in) || snapshot > len(e.in)-head {
			e.refused = &lists.OpenError{Reason: lists.Missing}
			return badLength
		}
		// Read keeps parts of the text: it gets a copy, since the in buffer is used again
		both := append([]byte(nil), e.in[:head+snapshot]...)
		l, err := lists.Open(both[:head], both[head:], lists.Options{Keys: e.keys, Now: now, Floor: floor})
		w.Open('{')
		if err != nil {
			e.refused = openError(err)
			w.KeyBool("ok", false)
			w.KeyStr("reason", e.refused.Reason)
			w.KeyStr("text", e.refused.Text)
			w.Close('}')
			return nil
		}
		e.lists = l
		c := screen.Screen("", screen.Options{Lists: l, Now: now}).Coverage
		w.Key("coverage")
		w.B = screen.AppendCoverage(w.B, &c)
		w.KeyInt("entries", int64(len(l.Entries)))
		w.KeyStr("key", l.Head.Key)
		w.KeyBool("ok", true)
		w.KeyStr("snapshot", l.SHA256)
		w.Close('}')
		return nil
	})
}

func openError(err error) *lists.OpenError {
	if oe, ok := err.(*lists.OpenError); ok {
		return oe
	}
	return &lists.OpenError{Reason: lists.Format, Text: err.Error()}
}

// screen answers Result.
func (e *engine) screen(call uint32, n int, now int64, place int, maxAge int64, linewise bool) {
	e.answer(call, func(w *screen.Writer) *fault {
		text, ok := e.text(n)
		if !ok {
			return badLength
		}
		o, bad := e.options(now, place, maxAge, linewise)
		if bad != nil {
			return bad
		}
		strike(text)
		res := screen.Screen(string(text), o)
		w.B = screen.AppendResult(w.B, &res)
		return nil
	})
}

// record answers the body of a record. The in buffer holds the digits of the salt,
// if any, and then the text.
func (e *engine) record(call uint32, salt, n int, now int64, place int, maxAge int64, linewise bool) {
	e.answer(call, func(w *screen.Writer) *fault {
		if salt < 0 || n < 0 || salt > len(e.in) || n > len(e.in)-salt {
			return badLength
		}
		o, bad := e.options(now, place, maxAge, linewise)
		if bad != nil {
			return bad
		}
		digits := string(e.in[:salt])
		if salt != 0 && !screen.IsSalt(digits) {
			return &fault{"arguments", "the salt is not 32 hex digits"}
		}
		body, _, ok := screen.Record(string(e.in[salt:salt+n]), digits, o)
		if !ok {
			return &fault{"secret", "a private key or recovery phrase stands in the text: no record may keep one"}
		}
		w.B = append(w.B, body...)
		return nil
	})
}

// options are those of a check with these arguments.
func (e *engine) options(now int64, place int, maxAge int64, linewise bool) (screen.Options, *fault) {
	if place < -1 || place >= len(screen.Places) || maxAge < 0 {
		return screen.Options{}, &fault{"arguments", "place or max_age is out of range"}
	}
	o := screen.Options{Lists: e.lists, Refused: e.refused, Now: now, MaxAge: maxAge, Lines: linewise}
	if place >= 0 {
		o.Place = screen.Places[place]
	}
	return o, nil
}

// parse answers Parsed[], one for each line.
func (e *engine) parse(call uint32, n int) {
	e.answer(call, func(w *screen.Writer) *fault {
		text, ok := e.text(n)
		if !ok {
			return badLength
		}
		w.Open('[')
		for line := range strings.Lines(string(text)) {
			w.B = screen.AppendParsed(w.B, strings.TrimSuffix(line, "\n"))
		}
		w.Close(']')
		return nil
	})
}

// valid answers a string with a digit for each line after the first.
func (e *engine) valid(call uint32, n int) {
	e.answer(call, func(w *screen.Writer) *fault {
		text, ok := e.text(n)
		if !ok {
			return badLength
		}
		label, rest, _ := strings.Cut(string(text), "\n")
		asset, network, named := strings.Cut(label, ":")
		c, ok := address.ChainByID(asset)
		net, known := address.NetworkByName(network)
		if !ok || named && !known {
			return &fault{"arguments", "no such asset or network"}
		}
		w.B = append(w.B, '"')
		for line := range strings.Lines(rest) {
			digit := byte('0')
			if address.Valid(c, net, strings.TrimSuffix(line, "\n")) {
				digit = '1'
			}
			w.B = append(w.B, digit)
		}
		w.B = append(w.B, '"')
		return nil
	})
}
