# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files: opening, importing, saving, and what can go wrong with them."""

import json
import os
import subprocess
import sys

from harness import App, Failure, check_quiet, equal, open_blank, run, save_new, wait

TEXT = '''Head Gardener Job Description

You look after the gardens of a museum in the middle of the city.

Responsibilities
- Plan the beds for each season
- Lead a team of four gardeners

Requirements
- Five years of work in public gardens
- A driving licence
'''


def read(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def subtitle(app, text):
    return app.find(contains=text)


def test_save_and_open():
    with App() as app:
        open_blank(app)
        app.type('Cook')
        app.wait_title('Cook')
        subtitle(app, 'Draft, Not in a File')
        path = save_new(app, 'cook.jobdesc')
        equal(read(path)['title'], 'Cook')
        folder = os.path.basename(app.home)
        wait(lambda: app.get('label', folder), f'no subtitle {folder}')
        app.type('s')
        subtitle(app, 'Unsaved Changes')
        app.key('ctrl+s')
        wait(lambda: read(path)['title'] == 'Cooks', 'the file does not follow')
        app.close_window()

        # The file is offered, and nothing is left of the draft.
        app.start()
        row = app.find('list item', contains='Cooks')
        equal(app.get('list item', contains='Draft'), None)
        row.press(x=80)
        app.wait_title('Cooks')
        check_quiet(app)


def test_import_text():
    with App() as app:
        path = app.file('gardener.txt')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(TEXT)
        app.key('ctrl+o')
        app.choose_file('Open', path, 'Open')
        app.wait_title('Head Gardener')
        app.find(contains='Plan the beds for each season')
        subtitle(app, 'Draft, Not in a File')
        with open(path, encoding='utf-8') as file:
            equal(file.read(), TEXT)
        check_quiet(app)


def test_damaged_file():
    """A file that is broken says where, is not touched, and its text can be had anyway."""
    with App() as app:
        path = app.file('broken.jobdesc')
        broken = '{\n  "format": "jobdesc/1",\n  "title": "Miller,\n}\n'
        with open(path, 'w', encoding='utf-8') as file:
            file.write(broken)
        app.key('ctrl+o')
        app.choose_file('Open', path, 'Open')
        app.find(contains='Cannot Open “broken.jobdesc”')
        app.find(contains='Line 3')
        app.find(contains='The file is unchanged.')
        app.find('button', 'Back').click()
        app.find('heading', 'Templates')

        app.key('ctrl+o')
        app.choose_file('Open', path, 'Open')
        app.find('button', 'Open as Text').click()
        app.find(contains='Draft, Not in a File')
        with open(path, encoding='utf-8') as file:
            equal(file.read(), broken)
        check_quiet(app)


def test_second_start():
    """One program a session: a file on the command line opens there, and only once."""
    with App() as app:
        open_blank(app)
        app.type('Tailor')
        path = save_new(app, 'tailor.jobdesc')

        def start(*args):
            env = dict(os.environ, XDG_STATE_HOME=app.file('state'), GTK_A11Y='none')
            done = subprocess.run([os.environ['ROLEWRIGHT'], *args], env=env, timeout=20,
                                  capture_output=True, text=True)
            if done.returncode:
                raise Failure(done.stderr)

        start(path)
        equal([w.name for w in app.windows()], ['Tailor'])
        start('--new-window')
        wait(lambda: len(app.windows()) == 2, 'no new window')
        text = app.file('gardener.txt')
        with open(text, 'w', encoding='utf-8') as file:
            file.write(TEXT)
        # The new window shows the start page, so the file goes there.
        start(text)
        wait(lambda: sorted(w.name for w in app.windows()) == ['Head Gardener', 'Tailor'],
             lambda: str([w.name for w in app.windows()]))
        check_quiet(app)


if __name__ == '__main__':
    sys.exit(run(sys.modules[__name__]))
