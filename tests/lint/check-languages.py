#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The languages of documents have the same words, with the same conversions, as English."""

import re

import sources

ENTRY = re.compile(r"\[(JD_\w+)\] = \"((?:\\.|[^\"\\])*)\"")


def read(path):
    return {key: sorted(re.findall(r"%[a-z%]", value))
            for key, value in ENTRY.findall(path.read_text())}


top = sources.root()
english = read(top / "src/model/jd-language-en.c")
problems = []
for path in sorted((top / "src/model").glob("jd-language-??.c")):
    words = read(path)
    for key in sorted(english.keys() | words.keys()):
        if words.get(key) != english.get(key):
            problems.append(f"{path.name}: {key} has {words.get(key)}, not {english.get(key)}")
sources.finish(problems, "languages")
