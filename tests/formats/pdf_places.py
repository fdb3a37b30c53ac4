# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the text of a PDF stands, read from its content streams: what a viewer draws, with nothing
asked of the program that made it."""

from dataclasses import dataclass, field

from pdf_structure import ARTIFACT, PageText, Structure


# How far above or below the baseline a combining mark may be set, as a part of the size.
MARK = 0.6


@dataclass
class Piece:
    """Glyphs that are shown at once: left and baseline in points from the top left of the page."""

    x: float
    y: float
    size: float
    font: str
    colour: tuple
    text: str


@dataclass
class Line:
    """Text of one element on one baseline."""

    element: object
    page: int
    y: float
    pieces: list = field(default_factory=list)

    @property
    def text(self):
        return "".join(p.text for p in self.pieces)

    @property
    def x(self):
        return min(p.x for p in self.pieces)


def multiply(a, b):
    return (a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3],
            a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
            a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5])


class PagePlaces(PageText):
    """The pieces of a page, by the number of their marked content, or as artifacts; and areas."""

    def __init__(self, page):
        self.height = float(page.MediaBox[3])
        self.pieces = {ARTIFACT: []}
        self.areas = []
        self.matrix = (1, 0, 0, 1, 0, 0)
        self.saved = []
        self.line = self.matrix
        self.size = 1
        self.colour = None
        self.rectangle = None
        self.waiting = None
        super().__init__(page)

    def handle(self, operands, operator):
        numbers = [float(o) for o in operands] if operator in ("cm", "Tm", "Td", "rg", "re") else []
        if operator == "cm":
            self.matrix = multiply(numbers, self.matrix)
        elif operator == "q":
            self.saved.append((self.matrix, self.colour))
        elif operator == "Q":
            self.matrix, self.colour = self.saved.pop()
        elif operator == "EMC":
            self.waiting = None
        elif operator == "BT":
            self.line = (1, 0, 0, 1, 0, 0)
        elif operator == "Tm":
            self.line = tuple(numbers)
        elif operator == "Td":
            self.line = multiply((1, 0, 0, 1, *numbers), self.line)
        elif operator == "Tf":
            self.size = float(operands[1])
        elif operator == "rg":
            self.colour = tuple(round(n * 255) for n in numbers)
        elif operator == "re":
            self.rectangle = numbers
        elif operator == "f" and self.rectangle:
            x, y, width, height = self.rectangle
            place = multiply((1, 0, 0, 1, x, y), self.matrix)
            self.areas.append((place[4], self.height - place[5], width, height, self.colour))
            self.rectangle = None
        else:
            assert operator not in ("TD", "T*", "TL", "Ts", "Tz"), "an operator that is not read here"
        super().handle(operands, operator)

    def emit(self, text):
        before = {key: len(value) for key, value in self.texts.items()}
        artifact = len(self.outside[ARTIFACT])
        super().emit(text)
        if len(self.outside[ARTIFACT]) > artifact:
            self.add(ARTIFACT, text)
        for key, value in self.texts.items():
            if len(value) > before.get(key, 0):
                self.add(key, text)

    def begin(self, operands):
        """A text that stands for glyphs is where the first of them is."""
        super().begin(operands)
        key = next((mcid for _, mcid, _ in reversed(self.stack) if mcid is not None), ARTIFACT)
        self.waiting = self.pieces.get(key, [None])[-1] if self.stack[-1][2] and self.pieces.get(key) else None

    def show(self, string):
        if self.waiting:
            self.put(self.waiting)
            self.waiting = None
        super().show(string)

    def put(self, piece):
        place = multiply(self.line, self.matrix)
        font = self.fonts[self.font] if self.font else None
        if font is not None:
            piece.font = str(font.get("/BaseFont", "/Type3"))[1:].rpartition("+")[2]
        piece.x, piece.y = place[4], self.height - place[5]
        piece.size, piece.colour = self.size * abs(self.line[3]), self.colour

    def add(self, key, text):
        piece = Piece(0, 0, 0, "", None, text)
        self.put(piece)
        self.pieces.setdefault(key, []).append(piece)


class Places(Structure):
    """The lines of a document, in reading order, each with its element."""

    page_type = PagePlaces

    def lines(self):
        result = []
        objects = {number: objgen for objgen, number in self.numbers.items()}

        def walk(element, owner):
            if element.role != "Link":
                owner = element
            for part in element.ordered:
                if isinstance(part, tuple):
                    for piece in self.pages[objects[part[0]]].pieces.get(part[1], []):
                        last = result[-1] if result else None
                        if not last or last.element is not owner or last.page != part[0] \
                                or abs(last.y - piece.y) > MARK * piece.size:
                            result.append(Line(owner, part[0], piece.y))
                        result[-1].pieces.append(piece)
                else:
                    walk(part, owner)

        for root in self.roots:
            walk(root, root)
        return result
