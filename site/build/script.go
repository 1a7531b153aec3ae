package main

import (
	"errors"
	"os"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"addresscheck/site/route"
)

// bundle bundles a script or a style sheet. define replaces names by JSON.
func bundle(entry, banner string, define map[string]string) (string, error) {
	r := api.Build(api.BuildOptions{
		EntryPoints: []string{entry}, Bundle: true, Write: false, Outfile: "out" + entry[strings.LastIndexByte(entry, '.'):],
		Platform: api.PlatformBrowser, Format: api.FormatIIFE, Target: api.ES2022, Charset: api.CharsetUTF8,
		MinifyWhitespace: true, MinifySyntax: true, LegalComments: api.LegalCommentsNone, LogLevel: api.LogLevelSilent,
		Define: define, Banner: map[string]string{"js": banner},
	})
	if len(r.Errors) > 0 {
		return "", errors.New(strings.Join(api.FormatMessages(r.Errors, api.FormatMessagesOptions{}), "\n"))
	}
	return strings.TrimSpace(string(r.OutputFiles[0].Contents)), nil
}

// seal makes the vault: one document whose policy allows its one script and
// nothing else. The first statement takes WebRTC away.
func (b *build) seal() error {
	exec, err := os.ReadFile(b.wasmExec)
	if err != nil {
		return err
	}
	worker, err := bundle("site/vault/worker.js", "", nil)
	if err != nil {
		return err
	}
	css, err := bundle("site/vault/vault.css", "", nil)
	if err != nil {
		return err
	}
	first, err := minify("site/vault/seal.js")
	if err != nil {
		return err
	}
	texts, err := catalogues("screen/words", "site/texts")
	if err != nil {
		return err
	}
	guide, err := b.guide()
	if err != nil {
		return err
	}
	b.guidance = quote(guide)
	background, err := b.background()
	if err != nil {
		return err
	}
	script, err := bundle(b.entry, first, map[string]string{
		"WORKER": quote(string(exec) + "\n" + worker), "ENGINE_SHA256": quote(b.engineHash), "STYLE": quote(css),
		"TEXTS": quote(without(texts, "page.")), "GUIDANCE": b.guidance, "BACKGROUND": background,
	})
	if err != nil {
		return err
	}
	if strings.Contains(strings.ToLower(script), "</script") || strings.Contains(script, "<!--") {
		return errors.New("the vault's script would end its own element")
	}
	b.script = hashOf(script)
	b.vault = `<!doctype html><html lang="en"><head><meta charset="utf-8">` +
		`<meta http-equiv="Content-Security-Policy" content="` + route.VaultPolicy(b.script) + `">` +
		`<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>addresscheck</title></head>` +
		`<body><script>` + script + `</script></body></html>`
	return nil
}

func minify(path string) (string, error) {
	src, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	r := api.Transform(string(src), api.TransformOptions{MinifyWhitespace: true, MinifySyntax: true, Target: api.ES2022})
	if len(r.Errors) > 0 {
		return "", errors.New(strings.Join(api.FormatMessages(r.Errors, api.FormatMessagesOptions{}), "\n"))
	}
	return strings.TrimSpace(string(r.Code)), nil
}

// shell makes the script and the style sheet of the page.
func (b *build) shell() error {
	texts, err := catalogues("site/texts")
	if err != nil {
		return err
	}
	script, err := bundle("site/shell/shell.js", "", map[string]string{
		"ENGINE_URL": quote(b.assets["engine.wasm"]), "PAGE_TEXTS": quote(only(texts, "page.")),
	})
	if err != nil {
		return err
	}
	if err := b.asset("shell.js", []byte(script)); err != nil {
		return err
	}
	css, err := bundle("site/shell/page.css", "", nil)
	if err != nil {
		return err
	}
	return b.asset("page.css", []byte(css))
}
