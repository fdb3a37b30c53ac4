#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-lines.py WRITE-LINES: 720 random paragraphs of six scripts break in the PDF where the layout
says, the same on both papers. The lines are read from the content streams, and once more from what
poppler makes of the page. TAP on standard output."""

import html
import json
import re
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pikepdf
from pdf_checks import run, squash
from pdf_places import Places

SCRIPTS = ("latin", "arabic", "hebrew", "cjk", "devanagari", "mixed")
PAGES = (("modern", "a4"), ("modern", "letter"), ("classic", "a4"), ("compact", "letter"))
N_PARAGRAPHS = 120


def read_told(output):
    """The lines of each block as the layout has them."""
    blocks = {}
    for line in output.splitlines():
        told = json.loads(line)
        blocks.setdefault(told["block"], []).append(squash(told["text"]))
    return [[line for line in lines if line] for _, lines in sorted(blocks.items())]


def read_drawn(path):
    """The lines of each element as the content streams have them."""
    elements = []
    with pikepdf.open(path) as pdf:
        last = None
        for line in Places(pdf).lines():
            if line.element is not last:
                elements.append([])
                last = line.element
            if squash(line.text):
                elements[-1].append(squash(line.text))
    return elements


def read_poppler(path):
    """What poppler finds on each baseline, for scripts that it does not turn round."""
    lines = []
    for page in run("pdftotext", "-bbox-layout", str(path), "-").split("<page ")[1:]:
        for line in re.findall(r"<line [^>]*>(.*?)</line>", page, re.S):
            words = re.findall(r"<word [^>]*>(.*?)</word>", line)
            lines.append(squash("".join(html.unescape(w) for w in words)))
    return lines


def check(write_lines, script, style, paper):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "lines.pdf")
        told = read_told(run(write_lines, str(SCRIPTS.index(script)), style, paper, str(path)))
        drawn = read_drawn(path)
        assert len(told) == len(drawn) >= N_PARAGRAPHS, (len(told), len(drawn))
        for lines, others in zip(told, drawn):
            assert lines == others, (lines, others)
        if script in ("latin", "devanagari") and style == "modern":
            found = set(read_poppler(path))
            missing = [line for lines in drawn[2:] for line in lines if line not in found]
            assert len(missing) <= 0.02 * sum(map(len, drawn)), missing
    return drawn


def check_script(write_lines, script):
    drawn = {page: check(write_lines, script, *page) for page in PAGES}
    assert drawn["modern", "a4"] == drawn["modern", "letter"], "the papers differ"
    assert drawn["modern", "a4"] != drawn["classic", "a4"], "the styles do not differ"
    return sum(map(len, drawn["modern", "a4"]))


def main():
    (write_lines,) = sys.argv[1:]
    failed = False
    print(f"1..{len(SCRIPTS)}")
    with ThreadPoolExecutor(1) as pool:
        results = [(script, pool.submit(check_script, str(Path(write_lines).absolute()), script)) for script in SCRIPTS]
        for number, (script, result) in enumerate(results, 1):
            error = result.exception()
            failed |= error is not None
            if error:
                print(f"not ok {number} {script}\n# {error}"[:2000], flush=True)
            else:
                print(f"ok {number} {script} # {N_PARAGRAPHS} paragraphs, {result.result()} lines", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
