# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the lint scripts share: the sources of a tree, and how to report."""

import pathlib
import re
import sys


def root():
    """The tree to look at: the first argument, or the one this file is in."""
    for argument in sys.argv[1:]:
        if not argument.startswith("-"):
            return pathlib.Path(argument).resolve()
    return pathlib.Path(__file__).resolve().parents[2]


def files(top, *suffixes, folders=("src", "tests")):
    for folder in folders:
        for path in sorted((top / folder).rglob("*")):
            if path.suffix in suffixes and path.is_file():
                yield path


def strip_comments(text):
    """C text with comments and strings blanked, so that line numbers stay."""
    def blank(match):
        return re.sub(r"[^\n]", " ", match.group(0))
    return re.sub(r"/\*.*?\*/|//[^\n]*|\"(?:\\.|[^\"\\\n])*\"", blank, text, flags=re.S)


def finish(problems, what):
    for problem in problems:
        print(problem)
    print(f"{what}: {len(problems)} problems")
    sys.exit(1 if problems else 0)
