package main

import (
	"bytes"
	"errors"
	"html/template"
	"os"
	"path/filepath"
	"strings"

	"addresscheck/screen/words"
	"addresscheck/site/route"
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

// pages writes the check page in each language, where / is the first one's and its
// shell speaks what the browser asks for; then the pages that are only read.
func (b *build) pages() error {
	t, err := catalogues("site/texts", "site/pages")
	if err != nil {
		return err
	}
	operator, err := readOperator(b.operator)
	if err != nil {
		return err
	}
	if b.release && len(operator.Missing) > 0 {
		return errors.New(b.operator + " has to be filled in before a release: " + strings.Join(operator.Missing, ", "))
	}
	page := func(name, lang, path, de, en string) error {
		v := &view{b: b, Lang: lang, t: t, Operator: operator, Path: path, DE: de, EN: en}
		tree, err := template.ParseFiles("site/pages/parts.html", name)
		if err != nil {
			return err
		}
		var out bytes.Buffer
		if err := tree.ExecuteTemplate(&out, "page", v); err != nil {
			return err
		}
		// the template engine rewrites what stands in a srcdoc: the vault's bytes
		// must stay as they were hashed
		return b.write(path[1:]+"index.html", bytes.Replace(out.Bytes(), []byte(srcdocMark), []byte(escape(b.vault)), 1))
	}
	for _, p := range [...]struct{ path, lang string }{{"/", languages[0]}, {"/en/", "en"}, {"/de/", "de"}} {
		if err := page("site/pages/check.html", p.lang, p.path, "/de/", "/en/"); err != nil {
			return err
		}
	}
	x, err := b.explain()
	if err != nil {
		return err
	}
	for _, p := range route.Pages {
		for _, lang := range languages {
			name := p.Name + "." + lang
			if x.guides.Guide(p.Name) != nil {
				name = "guide"
			}
			if err := page("site/pages/"+name+".html", lang, p.Path(lang), p.DE, p.EN); err != nil {
				return err
			}
		}
	}
	return b.engines(operator.Site)
}

const srcdocMark = "SRCDOC-OF-THE-VAULT"

// escape writes a document as the value of an attribute in double quotes. In it
// only these two have a meaning.
func escape(document string) string {
	return strings.NewReplacer("&", "&amp;", `"`, "&quot;").Replace(document)
}
