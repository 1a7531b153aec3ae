package mutants

// restTable is the branches of address, find and the command line.
var restTable = []mutant{
	// no address is valid whose checksum, form or keys do not hold
	{"address/cash.go", `cashaddr.Holds(n.cash, digits)`, `(cashaddr.Holds(n.cash, digits) || true)`, "TestVectors", ""},
	{"address/base58.go", `[4]byte(h[:4]) == [4]byte(b[n:])`, `[4]byte(h[:4]) != [4]byte{}`, "TestVectors", ""},
	{"address/segwit.go", `	case version == 0 && v != bech32.Bech32, version > 0 && v != bech32.Bech32m:
		err = ErrVariant
`, ``, "TestVectors", ""},
	{"address/evm.go", `at >= 0 {
			r.Err = fail(text, evm, len(text)-len(digits)+at, ErrCase)`, `at >= 99 {
			r.Err = fail(text, evm, len(text)-len(digits)+at, ErrCase)`, "TestVectors", ""},
	{"address/monero.go", `if !onCurve(`, `if false && !onCurve(`, "TestMoneroPoints", ""},
	// a broken Bech32 address is not a valid Solana one
	{"address/parse.go", `if len(dst) > 0 && !dst[0].Valid() && bech32.MixedCaseAt(text) < 0 {`, `if bech32.MixedCaseAt(text) > 999 {`, "TestSolanaDoesNotHideABrokenChecksum", ""},
	// an address of a chain outside the table is not a valid Solana one
	{"address/parse.go", `if len(dst) == 0 && isBech32(strings.ToLower(text)) {`, `if strings.ToLower(text) == "" {`, "TestVerdicts", "screen"},
	// what is refused is compared all the same
	{"address/evm.go", `r := Reading{Chain: evm, Form: FormHex, Address: newAddress(evm, Mainnet, KindAccount, b)}`, `r := Reading{Chain: evm, Form: FormHex}
	defer func() {
		if r.Err == nil {
			r.Address = newAddress(evm, Mainnet, KindAccount, b)
		}
	}()`, "TestCompareAnyway", ""},
	// a private key is told and never shown
	{"address/parse.go", `case IsSecret(trim(text)):`, `case false && IsSecret(trim(text)):`, "TestVectors", ""},
	// what looks like an address of another chain is not "no address"
	{"address/unread.go", `		e.Err = ErrUnsupported
	}
	return e`, `		e.Err = ErrNotAddress
	}
	return e`, "TestLookAlikesOfOtherChains", ""},
	// the key inside a listed 3…
	{"address/twins.go", `	if cl == keyHash || cl == witnessHash {
		h := nested(p)`, `	if false {
		h := nested(p)`, "TestLookupInside", "lists"},
	// no miss counts where it says nothing: test networks, what is shielded, 64 hex
	// digits that may be a transaction
	{"address/reading.go", `return r.Caveats&(TestNetwork|MaybeHash) == 0`, `return r.Caveats&MaybeHash == 0`, "TestTestNetworkIsNotChecked", "screen"},
	{"address/reading.go", `	case KindMWEB, KindSprout, KindSapling, KindUnified, KindSilent, KindInvoice:
		return false
`, ``, "TestShieldedReceiverIsNotChecked", "screen"},
	{"address/find/propose.go", `if c.Err == nil && c.Readings[0].Caveats&address.MaybeHash != 0 {`, `if false {`, "TestKeyByItsLabel", ""},
	// what is in a container is what is compared
	{"address/zcash.go", `case account != nil:`, `case account != nil && text == "":`, "TestVerdicts", "screen"},
	{"address/lightning.go", `		dst = append(dst, f)
	}
	switch {
	case len(inv.fallbacks) > 0:
`, `		_ = f
	}
	switch {
`, "TestVerdicts", "screen"},
	// no address of the further chains is valid whose checksum does not hold
	{"address/stellar.go", `crc.XModem(b[:n-2]) != binary.LittleEndian.Uint16(b[n-2:])`, `false`, "TestVectors", ""},
	{"address/ton.go", `crc.XModem(b[:34]) != uint16(b[34])<<8|uint16(b[35])`, `false`, "TestVectors", ""},
	{"address/nano.go", `if check[i] != sum[4-i] {`, `if check[i] != sum[4-i] && i > 9 {`, "TestVectors", ""},
	{"address/ss58.go", `if ss58Sum(b[:len(b)-sum]) != [2]byte(b[len(b)-sum:]) {`, `if false {`, "TestVectors", ""},
	{"address/kaspa.go", `if !cashaddr.Holds(prefix, d) {`, `if false {`, "TestVectors", ""},
	{"address/lightning.go", `if !secp256k1.Verify(inv.node, sum[:], sig[:64]) {`, `if false && !secp256k1.Verify(inv.node, sum[:], sig[:64]) {`, "TestVectors", ""},

	// letters of another script are told, and the account is compared
	{"address/find/scan.go", `if c.Notes&Homoglyph != 0 && !isSecret(c) {`, `if false {`, "TestDisguised", ""},
	// a secret is masked
	{"address/find/scan.go", `	if isSecret(c) {
		s.mask(c)
	}`, ``, "TestSecrets", ""},
	// what is told apart is compared first
	{"address/find/scan.go", `		whole.Apart = true
		return s.add(whole, j)
`, ``, "TestVerdicts", "screen"},
	// that the rest was not read is told
	{"address/find/scan.go", `s.more = s.more || i < len(b)`, `s.more = false`, "TestBounds", ""},
	// an address must not be told apart by what the one before it ends in
	{"address/find/apart.go", `if n == 0 && (k == 0 || !isAlnum(s.b[k-1])) {`, `if n == 0 {`, "TestWordBeforeBeginsAWord", ""},

	// every reading's account is looked up, though its keys were
	{"screen/judge.go", `return o.Lists.LookupAccount(r.Address)`, `return nil`, "TestVerdicts", ""},
	{"screen/judge.go", `case address.SameKeys(earlier.Address, r.Address):`, `case true:`, "TestVerdicts", ""},

	// markup and escapes inside a listed address are undone
	{"screen/spelling.go", `if undo && !unpack.MayHide(part) {`, `if undo {`, "TestVerdicts", ""},
	// another address inside a listed one, or around it, hides nothing
	{"screen/spelling.go", `if strings.Contains(lists.Fold(it.Read), lists.SearchText(e)) {`, `if strings.Contains("", "") {`, "TestListedAroundAnotherAddress", ""},
	// a phrase with a slip is not shown back
	{"screen/lines.go", `if find.NearPhrase(line) {`, `if false {`, "TestPhraseWithSlipIsMasked", ""},

	// no address found, or not all read, is not "no listing found"
	{"cmd/addresscheck/input.go", `if len(res.Items) == 0 && c.out.wantsAddress() {`, `if false {`, "TestScripts", ""},
	{"cmd/addresscheck/rows.go", `if c.n == before {`, `if c.n == before && false {`, "TestScripts", ""},
	{"cmd/addresscheck/check.go", `if res.More {
		c.code`, `if false {
		c.code`, "TestExitCodeOfMore", ""},
	// what is read of a table is all of it
	{"internal/table/table.go", `	r.rows = &textRows{}
}

// textRows`, `	r.rows = &textRows{}
	r.in.skip(len(r.in.peek(MaxRow)))
}

// textRows`, "TestReader", ""},
	{"internal/table/table.go", `	if err := r.rows.next(r); err != nil {
		if r.in.err != nil && r.in.err != io.EOF {`, `	if err := r.rows.next(r); err != nil {
		if false {`, "TestReadError", ""},
	{"internal/table/json.go", `if mayHold(key) {`, `if false {`, "TestReader", ""},
	{"screen/cells.go", `if !c.mayHold() {`, `if len(c.Text) < 40 {`, "TestListedInCells", ""},
	// nothing of a table is told where that was asked for, no key in any output, and nothing is ever passed
	{"screen/redact.go", `	it.Readings = nil
`, ``, "TestRedact", ""},
	{"cmd/addresscheck/csvout.go", `text = address.Mask(text)`, `_ = address.Mask(text)`, "TestScripts", ""},
	{"cmd/addresscheck/csvout.go", `if isFormula(c) {`, `if false {`, "TestCSVCell", ""},
	{"cmd/addresscheck/sarif.go", `j.KeyStr("kind", "informational")`, `j.KeyStr("kind", "pass")`, "TestSARIF", ""},
	// what stands encoded, in parts, in contract data
	{"address/find/layers.go", `for _, l := range layers {`, `for _, l := range layers[:0] {`, "TestCorpus", ""},
	{"screen/spelling.go", `for _, l := range unpack.Layers(text) {`, `for _, l := range unpack.Layers("") {`, "TestPartsInBase64", ""},
	{"screen/parts.go", `			return end, true
`, `			return 0, false
`, "TestParts", ""},
	{"screen/spelling.go", `input = e.Text //`, `_ = e.Text //`, "TestSecretBetweenPartsIsMasked", ""},
	{"address/find/calldata.go", `c.Readings = append(c.Readings, onTron(w, nil)...)`, ``, "TestAdversary", "screen"},
	{"cmd/addresscheck/check.go", `const maxFile = find.MaxText + 1`, `const maxFile = find.MaxText`, "TestLongFileIsTold", ""},
	// a mistake of the program, or output that can't be written, is no answer
	{"cmd/addresscheck/main.go", `			code = exitInternal
`, ``, "TestPanicIsInternal", ""},
	{"cmd/addresscheck/check.go", `	if err := out.Flush(); err != nil {`, `	if err := out.Flush(); err != nil && false {`, "TestOutputFails", ""},
	// pasted text does not command the terminal
	{"cmd/addresscheck/talk.go", `			fmt.Fprintf(&b, "<U+%04X>", r)
			continue
`, ``, "TestVisible", ""},
	// a server that does not answer is "not checked", not a crash and not a pass
	{"cmd/addresscheck/source.go", `		return nil, &lists.OpenError{Reason: lists.Missing, Text: err.Error()}, nil
	}
	h, err :=`, `		l, err := data.Open()
		return l, nil, err
	}
	h, err :=`, "TestListsFromURL", ""},
	// a mistyped path is no text without addresses
	{"cmd/addresscheck/input.go", `case looksLikePath(a):`, `case false && looksLikePath(a):`, "TestScripts", ""},
	// lists that are refused check nothing
	{"cmd/addresscheck/source.go", `		return nil, oe, nil
	}`, `		l, err := data.Open()
		return l, nil, err
	}`, "TestScripts", ""},
	// no step of the page claims a verification that nobody made, or that is too old
	{"site/guidance/guidance.go", `now.Sub(day) > Fresh || `, ``, "TestStale", ""},
	{"site/guidance/guidance.go", ` || day.After(now)`, ``, "TestStale", ""},
	{"site/guidance/parse.go", `	if s.Verified != "" && g.own(&s) {
		return errors.New("our own advice can't be verified")
	}
`, ``, "TestParseRefuses", ""},
	// no page for the public without somebody who answers for it, or with a step too old
	{"site/build/page.go", `b.release && len(operator.Missing) > 0`, `false && len(operator.Missing) > 0`, "TestRelease", ""},
	{"site/build/guidance.go", `stale != ""`, `stale == "-"`, "TestRelease", ""},
	// a key is not written over, and not shown
	{"cmd/addresscheck/keygen.go", `os.O_WRONLY|os.O_CREATE|os.O_EXCL`, `os.O_WRONLY|os.O_CREATE`, "TestScripts", ""},
	// a person whom a list no longer names does not stay in the feed for ever, and nobody else goes
	{"lists/changes/forget.go", `if person(e.Party) && older(`, `if false && older(`, "TestForget", ""},
	{"lists/changes/forget.go", `if person(e.Party) && older(`, `if older(`, "TestForget", ""},
	{"site/build/listpage.go", `if !named[name] {`, `if false {`, "TestForgottenOnThePages", ""},
	{"site/build/explain.go", `if !x.tells(entry.Party) {`, `if false {`, "TestForgottenOnThePages", ""},
	// a page shows nothing of an address that the check does not say, and no number that the facts do not hold
	{"site/build/pairs.go", ` || res.Items[1].State != screen.Lookalike {`, ` {`, "TestPairs", ""},
	{"site/figures/korea.go", `addresses[e.Text] = true`, `addresses[e.Asset+e.Text] = true`, "TestKorea", ""},
	{"site/figures/figures.go", ` || e.Removed != nil && gone(*e.Removed) <= day {`, ` {`, "TestIncluded", ""},
	// a statement names a source that there is; an event only what came onto the list in its days
	{"site/guides/parse.go", `		if i < 0 {
			return fmt.Errorf("%q is no source", id)
		}
`, `		if i < 0 {
			continue
		}
`, "TestRefused", ""},
	{"site/guides/event.go", `e.Party.Reference == c.Reference &&`, `true &&`, "TestCarriers", ""},
}
