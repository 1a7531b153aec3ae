package main

import (
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"addresscheck/site/route"
)

// build is one run: what is given, then what was made so far.
type build struct {
	engine, wasmExec, entry, version string
	out                              string
	operator                         string // file of who runs the site
	release                          bool   // for the public: nothing may be left open

	engineHash string            // SHA-256 of the engine, lower-case hex
	assets     map[string]string // name → path with its hash
	script     string            // hash of the vault's script, as a policy writes it
	vault      string            // the sealed document
	routes     string            // what the worker knows of the table of headers
	guidance   string            // the guidance as the vault has it, JSON
	explained  *explained        // what the pages that explain are made of, once read
	told       []string          // what whoever builds should know
}

// all makes everything, in the order in which one needs the other: the engine's
// hash, the vault that pins it, the pages that hold the vault, the headers that
// allow its script.
func (b *build) all() error {
	b.assets = map[string]string{}
	engine, err := os.ReadFile(b.engine)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(engine)
	b.engineHash = hex.EncodeToString(sum[:])
	if err := b.asset("engine.wasm", engine); err != nil {
		return err
	}
	icon, err := os.ReadFile("site/shell/icon.svg")
	if err != nil {
		return err
	}
	if err := b.asset("icon.svg", icon); err != nil {
		return err
	}
	if err := b.seal(); err != nil {
		return err
	}
	if err := b.shell(); err != nil {
		return err
	}
	if err := b.pages(); err != nil {
		return err
	}
	table := route.Table([]string{b.script})
	b.routes = route.Module(table)
	if err := b.write("_headers", []byte(route.HeadersFile(table))); err != nil {
		return err
	}
	return b.write("build.txt", []byte("version "+b.version+"\nengine "+b.engineHash+"\nvault "+b.script+"\n"))
}

// asset writes a file under a name that holds its hash: it never changes.
func (b *build) asset(name string, data []byte) error {
	sum := sha256.Sum256(data)
	ext := filepath.Ext(name)
	path := "a/" + strings.TrimSuffix(name, ext) + "-" + hex.EncodeToString(sum[:8]) + ext
	b.assets[name] = "/" + path
	return b.write(path, data)
}

// write writes a file and its compressed form, which the local server sends.
func (b *build) write(path string, data []byte) error {
	full := filepath.Join(b.out, filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(full, data, 0o644); err != nil {
		return err
	}
	if path == "_headers" || len(data) < 1024 {
		return nil
	}
	f, err := os.Create(full + ".gz")
	if err != nil {
		return err
	}
	z, _ := gzip.NewWriterLevel(f, gzip.BestCompression) // the level is one there is
	_, err = z.Write(data)
	return errors.Join(err, z.Close(), f.Close())
}

// hashOf writes a hash of an inline script as a policy does.
func hashOf(script string) string {
	sum := sha256.Sum256([]byte(script))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

func quote(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // strings and maps of strings
	}
	return string(b)
}
