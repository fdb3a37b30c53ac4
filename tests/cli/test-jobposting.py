#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""JobPosting as Google for Jobs reads it: each field, and each mistake that others made."""

import html.parser
import json
import os
import pathlib
import subprocess
import sys
import unittest

JOBDESC = os.environ["JD_JOBDESC"]
SAMPLE = pathlib.Path(os.environ["JD_SOURCE_ROOT"]) / "data/sample.jobdesc"
TAGS = {"p", "ul", "ol", "li", "strong", "em", "code", "a", "blockquote", "br"}

BASE = {
    "format": "jobdesc/1", "kind": "document", "id": "x", "lang": "en", "title": "Cook",
    "company": {"name": "Inn"}, "dates": {"posted": "2026-11-01", "closes": "2026-12-01"},
    "locations": [{"workplace": "onsite", "address": {"city": "Graz", "country": "AT"}}],
    "employment": {"types": ["FULL_TIME"]},
    "compensation": {"min": 30000, "max": 40000, "currency": "EUR", "period": "YEAR"},
    "sections": [{"id": "summary", "role": "summary",
                  "blocks": [{"type": "paragraph", "text": "You cook."}]}],
}


def export(document, *options):
    done = subprocess.run([JOBDESC, "export", "-", "--to", "jobposting", "-o", "-", *options],
                          input=json.dumps(document).encode(), capture_output=True, check=False,
                          timeout=60)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def with_members(**members):
    return {**BASE, **members}


class Tags(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.found, self.open, self.text = set(), [], ""
        self.feed(text)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag, attrs):
        self.found.add(tag)
        assert all(name == "href" for name, value in attrs), attrs
        assert all(value.split(":")[0] in ("http", "https", "mailto", "tel")
                   for name, value in attrs), attrs
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


class JobPosting(unittest.TestCase):
    def test_complete(self):
        status, text, said = export(BASE, "--strict")
        self.assertEqual((status, said), (0, ""))
        posting = json.loads(text)
        self.assertEqual(posting["@type"], "JobPosting")
        self.assertEqual(posting["title"], "Cook")
        self.assertEqual(posting["hiringOrganization"]["name"], "Inn")
        self.assertEqual(posting["datePosted"], "2026-11-01")
        self.assertEqual(posting["validThrough"], "2026-12-01")
        self.assertEqual(posting["employmentType"], ["FULL_TIME"])
        self.assertEqual(posting["jobLocation"][0]["address"]["addressCountry"], "AT")
        self.assertEqual(posting["baseSalary"]["value"],
                         {"@type": "QuantitativeValue", "minValue": 30000, "maxValue": 40000,
                          "unitText": "YEAR"})
        self.assertNotIn("jobLocationType", posting)
        self.assertNotIn("directApply", posting)

    def test_fields(self):
        rows = [
            # Remote work stands with its regions or not at all; hybrid is not remote.
            ({"locations": [{"workplace": "remote", "hiringRegions": ["AT", "US-CA"]}]},
             lambda p: p["jobLocationType"] == "TELECOMMUTE" and "jobLocation" not in p and
             [r["@type"] for r in p["applicantLocationRequirements"]] == ["Country", "State"], ""),
            ({"locations": [{"workplace": "remote"}]},
             lambda p: "jobLocationType" not in p and "applicantLocationRequirements" not in p,
             "countries"),
            ({"locations": [{"workplace": "hybrid", "address": {"country": "AT"}}]},
             lambda p: "jobLocationType" not in p and len(p["jobLocation"]) == 1, ""),
            ({"locations": []}, lambda p: "jobLocation" not in p, "place is missing"),
            ({"locations": [{"workplace": "onsite", "address": {"city": "Graz"}}]},
             lambda p: "addressCountry" not in p["jobLocation"][0]["address"], "country"),
            ({"locations": [{"workplace": "onsite", "address": {"country": "日本"}}]},
             lambda p: True, "two-letter"),
            # Types of employment are the eight of Google or nothing.
            ({"employment": {"types": ["CONTRACT", "INTERN"]}},
             lambda p: p["employmentType"] == ["INTERN"], "not a known value"),
            ({"employment": {"types": ["Full-Time"]}}, lambda p: "employmentType" not in p,
             "not a known value"),
            # Pay is numbers with a currency and a period, never zero for unknown.
            ({"compensation": {"min": 20, "max": 20, "currency": "EUR", "period": "HOUR"}},
             lambda p: p["baseSalary"]["value"]["value"] == 20 and
             "minValue" not in p["baseSalary"]["value"], ""),
            ({"compensation": {"min": 20.5, "max": 21, "currency": "EUR", "period": "HOUR"}},
             lambda p: p["baseSalary"]["value"]["minValue"] == 20.5, ""),
            ({"compensation": {"min": 20, "currency": "EUR", "period": "HOUR"}},
             lambda p: "baseSalary" not in p, ""),
            ({"compensation": {"min": 20, "max": 30}}, lambda p: "baseSalary" not in p, "currency"),
            ({"compensation": {"min": 30, "max": 20, "currency": "EUR", "period": "HOUR"}},
             lambda p: "baseSalary" not in p, "smaller"),
            ({"compensation": {"min": 77, "max": 88, "currency": "EUR", "period": "HOUR",
                               "publish": False}},
             lambda p: "baseSalary" not in p and "77" not in p["description"], ""),
            ({"compensation": {}}, lambda p: "baseSalary" not in p, ""),
            # Days
            ({"dates": {}}, lambda p: "datePosted" not in p and "validThrough" not in p, "posting"),
            ({"dates": {"posted": "2026-11-01", "closes": "2026-11-01"}}, lambda p: True,
             "not after"),
            # Schooling in place of experience needs both.
            ({"requirements": [{"type": "education", "text": "A degree", "importance": "must",
                                "education": {"level": "bachelor", "orExperience": True}}]},
             lambda p: p["educationRequirements"]["credentialCategory"] == "bachelor degree" and
             "experienceInPlaceOfEducation" not in p, ""),
            ({"requirements": [{"type": "education", "text": "A degree", "importance": "must",
                                "education": {"level": "bachelor", "orExperience": True}},
                               {"type": "experience", "text": "Time", "importance": "must",
                                "months": 24},
                               {"type": "experience", "text": "More", "importance": "nice",
                                "months": 99}]},
             lambda p: p["experienceInPlaceOfEducation"] is True and
             p["experienceRequirements"]["monthsOfExperience"] == 24, ""),
            ({"requirements": [{"type": "education", "text": "None", "importance": "must",
                                "education": {"level": "none"}}]},
             lambda p: p["educationRequirements"] == "no requirements", ""),
            # The rest
            ({"apply": {"direct": False}}, lambda p: p["directApply"] is False, ""),
            ({"apply": {"email": "a@b.c"}}, lambda p: "directApply" not in p, ""),
            ({"ids": {"requisition": "R1"}}, lambda p: p["identifier"]["value"] == "R1", ""),
            ({"company": {}}, lambda p: "hiringOrganization" not in p, "company"),
            ({"title": ""}, lambda p: "title" not in p, "title"),
            ({"sections": [], "compensation": {}, "employment": {}, "locations": [],
              "dates": {}}, lambda p: "description" not in p, "text is missing"),
            ({"skills": [{"name": "B", "importance": "nice"}, {"name": "A", "importance": "must"}]},
             lambda p: p["skills"] == ["A", "B"], ""),
            ({"internal": {"notes": "secret"}}, lambda p: "secret" not in json.dumps(p), ""),
        ]
        for members, check, error in rows:
            with self.subTest(members=members):
                status, text, said = export(with_members(**members))
                self.assertEqual(status, 0, said)
                self.assertTrue(check(json.loads(text)), text)
                self.assertIn(error, said)
                self.assertEqual(bool(error), bool(said), said)
                if error and error != "not a known value":
                    self.assertEqual(export(with_members(**members), "--strict")[:2], (4, ""))

    def test_hostile_text(self):
        hostile = "</script><!-- <img src=x onerror=alert(1)> & ]]> \u2028 \" ' \\\\ 😀"
        document = with_members(
            title=hostile, company={"name": hostile},
            sections=[{"id": "a", "role": "custom", "title": hostile, "blocks": [
                {"type": "bullets", "items": [{"text": hostile, "items": [{"text": hostile}]}]},
                {"type": "paragraph", "text": "[x](javascript:alert(1)) [y](https://a.b/?q=\"<)"},
                {"type": "numbers", "items": [{"text": "one"}]},
                {"type": "quote", "text": hostile}]}],
            faq=[{"question": hostile, "answer": hostile}])
        _, text, _ = export(document)
        for sign in "<>&\u2028":
            self.assertNotIn(sign, text)
        posting = json.loads(text)
        self.assertEqual(posting["title"].replace("\\\\", "\\"), hostile.replace("\\\\", "\\"))
        tags = Tags(posting["description"])
        self.assertLessEqual(tags.found, TAGS)
        self.assertIn("</script>", tags.text)
        self.assertIn("javascript:alert(1)", tags.text)

    def test_sample(self):
        _, text, said = export(json.loads(SAMPLE.read_text()))
        self.assertEqual(said, "")
        tags = Tags(json.loads(text)["description"])
        self.assertLessEqual(tags.found, TAGS)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
