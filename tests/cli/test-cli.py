#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Runs jobdesc as a person or a script would: every option, every way to be wrong."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

JOBDESC = os.environ["JD_JOBDESC"]
ROOT = pathlib.Path(os.environ["JD_SOURCE_ROOT"])
SAMPLE = ROOT / "data/sample.jobdesc"

TEXT = """\
Orchard Keeper
As an Orchard Keeper, you look after four hundred trees.
Responsibilities
- Prune the trees in winter
* Pick apples
Skills
• Grafting
Frequently Asked Questions
Keepers work outside on most days.
"""


def run(*arguments, stdin=b"", env=None, cwd=None, stdout=subprocess.PIPE):
    # No display, no bus, no home: the command line needs none of them.
    surroundings = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", **(env or {})}
    for name in ("ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"):
        if name in os.environ:
            surroundings[name] = os.environ[name]
    return subprocess.run([JOBDESC, *map(str, arguments)], input=stdin, stdout=stdout,
                          stderr=subprocess.PIPE, env=surroundings, cwd=cwd, timeout=60,
                          check=False)


class Cli(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="jobdesc-test-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.text = self.folder / "keeper.txt"
        self.text.write_text(TEXT)

    def check(self, status, *arguments, error=None, **options):
        done = run(*arguments, **options)
        said = done.stderr.decode()
        self.assertEqual(done.returncode, status, f"{arguments}: {said}")
        if error is None:
            self.assertEqual(said, "", arguments)
        else:
            self.assertIn(error, said, arguments)
        return done.stdout.decode() if done.stdout is not None else ""

    def test_check(self):
        self.text.write_text("We want a ninja.\nTwo ninjas\u00a0wait.\n")
        clean = self.folder / "clean.txt"
        clean.write_text("You prune trees in winter.")
        said = self.check(1, "check", "--plain-text", "--report", "json", self.text, clean)
        files = json.loads(said)
        self.assertEqual([file["file"] for file in files], [str(self.text), str(clean)])
        self.assertEqual(files[1]["findings"], [])
        text = self.text.read_text()
        for finding in files[0]["findings"]:
            self.assertEqual(finding["where"], "")
            self.assertEqual(text[finding["start"]:finding["end"]], finding["quote"])
            self.assertEqual(finding["category"], "tech-culture")
            self.assertEqual(set(finding), {"rule", "category", "severity", "message", "where", "start",
                                            "end", "quote", "why", "source", "fixes"})
        self.assertEqual(len(files[0]["findings"]), 2)
        self.assertEqual(files[0]["findings"][1]["fixes"][0]["replacement"], "specialists")
        self.check(0, "check", "--plain-text", clean)

    def test_check_reports(self):
        said = self.check(0, "check", "--report", "sarif", SAMPLE, "--place", "US-CO")
        run_ = json.loads(said)["runs"][0]
        rules = [rule["id"] for rule in run_["tool"]["driver"]["rules"]]
        for result in run_["results"]:
            self.assertEqual(rules[result["ruleIndex"]], result["ruleId"])
            self.assertGreater(result["locations"][0]["physicalLocation"]["region"]["startLine"], 0)

    def test_wrong_command_lines(self):
        rows = [
            ([], "a command is missing"),
            (["frobnicate"], "frobnicate"),
            (["--frobnicate"], "frobnicate"),
            (["export"], "an input is missing"),
            (["check"], "an input is missing"),
            (["check", SAMPLE, "--report", "xml"], "“xml” is no report"),
            (["check", SAMPLE, "--place", "Utopia"], "“Utopia” is no place"),
            (["export", SAMPLE], "--to is missing"),
            (["export", SAMPLE, "--to", "frob"], "“frob” is no format"),
            (["export", SAMPLE, "--to", ""], "is no format"),
            (["export", SAMPLE, "--to", "pdf,pdf"], "named twice"),
            (["export", SAMPLE, "--to", "text,"], "is no format"),
            (["export", SAMPLE, "--to", "pdf", "--paper", "a5"], "a5"),
            (["export", SAMPLE, "--to", "pdf", "--style", "loud"], "loud"),
            (["export", SAMPLE, "--to", "pdf", "--jobs", "-1"], "--jobs"),
            (["export", SAMPLE, "--to", "pdf", "--jobs", "0"], "--jobs"),
            (["export", SAMPLE, "--to", "pdf", "--jobs", "x"], "jobdesc: cannot parse"),
            (["export", SAMPLE, "--to", "pfd"], "Did you mean “pdf”?"),
            (["export", SAMPLE, "--to", "zzz"], "There are: json, pdf, markdown,"),
            (["export", SAMPLE, "--to", "pdf", "--output-dir", ""], "--output-dir"),
            (["export", SAMPLE, "--to"], "jobdesc: missing argument"),
            (["import", SAMPLE, "--from", "markdwon"], "Did you mean “markdown”?"),
            (["exprot"], "Did you mean “export”?"),
            (["help", "exprot"], "Did you mean “export”?"),
            (["new", "--set", "seniority=jnior"], "Did you mean “junior”?"),
            (["new", "--set", "seniority=wizard"], "There are: intern, junior, mid,"),
            (["new", "--set", "employment.types=FULLTIME"], "Did you mean “FULL_TIME”?"),
            (["new", "--set", "kind="], "no such value"),
            (["new", "--set", "title=a\x01b"], "no text has"),
            (["new", "--set", "role.manages=0x10"], "number"),
            (["new", "--set", "role.manages= 5"], "number"),
            (["new", "--set", "compensation.min=-0"], "number"),
            (["export", SAMPLE, SAMPLE, "--to", "pdf", "-o", "x"], "one input"),
            (["export", SAMPLE, "--to", "pdf,json", "-o", "x"], "one format"),
            (["export", SAMPLE, "--to", "pdf", "-o", "x", "--output-dir", "y"], "together"),
            (["export", SAMPLE, "--to", "markdown", "--include-internal"], "json only"),
            (["export", SAMPLE, "--frob"], "jobdesc: unknown option --frob"),
            (["import"], "one input"),
            (["import", "a", "b"], "one input"),
            (["import", SAMPLE, "--from", "frob"], "frob"),
            (["new", "extra"], "extra"),
            (["new", "--set", "novalue"], "NAME=VALUE"),
            (["new", "--set", "=x"], "NAME=VALUE"),
            (["new", "--set", "frob.nicate=x"], "frob.nicate"),
            (["new", "--set", "seniority=wizard"], "no such value"),
            (["new", "--set", "compensation.min=lots"], "number"),
            (["new", "--set", "compensation.min=1e999"], "number"),
            (["new", "--set", "role.travelPercent=101"], "number"),
            (["new", "--set", "role.manages=1e300"], "number"),
            (["new", "--set", "role.travelPercent=1.5"], "whole"),
            (["new", "--set", "role.travelPercent=1e-1"], "whole"),
            (["new", "--set", "dates.closes=2026-02-30"], "not a day"),
            (["new", "--set", "apply.direct=maybe"], "true"),
            (["new", "--set", "lang=x --><b>"], "not a language"),
            (["new", "--set", "sections=x"], "cannot be set"),
            (["templates", "frob"], "list"),
            (["templates", "show"], "list"),
            (["formats", "frob"], "frob"),
            (["skills"], "words"),
            (["skills", ""], "words"),
            (["diff", SAMPLE], "two files"),
            (["diff", "-", "-"], "only one"),
            (["diff", SAMPLE, SAMPLE, SAMPLE], "two files"),
        ]
        for arguments, error in rows:
            with self.subTest(arguments=arguments):
                self.check(2, *arguments, error=error, cwd=self.folder)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["keeper.txt"])

    def test_help(self):
        self.assertIn("Commands:", self.check(0, "--help"))
        self.assertIn("jobdesc 0", self.check(0, "--version"))
        for command in ("new", "import", "export", "templates", "formats", "skills", "diff"):
            said = self.check(0, command, "--help")
            self.assertIn(f"Usage: jobdesc {command}", said)
            self.assertIn("--help", said)

    def test_help_as_a_command(self):
        said = self.check(0, "help")
        self.assertEqual(said, self.check(0, "--help"))
        self.assertEqual(said, self.check(0, "-h"))
        self.assertIn("--version", said)
        self.assertEqual(self.check(0, "help", "export"), self.check(0, "export", "--help"))

    def test_formats(self):
        table = {row["id"]: row for row in json.loads(self.check(0, "formats", "--json"))}
        self.assertTrue(table["json"]["import"] and table["json"]["export"])
        self.assertTrue(table["pdf"]["export"])
        listed = [line.split()[0] for line in self.check(0, "formats").splitlines()]
        self.assertEqual(listed, list(table))

    def test_templates(self):
        rows = [line.split("\t") for line in self.check(0, "templates").splitlines()]
        self.assertEqual(rows, [line.split("\t")
                                for line in self.check(0, "templates", "list").splitlines()])
        self.assertIn("backend-software-developer", [row[0] for row in rows])
        shown = json.loads(self.check(0, "templates", "show", rows[0][0]))
        self.assertEqual(shown["kind"], "template")
        self.check(3, "templates", "show", "no-such", error="no such template\n“jobdesc templates”")
        self.check(3, "templates", "show", "registred-nurse", error="Did you mean “registered-nurse”?")
        self.check(3, "new", "-t", "backend", error="Did you mean “backend-software-developer”?")

    def test_new(self):
        output = self.folder / "new.jobdesc"
        self.check(0, "new", "--template", "backend-software-developer", "--set",
                   "company.name=Acme = Co", "--set", "employment.types=FULL_TIME, PART_TIME",
                   "--set", "apply.direct=true", "--set", "compensation.max=60000.5", "-o", output)
        made = json.loads(output.read_text())
        self.assertEqual(made["kind"], "document")
        self.assertEqual(made["template"]["id"], "backend-software-developer")
        self.assertEqual(made["company"]["name"], "Acme = Co")
        self.assertEqual(made["employment"]["types"], ["FULL_TIME", "PART_TIME"])
        self.assertEqual(made["compensation"]["max"], 60000.5)
        self.assertIs(made["apply"]["direct"], True)
        self.check(3, "new", "--template", "no-such", "-o", output, error="no such template")
        self.assertEqual(json.loads(output.read_text()), made)
        self.assertEqual(json.loads(self.check(0, "new"))["kind"], "document")

    def test_new_sets_variables(self):
        template = self.check(0, "templates", "show", "backend-software-developer")
        variable = json.loads(template)["variables"][0]["name"]
        made = json.loads(self.check(0, "new", "-t", "backend-software-developer",
                                     "-s", f"{variable}=Quay"))
        self.assertEqual(made["variables"][0]["value"], "Quay")

    def test_import(self):
        done = run("import", "-", stdin=TEXT.encode())
        made = json.loads(done.stdout)
        self.assertEqual(done.returncode, 0)
        self.assertIn("jobdesc: -:", done.stderr.decode())
        self.assertEqual(made["title"], "Orchard Keeper")
        self.assertEqual(made["skills"][0]["name"], "Grafting")
        self.assertTrue(made["faq"][0]["needsReview"])
        self.assertEqual(self.text.read_text(), TEXT)

    def test_what_is_no_text(self):
        for data in (b"a\0b", b"\x7fELF\x02\x01\x01\0\0", b"\x89PNG\r\n\x1a\n\0\0", b"PK\x03\x04aaaa",
                     b"caf\xe9 au lait"):
            path = self.folder / "x.dat"
            path.write_bytes(data)
            for command in (["import", path], ["export", path, "--to", "json", "-o", "-"],
                            ["diff", SAMPLE, path]):
                with self.subTest(data=data, command=command[0]):
                    self.check(3, *command, error="x.dat: This is not a job description")
            self.check(3, "import", "-", stdin=data, error="-: This is not a job description")
        self.check(3, "import", "--from", "text", path, error="x.dat:1:4:")

    def test_nothing_to_read(self):
        for name in ("empty.txt", "empty.md", "empty"):
            path = self.folder / name
            for data in ("", " \n\n"):
                path.write_text(data)
                self.check(3, "import", path, error=f"{name}: There is nothing in it")
        self.check(3, "import", "-", error="-: There is nothing in it")
        self.check(3, "import", "", error="empty name")
        self.check(4, "export", SAMPLE, "--to", "json", "-o", "", error="empty name")

    def test_streams(self):
        self.check(3, "import", "/dev/null", error="/dev/null: There is nothing in it")
        self.check(3, "import", "/dev/zero", error="/dev/zero: The input is larger than 16 MiB")
        self.check(0, "export", SAMPLE, "--to", "markdown", "-o", "/dev/null")
        self.check(4, "export", SAMPLE, "--to", "markdown", "-o", "/dev/full",
                   error="/dev/full: No space left")
        self.check(4, "export", SAMPLE, "--to", "markdown", "-o", "/dev/fd/77",
                   error="/dev/fd/77: Bad file descriptor")
        expected = self.check(0, "export", SAMPLE, "--to", "markdown", "-o", "-")
        for name in ("/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"):
            self.assertEqual(self.check(0, "export", name, "--to", "markdown", "-o", "/dev/stdout",
                                        stdin=SAMPLE.read_bytes()), expected)

        # A shell that appends to a file keeps what is in it.
        log = self.folder / "log"
        log.write_text("first\n")
        with open(log, "a", encoding="utf-8") as out:
            self.check(0, "export", SAMPLE, "--to", "markdown", "-o", "/dev/stdout", stdout=out)
        self.assertEqual(log.read_text(), "first\n" + expected)

    def test_pipes_with_a_name(self):
        source, target = self.folder / "in.jobdesc", self.folder / "out.md"
        os.mkfifo(source)
        os.mkfifo(target)
        expected = self.check(0, "export", SAMPLE, "--to", "markdown", "-o", "-")
        # Each end waits for the other.
        with subprocess.Popen(["cat", SAMPLE], stdout=subprocess.PIPE) as cat, \
             subprocess.Popen(["sh", "-c", 'exec cat >"$1"', "sh", source], stdin=cat.stdout), \
             subprocess.Popen(["cat", target], stdout=subprocess.PIPE) as reader:
            self.check(0, "export", source, "--to", "markdown", "-o", target)
            self.assertEqual(reader.stdout.read().decode(), expected)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()),
                         ["in.jobdesc", "keeper.txt", "out.md"])
        self.assertTrue(target.is_fifo())

    def test_strict(self):
        path = self.folder / "cook.jobdesc"
        path.write_text('{"format": "jobdesc/1", "title": "Cook"}')
        self.check(0, "export", path, "--to", "jobposting", "-o", "-",
                   error="The name of the company is missing.")
        self.assertEqual(self.check(4, "export", path, "--to", "jobposting", "-o", "-", "--strict",
                                    error="missing"), "")
        self.check(0, "export", SAMPLE, "--to", "jobposting", "-o", "-", "--strict")

    def test_broken_inputs(self):
        rows = [
            ("a.jobdesc", b"", "a.jobdesc"),
            ("b.jobdesc", b'{\n  "format": "jobdesc/1",\n  "title": 5\n}\n', "b.jobdesc:3:"),
            ("c.jobdesc", b'{\n  "format": "jobdesc/1"\n  "title": "x"\n}\n', "c.jobdesc:3:"),
            ("d.jobdesc", b"\xff\xfe\x00", "d.jobdesc: The file looks like UTF-16"),
            ("d2.jobdesc", "\ufeff{\n".encode("utf-16-le"), "d2.jobdesc:2:"),
            ("e.pdf", b"%PDF-1.7 broken", "e.pdf"),
            ("f.jobdesc", b'{"format": "jobdesc/1", "title": "a\\u0000b"}', "f.jobdesc:1:"),
        ]
        for name, data, error in rows:
            with self.subTest(name=name):
                path = self.folder / name
                path.write_bytes(data)
                self.check(3, "export", path, "--to", "json", "--output-dir", self.folder / "out",
                           error=f"jobdesc: {self.folder}/{error}")
        self.check(3, "import", self.folder / "missing", error="missing")
        self.check(3, "import", self.folder, error="jobdesc:")
        self.assertFalse((self.folder / "out").exists())

    def test_export_of_a_batch(self):
        folder = self.folder / "out"
        folder.mkdir()
        broken = self.folder / "broken.jobdesc"
        broken.write_text("{")
        inputs = []
        for number in range(6):
            inputs.append(self.folder / f"job{number}.jobdesc")
            shutil.copy(SAMPLE, inputs[-1])
        inputs.insert(3, broken)
        for jobs in ("1", "4"):
            with self.subTest(jobs=jobs):
                self.check(3, "export", *inputs, "--to", "pdf,markdown,json", "--output-dir",
                           folder, "--jobs", jobs, error="broken.jobdesc:1:")
                self.assertEqual(len(list(folder.iterdir())), 18)
                # No temporary file is left, and all copies come out the same.
                self.assertFalse([path for path in folder.iterdir() if path.name[0] == "."])
                self.assertEqual(len({path.read_bytes() for path in folder.glob("*.pdf")}), 1)

    def test_names_that_clash(self):
        other = self.folder / "other"
        other.mkdir()
        shutil.copy(SAMPLE, other / "sample.jobdesc")
        self.check(4, "export", SAMPLE, other / "sample.jobdesc", "--to", "json",
                   "--output-dir", self.folder, error="same name")

    def test_outputs(self):
        self.assertIn("# ", self.check(0, "export", SAMPLE, "--to", "markdown", "-o", "-"))
        piped = run("export", "-", "--to", "pdf", "-o", "-", stdin=SAMPLE.read_bytes())
        self.assertTrue(piped.stdout.startswith(b"%PDF-"))
        self.check(0, "export", SAMPLE, "--to", "json", cwd=self.folder)
        self.assertTrue((self.folder / "sample.json").exists())
        self.check(4, "export", SAMPLE, "--to", "json", "-o", self.folder / "no/x.json",
                   error="x.json")
        self.check(4, "export", SAMPLE, "--to", "json", "-o", self.folder, error="jobdesc:")
        with open("/dev/full", "w") as full:
            self.check(4, "export", SAMPLE, "--to", "json", "-o", "-", error="jobdesc: -:",
                       stdout=full)
            self.check(4, "formats", error="jobdesc: -:", stdout=full)

    def test_paper_and_style(self):
        sizes = set()
        for paper in ("a4", "letter"):
            for style in ("modern", "compact"):
                done = run("export", SAMPLE, "--to", "pdf", "-o", "-", "--paper", paper,
                           "--style", style)
                sizes.add(done.stdout)
        self.assertEqual(len(sizes), 4)

    def test_internal_notes_stay_inside(self):
        secret = json.loads(SAMPLE.read_text())["internal"]["notes"]
        for name in ("json", "markdown"):
            self.assertNotIn(secret, self.check(0, "export", SAMPLE, "--to", name, "-o", "-"))
        self.assertIn(secret, self.check(0, "export", SAMPLE, "--to", "json",
                                         "--include-internal", "-o", "-"))

    def test_what_is_left_out_stays_inside(self):
        document = json.loads(SAMPLE.read_text())
        document["compensation"].update(publish=False, min=12345, max=23456, note="Hushed note")
        document["sections"][2].update(enabled=False, title="Hushed heading")
        source = json.dumps(document).encode()
        for name in ("json", "markdown", "jobposting", "text", "html", "jsonresume"):
            with self.subTest(name=name):
                said = run("export", "-", "--to", name, "-o", "-", stdin=source).stdout.decode()
                self.assertNotIn("Hushed", said)
                self.assertNotIn("12345", said)
        pdf = self.folder / "job.pdf"
        pdf.write_bytes(run("export", "-", "--to", "pdf", "-o", "-", stdin=source).stdout)
        back = self.check(0, "import", pdf)
        self.assertNotIn("Hushed", back)
        self.assertNotIn("12345", back)

    def test_surroundings_change_nothing(self):
        plain = run("export", SAMPLE, "--to", "pdf", "-o", "-").stdout
        for env in ({"LC_ALL": "de_DE.UTF-8"}, {"LC_ALL": "C"}, {"TZ": "Asia/Tokyo"},
                    {"LC_ALL": "ar_EG.UTF-8", "HOME": "/nonexistent"}):
            with self.subTest(env=env):
                self.assertEqual(run("export", SAMPLE, "--to", "pdf", "-o", "-", env=env).stdout,
                                 plain)

    def test_input_is_kept(self):
        own = self.folder / "own.json"
        shutil.copy(SAMPLE, own)
        (self.folder / "link.json").symlink_to(own)
        self.check(4, "export", own, "--to", "json", cwd=self.folder, error="is an input")
        self.check(4, "export", own, "--to", "json", "-o", self.folder / "link.json",
                   error="is an input")
        self.assertEqual(own.read_bytes(), SAMPLE.read_bytes())

    def test_other_inputs_are_kept(self):
        document, notes = self.folder / "x.jobdesc", self.folder / "x.md"
        shutil.copy(SAMPLE, document)
        notes.write_text("# My notes\n\nkeep me\n")
        for order in ([document, notes], [notes, document]):
            self.check(4, "export", *order, "--to", "markdown,text", cwd=self.folder,
                       error="x.md: this is an input")
        self.check(4, "export", document, notes, "--to", "markdown", "--output-dir",
                   self.folder / ".", error="is an input")
        self.assertEqual(notes.read_text(), "# My notes\n\nkeep me\n")

    def test_import_keeps_its_input(self):
        self.check(4, "import", self.text, "-o", self.text, error="is an input")
        (self.folder / "link").symlink_to(self.text)
        self.check(4, "import", self.text, "-o", self.folder / "link", error="is an input")
        self.assertEqual(self.text.read_text(), TEXT)

    def test_new_keeps_what_is_there(self):
        output = self.folder / "new.jobdesc"
        output.touch()
        self.check(0, "new", "--set", "title=First", "-o", output)
        self.check(4, "new", "--set", "title=Second", "-o", output, error="already; --force")
        self.assertEqual(json.loads(output.read_text())["title"], "First")
        self.check(0, "new", "--set", "title=Second", "-o", output, "--force")
        self.assertEqual(json.loads(output.read_text())["title"], "Second")
        self.check(0, "new", "-o", "/dev/null")

    def test_any_locale(self):
        done = run("new", "--set", "title=Straße", env={"LC_ALL": "C"})
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertEqual(json.loads(done.stdout)["title"], "Straße")

    def test_folder_is_made(self):
        self.check(0, "export", SAMPLE, "--to", "markdown", "--output-dir", self.folder / "a/b")
        self.assertTrue((self.folder / "a/b/sample.md").exists())

    def test_skills(self):
        self.assertTrue(self.check(0, "skills", "kubernetes").startswith("kubernetes "))
        found = json.loads(self.check(0, "skills", "project", "management", "--json"))
        self.assertIn("Project management", [row["name"] for row in found])
        self.assertEqual(self.check(0, "skills", "zzzzqqqq", error="is like “zzzzqqqq”"), "")
        self.assertEqual(self.check(0, "skills", "zzzzqqqq", "--json",
                                    error="is like “zzzzqqqq”").strip(), "[]")

    def test_diff(self):
        self.assertEqual(self.check(0, "diff", SAMPLE, SAMPLE), "")
        other = self.folder / "other.jobdesc"
        made = json.loads(SAMPLE.read_text())
        made["title"] = "Line\nbreak"
        made["id"] = "another"
        made["role"]["manages"] = 2
        del made["skills"][1]
        made["skills"][2]["years"] = 5
        made["future"] = 1
        other.write_text(json.dumps(made))
        self.assertEqual(self.check(1, "diff", SAMPLE, other).splitlines(), [
            "title", '- "Data Engineer"', '+ "Line\\nbreak"',
            "role.manages", "+ 2",
            "skills.1", '- "SQL"',
            "skills.2.years", "+ 5",
            "", "+ members that this version does not know",
        ])
        self.check(3, "diff", SAMPLE, self.folder / "missing", error="missing")

    def test_odd_names(self):
        for name in ("-rf.txt", "%s%n.txt", "a b\n.txt", ".txt", "ü.txt", "?#.txt"):
            (self.folder / name).write_text(TEXT)
            with self.subTest(name=name):
                done = run("import", "-o", "-", "--", name, cwd=self.folder)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertEqual(json.loads(done.stdout)["title"], "Orchard Keeper")

    def test_strict(self):
        document = json.loads(SAMPLE.read_text())
        del document["dates"]
        path = self.folder / "job.jobdesc"
        path.write_text(json.dumps(document))
        done = run("export", path, "--to", "jobposting", "--strict", cwd=self.folder)
        said = done.stderr.decode()
        self.assertEqual(done.returncode, 4)
        self.assertEqual(said.count("day of posting"), 1, said)
        self.assertIn("job.jsonld: not exported, as --strict", said.splitlines()[-1])
        self.assertFalse((self.folder / "job.jsonld").exists())

    def test_failure_is_told_alone(self):
        document = json.loads(SAMPLE.read_text())
        del document["dates"]
        path = self.folder / "job.jobdesc"
        path.write_text(json.dumps(document))
        done = run("export", path, "--to", "jobposting", "-o", self.folder / "no/x.jsonld")
        self.assertEqual(done.returncode, 4)
        self.assertEqual(len(done.stderr.decode().splitlines()), 1, done.stderr)
        self.check(4, "export", path, SAMPLE, "--to", "json,pdf", "--output-dir", self.text,
                   error="keeper.txt: this is no folder")

    def test_dry_run_writes_nothing(self):
        run("export", SAMPLE, "--to", "markdown,json", "--dry-run", cwd=self.folder)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["keeper.txt"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
