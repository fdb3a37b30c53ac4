# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the structure tree of a tagged PDF with the text of each element.

Poppler's own reading of the tree stops at nested marked content, so the content streams are read
here: text belongs to the innermost marked content that has an identifier, and an ActualText stands
for all that it encloses."""

import re
from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, Name, String, parse_content_stream

ARTIFACT = "artifact"
UNMARKED = "unmarked"


@dataclass
class Element:
    """An element of the tree; `content` holds elements and strings in reading order."""

    role: str
    attributes: Dictionary = None
    content: list = field(default_factory=list)
    objects: list = field(default_factory=list)

    def text(self):
        return "".join(c if isinstance(c, str) else c.text() for c in self.content)

    def children(self):
        return [c for c in self.content if isinstance(c, Element)]

    def walk(self):
        yield self
        for child in self.children():
            yield from child.walk()


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

    def begin(self, operands):
        properties = operands[1] if len(operands) > 1 else {}
        if isinstance(properties, Name):
            properties = self.properties[properties]
        actual = "/ActualText" in properties
        if actual:
            self.emit(str(properties["/ActualText"]))
        self.stack.append((str(operands[0]), properties.get("/MCID"), actual))

    def show(self, string):
        if self.font not in self.characters:
            self.characters[self.font] = read_characters(self.fonts[self.font])
        characters = self.characters[self.font]
        width = 2 if self.fonts[self.font].Subtype == "/Type0" else 1
        data = bytes(string)
        codes = [int.from_bytes(data[i : i + width], "big") for i in range(0, len(data), width)]
        self.emit("".join(characters.get(code, "\ufffd") for code in codes))

    def emit(self, text):
        if any(actual for _, _, actual in self.stack):
            return
        for tag, identifier, _ in reversed(self.stack):
            if tag == "/Artifact":
                self.outside[ARTIFACT] += text
                return
            if identifier is not None:
                self.texts[int(identifier)] = self.texts.get(int(identifier), "") + text
                return
        self.outside[UNMARKED] += text


class Structure:
    """The tree of a document."""

    def __init__(self, pdf):
        self.pages = {page.objgen: PageText(page) for page in pdf.pages}
        self.used = set()
        self.roots = self.read(pdf.Root.StructTreeRoot.K, None)

    def read(self, node, page):
        if isinstance(node, Array):
            return [part for child in node for part in self.read(child, page)]
        if not isinstance(node, Dictionary):
            return [self.take(page, int(node))]
        page = node.get("/Pg", page)
        if "/S" in node:
            element = Element(str(node.S)[1:], node)
            for part in self.read(node.get("/K", Array()), page):
                (element.content if isinstance(part, (str, Element)) else element.objects).append(part)
            return [element]
        if node.get("/Type") == "/MCR":
            return [self.take(page, int(node.MCID))]
        return [node.Obj]

    def take(self, page, identifier):
        key = (page.objgen, identifier)
        assert key not in self.used, "marked content is in the tree twice"
        self.used.add(key)
        return self.pages[page.objgen].texts.get(identifier, "")

    def unused(self):
        return [
            text
            for page, content in self.pages.items()
            for identifier, text in content.texts.items()
            if (page, identifier) not in self.used
        ]
