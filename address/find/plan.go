package find

import "addresscheck/address"

// A part is a piece of a payment URI that the scan will come to: a payee, or
// something to pass over (a token's contract, the reference of a CAIP-10 id).
type part struct {
	i, j   int
	payee  bool
	text   string // what is read, where it is not the text itself
	chain  address.Chain
	amount string
	tag    string
	notes  Note
	err    *address.Error // why the request as a whole is refused
}

// insert puts p where it belongs in the plan.
func (s *scan) insert(p part) {
	k := len(s.plan)
	for k > 0 && s.plan[k-1].i > p.i {
		k--
	}
	s.plan = append(s.plan, part{})
	copy(s.plan[k+1:], s.plan[k:])
	s.plan[k] = p
}

// planned handles the plan at i. It returns where to go on, and false when
// nothing is planned for i.
func (s *scan) planned(i int) (int, bool) {
	for len(s.plan) > 0 && s.plan[0].j <= i {
		s.plan = s.plan[1:]
	}
	if len(s.plan) == 0 {
		return 0, false
	}
	// CashAddr's payee begins before the colon that the scan has passed
	if p := s.plan[0]; i >= p.i {
		s.plan = s.plan[1:]
		if !p.payee {
			return p.j, true
		}
		return s.payee(p), true
	}
	return 0, false
}

// payee reads one payee of a payment URI.
func (s *scan) payee(p part) int {
	c := s.readAll(p.i, p.j, p.text)
	if c.Readings[0].Caveats&address.MaybeHash != 0 || c.Err != nil {
		s.asked(&c, p.chain)
	}
	c.Notes &^= Glued
	if c.Err != nil && c.Readings[0].Err.Err != address.ErrSecret {
		if w, ok := s.searchAt(p.i); ok && w.j > p.j { // broken over a line
			c = s.windowed(w)
			p.j = w.j
		}
	}
	c.Notes |= p.notes
	c.Amount, c.Tag = p.amount, p.tag
	ownFirst(&c, p.chain)
	if c.Err == nil {
		c.Err = p.err
	}
	return s.add(c, p.j)
}

// asked reads c as an address of chain, which a scheme names, where its text alone
// does not say so: a name, 64 hex digits.
func (s *scan) asked(c *Candidate, chain address.Chain) {
	switch chain.Family() {
	case address.FamilyNEAR, address.FamilyEOS, address.FamilyMove, address.FamilyHedera:
		if r, err := address.ParseFor(chain, c.Text); err == nil {
			c.Readings, c.Err = []address.Reading{r}, nil
		}
	}
}

// ownFirst moves the readings on the URI's chain to the front. A valid address of
// another chain is refused.
func ownFirst(c *Candidate, chain address.Chain) {
	var own, other []address.Reading
	for _, r := range c.Readings {
		if r.Chain.Accounts() == chain.Accounts() {
			own = append(own, r)
		} else {
			other = append(other, r)
		}
	}
	if len(own) == 0 && c.Err == nil {
		c.Err = &address.Error{Input: c.Text, Chain: chain, At: 0, Err: address.ErrChain}
		return
	}
	c.Readings = append(own, other...)
	if len(own) > 0 {
		c.Err = own[0].Err
	}
}
