package main

import (
	"bufio"
	"errors"
	"io"
	"strings"

	"addresscheck/address"
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
		out.Write(append(parseLine(line), '\n'))
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

// parseLine answers one line.
func parseLine(line string) []byte {
	label, text, _ := strings.Cut(line, " ")
	asset, network, _ := strings.Cut(label, ":")
	if network == "" {
		network = "mainnet"
	}
	var r address.Reading
	chain, known := address.ChainByID(asset)
	net, netKnown := address.NetworkByName(network)
	switch {
	case address.IsSecret(strings.TrimSpace(text)):
		text = address.Mask(strings.TrimSpace(text))
		r.Err = &address.Error{Input: text, At: -1, Err: address.ErrSecret}
	case !known:
		r.Err = &address.Error{Input: text, At: -1, Err: address.ErrUnsupported}
	case !netKnown:
		r.Err = &address.Error{Input: text, Chain: chain, At: -1, Err: address.ErrNetwork}
	default:
		r, _ = address.ParseOn(chain, net, text)
	}
	var w screen.Writer
	w.Open('{')
	w.KeyStr("address", text)
	w.KeyStr("asset", asset)
	w.Key("canonical")
	if r.Err == nil {
		w.Str(r.Address.String())
	} else {
		w.Null()
	}
	w.Key("error")
	w.Error(r.Err)
	w.Key("kind")
	if r.Err == nil {
		w.Str(r.Address.Kind().String())
	} else {
		w.Null()
	}
	w.KeyStr("network", network)
	w.KeyBool("valid", r.Err == nil)
	w.Close('}')
	return w.B
}
