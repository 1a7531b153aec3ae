package main

import (
	_ "embed"
	"fmt"
	"io"
	"runtime/debug"
	"strings"

	"addresscheck/screen"
	"addresscheck/screen/words"
)

//go:embed en.txt
var en string

//go:embed de.txt
var de string

//go:embed help_en.txt
var helpEN string

//go:embed help_de.txt
var helpDE string

// speaker speaks one language: of addresses with screen/words, of the command
// line with a catalogue of its own.
type speaker struct {
	words *words.Catalogue
	cli   *words.Catalogue
	help  string
}

// newSpeaker chooses the language as other programs do: LC_ALL, LC_MESSAGES,
// LANG; English where none says German.
func newSpeaker(getenv func(string) string) *speaker {
	for _, name := range [...]string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := getenv(name); v != "" {
			return speakerFor(v)
		}
	}
	return speakerFor("en")
}

func speakerFor(tag string) *speaker {
	if w := words.For(tag); w.Lang == "de" {
		return &speaker{w, words.New("de", de), helpDE}
	}
	return &speaker{words.English, words.New("en", en), helpEN}
}

// line returns a sentence of the command line; pairs are names and values.
func (s *speaker) line(key string, pairs ...string) string {
	sentence := screen.Sentence{Key: key}
	for i := 0; i+1 < len(pairs); i += 2 {
		sentence.Args = append(sentence.Args, screen.Arg{Name: pairs[i], Values: []string{"=" + visible(pairs[i+1])}})
	}
	return s.cli.Text(sentence)
}

// talk tells the person something, on standard error.
func (e *env) talk(key string, pairs ...string) {
	fmt.Fprintln(e.err, "addresscheck: "+e.say.line(key, pairs...))
}

// usage tells what was not understood and where help is.
func (e *env) usage(key string, pairs ...string) int {
	e.talk(key, pairs...)
	e.talk("usage")
	return exitUsage
}

// help prints the section of the help text: sections begin with "# topic"; the
// first one is about the program.
func (e *env) help(w io.Writer, topic string) bool {
	if topic == "" {
		topic = "addresscheck"
	}
	for section := range strings.SplitSeq("\n"+e.say.help, "\n# ") {
		name, text, _ := strings.Cut(section, "\n")
		if name == topic {
			io.WriteString(w, strings.TrimRight(text, "\n")+"\n")
			return true
		}
	}
	return false
}

// visible makes text harmless for a terminal: control characters, and those that
// hide or reorder what follows, are written as their numbers.
func visible(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 || r == 0xad || r >= 0x200b && r <= 0x200f || r >= 0x2028 && r <= 0x202e || r >= 0x2060 && r <= 0x206f || r == 0xfeff || r == 0xfffd || r >= 0xe0000 {
			fmt.Fprintf(&b, "<U+%04X>", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func sprint(v any) string { return fmt.Sprint(v) }

// version names the build: the module version, and the revision where known.
func version() string {
	v := "addresscheck"
	if info, ok := debug.ReadBuildInfo(); ok {
		if info.Main.Version != "" {
			v += " " + info.Main.Version
		}
		v += " " + info.GoVersion
	}
	return v
}
