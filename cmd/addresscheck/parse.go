package main

import (
	"bufio"
	"errors"
	"io"
	"strings"

	"addresscheck/screen"
)

// maxLine is the longest line that parse reads whole; of a longer one the rest
// is skipped, and it is answered with the error length.
const maxLine = 1 << 20

// parse reads lines "ASSET[:NETWORK] ADDRESS" and writes for each a JSON object
// {address, asset, canonical, error, kind, network, valid}. The address is all
// that follows the first blank, untrimmed.
func (e *env) parse(args []string) int {
	fset := flags("parse")
	rest, err := parseFlags(fset, args)
	if err != nil {
		return e.flagError("parse", err)
	}
	if len(rest) > 0 && !(len(rest) == 1 && rest[0] == "-") {
		return e.usage("parse.arguments")
	}
	if e.terminal {
		e.talk("parse.waiting")
	}
	in := bufio.NewReaderSize(e.in, 1<<16)
	out := bufio.NewWriter(e.out)
	code := exitNone
	for n := 1; ; n++ {
		line, err := readLine(in)
		if errors.Is(err, io.EOF) && line == "" {
			break
		}
		if err != nil && !errors.Is(err, io.EOF) {
			out.Flush()
			e.talk("input.failed", "what", err.Error())
			return exitUsage
		}
		if line == "" {
			continue
		}
		if !strings.Contains(line, " ") {
			e.talk("parse.line", "line", sprint(n))
			code = exitUsage
		}
		out.Write(append(screen.AppendParsed(nil, line), '\n'))
		if err != nil {
			break
		}
	}
	if err := out.Flush(); err != nil {
		e.talk("output.failed", "what", err.Error())
		return exitInternal
	}
	return code
}

// readLine returns the next line without its newline, cut at maxLine bytes.
func readLine(in *bufio.Reader) (string, error) {
	var b strings.Builder
	for {
		part, err := in.ReadSlice('\n')
		part = part[:min(len(part), max(0, maxLine-b.Len()))]
		b.Write(part)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return strings.TrimSuffix(b.String(), "\n"), err
		}
	}
}
