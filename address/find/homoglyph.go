package find

// A script is letters of one script, each followed by the Latin letter or digit
// that it looks like in usual typefaces.
type script struct {
	from, to rune // the block, for a quick answer
	pairs    []rune
}

// scripts is the table of homoglyphs, in the order of Unicode. The reason for
// each row stands above it. Only letters that a reader takes for the Latin one:
// letters that are merely similar (Cyrillic б for 6) are told by the checksum.
var scripts = [...]script{
	// Latin letters made for other languages or for phonetics, drawn like a plain one
	{0x131, 0x2c9, []rune("ıiǀlɑaɡgɩiɪiɴnʀrʏyʜhʟl")},
	// Greek capitals share their shapes with Latin ones; of the small letters a few do
	{0x370, 0x3ff, []rune("ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXαaγyιiκkνvοoρpυuχxϲcϳjϹCϺM")},
	// Cyrillic: the same shapes by common descent; found in real lists (ТН96tFMn… with Н and с)
	{0x400, 0x52f, []rune("ЁEЅSІIЇIЈJАAВBЕEЗ3КKМMНHОOРPСCТTУYХXЬbаaгrеeкkоoрpсcтtуyхxьbёeѕsіiїiјjѴvѵvҮYүyһhӀIӏlԁdԌGԛqԜWԝw")},
	// Armenian letters that are drawn like Latin ones
	{0x530, 0x58f, []rune("ԼlՍUՕOզqհhոnսuցgօo")},
	// Cherokee took its shapes from Latin print
	{0x13a0, 0x13f5, []rune("ᎠDᎡRᎢTᎪAᎫJᎬEᎳWᎷMᎻHᏀGᏃZᏎ4ᏒRᏔWᏙVᏚSᏞLᏟCᏢPᏦKᏴB")},
	// Letter-like symbols: Kelvin, script, black-letter and double-struck letters
	{0x2102, 0x2139, []rune("ℂCℊgℋHℌHℍHℎhℐIℑIℒLℓlℕNℙPℚQℛRℜRℝRℤZℨZKKℬBℭCℯeℰEℱFℳMℴoℹi")},
	// Roman numerals of one letter
	{0x2160, 0x217f, []rune("ⅠIⅤVⅩXⅬLⅭCⅮDⅯMⅰiⅴvⅹxⅼlⅽcⅾdⅿm")},
	// Lisu took Latin capitals as they are
	{0xa4d0, 0xa4ff, []rune("ꓐBꓑPꓓDꓔTꓖGꓗKꓙJꓚCꓜZꓝFꓟMꓠNꓡLꓢSꓣRꓦVꓧHꓪWꓫXꓬYꓮAꓰEꓲIꓳOꓴU")},
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
		for j := 0; j < len(s.pairs); j += 2 {
			if s.pairs[j] == r {
				return byte(s.pairs[j+1])
			}
		}
		return 0
	}
	return 0
}
