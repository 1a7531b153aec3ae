package find

// A script is letters of one script and, at the same places, the Latin letters or
// digits that they look like in usual typefaces.
type script struct {
	from, to rune // the block, for a quick answer
	letters  []rune
	look     string
}

// scripts is the table of homoglyphs, in the order of Unicode. The reason for
// each row stands above it. Only letters that a reader takes for the Latin one:
// letters that are merely similar (Cyrillic б for 6) are told by the checksum.
var scripts = [...]script{
	// Latin letters made for other languages or for phonetics, drawn like a plain one
	{0x131, 0x2c9, []rune("ıǀɑɡɩɪɴʀʏʜʟᴦ"), "ilagiinryhlr"},
	// Greek capitals share their shapes with Latin; of the small letters a few do
	{0x370, 0x3ff, []rune("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανιοκρυχγϲϳϹϺ"), "ABEZHIKMNOPTYXaviokpuxycjCM"},
	// Cyrillic: the same shapes by common descent; found in real lists (ТН96tFMn… with Н and с)
	{0x400, 0x52f, []rune("АВЕЗІЈКМНОРСЅТУХЬасегһіјклорѕтухьԁԛԝҮүѴѵӀӏԌёЁЇї"), "AB3IJKMHOPCSTYXbacerhijkjopstyxbdqwYyVvIlGeEIi"},
	// Armenian small letters that are drawn like Latin ones
	{0x530, 0x58f, []rune("ՍԼՕհոսօցզք"), "ULOhnuogqp"},
	// Cherokee took its shapes from Latin print
	{0x13a0, 0x13f5, []rune("ᎠᎡᎢᎪᎫᎬᎳᎷᎻᏀᏃᏎᏒᏔᏙᏚᏞᏟᏢᏦᏴ"), "DRTAJEWMHGZ4RWVSLCPKB"},
	// Letter-like symbols: Kelvin, script, black-letter and double-struck capitals
	{0x2102, 0x2139, []rune("ℂℊℋℌℍℎℐℑℒℓℕℙℚℛℜℝℤℨKℬℭℯℰℱℳℴℹ"), "CgHHHhIILlNPQRRRZZKBCeEFMoi"},
	// Roman numerals of one letter
	{0x2160, 0x217f, []rune("ⅠⅤⅩⅬⅭⅮⅯⅰⅴⅹⅼⅽⅾⅿ"), "IVXLCDMivxlcdm"},
	// Lisu took Latin capitals as they are
	{0xa4d0, 0xa4ff, []rune("ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ"), "BPDTGKJCZFMNLSRVHWXYAEIOU"},
}

// homoglyph returns the ASCII letter or digit that r looks like, or 0.
func homoglyph(r rune) byte {
	for i := range scripts {
		s := &scripts[i]
		if r < s.from {
			return 0
		}
		if r > s.to {
			continue
		}
		for j, c := range s.letters {
			if c == r {
				return s.look[j]
			}
		}
		return 0
	}
	return 0
}
