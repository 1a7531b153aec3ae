package find

import (
	"strings"
	"testing"
)

// TestURI takes the payee out of payment requests.
func TestURI(t *testing.T) {
	run(t, []findCase{
		{"bitcoin:" + btc, []string{btc}},
		{"bitcoin:" + btc + "?amount=0.5&label=Rechnung", []string{btc}},
		{"BITCOIN:" + strings.ToUpper(bech) + "?AMOUNT=1", []string{strings.ToUpper(bech)}},
		// several in a sentence, with its punctuation
		{"bitcoin:" + btc + ", litecoin:LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1.", []string{btc, "LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1"}},
		{"ethereum:" + evm, []string{evm}},
		{"ethereum:pay-" + evm + "@1?value=2.014e18", []string{evm}},
		// the target is the token's contract, the payee is in address=
		{"ethereum:0xdAC17F958D2ee523a2206206994597C13D831ec7@1/transfer?address=" + evm2 + "&uint256=1e6", []string{evm2}},
		{"ethereum:vitalik.eth@1", []string{"name vitalik.eth"}},
		{"tron:" + tron + "?amount=5", []string{tron}},
		{"solana:" + solana + "?amount=1&spl-token=EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v&reference=" + solana, []string{solana}},
		{"dogecoin:DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L", []string{"DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L"}},
		{"bitcoincash:" + cash + "?amount=2", []string{"bitcoincash:" + cash}},
		{"monero:" + xmr + "?tx_amount=1", []string{xmr}},
		// several payees (ZIP-321)
		{"zcash:?address=" + zec + "&amount=1&address.1=" + zec2 + "&amount.1=2", []string{zec, zec2}},
		{"ripple:" + ripple + "?dt=12345", []string{ripple}},
		// the wrong chain for the scheme
		{"litecoin:" + bech, []string{"chain " + bech}},
		// a slip
		{"bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb?amount=1", []string{"checksum 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"}},
		// an unknown condition of payment
		{"bitcoin:" + btc + "?req-somethingyoudontunderstand=50", []string{"parameter " + btc}},
		// broken over a line
		{"bitcoin:" + btc[:20] + "\n" + btc[20:], []string{btc}},
		// prefixes of a chain
		{"eth:" + evm, []string{evm}},
		{"arb1:" + evmLow, []string{evmLow}},
		{"eip155:1:" + evm, []string{evm}},
		{"solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp:" + solana, []string{solana}},
		{"ronin:" + evmLow[2:], []string{evmLow}},
		{"bip122:000000000019d6689c085ae165831e93:" + btc, []string{btc}},
		// a ticker as a label is no scheme
		{"BNB:bnb142q467df6jun6rt5u2ar58sp47hm5f9wvz2cvg", []string{"bnb142q467df6jun6rt5u2ar58sp47hm5f9wvz2cvg"}},
		// a word before a colon is no scheme
		{"bitcoin:cash, ethereum:foundation, dash:board", nil},
	})
}

// TestLinks finds the address in a link, and not what else is in it.
func TestLinks(t *testing.T) {
	run(t, []findCase{
		{"https://etherscan.io/address/" + evm, []string{evm}},
		{"https://etherscan.io/address/" + evmLow + "#tokentxns", []string{evmLow}},
		{"https://etherscan.io/token/0xdAC17F958D2ee523a2206206994597C13D831ec7?a=" + evmLow, []string{"0xdAC17F958D2ee523a2206206994597C13D831ec7", evmLow}},
		{"https://tronscan.org/#/address/" + tron, []string{tron}},
		{"https://blockchair.com/bitcoin/address/" + btc + ".", []string{btc}},
		{"https://mempool.space/de/address/" + bech, []string{bech}},
		{"https://solscan.io/account/" + solana, []string{solana}},
		{"https://xrpscan.com/account/" + ripple, []string{ripple}},
		{"blockchair.com/bitcoin/address/" + btc, []string{btc}},
		// encoded in another link
		{"https://example.org/?u=bitcoin%3A" + btc + "%3Famount%3D1", []string{btc}},
		// transactions and blocks
		{"https://etherscan.io/tx/0x" + hash, nil},
		{"https://mempool.space/tx/" + hash + "#vout=0", nil},
		{"https://blockchair.com/bitcoin/transaction/" + hash, nil},
		{"https://solscan.io/tx/5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnbJLgp8uirBgmQpjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW", nil},
		{"https://mempool.space/block/000000000000000000024bead8df69990852c202db0e0097c1a12ea637d7e96d", nil},
		// an address and a transaction
		{"https://mempool.space/tx/" + hash + "?address=" + btc, []string{btc}},
		// a mistyped address in an explorer's link
		{"https://mempool.space/address/bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", []string{"checksum bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"}},
		// a link ends at the blank: what follows is not in it
		{"https://example.org/a 1A1z P1eP5QGefi2DMPTfTL5SLmv7DivfNa 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLz", []string{btc, "checksum 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLz"}},
		// random text in links of other kinds
		{"https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PLrAXtmErZgOeiKm4sgNOknGvNjby9efdf", nil},
		{"https://docs.google.com/document/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms/edit", nil},
		{"https://example.org/r/3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLz?utm_source=newsletter2024", nil},
		{"https://vitalik.eth.limo/general/2024", nil},
	})
}
