package main

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"addresscheck/site/status"
)

// After failures the origin is left alone for longer and longer, then asked again.
func TestPause(t *testing.T) {
	w := newWorld(t)
	var lines []string
	say := func(l string) { lines = append(lines, l) }
	attempts := 0
	for now := int64(clock); now < clock+24*3600; now += 1800 {
		before := len(w.asked)
		w.refresher.run(now, say)
		attempts += len(w.asked) - before
	}
	if attempts < 7 || attempts > 12 {
		t.Errorf("%d attempts in a day of failures", attempts)
	}
	if len(lines) != 48 || !strings.Contains(lines[47], `"event":"refresh"`) {
		t.Errorf("%d lines", len(lines))
	}
	w.publish(clock + 24*3600)
	for now := int64(clock + 24*3600); now < clock+29*3600; now += 1800 {
		w.refresher.run(now, say)
	}
	if f := last(w.store); f.Failures != 0 || f.Error != "" || w.served(clock+29*3600) != clock+24*3600 {
		t.Errorf("%+v", f)
	}
	for failures, want := range map[int]int64{1: firstPause, 2: 2 * firstPause, 3: 4 * firstPause, 5: maxPause, 999_999: maxPause} {
		if got := pause(failures); got != want {
			t.Errorf("after %d failures %d s, want %d", failures, got, want)
		}
	}
}

// A note of a clock far ahead must not keep the worker waiting for years.
func TestNextIsBounded(t *testing.T) {
	w := newWorld(t)
	w.publish(clock)
	w.store.values[refreshKey] = (&status.Refresh{At: clock, Failures: 3, Next: clock + 10*365*86400}).JSON()
	if f, _, skipped := w.refresher.refresh(clock); skipped || f.Error != "" {
		t.Errorf("%+v %v", f, skipped)
	}
}

// What is kept of an attempt is read back as it was; anything else is nothing.
func TestLast(t *testing.T) {
	w := newWorld(t)
	want := status.Refresh{At: 1, Since: 2, Error: `a "reason" – ä`, Failures: 3, Next: 4}
	w.store.values[refreshKey] = want.JSON()
	if got := last(w.store); got != want {
		t.Errorf("%+v", got)
	}
	for _, text := range []string{"", "null", "[]", "{", `{"failures":-1}`, `{"failures":1e300}`, `{"failures":"x"}`} {
		w.store.values[refreshKey] = []byte(text)
		if got := last(w.store); got != (status.Refresh{}) {
			t.Errorf("%s: %+v", text, got)
		}
	}
}

// A panic, and a store that keeps nothing, are reasons like others.
func TestRunNeverFails(t *testing.T) {
	w := newWorld(t)
	w.publish(clock)
	w.refresher.run(clock, func(string) {})
	w.refresher.fetch = func(string, int) ([]byte, error) { panic("null is no stream") }
	var said string
	w.refresher.run(clock+60, func(l string) { said = l })
	if f := last(w.store); f.Failures != 1 || f.Since != clock || !strings.Contains(f.Error, "null is no stream") || !strings.Contains(said, "null is no stream") {
		t.Errorf("%+v %s", f, said)
	}
	w.store.fail = func(string, string) error { return errors.New("down") }
	w.refresher.run(clock+120, func(l string) { said = l })
	if !strings.Contains(said, `"error":"store: down"`) || !strings.Contains(said, `"unkept":"down"`) || strings.Contains(said, "\n") {
		t.Error(said)
	}
}

// A reason is one line of bounded length, whatever the origin put into it.
func TestReason(t *testing.T) {
	got := reason(errors.New("a\nb\x1b[31m" + strings.Repeat("ä", 500) + "\xff"))
	if len(got) > maxReason+8 || strings.ContainsAny(got, "\n\x1b") || !utf8.ValidString(got) || !strings.HasPrefix(got, "a b [31mää") {
		t.Error(got)
	}
}

// Whatever stands in the store: what is read of it can be written and read again, and
// keeps newer lists away for no longer than the longest pause.
func FuzzLast(f *testing.F) {
	f.Add([]byte(`{"at":1,"error":null,"failures":2,"next":3,"since":4}`))
	f.Add([]byte(`{"failures":1e9}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		s := &memory{values: map[string][]byte{refreshKey: text}}
		got := last(s)
		s.values[refreshKey] = got.JSON()
		if again := last(s); again.Failures != got.Failures || again.Next != got.Next && got.Next < 1<<53 && got.Next > -1<<53 {
			t.Errorf("%s: %+v, then %+v", text, got, again)
		}
	})
}
