#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-points.py WRITE-PDF DOCUMENTS: measures in PDFs, in points, what a page is judged by; the
numbers are those of tests/layout/README.md. TAP on standard output."""

import html
import json
import re
import sys
import tempfile
from pathlib import Path

import pikepdf
from pdf_checks import run, squash
from pdf_places import Places
from pdf_structure import ARTIFACT

STYLES = ("modern", "classic", "compact")
NAMES = ("english", "german", "arabic", "hebrew", "japanese", "chinese", "korean", "hindi", "mixed", "short")
NEAR = 0.02
LEADING = {"modern": 14, "classic": 14, "compact": 11.5}
FACTOR = {"ar": 1.2, "ja": 1.2, "zh-Hans": 1.2, "ko": 1.2, "hi": 1.2}


class Page:
    """A PDF that has been made, and what is in it."""

    def __init__(self, write_pdf, source, style, paper, folder):
        self.path = Path(folder, f"{source.stem}-{style}-{paper}.pdf")
        run(write_pdf, str(source), str(self.path), style, paper)
        self.document = json.loads(source.read_bytes())
        self.style = style
        with pikepdf.open(self.path) as pdf:
            places = Places(pdf)
            self.lines = [line for line in places.lines() if squash(line.text)]
            self.tree = places.roots[0]
            self.n_pages = len(pdf.pages)
            self.footers = [p.pieces[ARTIFACT] for p in places.pages.values()]
            self.areas = [area for p in places.pages.values() for area in p.areas]

    def of(self, *roles):
        return [line for line in self.lines if line.element.role in roles]

    def by_element(self):
        elements = []
        for line in self.lines:
            if not elements or elements[-1][0].element is not line.element:
                elements.append([])
            elements[-1].append(line)
        return elements

    def facts(self):
        lists = [e for e in self.tree.children() if e.role == "L"]
        return [{e.role: [l for l in self.lines if l.element is e] for e in item.children()}
                for item in lists[0].children()]


def is_semibold(piece):
    return re.search("Semibold|SemiBold|Bold", piece.font) is not None


def check_left_edge(pages):
    page = pages["english", "modern", "a4"]
    inside = [l for l in page.of("P", "H3") if l.page == 0 or l.x < 250]
    quotes = {id(c) for e in page.tree.walk() if e.role == "BlockQuote" for c in e.children()}
    inside = [l for l in inside if id(l.element) not in quotes]
    inside += [l for fact in page.facts() for l in fact["LBody"]]
    worst = max(abs(l.x - 197.6) for l in inside)
    assert worst < NEAR, worst
    (title,) = page.of("H1")
    assert abs(title.x - (197.6 - 0.09 * 14.5)) < NEAR
    bullets = {round(l.x, 2) for l in page.of("Lbl") if squash(l.text) == "•"}
    assert len(bullets) == 2 and abs(min(bullets) - 186.6) < NEAR, bullets
    return f"{len(inside)} lines at 197.6, at most {worst:.3f} off; title 196.3; bullets {sorted(bullets)}"


def check_pay(pages):
    for (name, style, paper), page in pages.items():
        if not page.document.get("compensation"):
            continue
        bold = [any(is_semibold(p) for l in fact["LBody"] for p in l.pieces) for fact in page.facts()]
        assert bold == [True] + [False] * (len(bold) - 1), (name, style, bold)
    return "the first fact, and no other, has weight 600, in all that have pay"


def check_leading(pages):
    n_lines, worst = 0, 0
    for (name, style, paper), page in pages.items():
        factor = FACTOR.get(page.document["lang"], 1)
        for lines in page.by_element():
            if lines[0].element.role in ("H1", "H2"):
                continue
            size = {"P": None}.get(lines[0].element.role)
            for above, below in zip(lines, lines[1:]):
                if above.page != below.page or below.y < above.y:
                    continue
                steps = [LEADING[style] * factor, 17.5 * factor, 10.5 * factor, 9.5 * factor]
                off = min(abs(below.y - above.y - step) for step in steps)
                worst = max(worst, off)
                n_lines += 1
                assert off < NEAR, (name, style, above.text, below.y - above.y, size)
    return f"{n_lines} pairs of lines, at most {worst:.3f} off"


def check_baselines(pages):
    n_pairs = 0
    for (name, style, paper), page in pages.items():
        for fact in page.facts():
            if "Lbl" in fact:
                assert abs(fact["Lbl"][0].y - fact["LBody"][0].y) < NEAR
                n_pairs += 1
        if style != "modern":
            continue
        for index, line in enumerate(page.lines[:-1]):
            after = next((l for l in page.lines[index:] if l.element is not line.element), None)
            first = index == 0 or page.lines[index - 1].element is not line.element
            if line.element.role == "H2" and first and abs(after.x - line.x) > 1 and name != "german":
                assert abs(line.y - after.y) < NEAR, (name, line.text)
                n_pairs += 1
    return f"{n_pairs} pairs"


def check_heading_space(pages):
    ratios = []
    for style in ("classic", "compact"):
        page = pages["english", style, "a4"]
        leading = LEADING[style]
        for before, heading, after in zip(page.lines, page.lines[1:], page.lines[2:]):
            above = heading.y - before.y - leading
            if heading.element.role == "H2" and before.page == after.page and 0 < above < 60 and \
                    heading.pieces[0].size > 10:
                below = after.y - heading.y - leading
                ratios.append(above / below)
    assert ratios and min(ratios) >= 3.2, ratios
    return f"{len(ratios)} headings, {min(ratios):.1f} : 1 and more, measured between baselines"


def check_breaks(pages):
    n_breaks = 0
    for (name, style, paper), page in pages.items():
        for above, below in zip(page.lines, page.lines[1:]):
            if above.page == below.page and (style != "compact" or below.y > above.y or
                                             abs(below.x - above.x) < 200):
                continue
            n_breaks += 1
            assert above.element.role not in ("H1", "H2", "H3"), (name, style, above.text)
            if above.element is below.element:
                lines = [l for l in page.lines if l.element is above.element]
                place = lines.index(below)
                assert place >= 2 and len(lines) - place >= 2, (name, style, above.text)
    return f"{n_breaks} ends of pages and columns"


def check_last_words(pages):
    n_blocks = 0
    for (name, style, paper), page in pages.items():
        if page.document["lang"] in ("ja", "zh-Hans", "ko"):
            continue
        for lines in page.by_element():
            if len(lines) < 2 or lines[0].element.role == "H2":
                continue
            words = " ".join(l.text.strip() for l in lines).split()
            n_blocks += 1
            if len(words) > 2 and len(words[-1]) <= 10 and len(words[-2]) <= 12:
                assert len(lines[-1].text.split()) > 1, (name, style, lines[-1].text)
        text = json.dumps(page.document, ensure_ascii=False)
        for line in page.lines:
            end = line.text.strip()
            assert not re.search("[-\u2010\u00ad]$", end) or end.split()[-1] in text, end
            assert line.element.role == "Lbl" or not re.search(r"[€£¥–]\s*$", line.text), line.text
    return f"{n_blocks} blocks of two lines and more"


def check_last_page(pages):
    """Whether less space would have saved a short last page is for test-pages.c to know; how far
    apart columns end depends on what has to stay whole at their ends."""
    short, ends_apart = {}, {}
    for (name, style, paper), page in pages.items():
        last = [l for l in page.lines if l.page == page.n_pages - 1]
        n_lines = len({round(l.y, 1) for l in last})
        if page.n_pages > 1 and n_lines < 5:
            short[name, style, paper] = n_lines
        if style != "compact" or page.document["lang"] in ("ar", "he"):
            continue
        middle = 39.6 + 246 if paper == "a4" else 48 + 246
        head = max(l.y for fact in page.facts() for l in fact["LBody"]) if page.n_pages == 1 else 0
        ends = [max([l.y for l in last if (l.x > middle) == right and l.y > head] or [head]) for right in (0, 1)]
        ends_apart[name, paper] = abs(ends[0] - ends[1]) / 11.5
    within = sum(1 for apart in ends_apart.values() if apart <= 5)
    assert ends_apart["english", "a4"] <= 5 and max(ends_apart.values()) <= 8, ends_apart
    assert min(short.values()) >= 3 and len(short) <= 2, short
    return (f"below five lines: {', '.join(' '.join(k) for k in short)}; {within} of {len(ends_apart)} "
            f"pairs of columns end within five lines, all within {max(ends_apart.values()):.1f}")


def check_economy(pages):
    found = []
    for (name, style, paper), page in pages.items():
        if name != "english" or paper != "a4":
            continue
        pieces = [p for l in page.lines for p in l.pieces] + [p for f in page.footers for p in f]
        sizes = sorted({round(p.size, 2) for p in pieces})
        fonts = sorted({p.font for p in pieces})
        colours = {p.colour for p in pieces} | {a[4] for a in page.areas}
        assert len(sizes) <= 6, sizes
        assert all(re.search("-(Regular|It|Italic|Semibold|SemiBold|SemiboldIt|SemiBoldItalic)$", f) for f in fonts)
        assert len(colours) <= 4, colours
        found.append(f"{style}: sizes {sizes}, {len(fonts)} faces, {len(colours)} colours")
    return "; ".join(found)


def check_papers(pages):
    n_lines = 0
    for name in NAMES:
        for style in STYLES:
            texts = [[squash(l.text) for l in pages[name, style, paper].lines] for paper in ("a4", "letter")]
            assert texts[0] == texts[1], (name, style)
            n_lines += len(texts[0])
    return f"{n_lines} lines"


def lightness(colour):
    linear = [c / 255 / 12.92 if c < 11 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    y = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 116 * y ** (1 / 3) - 16


def check_grey(pages):
    found = []
    for style in STYLES:
        page = pages["english", style, "a4"]
        accent = page.of("Lbl")[-1].pieces[0].colour
        secondary = page.facts()[0]["Lbl"][0].pieces[0].colour
        assert lightness(accent) < lightness(secondary), style
        found.append(f"{style} {lightness(accent):.0f} to {lightness(secondary):.0f}")
    return "L* of accent and secondary: " + ", ".join(found)


def check_mirror(pages):
    """Right edges by poppler, which knows the widths of the glyphs."""
    page = pages["arabic", "modern", "a4"]
    output = run("pdftotext", "-bbox", str(page.path), "-")
    words = [(float(a), float(b), squash(html.unescape(t))) for a, b, t in
             re.findall(r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">(.*?)</word>', output)]
    side = max(b for _, b, _ in words)
    bullets = {round(a, 1) for a, _, t in words if t == "•"}
    assert abs(side - (595.28 - 53.6)) < 0.5, side
    assert abs(min(a for a, _, _ in words) - 53.6) < 0.5
    assert len(bullets) == 1 and 397.6 < min(bullets) < 409.7, bullets
    text = " ".join(t for _, _, t in words)
    assert "PostgreSQL" in text and "Kubernetes" in text
    return f"side column ends at {side:.1f} of 541.7, bullets at {bullets}, the number starts at 53.6"


POINTS = {
    "2 one left edge": check_left_edge,
    "3 pay": check_pay,
    "4 one leading": check_leading,
    "5 baselines side by side": check_baselines,
    "6 space above a heading": check_heading_space,
    "7 ends of pages": check_breaks,
    "8 last words": check_last_words,
    "9 the last page": check_last_page,
    "10 sizes, weights, colours": check_economy,
    "11 the same words on both papers": check_papers,
    "12 in grey": check_grey,
    "13 the mirror image": check_mirror,
}


def main():
    write_pdf, documents = (Path(argument).absolute() for argument in sys.argv[1:])
    failed = False
    print(f"1..{len(POINTS)}")
    with tempfile.TemporaryDirectory() as folder:
        pages = {(n, s, p): Page(write_pdf, documents / f"{n}.jobdesc", s, p, folder)
                 for n in NAMES for s in STYLES for p in ("a4", "letter")}
        for number, (name, check) in enumerate(POINTS.items(), 1):
            try:
                print(f"ok {number} point {name} # {check(pages)}", flush=True)
            except Exception as error:  # Each point has its own result.
                failed = True
                print(f"not ok {number} point {name}\n# {type(error).__name__} {error}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
