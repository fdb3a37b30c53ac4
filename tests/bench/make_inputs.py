# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes documents of 1, 10, 100 and 330 times the size of a template, with other words in each part,
and the same text as plain lines with marks for the floor and for other programs."""

import json
import random
from pathlib import Path

SIZES = (1, 10, 100, 330)
WORDS = ("harbour", "railway", "hospital", "library", "bakery", "theatre", "forest", "museum", "brewery", "school")
ENDS = ("every week", "in plain words", "with two colleagues", "for 12,000 people", "before the season", "by hand first")


def plain(text):
    return text.replace("**", "").replace("*", "").replace("`", "")


def vary(text, number, chance):
    """The same text for the first part; other words after that, so that nothing is set twice."""
    if number == 0:
        return text
    words = text.split(" ")
    words.insert(chance.randrange(1, len(words) + 1), chance.choice(WORDS))
    end = f"{chance.choice(ENDS)}, {chance.choice(WORDS)} {number}"
    return " ".join(words).rstrip(".") + f", {end}."


def read_template(path):
    """Headings and texts of a template: (kind, text) with kind one of h2, li, p."""
    document = json.loads(Path(path).read_text(encoding="utf-8"))
    parts = []
    for section in document["sections"]:
        parts.append(("h2", section["title"]))
        for block in section.get("blocks", []):
            if block.get("text"):
                parts.append(("p", block["text"]))
            parts += [("li", item["text"]) for item in block.get("items", [])]
        if section["role"] == "requirements":
            parts += [("li", r["text"]) for r in document.get("requirements", [])]
        if section["role"] == "skills":
            parts += [("li", s["name"]) for s in document.get("skills", [])[:12]]
        if section["role"] == "faq":
            for pair in document.get("faq", []):
                parts += [("h3", pair["question"]), ("p", pair["answer"])]
    return document["title"], [(kind, plain(text)) for kind, text in parts if text and "{{" not in text]


def make_parts(path, size):
    chance = random.Random(11)
    title, template = read_template(path)
    parts = [("h1", title)]
    for number in range(size):
        if number:
            parts.append(("h2", f"{title}, {chance.choice(WORDS)} {number}"))
        for kind, text in template:
            parts.append(("h3" if number and kind == "h2" else kind, vary(text, number, chance)))
    return parts


def write_document(parts, path):
    sections = []
    # The format has at most 200 sections of 2,000 blocks.
    stride = sum(kind == "h2" for kind, _ in parts) // 190 + 1
    n_headings = 0
    for kind, text in parts[1:]:
        if kind == "h2":
            if n_headings % stride == 0:
                sections.append({"role": "custom", "title": text, "blocks": []})
            else:
                sections[-1]["blocks"].append({"type": "heading", "text": text})
            n_headings += 1
            continue
        blocks = sections[-1]["blocks"]
        if kind == "li":
            if not blocks or blocks[-1]["type"] != "bullets":
                blocks.append({"type": "bullets", "items": []})
            blocks[-1]["items"].append({"text": text})
        else:
            blocks.append({"type": "heading" if kind == "h3" else "paragraph", "text": text})
    document = {
        "format": "jobdesc/1",
        "kind": "document",
        "id": "8d0ed7a2-3a57-4e69-8f0e-2c1f5a3f7b10",
        "lang": "en",
        "created": "2026-11-20T10:00:00Z",
        "modified": "2026-11-20T10:00:00Z",
        "title": parts[0][1],
        "sections": sections,
    }
    path.write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def write_lines(parts, path):
    marks = {"h1": "# ", "h2": "## ", "h3": "### ", "li": "- ", "p": ""}
    path.write_text("".join(f"{marks[kind]}{text}\n\n" for kind, text in parts), encoding="utf-8")


def make(template, folder):
    for size in SIZES:
        parts = make_parts(template, size)
        write_document(parts, Path(folder, f"{size}.jobdesc"))
        write_lines(parts, Path(folder, f"{size}.md"))
