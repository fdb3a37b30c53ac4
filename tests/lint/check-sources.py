#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""House rules that a machine can see: licence lines, banned calls, doc comments, line width."""

import re

import sources

BANNED = {
    r"g_file_replace_contents(_async|_bytes_async)?": "loses the file on a full disk",
    r"g_file_set_contents(_full)?": "is not the safe save of src/storage",
    r"json_parser_new_immutable": "aborts on hostile input",
    r"sprintf|vsprintf|strcpy|strcat": "has no bounds",
    r"system|popen": "runs a shell",
    r"adw_dialog_present": "crashes in a window that becomes narrow: use jd_dialog_present ()",
}
ALLOWED = {"src/app/jd-dialog.c": "adw_dialog_present"}
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
PROTOTYPE = re.compile(r"^(?!typedef|static|G_|extern|#|/|\s)[\w\s]+?\**\s*\*?(jd_\w+)\s*\(", re.M)
WIDTH = 100


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def check_file(path, text, name):
    problems = []
    in_src = name.startswith("src/")
    if "SPDX-License-Identifier: GPL-3.0-or-later" not in text[:400]:
        problems.append(f"{name}:1: no licence lines")
    if path.suffix in (".c", ".h"):
        code = sources.strip_comments(text)
        for pattern, why in BANNED.items() if in_src else ():
            for match in re.finditer(rf"\b({pattern})\s*\(", code):
                if match.group(1) == ALLOWED.get(name):
                    continue
                problems.append(f"{name}:{line_of(code, match.start())}: {match.group(1)} {why}")
        for number, line in enumerate(text.splitlines(), 1):
            if len(line) > WIDTH:
                problems.append(f"{name}:{number}: {len(line)} characters wide")
            if line.rstrip() != line or "\t" in line:
                problems.append(f"{name}:{number}: a tab or a blank at the end")
        if in_src:
            problems += [f"{name}:{line_of(text, match.start())}: unfinished"
                         for match in UNFINISHED.finditer(text)]
    return problems


def check_header(text, name):
    """Each public function has a doc comment of its own."""
    documented = set(re.findall(r"/\*\*\n \* (jd_\w+):", text))
    return [f"{name}:{line_of(text, match.start())}: {match.group(1)} has no doc comment"
            for match in PROTOTYPE.finditer(text) if match.group(1) not in documented]


top = sources.root()
found = []
for path in sources.files(top, ".c", ".h", ".py", ".blp"):
    text = path.read_text()
    name = str(path.relative_to(top))
    found += check_file(path, text, name)
    if path.suffix == ".h" and name.startswith("src/") and not name.endswith("-private.h"):
        found += check_header(text, name)
sources.finish(found, "sources")
