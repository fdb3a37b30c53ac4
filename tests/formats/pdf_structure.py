# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the structure tree of a tagged PDF with the text of each element.

Poppler's own reading of the tree stops at nested marked content, so the content streams are read
here: text belongs to the innermost marked content that has an identifier, and an ActualText stands
for all that it encloses."""

import re
from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, Name, NumberTree, String, parse_content_stream

ARTIFACT = "artifact"
UNMARKED = "unmarked"
UNKNOWN = "\ufffd"

PAINTING = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "INLINE IMAGE",
            "Tj", "TJ", "'", '"'}


@dataclass(eq=False)
class Element:
    """An element of the tree; `content` holds elements and strings in reading order, `places` the
    page and identifier of each piece of marked content of its own, `ordered` elements and places."""

    role: str
    attributes: Dictionary = None
    content: list = field(default_factory=list)
    objects: list = field(default_factory=list)
    places: list = field(default_factory=list)
    ordered: list = field(default_factory=list)

    def text(self):
        return "".join(c if isinstance(c, str) else c.text() for c in self.content)

    def children(self):
        return [c for c in self.content if isinstance(c, Element)]

    def walk(self):
        yield self
        for child in self.children():
            yield from child.walk()

    def all_places(self):
        return [place for element in self.walk() for place in element.places]


def read_characters(font):
    """Maps the codes of a font to text, by its ToUnicode."""
    characters = {}
    if "/ToUnicode" not in font:
        return characters
    cmap = font.ToUnicode.read_bytes().decode("latin-1")
    pair = r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>"
    for section in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.S):
        for code, text in re.findall(pair, section):
            characters[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for section in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.S):
        for first, last, text in re.findall(r"<([0-9A-Fa-f]+)>\s*" + pair, section):
            start = int(text, 16)
            for code in range(int(first, 16), int(last, 16) + 1):
                value = start + code - int(first, 16)
                characters[code] = value.to_bytes(len(text) // 2, "big").decode("utf-16-be")
    return characters


class PageText:
    """The text of a page by marked content."""

    def __init__(self, page):
        self.texts = {}
        self.outside = {ARTIFACT: "", UNMARKED: ""}
        self.stack = []
        self.font = None
        self.fonts = page.get("/Resources", {}).get("/Font", {})
        self.properties = page.get("/Resources", {}).get("/Properties", {})
        self.characters = {}
        for operands, operator in parse_content_stream(page):
            self.handle(operands, str(operator))
        assert not self.stack, "marked content is left open"

    def handle(self, operands, operator):
        if operator in PAINTING:
            self.check_marked(operator)
        if operator in ("BDC", "BMC"):
            self.begin(operands)
        elif operator == "EMC":
            self.stack.pop()
        elif operator == "Tf":
            self.font = str(operands[0])
        elif operator == "Tj":
            self.show(operands[0])
        elif operator == "TJ":
            for part in operands[0]:
                if isinstance(part, String):
                    self.show(part)
        else:
            assert operator not in ("'", '"'), "an operator that is not read here"

    def check_marked(self, operator):
        marked = any(tag == "/Artifact" or mcid is not None for tag, mcid, _ in self.stack)
        assert marked, f"{operator} paints outside of marked content"

    def begin(self, operands):
        properties = operands[1] if len(operands) > 1 else {}
        if isinstance(properties, Name):
            properties = self.properties[properties]
        actual = "/ActualText" in properties
        if actual:
            self.emit(str(properties["/ActualText"]))
        mcid = properties.get("/MCID")
        if mcid is not None:
            mcid = int(mcid)
            assert mcid not in self.texts, "an identifier of marked content is used twice"
            assert all(m is None and t != "/Artifact" for t, m, _ in self.stack), "nested content"
            self.texts[mcid] = ""
        self.stack.append((str(operands[0]), mcid, actual))

    def show(self, string):
        if self.font not in self.characters:
            self.characters[self.font] = read_characters(self.fonts[self.font])
        characters = self.characters[self.font]
        width = 2 if self.fonts[self.font].Subtype == "/Type0" else 1
        data = bytes(string)
        codes = [int.from_bytes(data[i : i + width], "big") for i in range(0, len(data), width)]
        self.emit("".join(characters.get(code, UNKNOWN) for code in codes))

    def emit(self, text):
        if any(actual for _, _, actual in self.stack):
            return
        assert UNKNOWN not in text, "a glyph stands for no character"
        for tag, identifier, _ in reversed(self.stack):
            if tag == "/Artifact":
                self.outside[ARTIFACT] += text
                return
            if identifier is not None:
                self.texts[identifier] += text
                return
        self.outside[UNMARKED] += text


class Structure:
    """The tree of a document."""

    page_type = PageText

    def __init__(self, pdf):
        self.root = pdf.Root.StructTreeRoot
        self.numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
        self.pages = {page.objgen: self.page_type(page) for page in pdf.pages}
        self.used = {}
        self.roots = self.read(self.root.K, None, None)
        self.check_parents(pdf)

    def read(self, node, page, owner):
        if isinstance(node, Array):
            return [part for child in node for part in self.read(child, page, owner)]
        if not isinstance(node, Dictionary):
            return [self.take(page, int(node), owner)]
        page = node.get("/Pg", page)
        if "/S" in node:
            return [self.read_element(node, page, owner)]
        if node.get("/Type") == "/MCR":
            return [self.take(page, int(node.MCID), owner)]
        assert node.get("/Type") == "/OBJR", "something unknown is in the tree"
        return [node.Obj]

    def read_element(self, node, page, owner):
        element = Element(str(node.S)[1:], node)
        if owner is not None:
            owner.ordered.append(element)
        parent = self.root if owner is None else owner.attributes
        assert node.P.objgen == parent.objgen, "an element names another as its parent"
        for part in self.read(node.get("/K", Array()), page, element):
            (element.content if isinstance(part, (str, Element)) else element.objects).append(part)
        return element

    def take(self, page, identifier, owner):
        key = (page.objgen, identifier)
        assert key not in self.used, "marked content is in the tree twice"
        assert identifier in self.pages[page.objgen].texts, "the tree names what no page has"
        self.used[key] = owner
        owner.places.append((self.numbers[page.objgen], identifier))
        owner.ordered.append(owner.places[-1])
        return self.pages[page.objgen].texts[identifier]

    def check_parents(self, pdf):
        """The way from a page to the tree is that from the tree to the page: ISO 32000-1, 14.7.4.4."""
        parents = NumberTree(self.root.ParentTree)
        expected = {}
        for page in pdf.pages:
            content = self.pages[page.objgen].texts
            if content:
                expected[int(page.StructParents)] = [
                    self.used[page.objgen, i].attributes.objgen if (page.objgen, i) in self.used else None
                    for i in range(max(content) + 1)]
            for annotation in page.get("/Annots", []):
                expected[int(annotation.StructParent)] = self.find_owner(annotation)
        for key, element in parents.items():
            found = [e.objgen for e in element] if isinstance(element, Array) else element.objgen
            assert found == expected.pop(key, None), "page and tree name different parents"
        assert not expected, "a page has no parents in the tree"

    def find_owner(self, annotation):
        owners = [e.attributes.objgen for r in self.roots for e in r.walk()
                  if any(o.objgen == annotation.objgen for o in e.objects)]
        assert len(owners) == 1, "an annotation is not in the tree once"
        return owners[0]

    def unused(self):
        return [(page, identifier) for page, content in self.pages.items()
                for identifier in content.texts if (page, identifier) not in self.used]
