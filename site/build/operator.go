package main

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Operator is who runs the site, as site/operator.txt says: what the law wants to
// be told beside a site. What is not filled in is "".
type Operator struct {
	Site                                                           string // where it is served, https://host; "" when it is not known
	Name, Address, Email, Host, Authority                          string
	Phone, Represented, Register, VAT, Responsible, LogsDE, LogsEN string
	// Missing are the keys without which no release is made.
	Missing []string
}

// maxValue bounds a value, in bytes.
const maxValue = 400

// operator reads the file; one that it can't read in full is refused.
func readOperator(path string) (*Operator, error) {
	file, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	o, err := parseOperator(string(file))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return o, nil
}

func parseOperator(file string) (*Operator, error) {
	var o Operator
	fields := []struct {
		key      string
		value    *string
		required bool
	}{
		{"site", &o.Site, true}, {"name", &o.Name, true}, {"address", &o.Address, true}, {"email", &o.Email, true},
		{"host", &o.Host, true}, {"authority", &o.Authority, true},
		{"phone", &o.Phone, false}, {"represented", &o.Represented, false}, {"register", &o.Register, false},
		{"vat", &o.VAT, false}, {"responsible", &o.Responsible, false}, {"logs_de", &o.LogsDE, false}, {"logs_en", &o.LogsEN, false},
	}
	seen := map[string]bool{}
	n := 0
	for line := range strings.SplitSeq(file, "\n") {
		n++
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		key, value, ok := strings.Cut(line, " =")
		value = strings.TrimSpace(value)
		var into *string
		for _, f := range fields {
			if f.key == key {
				into = f.value
			}
		}
		switch {
		case !ok || into == nil:
			return nil, fmt.Errorf("line %d: %q is none of the keys", n, key)
		case seen[key]:
			return nil, fmt.Errorf("line %d: %s is there twice", n, key)
		case len(value) > maxValue || !utf8.ValidString(value) || strings.ContainsFunc(value, func(r rune) bool { return !unicode.IsPrint(r) }):
			return nil, fmt.Errorf("line %d: %s is longer than %d bytes, or holds what can't be seen", n, key, maxValue)
		}
		seen[key] = true
		*into = value
	}
	for _, f := range fields {
		if f.required && *f.value == "" {
			o.Missing = append(o.Missing, f.key)
		}
	}
	return &o, o.check()
}

// check refuses what would make a broken link.
func (o *Operator) check() error {
	if o.Site != "" {
		u, err := url.Parse(o.Site)
		local := err == nil && u.Scheme == "http" && u.Hostname() == "localhost"
		if err != nil || u.Scheme != "https" && !local || u.Host == "" || u.String() != u.Scheme+"://"+u.Host {
			return errors.New("site is https://host, and nothing after it: " + o.Site)
		}
	}
	if at := strings.IndexByte(o.Email, '@'); o.Email != "" && (at < 1 || at == len(o.Email)-1 || strings.ContainsAny(o.Email, " ?&<>\"',;:/\\")) {
		return errors.New("email is no address of mail: " + o.Email)
	}
	return nil
}

// Lines returns the address, a part a line.
func (o *Operator) Lines() []string {
	lines := strings.Split(o.Address, ",")
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return lines
}
