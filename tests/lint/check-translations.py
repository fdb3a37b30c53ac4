#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The translations: each language of po/LINGUAS is valid, has every string of the sources, keeps the
access keys, gives no key twice in a menu, and German has its own quotation marks and blanks. What
is missing is found with “meson compile -C _build rolewright-update-po”."""

import re
import subprocess
import tempfile

import sources

STRING = r'"(?:\\.|[^"\\])*"'
FIELD = re.compile(rf"^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) ((?:{STRING}\n?)+)", re.M)
ESCAPES = {"\\n": "\n", "\\t": "\t", '\\"': '"', "\\\\": "\\"}


def unquote(text):
    joined = "".join(part[1:-1] for part in re.findall(STRING, text))
    return re.sub(r"\\.", lambda match: ESCAPES.get(match.group(0), match.group(0)), joined)


def read(path):
    """Lists (context, English, [translations]) of a whole PO file."""
    for block in path.read_text().split("\n\n"):
        fields = {name: unquote(text) for name, text in FIELD.findall(re.sub(r"^#.*\n", "", block,
                                                                            flags=re.M))}
        if fields.get("msgid"):
            yield (fields.get("msgctxt", ""), fields["msgid"],
                   [text for name, text in fields.items() if name.startswith("msgstr")])


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, env={"LC_ALL": "C.UTF-8",
                                                                        "PATH": "/usr/bin:/bin"})
    return done.returncode, (done.stdout + done.stderr).strip()


def check_whole(path):
    code, said = run("msgfmt", "--check", "--statistics", "-o", "/dev/null", str(path))
    if code:
        return [f"{path.name}: {line}" for line in said.splitlines()]
    # The counts that are 0 are left out.
    if "untranslated" in said or "fuzzy" in said:
        return [f"{path.name}: {said.splitlines()[-1]}"]
    return []


def get_keys(text):
    return re.findall(r"_(\w)", text.replace("__", ""))


def extract(top, pot):
    """Collects the strings of the sources, with the options of po/meson.build."""
    keywords = ("_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3")
    code, said = run("xgettext", f"--directory={top}", f"--files-from={top / 'po/POTFILES.in'}",
                     "--from-code=UTF-8", "--no-wrap", *[f"--keyword={keyword}" for keyword in keywords],
                     f"--output={pot}")
    return [f"xgettext: {said}"] if code else []


def check_sources(path, pot):
    _, said = run("msgcmp", "--use-untranslated", str(path), pot)
    with open(pot, encoding="utf-8") as file:
        lines = file.read().splitlines()
    for number in re.findall(rf"{re.escape(pot)}:(\d+): this message is used", said):
        english = [line for line in lines[:int(number)] if line.startswith("msgid ")][-1]
        yield f"{path.name}: it does not have {english[6:]}"


def check_keys(name, english, texts):
    return [f"{name}: “{text}” and “{english}” do not have the same access keys" for text in texts
            if text.count("_") != english.count("_")]


def check_german(name, text):
    if "..." in text or re.search(r"(?<![\u00a0\[])…", text):
        yield f"{name}: “{text}” needs a no-break space before “…”"
    if '"' in text or "”" in text or text.count("„") != text.count("“"):
        yield f"{name}: “{text}” has other quotation marks than „these“"
    if re.search(r"\d (?:%|MiB|KiB|kB|MB)", text):
        yield f"{name}: “{text}” needs a no-break space before the unit"


def check_comments(path):
    """xgettext takes the comment of the line right above a string, and no other."""
    text = path.read_text()
    for match in re.finditer(r"/\*\s*Translators:.*?\*/[^\n]*\n([^\n]*)", text, re.S):
        if not re.search(r"\b(?:N?C?_|ngettext)\s*\(", match.group(1)):
            line = text[:match.start()].count("\n") + 1
            yield f"{path}:{line}: a comment for translators is not right above its string"


def find_menus(text):
    """Lists the labels of each menu and submenu of a Blueprint file."""
    stack, menus = [], []
    token = re.compile(rf"(?P<open>\b(menu|submenu|section|item|\w[\w.$-]*)[^;{{}}\"]*\{{)|(?P<close>\}})"
                       rf"|(?P<label>\bC?_\((?:{STRING}, *)?(?P<text>{STRING})\))|{STRING}")
    for match in token.finditer(re.sub(r"//[^\n]*", "", text)):
        if match.group("open"):
            kind = match.group(2)
            stack.append([] if kind in ("menu", "submenu") else stack[-1] if kind in ("section", "item")
                         and stack else None)
            if kind in ("menu", "submenu"):
                menus.append(stack[-1])
        elif match.group("close") and stack:
            stack.pop()
        elif match.group("label") and stack and stack[-1] is not None:
            stack[-1].append(unquote(match.group("text")))
    return menus


def check_menus(name, path, translate):
    problems = []
    for labels in find_menus(path.read_text()):
        seen = {}
        for label in labels:
            text = translate.get(label, label)
            for key in map(str.lower, get_keys(text)):
                if key in seen:
                    problems.append(f"{name}: {path.name}: “{seen[key]}” and “{text}” share a key")
                seen[key] = text
    return problems


top = sources.root()
problems = []
languages = (top / "po/LINGUAS").read_text().split()
for source in sources.files(top, ".c", ".h", ".blp", folders=("src",)):
    problems += check_comments(source)
blueprints = list(sources.files(top, ".blp", folders=("src",)))
for blueprint in blueprints:
    problems += check_menus("English", blueprint, {})
pot = tempfile.NamedTemporaryFile(suffix=".pot")
problems += extract(top, pot.name)
for language in languages:
    po = top / "po" / f"{language}.po"
    problems += check_whole(po)
    problems += check_sources(po, pot.name)
    translate = {}
    for context, english, texts in read(po):
        translate[english] = texts[0]
        problems += check_keys(po.name, english, texts)
        if language == "de":
            problems += [problem for text in texts for problem in check_german(po.name, text)]
    for blueprint in blueprints:
        problems += check_menus(po.name, blueprint, translate)
sources.finish(problems, "translations")
