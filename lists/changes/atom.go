//go:build !js

package changes

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/xml"
	"strconv"
	"strings"

	"addresscheck/screen"
	"addresscheck/screen/words"
)

//go:embed en.txt
var en string

//go:embed de.txt
var de string

// MaxFeed is how many changes the feed holds, the newest: a feed reader asks for
// all of it each time. changes.json has them all.
const MaxFeed = 100

// maxTold is how many addresses of a change the feed writes out.
const maxTold = 100

// catalogues are both languages, which stand one after the other in each text: a
// feed has one address and no way to ask its reader.
var catalogues = []*words.Catalogue{words.New("en", en), words.New("de", de)}

// tag begins the id of the feed and of each entry (RFC 4151). Ids depend on what
// is told and on nothing else: two instances with the same facts tell the same.
const tag = "tag:addresscheck,2026:changes"

// Atom writes the newest changes as a feed.
func (c *Changes) Atom() []byte {
	list := c.list[:min(len(c.list), MaxFeed)]
	updated := Since
	if len(list) > 0 {
		updated = list[0].Date
	}
	var b bytes.Buffer
	b.WriteString(xml.Header + `<feed xmlns="http://www.w3.org/2005/Atom">` + "\n")
	element(&b, "id", tag)
	element(&b, "title", both("feed.title", nil, " · "))
	element(&b, "subtitle", both("feed.subtitle", nil, " · "))
	element(&b, "updated", updated+"T00:00:00Z")
	b.WriteString("<author><name>addresscheck</name></author>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"changes.atom\"/>\n")
	for _, g := range list {
		b.WriteString("<entry>\n")
		element(&b, "id", g.id())
		element(&b, "title", g.title())
		element(&b, "updated", g.Date+"T00:00:00Z")
		element(&b, "content", g.content())
		b.WriteString("</entry>\n")
	}
	b.WriteString("</feed>\n")
	return b.Bytes()
}

func element(b *bytes.Buffer, name, text string) {
	b.WriteString("<" + name + ">")
	xml.EscapeText(b, []byte(text))
	b.WriteString("</" + name + ">\n")
}

// id names a change for ever: day, kind, source and, as a hash, the party; of a
// correction the address too.
func (g *Change) id() string {
	who := g.Party + "\n" + g.Reference
	if r := g.Correction; r != nil {
		who += "\n" + r.Asset + "\n" + r.Text + "\n" + r.Shown + "\n" + r.From + "\n" + r.To
	}
	sum := sha256.Sum256([]byte(who))
	return strings.Join([]string{tag, g.Date, string(g.Kind), g.Source.ID, hex.EncodeToString(sum[:8])}, ":")
}

// args are what the sentences about a change can name.
func (g *Change) args() []screen.Arg {
	list := g.Source.Publisher
	if g.Source.Jurisdiction != "" {
		list += " (" + g.Source.Jurisdiction + ")"
	}
	party := "=" + g.Party
	if g.Party == "" {
		party = "@unnamed"
	}
	args := []screen.Arg{
		{Name: "n", Values: []string{"=" + strconv.Itoa(len(g.Addresses))}}, {Name: "source", Values: []string{"=" + list}},
		{Name: "party", Values: []string{party}}, {Name: "date", Values: []string{"#" + g.Date}},
	}
	if r := g.Correction; r != nil {
		args = append(args, screen.Arg{Name: "shown", Values: []string{"@shown." + r.Shown}}, screen.Arg{Name: "from", Values: []string{"#" + r.From}}, screen.Arg{Name: "to", Values: []string{"#" + r.To}})
	}
	return args
}

// key is the key of a sentence about a change. What an authority attributes is on
// no list.
func (g *Change) key(what string) string {
	if g.Kind == Corrected {
		return what + ".corrected"
	}
	return what + "." + string(g.Kind) + "." + string(g.Source.Kind)
}

func (g *Change) title() string { return both(g.key("title"), g.args(), " · ") }

// content tells a change in both languages, then its addresses.
func (g *Change) content() string {
	var b strings.Builder
	for _, c := range catalogues {
		b.WriteString(g.Says(c.Lang) + "\n")
	}
	for i, a := range g.Addresses {
		if i == maxTold {
			b.WriteString(both("more", []screen.Arg{{Name: "n", Values: []string{"=" + strconv.Itoa(len(g.Addresses)-i)}}}, " · ") + "\n")
			break
		}
		b.WriteString(a.line() + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// line is an address, and what is known of the day.
func (a Address) line() string {
	s := a.Text
	if a.Asset != "" {
		s = a.Asset + " " + s
	}
	var notes []string
	args := []screen.Arg{{Name: "after", Values: []string{"#" + a.After}}}
	switch {
	case a.By == "":
		notes = append(notes, both("address.after", args, " · "))
	case a.After == "":
		notes = append(notes, both("address.orearlier", nil, " · "))
	case a.After != a.By:
		notes = append(notes, both("address.between", args, " · "))
	}
	if a.Again {
		notes = append(notes, both("address.again", nil, " · "))
	}
	if len(notes) > 0 {
		s += " (" + strings.Join(notes, "; ") + ")"
	}
	return s
}

// both is a sentence in both languages.
func both(key string, args []screen.Arg, between string) string {
	var out []string
	for _, c := range catalogues {
		out = append(out, c.Text(screen.Sentence{Key: key, Args: args}))
	}
	return strings.Join(out, between)
}
