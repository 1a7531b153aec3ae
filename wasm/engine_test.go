package main

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"sort"
	"strings"
	"testing"

	"addresscheck/lists"
	"addresscheck/lists/data"
	"addresscheck/screen"
)

// declared returns the members of an interface of engine.d.ts, sorted.
func declared(t *testing.T, name string) []string {
	t.Helper()
	src, err := os.ReadFile("engine.d.ts")
	if err != nil {
		t.Fatal(err)
	}
	block := regexp.MustCompile(`(?s)export interface ` + name + ` \{(.*?)\n\}`).FindSubmatch(src)
	if block == nil {
		t.Fatalf("engine.d.ts has no interface %s", name)
	}
	var keys []string
	for _, m := range regexp.MustCompile(`(?m)^  readonly (\w+):`).FindAllSubmatch(block[1], -1) {
		keys = append(keys, string(m[1]))
	}
	sort.Strings(keys)
	return keys
}

// union returns the strings of a type of engine.d.ts.
func union(t *testing.T, name string) []string {
	t.Helper()
	src, err := os.ReadFile("engine.d.ts")
	if err != nil {
		t.Fatal(err)
	}
	block := regexp.MustCompile(`(?s)export type ` + name + ` =(.*?);`).FindSubmatch(src)
	if block == nil {
		t.Fatalf("engine.d.ts has no type %s", name)
	}
	var out []string
	for _, m := range regexp.MustCompile(`"(\w+)"`).FindAllSubmatch(block[1], -1) {
		out = append(out, string(m[1]))
	}
	return out
}

func keysOf(t *testing.T, v any) []string {
	t.Helper()
	m, ok := v.(map[string]any)
	if !ok {
		t.Fatalf("%v is no object", v)
	}
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// The JSON that Go writes has exactly the members that engine.d.ts declares.
func TestShapes(t *testing.T) {
	sources, snapshot, err := data.Compiled()
	if err != nil {
		t.Fatal(err)
	}
	l, err := lists.OpenUnsigned(snapshot, sources)
	if err != nil {
		t.Fatal(err)
	}
	const now = 1790856000
	if l.Head, err = lists.NewHead(snapshot, sources, now); err != nil {
		t.Fatal(err)
	}
	// listed with a topic, invalid, and two that look alike
	text := "0x098B716B8Aaf21512996dC57EB0615e2383E2f96\nbc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdx\n" +
		"0x1234000000000000000000000000000000005678\n0x1234111111111111111111111111111111115678"
	res := screen.Screen(text, screen.Options{Lists: l, Now: now})
	var v map[string]any
	if err := json.Unmarshal(screen.AppendResult(nil, &res), &v); err != nil {
		t.Fatal(err)
	}
	at := func(v any, path ...any) any {
		for _, p := range path {
			switch p := p.(type) {
			case string:
				v = v.(map[string]any)[p]
			case int:
				v = v.([]any)[p]
			}
		}
		return v
	}
	for name, got := range map[string]any{
		"Result":       v,
		"Coverage":     at(v, "coverage"),
		"Head":         at(v, "coverage", "head"),
		"Source":       at(v, "coverage", "sources", 0),
		"Item":         at(v, "items", 0),
		"Hit":          at(v, "items", 0, "hits", 0),
		"Form":         at(v, "items", 0, "hits", 0, "forms", 0),
		"Topic":        at(v, "items", 0, "hits", 0, "topics", 0),
		"Reading":      at(v, "items", 0, "readings", 0),
		"Sentence":     at(v, "items", 0, "says", 0),
		"AddressError": at(v, "items", 1, "error"),
		"Similar":      at(v, "items", 2, "similar", 0),
	} {
		if want := declared(t, name); !slices.Equal(keysOf(t, got), want) {
			t.Errorf("%s: Go writes %v, engine.d.ts declares %v", name, keysOf(t, got), want)
		}
	}
	var parsed any
	if err := json.Unmarshal(screen.AppendParsed(nil, "BTC 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"), &parsed); err != nil {
		t.Fatal(err)
	}
	if want := declared(t, "Parsed"); !slices.Equal(keysOf(t, parsed), want) {
		t.Errorf("Parsed: Go writes %v, engine.d.ts declares %v", keysOf(t, parsed), want)
	}
}

// The words of both sides are the same.
func TestUnions(t *testing.T) {
	var states []string
	for _, s := range screen.States {
		states = append(states, string(s))
	}
	if got := union(t, "State"); !slices.Equal(got, states) {
		t.Errorf("State: %v, want %v", got, states)
	}
	reasons := []string{lists.Missing, lists.Keys, lists.Signature, lists.WrongOrigin, lists.Format, lists.Clock,
		lists.Older, lists.Future, lists.Expired, lists.WrongSize, lists.WrongHash}
	if got := union(t, "OpenReason"); !slices.Equal(got, reasons) {
		t.Errorf("OpenReason: %v, want %v", strings.Join(got, " "), reasons)
	}
}
