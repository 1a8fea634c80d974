/**
 * The page of a letter, in Typst. Everything a person wrote comes in as data and is never read as
 * markup, so no word of theirs can change the page.
 */
export const PAGE = `
#let letter = json(bytes(sys.inputs.letter))
#let families = (
  "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Ethiopic", "Noto Sans Bengali",
  "Noto Sans Devanagari", "Noto Sans Armenian", "Noto Sans Georgian",
)
#let quiet = rgb("#46505a")
#let side(rightToLeft) = if rightToLeft { rtl } else { ltr }

#set document(title: letter.title, date: none)
#set page(
  paper: "a4",
  margin: (x: 2.6cm, top: 2.4cm, bottom: 2.6cm),
  footer: context align(center, text(size: 9pt, fill: quiet,
    counter(page).display("1 / 1", both: true))),
)
#set text(font: families, size: 11pt, lang: letter.language.split("-").first(), dir: side(letter.rightToLeft))
#set par(leading: 0.75em, spacing: 0.95em)
#show heading.where(level: 1): it => block(above: 1.4em, below: 1em, text(size: 17pt, it.body))
#show heading.where(level: 2): it => block(above: 1.6em, below: 0.7em, text(size: 11pt, it.body))

#let own = side(letter.rightToLeft)
#let lines(part) = for line in part.lines {
  // A line in another script runs its own way and begins on the side of the letter.
  align(own.start(), text(dir: side(line.rightToLeft), line.words))
}

#text(weight: "bold", letter.organisation)
#v(-0.4em)
#line(length: 100%, stroke: 0.6pt + rgb("#b8c0c8"))

#if not letter.signed {
  block(fill: rgb("#fff4d6"), inset: (x: 12pt, y: 8pt), width: 100%, strong(letter.signature))
}

= #letter.title

#for (label, words) in letter.head {
  par(spacing: 0.5em, text(fill: quiet, label + ":") + " " + words)
}
#v(0.8em)

#for part in letter.texts {
  if part.heading != "" { heading(level: 2, part.heading) }
  lines(part)
}

#if letter.remedy != none {
  v(0.6em)
  block(
    fill: rgb("#eef5f4"),
    stroke: if letter.rightToLeft { (right: 3pt + rgb("#1f6f6b")) } else { (left: 3pt + rgb("#1f6f6b")) },
    inset: (x: 14pt, y: 12pt),
    width: 100%,
    breakable: false,
  )[
    #heading(level: 2, letter.remedy.heading)
    #lines(letter.remedy)
  ]
}

#if letter.signed {
  v(1.4em)
  block(breakable: false, letter.signature)
}
`;
