package route

// Page is one of the pages around the check, under a path for each language.
type Page struct {
	Name   string // of its texts: site/pages/NAME.de.html
	DE, EN string
	// Explains tells the pages on lists, guides and background from those on who runs
	// the site. A guide's texts are in site/guides.
	Explains bool
}

// Path returns the path in a language.
func (p *Page) Path(lang string) string {
	if lang == "de" {
		return p.DE
	}
	return p.EN
}

// Pages are the pages that check nothing: they hold no script and no vault.
var Pages = []Page{
	{"imprint", "/de/impressum/", "/en/imprint/", false},
	{"privacy", "/de/datenschutz/", "/en/privacy/", false},
	{"accessibility", "/de/barrierefreiheit/", "/en/accessibility/", false},
	{"report", "/de/fehler-melden/", "/en/report-a-mistake/", false},
	{"lists", "/de/listen/", "/en/lists/", true},
	{"freelancer", "/de/freelancer-bezahlen/", "/en/paying-a-freelancer/", true},
	{"was-paid", "/de/zahlung-erhalten/", "/en/somebody-paid-me/", true},
	{"listed", "/de/adresse-gelistet/", "/en/address-listed/", true},
	{"poisoning", "/de/adressvergiftung/", "/en/address-poisoning/", true},
	{"limits", "/de/grenzen/", "/en/limits/", true},
	{"background", "/de/nordkorea/", "/en/north-korea/", true},
}

// TextPolicy is the content security policy of a page that is only read: no script
// runs in it. connect-src is there for Lighthouse, which asks for robots.txt from
// within the page.
const TextPolicy = "default-src 'none'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
