package main

import (
	"strings"

	"addresscheck/site/route"
)

// engines writes what search engines read: robots.txt, and where the site's
// address is known a sitemap, which takes whole addresses only. No path of this
// site holds anything that was checked, so all of it may be found.
func (b *build) engines(site string) error {
	robots := "User-agent: *\nAllow: /\n"
	if site == "" {
		return b.write("robots.txt", []byte(robots))
	}
	var m strings.Builder
	m.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" +
		`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">` + "\n")
	for _, p := range append([]route.Page{{DE: "/de/", EN: "/en/"}}, route.Pages...) {
		for _, lang := range languages {
			m.WriteString("<url><loc>" + site + p.Path(lang) + "</loc>")
			for _, other := range languages {
				m.WriteString(`<xhtml:link rel="alternate" hreflang="` + other + `" href="` + site + p.Path(other) + `"/>`)
			}
			m.WriteString("</url>\n")
		}
	}
	m.WriteString("</urlset>\n")
	if err := b.write("robots.txt", []byte(robots+"Sitemap: "+site+"/sitemap.xml\n")); err != nil {
		return err
	}
	return b.write("sitemap.xml", []byte(m.String()))
}
