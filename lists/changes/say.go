//go:build !js

package changes

import "addresscheck/screen"

// Says tells a change in a language, de or en, in one or two sentences.
func (g *Change) Says(lang string) string {
	for _, c := range catalogues {
		if c.Lang != lang {
			continue
		}
		text := c.Text(screen.Sentence{Key: g.key("says"), Args: g.args()})
		if g.Correction != nil {
			text += " " + map[string]string{"en": g.Correction.English, "de": g.Correction.German}[lang]
		}
		return text
	}
	return ""
}
