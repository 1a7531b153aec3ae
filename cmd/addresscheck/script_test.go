package main

import (
	"errors"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"addresscheck/lists/fetch/authorities"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"addresscheck": main})
}

// TestScripts runs testdata/script/*.txt: each is a session at a terminal.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("LANG", "en_US.UTF-8")
			e.Setenv("NOW", time.Now().UTC().Format(time.RFC3339))
			e.Values[standInKey{}] = new(*authorities.Server)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			// code N CMD ARG…: run the command and hold its exit code to N
			"code": exitCodeIs,
			// flip FILE OFFSET: change one byte
			"flip": flip,
			// replace FILE OLD NEW: change a text once
			"replace": replace,
			// readkey FILE: set VKEY to what it holds
			"readkey": func(ts *testscript.TestScript, _ bool, args []string) {
				ts.Setenv("VKEY", strings.TrimSpace(ts.ReadFile(args[0])))
			},
			// snapshot DIR FILE: copy the snapshot that DIR's head names
			"snapshot": snapshot,
			// authorities …: a stand-in of every authority on this machine
			"authorities": standIn,
		},
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
	})
}

func exitCodeIs(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N COMMAND ARG…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

func replace(ts *testscript.TestScript, neg bool, args []string) {
	text := ts.ReadFile(args[0])
	if !strings.Contains(text, args[1]) {
		ts.Fatalf("%s does not hold %s", args[0], args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(text, args[1], args[2], 1)), 0o666))
}

func snapshot(ts *testscript.TestScript, neg bool, args []string) {
	_, rest, _ := strings.Cut(ts.ReadFile(args[0]+"/head"), "\nsnapshot ")
	name, _, _ := strings.Cut(rest, " ")
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(ts.ReadFile(args[0]+"/"+name)), 0o666))
}

func flip(ts *testscript.TestScript, neg bool, args []string) {
	b := []byte(ts.ReadFile(args[0]))
	i, err := strconv.Atoi(args[1])
	ts.Check(err)
	b[i] ^= 1
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b, 0o666))
}
