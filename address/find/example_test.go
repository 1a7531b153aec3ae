package find_test

import (
	"fmt"

	"addresscheck/address/find"
)

func ExampleAll() {
	found, _ := find.All("Bitte an 1A1z P1eP 5QGe fi2D MPTf TL5S Lmv7 Divf Na oder an illia.cheapaccounts.near")
	for _, c := range found {
		fmt.Println(c.Text, c.Notes.Names(), c.Readings[0].Chain.ID())
	}
	// Output:
	// 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa [spaced] BTC
	// illia.cheapaccounts.near [] NEAR
}

func ExampleEverything() {
	const text = "commit 098b716b8aaf21512996dc57eb0615e2383e2f96"
	all, _ := find.All(text)
	everything, _ := find.Everything(text)
	fmt.Println(len(all), len(everything), everything[0].Apart)
	// Output: 0 1 true
}

func ExampleFoldFirst() {
	c, note, n := find.FoldFirst("\u0410A") // a Cyrillic letter that looks like A
	fmt.Printf("%c %v %d\n", c, note.Names(), n)
	// Output: A [homoglyph] 2
}

func ExampleNearPhrase() {
	fmt.Println(find.NearPhrase("legal winner thank year wave sausage worth useful legal winner thank yelow"))
	// Output: true
}
