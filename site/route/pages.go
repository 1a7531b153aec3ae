package route

// Page is one of the pages around the check, under a path for each language.
type Page struct {
	Name   string // of its texts: site/pages/NAME.de.html
	DE, EN string
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
	{"imprint", "/de/impressum/", "/en/imprint/"},
	{"privacy", "/de/datenschutz/", "/en/privacy/"},
	{"accessibility", "/de/barrierefreiheit/", "/en/accessibility/"},
	{"report", "/de/fehler-melden/", "/en/report-a-mistake/"},
}

// TextPolicy is the content security policy of a page that is only read.
const TextPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
