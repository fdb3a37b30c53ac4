#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""po/POTFILES.in names each file with words for people, sorted. --update writes it."""

import re
import sys

import sources

HEAD = """\
# Every file with words for people, in alphabetical order. tests/lint/check-potfiles.py checks it;
# with --update it writes it.
"""
CALL = re.compile(r"\b(?:N?C?_|g_dngettext|ngettext|g_dpgettext2|dgettext)\s*\(")


def has_words(path):
    text = path.read_text()
    if path.suffix == ".blp":
        return bool(CALL.search(re.sub(r"//[^\n]*", "", text)))
    # Strings are blanked, but not the macros around them.
    return bool(CALL.search(sources.strip_comments(text)))


def find(top):
    found = [path.relative_to(top) for path in sources.files(top, ".c", ".h", ".blp", folders=("src",))
             if has_words(path)]
    found += [path.relative_to(top) for path in (top / "data").glob("*.in.in")
              if ".desktop" in path.name or ".metainfo" in path.name]
    found += [path.relative_to(top) for path in (top / "data").glob("*.mime.xml.in")]
    return sorted(str(path) for path in found)


top = sources.root()
potfiles = top / "po/POTFILES.in"
wanted = find(top)
if "--update" in sys.argv:
    potfiles.write_text(HEAD + "".join(name + "\n" for name in wanted))
named = [line for line in potfiles.read_text().splitlines() if line and not line.startswith("#")]
problems = [f"po/POTFILES.in: {name} is missing" for name in wanted if name not in named]
problems += [f"po/POTFILES.in: {name} has no words" for name in named if name not in wanted]
if named != sorted(named):
    problems.append("po/POTFILES.in: not in alphabetical order")
sources.finish(problems, "POTFILES")
