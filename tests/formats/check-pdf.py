#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-pdf.py WRITE-PDF DOCUMENT…: makes a PDF of each document in each style and holds it to what
screen readers, archives and job boards need. TAP on standard output."""

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

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
        assert xmp["dc:language"] == {document["lang"]}, xmp["dc:language"]
        assert xmp["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        assert xmp["xmp:ModifyDate"] == document["modified"]
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
    assert not structure.unused(), structure.unused()

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


def check_lists(tree, blocks):
    for element in tree.walk():
        if element.role != "L":
            continue
        marks = [squash(e.text()) for i in element.children() for e in i.children() if e.role == "Lbl"]
        if marks and all(m.isdigit() for m in marks):
            assert marks == [str(n + 1) for n in range(len(marks))], marks
            attributes = element.attributes.A
            assert attributes.O == "/List" and attributes.ListNumbering == "/Decimal"
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
        assert "/StructParent" in annotation
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


def check_texts(tree, blocks, joined):
    """Every block is one element, in its order, with its role."""
    roles = {TITLE: {"H1"}, HEADING: {"H2"}, SUBHEADING: {"H3", "H2"}, QUESTION: {"H3", "H2"}}
    texts = find_texts(tree)
    position = 0
    for block in blocks:
        if joined and (block["kind"] == SKILL or block["kind"] == SUBHEADING):
            wanted = [squash(block["text"])]
            while not any(wanted[0] in text for _, text in texts[position : position + 1]):
                position += 1
            continue
        if block["kind"] == FACT and squash(block["label"]):
            wanted = squash(block["label"])
            while texts[position][1] != wanted:
                position += 1
            assert texts[position][0] == "Lbl"
        wanted = squash(block["text"] + (block.get("detail") or "" if block["kind"] == SKILL else ""))
        while texts[position][1] != wanted:
            position += 1
            assert position < len(texts), block["text"]
        role = texts[position][0]
        items = {FACT: {"LBody"}, BULLET: {"LBody"}, NUMBER: {"LBody"}, SKILL: {"LBody"}}
        assert role in {**roles, **items}.get(block["kind"], {"P"}), (role, block)
    words = sum(len(t) for _, t in texts)
    assert words >= sum(len(squash(b["text"])) for b in blocks)


def check_pdftotext(path, blocks):
    """Every sentence comes back. Poppler turns the letters of an Arabic ligature round and moves
    vowel signs, so of text from right to left no letter may be missing; its order is held to the
    structure tree."""
    raw = squash(run("pdftotext", "-raw", str(path), "-"))
    letters = Counter(squash(run("pdftotext", str(path), "-")))
    wanted = Counter()
    for block in blocks:
        for sentence in re.split(r"(?<=[.!?。])\s+|\n", block["text"]):
            if RIGHT_TO_LEFT.search(sentence):
                wanted += Counter(squash(sentence))
            else:
                assert squash(sentence) in raw, sentence
    assert wanted <= letters, wanted - letters
    assert len(raw) > sum(len(squash(b["text"])) for b in blocks)


def check_artifacts(structure, n_pages, document):
    for number, page in enumerate(structure.pages.values(), 1):
        text = squash(page.outside[ARTIFACT])
        if n_pages == 1:
            assert text == "", text
        else:
            assert f"{number}/{n_pages}" in text, text
            assert squash(document["company"]["name"]) in text


def check_outline(pdf, blocks):
    with pdf.open_outline() as outline:
        titles = []

        def walk(items):
            for item in items:
                titles.append(item.title)
                walk(item.children)

        walk(outline.root)
    assert titles == [b["text"] for b in blocks if b["kind"] in (TITLE, HEADING)], titles


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


def check(write_pdf, source, style, paper, folder):
    paths = [Path(folder, f"{n}.pdf") for n in range(2)]
    lines = [run(write_pdf, str(source), str(path), style, paper) for path in paths]
    assert paths[0].read_bytes() == paths[1].read_bytes(), "two runs differ"
    blocks = [json.loads(line) for line in lines[0].splitlines()]
    document = json.loads(source.read_bytes())
    check_file(paths[0])
    with pikepdf.open(paths[0]) as pdf:
        structure = Structure(pdf)
        tree = check_tree(structure)
        check_catalogue(pdf, document)
        check_fonts(pdf)
        check_figure(tree, document)
        check_lists(tree, blocks)
        check_links(pdf, tree, blocks)
        check_texts(tree, blocks, style != "modern")
        check_artifacts(structure, len(pdf.pages), document)
        check_outline(pdf, blocks)
        check_attachment(pdf, source.read_bytes())
    check_pdftotext(paths[0], blocks)


def main():
    write_pdf, *sources = sys.argv[1:]
    cases = [(Path(s), style, paper) for s in sources
             for style, paper in (("modern", "a4"), ("modern", "letter"), ("classic", "a4"), ("compact", "letter"))]
    print(f"1..{len(cases)}")
    failed = False
    for number, (source, style, paper) in enumerate(cases, 1):
        name = f"{number} {source.stem} {style} {paper}"
        with tempfile.TemporaryDirectory() as folder:
            try:
                check(write_pdf, source, style, paper, folder)
                print(f"ok {name}", flush=True)
            except Exception as error:  # Each case tells its own result.
                failed = True
                frame = error.__traceback__
                while frame.tb_next:
                    frame = frame.tb_next
                print(f"not ok {name}\n# {type(error).__name__} line {frame.tb_lineno}: {error}", flush=True)
                if getattr(error, "stderr", None):
                    print("# " + error.stderr.replace("\n", "\n# "))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
