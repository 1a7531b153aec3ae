package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"addresscheck/lists"
	"addresscheck/lists/data"
	"addresscheck/screen"
	"addresscheck/site/serve"
)

// serve serves the built site and the lists from this machine.
func (e *env) serve(args []string) int {
	fset := flags("serve")
	site := fset.String("site", "build/site", "")
	keyFile := fset.String("key-file", "", "")
	folder := fset.String("lists", "", "")
	addr := fset.String("addr", "localhost:8787", "")
	rest, err := parseFlags(fset, args)
	if err != nil {
		return e.flagError("serve", err)
	}
	if len(rest) > 0 {
		return e.usage("serve.arguments")
	}
	var from serve.Lists = folderLists{fromFolder(*folder)}
	if *folder == "" {
		skey, code := e.signerKey(*keyFile)
		if code != exitNone {
			return code
		}
		sources, snapshot, err := data.Compiled()
		if err != nil {
			return e.internal(err)
		}
		if from, err = serve.Sign(sources, snapshot, skey, e.now); err != nil {
			return e.usage("lists.unsigned", "what", err.Error())
		}
	} else if info, err := os.Stat(*folder); err != nil || !info.IsDir() {
		return e.usage("lists.folder")
	}
	h, err := serve.New(os.DirFS(*site), from)
	if err != nil {
		return e.usage("serve.site", "name", *site, "what", err.Error())
	}
	l, err := net.Listen("tcp", *addr)
	if err != nil {
		if errors.Is(err, syscall.EADDRINUSE) {
			return e.usage("serve.taken", "addr", *addr)
		}
		return e.usage("serve.addr", "addr", *addr, "what", err.Error())
	}
	host := *addr
	if strings.HasSuffix(host, ":0") { // any free port: tests ask for it
		host = l.Addr().String()
	}
	fmt.Fprintln(e.out, "http://"+host)
	e.talk("serve.ready", "url", "http://"+host)
	if *folder == "" {
		e.tellAge()
	}
	return e.until(l, h)
}

// folderLists are lists of a folder, served as they are: nothing in it is verified
// here, every client does that.
type folderLists struct{ get getter }

// Head reads the head.
func (p folderLists) Head() ([]byte, error) { return p.get("head", maxHeadBytes) }

// Snapshot reads the snapshot of this hash.
func (p folderLists) Snapshot(hash string) ([]byte, error) { return p.get(hash, maxSnapshotBytes) }

// Changes reads changes.json or changes.atom.
func (p folderLists) Changes(name string) ([]byte, error) { return p.get(name, maxSnapshotBytes) }

// until serves until it is told to stop.
func (e *env) until(l net.Listener, h http.Handler) int {
	server := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: 20 * time.Second, WriteTimeout: time.Minute, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 16 << 10}
	stop, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer cancel()
	go func() {
		<-stop.Done()
		patience, done := context.WithTimeout(context.Background(), 2*time.Second)
		defer done()
		server.Shutdown(patience)
	}()
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return e.internal(err)
	}
	return exitNone
}

// tellAge says in one line why misses are not checked with the lists in the
// program, and what cures it.
func (e *env) tellAge() {
	l, err := data.Open()
	if err != nil {
		return // serve has compiled them: this can't fail
	}
	c := screen.Screen("", screen.Options{Lists: l, Now: e.now()}).Coverage
	var says []string
	for _, s := range c.Says() {
		if strings.HasPrefix(s.Key, "code.") || strings.HasPrefix(s.Key, "coverage.old") || strings.HasPrefix(s.Key, "coverage.compared") {
			says = append(says, e.say.words.Text(s))
		}
	}
	fmt.Fprintln(e.err, "addresscheck: "+strings.Join(says, " "))
	if !c.OK() {
		e.talk("serve.cure")
	}
}

// signerKey reads the key to sign with: from a file, or from the environment.
func (e *env) signerKey(file string) (string, int) {
	skey := strings.TrimSpace(e.getenv(keyVariable))
	if file != "" {
		b, err := os.ReadFile(file)
		if err != nil {
			return "", e.usage("file.unreadable", "name", file, "what", reason(err))
		}
		skey = strings.TrimSpace(string(b))
	}
	if skey == "" {
		return "", e.usage("lists.nokey", "variable", keyVariable)
	}
	if _, err := lists.VerifierKey(skey); err != nil {
		return "", e.usage("lists.unsigned", "what", err.Error())
	}
	return skey, exitNone
}
