package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
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
			factory, err := filepath.Abs("../../lists/factory.sh")
			if err != nil {
				return err
			}
			e.Setenv("FACTORY", factory)
			e.Values[standInKey{}] = new(*authorities.Server)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			// code N CMD ARG…: run the command and hold its exit code to N
			"code": exitCodeIs,
			// flip FILE OFFSET: change one byte
			"flip": flip,
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

func flip(ts *testscript.TestScript, neg bool, args []string) {
	b := []byte(ts.ReadFile(args[0]))
	i, err := strconv.Atoi(args[1])
	ts.Check(err)
	b[i] ^= 1
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b, 0o666))
}
