#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-checker.py WRITE-PDF DOCUMENT: plants a defect at a time in a good PDF, and shows that
pdf_checks.py finds each of them. TAP on standard output."""

import json
import sys
import tempfile
from pathlib import Path

import pikepdf
from pdf_checks import check_pdf, run
from pikepdf import Array, Dictionary, Name, Operator, String


def elements(pdf, role):
    found = []

    def walk(node):
        for child in node.K if isinstance(node.get("/K"), Array) else [node.get("/K")]:
            if isinstance(child, Dictionary) and "/S" in child:
                found.append(child)
                walk(child)

    walk(pdf.Root.StructTreeRoot)
    return [e for e in found if e.S == "/" + role]


def fonts(pdf):
    return [font for _, font in pdf.pages[0].Resources.Font.items()]


def simple(pdf):
    return next(f for f in fonts(pdf) if f.Subtype != "/Type0")


def links(pdf):
    return [a for p in pdf.pages for a in p.get("/Annots", [])]


def edit_stream(pdf, change):
    """Writes the operators of the first page as @change turns them."""
    page = pdf.pages[0]
    before = list(pikepdf.parse_content_stream(page))
    after = change([(i.operands, i.operator) for i in before])
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(after))


def drop_marks(operators, tag):
    """Without the first marks of a kind, the content stays."""
    start = next(i for i, (a, o) in enumerate(operators) if str(o) in ("BDC", "BMC") and a[0] == tag)
    depth, end = 1, start
    while depth:
        end += 1
        depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(str(operators[end][1]), 0)
    return operators[:start] + operators[start + 1 : end] + operators[end + 1 :]


def to_artifact(operators, tag):
    start = next(i for i, (a, o) in enumerate(operators) if str(o) == "BDC" and a[0] == tag)
    return operators[:start] + [([Name.Artifact], Operator("BMC"))] + operators[start + 1 :]


def renumber(operators):
    start = next(i for i, (a, o) in enumerate(operators) if str(o) == "BDC" and "/MCID" in a[1])
    return operators[:start] + [([operators[start][0][0], Dictionary(MCID=999)], Operator("BDC"))] + operators[start + 1 :]


def swap(array, first, second):
    array[first], array[second] = array[second], array[first]


def set_key(where, key, value):
    where[key] = value


def change_map(pdf):
    font = simple(pdf)
    text = font.ToUnicode.read_bytes()
    font.ToUnicode = pdf.make_stream(text.replace(b"<0065>", b"<0078>"))


def change_attachment(pdf):
    spec = pdf.Root.AF[0]
    data = spec.EF.F.read_bytes().replace(b"2027", b"2028").replace(b"Bergen", b"Bodoe!")
    spec.EF.F = spec.EF.UF = pdf.make_stream(data)


def change_parents(pdf):
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    swap(numbers[1], 0, 1)


def change_metadata(pdf, old, new):
    data = pdf.Root.Metadata.read_bytes()
    assert old in data
    pdf.Root.Metadata = pdf.make_stream(data.replace(old, new), Type=Name.Metadata, Subtype=Name.XML)


def copy_link(pdf):
    page = next(p for p in pdf.pages if "/Annots" in p)
    page.Annots.append(pdf.make_indirect(Dictionary(page.Annots[0])))


def retarget_outline(pdf):
    with pdf.open_outline() as outline:
        outline.root[0].children[-1].destination = pikepdf.make_page_destination(pdf, 0)


def drop_outline_entry(pdf):
    with pdf.open_outline() as outline:
        del outline.root[0].children[-1]


def first(pdf, role):
    return elements(pdf, role)[0]


def list_with(pdf, numbering):
    return next(e for e in elements(pdf, "L") if "/A" in e and e.A.ListNumbering == numbering)


DEFECTS = {
    "a font without its characters": lambda p: simple(p).__delitem__("/ToUnicode"),
    "a letter that stands for another": change_map,
    "a font that is not embedded": lambda p: simple(p).FontDescriptor.__delitem__("/FontFile3"),
    "a font that is no subset": lambda p: set_key(simple(p).FontDescriptor, "/FontName", Name("/SourceSans3")),
    "a title that is no heading": lambda p: set_key(first(p, "H1"), "/S", Name.P),
    "a second title": lambda p: set_key(first(p, "H2"), "/S", Name.H1),
    "a level of headings left out": lambda p: [set_key(e, "/S", Name.H3) for e in elements(p, "H2")],
    "a heading that is a paragraph": lambda p: set_key(elements(p, "H2")[2], "/S", Name.P),
    "a sub-heading of another level": lambda p: set_key(first(p, "H3"), "/S", Name.H5),
    "text outside of marked content": lambda p: edit_stream(p, lambda o: drop_marks(o, "/P")),
    "a rule outside of marked content": lambda p: edit_stream(p, lambda o: drop_marks(o, "/Artifact")),
    "a picture outside of marked content": lambda p: edit_stream(p, lambda o: drop_marks(o, "/Figure")),
    "an area outside of marked content": lambda p: edit_stream(
        p, lambda o: o + [([9, 9, 9, 9], Operator("re")), ([], Operator("f"))]),
    "text told to be an artifact": lambda p: edit_stream(p, lambda o: to_artifact(o, "/LBody")),
    "content with a number that the tree has not": lambda p: edit_stream(p, renumber),
    "a number that the content has not": lambda p: first(p, "H1").K.append(777)
    if isinstance(first(p, "H1").K, Array) else set_key(first(p, "H1"), "/K", Array([first(p, "H1").K, 777])),
    "an element twice": lambda p: first(p, "Document").K.append(first(p, "H1")),
    "an element that is gone": lambda p: first(p, "Document").K.__delitem__(4),
    "two paragraphs in the wrong order": lambda p: swap(first(p, "Document").K, 4, 5),
    "two items in the wrong order": lambda p: swap(elements(p, "L")[1].K, 0, 1),
    "another parent": lambda p: set_key(elements(p, "H2")[1], "/P", elements(p, "L")[0]),
    "other parents in the table": change_parents,
    "an item without a body": lambda p: set_key(first(p, "LBody"), "/S", Name.Lbl),
    "a body before its label": lambda p: swap(first(p, "LI").K, 0, 1),
    "a list of paragraphs": lambda p: [set_key(e, "/S", Name.P) for e in elements(p, "LI")[:3]],
    "an unknown role": lambda p: set_key(first(p, "BlockQuote"), "/S", Name.Citation),
    "numbers that are not said to be": lambda p: list_with(p, "/Decimal").__delitem__("/A"),
    "bullets said to be numbers": lambda p: set_key(list_with(p, "/Disc").A, "/ListNumbering", Name.Decimal),
    "a logo without a text": lambda p: first(p, "Figure").__delitem__("/Alt"),
    "a logo with another text": lambda p: set_key(first(p, "Figure"), "/Alt", String("Picture")),
    "a logo without a place": lambda p: first(p, "Figure").__delitem__("/A"),
    "no language": lambda p: p.Root.__delitem__("/Lang"),
    "another language": lambda p: set_key(p.Root, "/Lang", String("de")),
    "not marked": lambda p: set_key(p.Root.MarkInfo, "/Marked", False),
    "the name of the file as title": lambda p: p.Root.ViewerPreferences.__delitem__("/DisplayDocTitle"),
    "no title": lambda p: p.docinfo.__delitem__("/Title"),
    "no metadata": lambda p: p.Root.__delitem__("/Metadata"),
    "no claim": lambda p: change_metadata(p, b"<pdfuaid:part>1</pdfuaid:part>", b""),
    "another title in the metadata": lambda p: change_metadata(p, b"Timetable Systems", b"Other"),
    "no language in the metadata": lambda p: change_metadata(p, b"<rdf:li>en</rdf:li>", b"<rdf:li>fr</rdf:li>"),
    "another moment in the metadata": lambda p: change_metadata(p, b"2026-11-02", b"2026-11-03"),
    "no outline": lambda p: p.Root.__delitem__("/Outlines"),
    "an outline without its last entry": drop_outline_entry,
    "an outline that leads elsewhere": retarget_outline,
    "no page labels": lambda p: p.Root.__delitem__("/PageLabels"),
    "other page labels": lambda p: set_key(p.Root, "/PageLabels", Dictionary(Nums=[0, Dictionary(S=Name.r)])),
    "tabs in another order": lambda p: set_key(p.pages[1], "/Tabs", Name.R),
    "no source": lambda p: p.Root.__delitem__("/AF"),
    "a source that is none": lambda p: set_key(p.Root.AF[0], "/AFRelationship", Name.Data),
    "another source": change_attachment,
    "a link without a text": lambda p: links(p)[0].__delitem__("/Contents"),
    "a link that is not printed": lambda p: set_key(links(p)[0], "/F", 0),
    "a link that leads elsewhere": lambda p: set_key(links(p)[0].A, "/URI", String("https://other.example")),
    "a link of nothing": lambda p: set_key(links(p)[0], "/StructParent", 0),
    "a link off the page": lambda p: set_key(links(p)[0], "/Rect", Array([-9, -9, -1, -1])),
    "a link that is not in the tree": copy_link,
    "a link that is a span": lambda p: set_key(first(p, "Link"), "/S", Name.Span),
}


def is_found(path, expectation):
    try:
        check_pdf(path, expectation)
    except Exception as error:  # Any of them tells of the defect.
        return f"{type(error).__name__}: {error}"[:150].replace("\n", " ")
    return None


def plant(source, path, change):
    with pikepdf.open(source) as pdf:
        change(pdf)
        pdf.save(path, static_id=True)


def main():
    write_pdf, document = sys.argv[1:]
    failed = False
    print(f"1..{len(DEFECTS) + 2}")
    with tempfile.TemporaryDirectory() as folder:
        good, bad = Path(folder, "good.pdf"), Path(folder, "bad.pdf")
        lines = run(write_pdf, document, str(good), "modern", "a4").splitlines()
        source = Path(document).read_bytes()
        expectation = ([json.loads(line) for line in lines], json.loads(source), source, "modern")
        plant(good, bad, lambda pdf: None)
        found = is_found(bad, expectation)
        print(f"{'not ok' if found else 'ok'} 1 a copy without a defect # {found}")
        failed = found is not None
        bad.write_bytes(good.read_bytes()[:-400])
        found = is_found(bad, expectation)
        print(f"{'ok' if found else 'not ok'} 2 a file that is cut off # {found}")
        for number, (name, change) in enumerate(DEFECTS.items(), 3):
            plant(good, bad, change)
            found = is_found(bad, expectation)
            print(f"{'ok' if found else 'not ok'} {number} {name} # {found}", flush=True)
            failed |= not found
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
