package screen

import (
	"strings"

	"addresscheck/address"
	"addresscheck/address/find"
)

// AppendParsed appends the answer to one line "ASSET[:NETWORK] ADDRESS": a JSON
// object {address, asset, canonical, error, kind, network, valid}. The address is
// all that follows the first blank, untrimmed; without a network mainnet is
// meant. A private key is masked.
func AppendParsed(dst []byte, line string) []byte {
	label, text, _ := strings.Cut(line, " ")
	asset, network, _ := strings.Cut(label, ":")
	if network == "" {
		network = "mainnet"
	}
	var r address.Reading
	chain, known := address.ChainByID(asset)
	net, netKnown := address.NetworkByName(network)
	switch {
	case !known:
		r.Err = &address.Error{Input: text, At: -1, Err: address.ErrUnsupported}
	case !netKnown:
		r.Err = &address.Error{Input: text, Chain: chain, At: -1, Err: address.ErrNetwork}
	default:
		r, _ = address.ParseOn(chain, net, text)
	}
	if r.Err != nil && holdsSecret(line) {
		// it may stand where the asset should, in groups, or be a phrase
		asset, network, text = "", "", address.Mask(strings.TrimSpace(text))
		if _, isAsset := address.ChainByID(label); isAsset {
			asset, network = label, "mainnet"
		}
		r = address.Reading{Err: &address.Error{Input: text, At: -1, Err: address.ErrSecret}}
	}
	w := Writer{B: dst}
	w.Open('{')
	w.KeyStr("address", text)
	w.KeyStr("asset", asset)
	w.Key("canonical")
	if r.Err == nil {
		w.Str(r.Canonical(text))
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

// holdsSecret reports whether a private key or recovery phrase stands in text.
func holdsSecret(text string) bool {
	if address.IsSecret(strings.TrimSpace(text)) || find.NearPhrase(text) {
		return true
	}
	secrets, _ := secretsOf(text)
	return len(secrets) > 0
}
