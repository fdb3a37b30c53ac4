#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Exports the sample and all templates in every format, and looks at each with other eyes."""

import html.parser
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unicodedata
import unittest

JOBDESC = os.environ["JD_JOBDESC"]
ROOT = pathlib.Path(os.environ["JD_SOURCE_ROOT"])
INPUTS = [ROOT / "data/sample.jobdesc", *sorted((ROOT / "data/templates").glob("*.jobdesc"))]

TEXT = {"type": "string", "minLength": 1}
TEXTS = {"type": "array", "items": TEXT, "minItems": 1}


def members(required=(), **properties):
    return {"type": "object", "properties": properties, "required": list(required),
            "additionalProperties": False}


# The members of a job in JSON Resume 1.0.0 that we write, and nothing besides them.
JOB = members(
    ("title", "description", "meta"), title=TEXT, company=TEXT, type=TEXT, description=TEXT,
    salary=TEXT, experience=TEXT, responsibilities=TEXTS, qualifications=TEXTS,
    date={"type": "string", "pattern": "^[12][0-9]{3}-[01][0-9]-[0-3][0-9]$"},
    location=members(address=TEXT, postalCode=TEXT, city=TEXT, region=TEXT,
                     countryCode={"type": "string", "pattern": "^[A-Z]{2}$"}),
    remote={"enum": ["Full", "Hybrid", "None"]},
    skills={"type": "array", "minItems": 1, "items": members(
        ("name",), name=TEXT, level=TEXT, keywords=TEXTS,
        **{"x-importance": {"enum": ["must", "nice", "learn"]}})},
    meta=members(("version",), version={"const": "v1.0.0"}, lastModified={
        "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){2}$"}))
VOID = {"meta", "br"}
ALLOWED = {"html", "head", "meta", "title", "script", "body", "main", "h1", "h2", "h3", "p", "ul",
           "ol", "li", "dl", "dt", "dd", "strong", "em", "code", "a", "blockquote", "br"}
SECRET = "zzsecretzz"


class Page(html.parser.HTMLParser):
    """Fails on an element that is not allowed or not closed in its order."""

    def __init__(self):
        super().__init__()
        self.open, self.scripts, self.links, self.text = [], [], [], []

    def handle_starttag(self, tag, attrs):
        assert tag in ALLOWED, tag
        if tag == "a":
            self.links.append(dict(attrs)["href"])
        if tag == "script":
            assert dict(attrs) == {"type": "application/ld+json"}
            self.scripts.append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag

    def handle_data(self, data):
        if self.open and self.open[-1] == "script":
            self.scripts[-1] += data
        else:
            self.text.append(data)

    def handle_comment(self, data):
        raise AssertionError("a comment")


def words(text):
    return re.findall(r"\w+", unicodedata.normalize("NFC", text))


class Exports(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory(prefix="jobdesc-exports-")
        cls.folder = pathlib.Path(cls.temporary.name)
        inputs = []
        for path in INPUTS:
            made = json.loads(path.read_text())
            made["internal"] = {"budget": SECRET, "notes": SECRET, "agency": {"terms": SECRET}}
            inputs.append(cls.folder / path.name)
            inputs[-1].write_text(json.dumps(made))
        subprocess.run([JOBDESC, "export", *inputs, "--to",
                        "markdown,text,html,json,jobposting,jsonresume", "--output-dir",
                        cls.folder / "out"], check=True, stderr=subprocess.DEVNULL)
        cls.names = [path.stem for path in INPUTS]

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def read(self, name, suffix):
        return (self.folder / "out" / f"{name}{suffix}").read_text()

    def test_nothing_internal_leaves(self):
        written = list((self.folder / "out").iterdir())
        self.assertEqual(len(written), 6 * len(INPUTS))
        for path in written:
            self.assertNotIn(SECRET, path.read_text(), path.name)

    def test_html(self):
        for name in self.names:
            with self.subTest(name=name):
                page = Page()
                page.feed(self.read(name, ".html"))
                page.close()
                self.assertEqual(page.open, [])
                posting = json.loads(page.scripts[0])
                self.assertEqual(posting, json.loads(self.read(name, ".jsonld")))
                if len(page.scripts) > 1:
                    self.assertEqual(json.loads(page.scripts[1])["@type"], "FAQPage")
                for link in page.links:
                    self.assertRegex(link, r"^(https?|mailto|tel):")

    def test_same_words_everywhere(self):
        for name in self.names:
            with self.subTest(name=name):
                page = Page()
                page.feed(self.read(name, ".html"))
                shown = words("".join(page.text[1:]))
                title = json.loads(self.read(name, ".jsonld"))["title"]
                self.assertEqual(words(title), shown[:len(words(title))])
                text = set(words(self.read(name, ".txt")))
                self.assertLessEqual(set(shown), text)
                markdown = set(words(self.read(name, ".md").replace("\\_", "_")))
                self.assertLessEqual(set(shown), markdown)

    def test_text(self):
        for name in self.names:
            with self.subTest(name=name):
                for line in self.read(name, ".txt").splitlines():
                    self.assertTrue(len(line) <= 76 or len(line.split()) <= 3, line)
                    self.assertEqual(line, line.rstrip())

    def test_jsonresume(self):
        try:
            import jsonschema
        except ImportError:
            self.skipTest("python3-jsonschema is not installed")
        validator = jsonschema.Draft202012Validator(JOB)
        for name in self.names:
            with self.subTest(name=name):
                job = json.loads(self.read(name, ".jsonresume.json"))
                self.assertEqual([error.message for error in validator.iter_errors(job)], [])

    def test_level_of_a_group(self):
        self.assertIn("- One of PostgreSQL or MariaDB, *working knowledge*\n",
                      self.read("sample", ".md"))
        self.assertIn("One of PostgreSQL or MariaDB, working knowledge\n",
                      self.read("sample", ".txt"))
        skills = json.loads(self.read("sample", ".jsonresume.json"))["skills"]
        self.assertIn(("One of PostgreSQL or MariaDB", "working knowledge"),
                      [(skill["name"], skill.get("level")) for skill in skills])

    def test_markdown_reads_back(self):
        for name in self.names:
            with self.subTest(name=name):
                path = self.folder / "out" / f"{name}.md"
                made = subprocess.run([JOBDESC, "import", path], check=True,
                                      stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
                again = subprocess.run([JOBDESC, "export", "-", "--to", "markdown", "-o", "-"],
                                       input=made, check=True, stdout=subprocess.PIPE).stdout
                self.assertEqual(again.decode(), path.read_text())


if __name__ == "__main__":
    unittest.main(verbosity=2)
