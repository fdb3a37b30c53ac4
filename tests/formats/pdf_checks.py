# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What screen readers, archives and job boards need of a PDF, each a function that fails where it is
not so. check_pdf() is all of them."""

import json
import re
import subprocess
import unicodedata
from collections import Counter

import pikepdf
from pdf_structure import ARTIFACT, UNMARKED, Structure

COMPANY, TITLE, FACT, LEAD, HEADING, SUBHEADING = range(6)
PARAGRAPH, BULLET, NUMBER, QUOTE, SKILL, QUESTION, ANSWER, ADDRESS, LEGAL = range(6, 15)
ROLES = {
    "Document": {None},
    "H1": {"Document"},
    "H2": {"Document"},
    "H3": {"Document"},
    "P": {"Document", "BlockQuote"},
    "BlockQuote": {"Document"},
    "Figure": {"Document"},
    "L": {"Document", "LBody"},
    "LI": {"L"},
    "Lbl": {"LI"},
    "LBody": {"LI"},
    "Link": {"P", "LBody", "H2", "H3", "H1"},
}
# Bidirectional controls, which tell order and are no text; soft hyphens and joiners may go, too.
CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad]")

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


def squash(text):
    """Text without what a line break may change."""
    return re.sub(r"\s+", "", CONTROLS.sub("", text))


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def check_file(path):
    run("qpdf", "--check", str(path))
    warnings = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True)
    assert warnings.stderr == "", warnings.stderr


def check_catalogue(pdf, document):
    root = pdf.Root
    assert str(root.Lang) == document["lang"]
    assert root.MarkInfo.Marked is True
    assert root.ViewerPreferences.DisplayDocTitle is True
    assert str(pdf.docinfo["/Title"]) == document["title"]
    assert pdf.pdf_version == "1.7"
    with pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == document["title"]
        assert xmp["dc:creator"] == [document["company"]["name"]]
        assert xmp["xmp:CreateDate"] == document["created"]
        assert xmp["dc:language"] == {document["lang"]}, xmp["dc:language"]
        assert xmp["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        assert xmp["xmp:ModifyDate"] == document["modified"]
    assert root.Metadata.Subtype == "/XML" and "/Filter" not in root.Metadata
    labels = root.PageLabels.Nums
    assert len(labels) >= 2
    for number, page in enumerate(pdf.pages, 1):
        assert page.label == str(number), page.label
        assert page.Tabs == "/S"


def check_fonts(pdf):
    for page in pdf.pages:
        for _, font in page.Resources.get("/Font", pikepdf.Dictionary()).items():
            if font.Subtype == "/Type3":
                assert "/ToUnicode" in font
                continue
            descendant = font.DescendantFonts[0] if font.Subtype == "/Type0" else font
            descriptor = descendant.FontDescriptor
            assert any(k in descriptor for k in ("/FontFile", "/FontFile2", "/FontFile3"))
            assert re.match(r"/[A-Z]{6}\+", str(descriptor.FontName)), descriptor.FontName
            assert "/ToUnicode" in font
            if descendant.Subtype == "/CIDFontType2":
                assert descendant.CIDToGIDMap == "/Identity"


def check_tree(structure):
    (document,) = structure.roots
    assert not structure.unused(), ("marked content is not in the tree", structure.unused())

    def walk(element, parent):
        assert parent in ROLES[element.role], (element.role, parent)
        if element.role != "Figure":
            assert element.content or element.objects, element.role
        for child in element.children():
            walk(child, element.role)

    walk(document, None)
    roles = [e.role for e in document.walk()]
    assert roles.count("H1") == 1
    level = 0
    for role in roles:
        if re.fullmatch("H[1-6]", role):
            assert int(role[1]) <= level + 1, "a level of headings is left out"
            level = int(role[1])
    for page in structure.pages.values():
        assert squash(page.outside[UNMARKED]) == "", page.outside[UNMARKED]
    return document


def check_figure(tree, document):
    figures = [e for e in tree.walk() if e.role == "Figure"]
    logo = document.get("company", {}).get("logo")
    assert len(figures) == (1 if logo else 0)
    for figure in figures:
        assert str(figure.attributes.Alt) == "Logo: " + logo["alt"]
        left, bottom, right, top = map(float, figure.attributes.A.BBox)
        assert 30 < left < right < 570 and 700 < bottom < top < 810, figure.attributes.A.BBox


def check_items(element):
    """A list holds items, and an item at most one label and then its body: ISO 32000-1, 14.8.4.3.3."""
    assert element.children() and all(e.role == "LI" for e in element.children()), "L"
    for item in element.children():
        roles = [e.role for e in item.children()]
        assert roles in (["Lbl", "LBody"], ["LBody"]), roles
        assert len(item.children()) == len(item.content), "text of an item is in none of its parts"


def check_lists(tree, blocks):
    tops = [e for e in tree.children() if e.role == "L"]
    for element in tree.walk():
        if element.role != "L":
            continue
        check_items(element)
        marks = [squash(e.text()) for i in element.children() for e in i.children() if e.role == "Lbl"]
        if marks and all(m.isdigit() for m in marks):
            assert marks == [str(n + 1) for n in range(len(marks))], marks
        elif set(marks) != {"•"}:
            continue
        if any(element is top for top in tops):
            attributes = element.attributes.A
            wanted = "/Disc" if marks[0] == "•" else "/Decimal"
            assert attributes.O == "/List" and attributes.ListNumbering == wanted
    nested = sum(1 for b in blocks if b["level"] > 0)
    items = [e for e in tree.walk() if e.role == "LBody"]
    inner = [i for e in items for l in e.children() if l.role == "L" for i in l.children()]
    assert len(inner) == nested, (len(inner), nested)


def check_links(pdf, tree, blocks):
    wanted = [b["href"] for b in blocks if "href" in b]
    links = [e for e in tree.walk() if e.role == "Link"]
    annotations = [a for p in pdf.pages for a in p.get("/Annots", [])]
    assert len(annotations) == len(links) >= len(wanted)
    for annotation in annotations:
        assert int(annotation.F) == 4
        assert str(annotation.Contents) == str(annotation.A.URI)
        left, bottom, right, top = map(float, annotation.Rect)
        assert 30 < left < right < 590 and 30 < bottom < top < 810, annotation.Rect
    for link in links:
        assert squash(link.text())
        assert [o.get("/Subtype") for o in link.objects] == ["/Link"]
    assert {str(a.A.URI) for a in annotations} == set(wanted)


def find_texts(tree):
    """The texts of the tree in reading order, nested lists apart from the item that holds them."""
    texts = []

    def walk(element):
        own = "".join(c if isinstance(c, str) else c.text() if c.role == "Link" else "" for c in element.content)
        if squash(own):
            texts.append((element.role, squash(own)))
        for child in element.children():
            if child.role != "Link":
                walk(child)

    walk(tree)
    return texts


def expect_joined(blocks):
    """The skills of one importance as one paragraph, its parts in their order."""
    parts = []
    for block in blocks:
        parts.append(re.escape(squash(block["text"])))
        if block["kind"] == SKILL and block.get("detail"):
            parts.append(re.escape(squash(block["detail"].strip(" ,、،"))))
    return {"P"}, re.compile(r"\W*".join(parts) + r"\W*")


def expect_block(block):
    """What the tree says of a block: pairs of roles and text."""
    kind = block["kind"]
    text = squash(block["text"])
    heading = {TITLE: {"H1"}, HEADING: {"H2"}, SUBHEADING: {"H2", "H3"}, QUESTION: {"H2", "H3"}}
    if kind in heading:
        return [(heading[kind], text)]
    if kind == FACT:
        label = squash(block["label"] or "")
        return [({"Lbl"}, label)] * bool(label) + [({"LBody"}, text)]
    if kind == SKILL:
        text += squash(block.get("detail") or "")
    if kind in (BULLET, NUMBER, SKILL):
        mark = str(block["number"]) if kind == NUMBER else "–" if block["level"] else "•"
        return [({"Lbl"}, mark), ({"LBody"}, text)]
    return [({"P"}, text)]


def expect_texts(blocks, joined):
    expected = []
    index = 0
    while index < len(blocks):
        end = index + 1
        if blocks[index]["kind"] in (SUBHEADING, SKILL):
            while end < len(blocks) and blocks[end]["kind"] == SKILL:
                end += 1
        if joined and any(b["kind"] == SKILL for b in blocks[index:end]):
            expected.append(expect_joined(blocks[index:end]))
        else:
            end = index + 1
            expected.extend(expect_block(blocks[index]))
        index = end
    return expected


def check_texts(tree, blocks, joined):
    """The tree holds every block, in its order, with its role, and nothing else."""
    texts = find_texts(tree)
    expected = expect_texts(blocks, joined)
    for (role, text), (roles, wanted) in zip(texts, expected):
        same = text == wanted if isinstance(wanted, str) else wanted.fullmatch(text)
        assert role in roles and same, (role, text, roles, wanted)
    assert len(texts) == len(expected), (texts[len(expected):], expected[len(texts):])


def get_words(text):
    """The letters of each word, sorted, without vowel signs and controls."""
    words = []
    for word in CONTROLS.sub(" ", text).split():
        letters = [c for c in word if unicodedata.category(c)[0] in "LN"]
        if letters and not any(unicodedata.category(c) == "Mn" for c in word):
            words.append("".join(sorted(letters)))
    return words


def check_right_to_left(path, sentences, style):
    """Poppler turns the letters of an Arabic ligature round and takes vowel signs for words, so no
    letter may be missing, and words without vowel signs have to have their letters. The ligatures
    of the Arabic font of Classic have two glyphs, which poppler takes for two words. The order of
    all letters is held to the structure tree."""
    text = run("pdftotext", str(path), "-")
    letters = Counter(squash(text))
    for sentence in sentences:
        missing = Counter(squash(sentence)) - letters
        assert not missing, (sentence, missing)
    found = Counter(get_words(text))
    wanted = Counter(w for s in sentences for w in get_words(s))
    missing = wanted - found
    part = 0.25 if style == "classic" else 0.03
    assert sum(missing.values()) <= part * sum(wanted.values()), missing


def check_pdftotext(path, blocks, style):
    """Every sentence comes back, in the order of the document."""
    raw = squash(run("pdftotext", "-raw", str(path), "-"))
    position = 0
    turned = []
    for block in blocks:
        for sentence in re.split(r"(?<=[.!?。])\s+|\n", block["text"]):
            if RIGHT_TO_LEFT.search(sentence):
                turned.append(sentence)
                continue
            found = raw.find(squash(sentence), position)
            assert found >= 0, (sentence, squash(sentence) in raw)
            position = found + len(squash(sentence))
    check_right_to_left(path, turned, style)
    assert len(raw) > sum(len(squash(b["text"])) for b in blocks)


def check_artifacts(structure, n_pages, document):
    for number, page in enumerate(structure.pages.values(), 1):
        text = squash(page.outside[ARTIFACT])
        if n_pages == 1:
            assert text == "", text
        else:
            assert f"{number}/{n_pages}" in text, text
            assert squash(document["company"]["name"]) in text


def check_outline(pdf, tree, blocks):
    entries = []

    def walk(items):
        for item in items:
            entries.append((item.title, item.destination))
            walk(item.children)

    with pdf.open_outline() as outline:
        walk(outline.root)
    headings = [b for b in blocks if b["kind"] in (TITLE, HEADING)]
    elements = [e for e in tree.walk() if e.role in ("H1", "H2")]
    elements = [e for e in elements if squash(e.text()) in {squash(b["text"]) for b in headings}]
    assert [title for title, _ in entries] == [b["text"] for b in headings], entries
    assert len(elements) == len(entries)
    pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
    for (title, destination), element in zip(entries, elements):
        assert pages[destination[0].objgen] == element.all_places()[0][0], title


def check_attachment(pdf, source):
    (name,) = pdf.attachments.keys()
    spec = pdf.attachments[name]
    assert name.endswith(".jobdesc")
    assert spec.obj.AFRelationship == "/Source"
    assert [f.objgen for f in pdf.Root.AF] == [spec.obj.objgen]
    attached = json.loads(spec.get_file().read_bytes())
    wanted = json.loads(source)
    wanted.pop("internal", None)
    assert attached == wanted



def check_pdf(path, expectation):
    """All of it. The expectation has the blocks, the document, its source and the style."""
    blocks, document, source, style = expectation
    check_file(path)
    with pikepdf.open(path) as pdf:
        structure = Structure(pdf)
        tree = check_tree(structure)
        check_catalogue(pdf, document)
        check_fonts(pdf)
        check_figure(tree, document)
        check_lists(tree, blocks)
        check_links(pdf, tree, blocks)
        check_texts(tree, blocks, style != "modern")
        check_artifacts(structure, len(pdf.pages), document)
        check_outline(pdf, tree, blocks)
        check_attachment(pdf, source)
    check_pdftotext(path, blocks, style)
