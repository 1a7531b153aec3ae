package main

import (
	"bytes"
	"errors"
	"html/template"
	"os"
	"path/filepath"
	"strings"

	"addresscheck/screen/words"
)

// languages are those there are; the first stands where none was asked for.
var languages = []string{"en", "de"}

// texts are catalogues: language → key → text.
type texts map[string]map[string]string

// catalogues reads en.txt and de.txt of folders: lines "key = text".
func catalogues(folders ...string) (texts, error) {
	all := texts{}
	for _, lang := range languages {
		all[lang] = map[string]string{}
		for _, folder := range folders {
			file, err := os.ReadFile(filepath.Join(folder, lang+".txt"))
			if err != nil {
				return nil, err
			}
			for key, text := range words.Lines(string(file)) {
				if _, twice := all[lang][key]; twice {
					return nil, errors.New(folder + "/" + lang + ".txt: " + key + " is there twice")
				}
				all[lang][key] = text
			}
		}
	}
	return all, nil
}

// only returns the keys that begin with prefix, without the others.
func only(all texts, prefix string) texts { return filter(all, prefix, true) }

// without returns the keys that do not begin with prefix.
func without(all texts, prefix string) texts { return filter(all, prefix, false) }

func filter(all texts, prefix string, want bool) texts {
	out := texts{}
	for lang, t := range all {
		out[lang] = map[string]string{}
		for key, text := range t {
			if strings.HasPrefix(key, prefix) == want {
				out[lang][key] = text
			}
		}
	}
	return out
}

// pages writes the check page in each language: / is the first one's, and its
// shell speaks what the browser asks for.
func (b *build) pages() error {
	t, err := catalogues("site/texts")
	if err != nil {
		return err
	}
	page, err := template.ParseFiles("site/pages/check.html")
	if err != nil {
		return err
	}
	for _, p := range [...]struct{ path, lang string }{{"index.html", languages[0]}, {"en/index.html", "en"}, {"de/index.html", "de"}} {
		var out bytes.Buffer
		err := page.Execute(&out, &view{b, p.lang, t[p.lang]})
		if err != nil {
			return err
		}
		// the template engine rewrites what stands in a srcdoc: the vault's bytes
		// must stay as they were hashed
		if err := b.write(p.path, bytes.Replace(out.Bytes(), []byte(srcdocMark), []byte(escape(b.vault)), 1)); err != nil {
			return err
		}
	}
	return nil
}

const srcdocMark = "SRCDOC-OF-THE-VAULT"

// escape writes a document as the value of an attribute in double quotes. In it
// only these two have a meaning.
func escape(document string) string {
	return strings.NewReplacer("&", "&amp;", `"`, "&quot;").Replace(document)
}

// view is what a page's template sees.
type view struct {
	b    *build
	Lang string
	t    map[string]string
}

// T returns a text; a missing one fails the build.
func (v *view) T(key string) (string, error) {
	text, ok := v.t[key]
	if !ok {
		return "", errors.New("no text " + key + " in " + v.Lang + ".txt")
	}
	return text, nil
}

// Asset returns the path of an asset.
func (v *view) Asset(name string) (string, error) {
	path, ok := v.b.assets[name]
	if !ok {
		return "", errors.New("no asset " + name)
	}
	return path, nil
}

// Vault returns the mark that the sealed document replaces.
func (v *view) Vault() string { return srcdocMark }

// Version returns what the build calls itself.
func (v *view) Version() string { return v.b.version }

// Engine returns the engine's hash.
func (v *view) Engine() string { return v.b.engineHash }
