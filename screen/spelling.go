package screen

import (
	"sort"
	"strings"

	"addresscheck/address"
	"addresscheck/address/find"
	"addresscheck/internal/unpack"
	"addresscheck/lists"
)

// The safety net under package find: every listed spelling is searched in the
// text with blanks, invisible characters and separators removed, so that no way
// of breaking an address up hides it, and none of the finder's mistakes either.

const (
	window  = 1 << 16 // bytes of squeezed text searched at a time
	overlap = 2048    // more than the longest published text, and than one in parts
)

// addSpellings adds what the search finds and the candidates did not have. A
// text that may hold markup or escapes is searched once more with those undone,
// and so is every text that stands in it encoded.
func addSpellings(res *Result, text string, o *Options) {
	if len(text) > find.MaxText {
		text = text[:find.MaxText]
	}
	res.caught(text, text, nil, o)
	for _, l := range unpack.Layers(text) {
		res.caught(text, l.Text, l, o)
	}
}

// caught searches the text, or one of its layers.
func (res *Result) caught(text, part string, l *unpack.Layer, o *Options) {
	for _, undo := range [...]bool{false, true} {
		if undo && !unpack.MayHide(part) {
			return
		}
		n := &net{text: text, layer: l, items: res.Items}
		n.search(o.Lists, part, undo)
		res.Items = n.merge()
	}
}

// search squeezes the text, window by window, and adds every published spelling
// that stands in it.
func (n *net) search(l *lists.Lists, text string, undo bool) {
	var squeezed []byte
	var from, to []int32 // for each byte of squeezed, where its character stands in text
	flush := func(keep int) {
		for at, e := range l.SearchStarts(string(squeezed)) {
			last, parts := spelled(squeezed[at:], lists.SearchText(e))
			if last == 0 || parts && at >= len(squeezed)-keep && keep > 0 {
				continue // none, or seen once more with all that follows it
			}
			start, end := int(from[at]), int(to[at+last-1])
			if n.layer != nil {
				start, end = n.layer.Span(start, end)
			}
			n.add(e, start, end, parts)
		}
		cut := max(0, len(squeezed)-keep)
		squeezed = append(squeezed[:0], squeezed[cut:]...)
		from = append(from[:0], from[cut:]...)
		to = append(to[:0], to[cut:]...)
	}
	for i := 0; i < len(text); {
		c, size := byte(0), 0
		if undo {
			if r, length := unpack.Undo(text[i:]); length > 0 {
				size = length
				if r > 0 {
					c, _, _ = find.FoldFirst(string(r))
				}
			}
		}
		if size == 0 {
			c, _, size = find.FoldFirst(text[i:])
		}
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		if c >= '0' && c <= '9' || c >= 'a' && c <= 'z' {
			squeezed = append(squeezed, c)
			from = append(from, int32(i))
			to = append(to, int32(i+size))
			if len(squeezed) == window {
				flush(overlap)
			}
		}
		i += size
	}
	flush(0)
}

// net is what the search has caught so far.
type net struct {
	text  string
	layer *unpack.Layer // where it is searched, nil for the text itself
	items []Item        // the candidates', ordered by place
	extra []Item        // further ones, in the order found
}

// add tells one place at which the text of entry e stands: to the item there, or
// as an item of its own.
func (n *net) add(e *lists.Entry, start, end int, parts bool) {
	hit := Hit{Hit: lists.Hit{Entry: e, Relation: lists.SameText}}
	hit.State = stateOfHit(hit.Hit)
	input := n.text[start:end]
	for i := firstAfter(n.items, start); i < len(n.items) && n.items[i].Start < end; i++ {
		it := &n.items[i]
		if it.secret() && it.Start > start && it.End < end {
			input = e.Text // a private key stands between its parts, or in a tag inside it
			continue
		}
		if it.Err == nil && (proven(it.Readings) || it.Readings[0].Form == address.FormTronHex) {
			// In an address whose checksum holds another listed one is chance, and
			// Tron's 41 before the hex of a listed EVM account is its twin, not it. But
			// an address can also stand in the markup inside the listed one, or have
			// the listed one in its own.
			if strings.Contains(lists.Fold(it.Read), lists.SearchText(e)) {
				return
			}
			continue
		}
		if it.secret() || !it.addHit(hit) { // nothing more is told of a secret
			return
		}
		it.State = worse(it.State, hit.State)
		if it.addCode("inside"); parts {
			it.addCode("parts")
		}
		it.explainHit(&hit)
		return
	}
	// The same place under another entry, or seen in the last window too. Places
	// come in order but for that, so few have to be looked at.
	for i := len(n.extra) - 1; i >= 0 && n.extra[i].End > start; i-- {
		if it := &n.extra[i]; it.Start == start {
			if it.addHit(hit) {
				it.State = worse(it.State, hit.State)
			}
			return
		}
	}
	it := Item{Start: start, End: end, Input: input, Read: e.Text, State: hit.State, Hits: []Hit{hit}, Codes: []string{"spaced"}}
	if end-start == len(lists.SearchText(e)) { // unbroken, but the finder saw no address
		it.Codes = it.Codes[:0]
		if start > 0 && isAlnum(n.text[start-1]) || end < len(n.text) && isAlnum(n.text[end]) {
			it.Codes = append(it.Codes, "inside")
		}
	}
	if n.layer != nil {
		it.addCode("encoded")
	}
	if parts {
		it.addCode("parts")
	}
	it.Readings, _ = address.Parse(e.Text)
	it.Reading = &it.Readings[0]
	it.Err = it.Readings[0].Err
	it.explainHit(&hit)
	n.extra = append(n.extra, it)
}

// merge returns all items ordered by place.
func (n *net) merge() []Item {
	if len(n.extra) == 0 {
		return n.items
	}
	all := append(n.items, n.extra...)
	sort.SliceStable(all, func(a, b int) bool { return all[a].Start < all[b].Start })
	return all
}

// firstAfter returns the first item that ends after byte offset at.
func firstAfter(items []Item, at int) int {
	return sort.Search(len(items), func(i int) bool { return items[i].End > at })
}

func isAlnum(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9'
}
