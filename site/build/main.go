// Build makes everything that is served, from the engine and the sources in
// site/: the sealed vault (which pins the engine by its hash), the shell, the
// pages, the table of headers. The same sources give the same bytes.
//
//	go run ./site/build -engine build/engine.wasm -wasm-exec "$(go env GOROOT)/lib/wasm/wasm_exec.js" -out build/site
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	var b build
	flag.StringVar(&b.engine, "engine", "", "the engine, build/engine.wasm")
	flag.StringVar(&b.wasmExec, "wasm-exec", "", "Go's wasm_exec.js")
	flag.StringVar(&b.out, "out", "build/site", "folder to write; it is replaced")
	flag.StringVar(&b.entry, "vault", "site/vault/main.js", "script of the sealed frame; the leak tests seal another one")
	flag.StringVar(&b.version, "version", "dev", "what the build calls itself")
	flag.StringVar(&b.operator, "operator", "site/operator.txt", "who runs the site")
	flag.BoolVar(&b.release, "release", false, "for the public: refuse what is not filled in or too old")
	flag.Parse()
	if flag.NArg() > 0 || b.engine == "" || b.wasmExec == "" {
		flag.Usage()
		os.Exit(64)
	}
	if err := b.run(); err != nil {
		fmt.Fprintln(os.Stderr, "site/build: "+err.Error())
		os.Exit(1)
	}
	for _, line := range b.told {
		fmt.Fprintln(os.Stderr, "site/build: "+line)
	}
}

// run builds into a new folder and puts it in place of the old one at the end,
// so that a failed build leaves what was there.
func (b *build) run() error {
	if err := os.MkdirAll(filepath.Dir(b.out), 0o755); err != nil {
		return err
	}
	final := b.out
	tmp, err := os.MkdirTemp(filepath.Dir(final), ".site-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	b.out = tmp
	if err := b.all(); err != nil {
		return err
	}
	if err := os.Chmod(tmp, 0o755); err != nil {
		return err
	}
	if err := os.RemoveAll(final); err != nil {
		return err
	}
	if err := os.Rename(tmp, final); err != nil {
		return err
	}
	// beside it, for the tests and to be looked at: they are served inside the pages
	if err := os.WriteFile(final+"-guidance.json", []byte(b.guidance), 0o644); err != nil {
		return err
	}
	return os.WriteFile(final+"-vault.html", []byte(b.vault), 0o644)
}
