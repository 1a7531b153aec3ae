package main

import (
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"addresscheck/lists/fetch/authorities"
)

// standIn is the script command that stands in for every authority:
//
//	authorities start TIME             they answer at $FETCH, the flags of lists fetch
//	authorities clock TIME
//	authorities serve SOURCE DATE N    an edition of N parties with an address each
//	authorities fault SOURCE WHAT      it misbehaves: STATUS, html, cut
func standIn(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: authorities start|clock|serve|fault …")
	}
	s, _ := ts.Value(standInKey{}).(**authorities.Server)
	clock := func(text string) time.Time {
		t, err := time.Parse(time.RFC3339, text)
		ts.Check(err)
		return t
	}
	switch args[0] {
	case "start":
		*s = authorities.New(clock(args[1]))
		ts.Defer((*s).Close)
		ts.Setenv("FETCH", "--tries 1 "+strings.Join((*s).Flags(), " "))
		for _, id := range authorities.Sources {
			(*s).Set(id, partiesOf("2026-10-01", 60).Document(id), nil)
		}
	case "clock":
		(*s).SetClock(clock(args[1]))
	case "serve":
		n, err := strconv.Atoi(args[3])
		ts.Check(err)
		(*s).Set(args[1], partiesOf(args[2], n).Document(args[1]), nil)
	case "fault":
		(*s).Set(args[1], "x", map[string]http.HandlerFunc{
			"503":  func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(503) },
			"403":  func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(403) },
			"html": func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte("<!doctype html><title>Sorry</title>")) },
			"new":  func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte("<Designations><Changed/></Designations>")) },
		}[args[2]])
	}
}

type standInKey struct{}

// partiesOf is an edition of n parties with an address each.
func partiesOf(date string, n int) authorities.Edition {
	e := authorities.Edition{Date: date}
	for i := range n {
		e.Parties = append(e.Parties, authorities.Party{Number: i + 1, Addresses: []int{i}})
	}
	return e
}
