#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Validates what the writer writes against the JSON Schema of the format."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

root = pathlib.Path(os.environ['JD_SOURCE_ROOT'])
schema = json.loads((root / 'data/jobdesc.schema.json').read_text())
validator = jsonschema.Draft202012Validator(schema)
n_failed = 0

with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.argv[1], folder], check=True)
    paths = sorted(pathlib.Path(folder).glob('*.jobdesc'))
    for path in paths:
        for error in validator.iter_errors(json.loads(path.read_text())):
            print(f'# {path.name}: {error.json_path}: {error.message[:200]}')
            n_failed += 1

    print('1..1')
    print('ok 1' if paths and not n_failed else 'not ok 1', 'written files are valid')

sys.exit(0 if paths and not n_failed else 1)
