# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What another program does to an open file, and that no answer to it loses a word."""

import json
import os
import sys

from harness import App, check_quiet, equal, run, wait

CONFLICT = 'Two Changed Versions'


def open_blank(app):
    app.find(name='Blank').press()
    app.wait_title('Untitled Job Description')


def save_new(app, name):
    path = app.file(name)
    app.key('ctrl+s')
    app.choose_file('Save As', path, 'Save')
    wait(lambda: os.path.exists(path), f'{path} was not saved')
    return path


def read(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def change_outside(path, title):
    """Another process writes the file."""
    document = read(path)
    document['title'] = title
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(document, file)


def kept(app, text):
    """Whether a version that is kept holds a text."""
    for folder, _, files in os.walk(app.file('state')):
        for name in files:
            if name.endswith('.version') and not name.startswith('.'):
                with open(os.path.join(folder, name), 'rb') as file:
                    if text.encode() in file.read():
                        return True
    return False


def make_conflict(app, name):
    open_blank(app)
    app.type('Baker')
    app.wait_title('Baker')
    path = save_new(app, name)
    app.find(contains=os.path.basename(app.home))
    app.type('s')
    app.wait_title('Bakers')
    change_outside(path, 'Pastry Chef')
    app.find(contains='This file was changed by another program at')
    app.find(contains='Changed Outside')
    return path


def test_clean_file_is_reloaded():
    with App() as app:
        open_blank(app)
        app.type('Baker')
        app.wait_title('Baker')
        path = save_new(app, 'baker.jobdesc')
        app.find(contains=os.path.basename(app.home))
        change_outside(path, 'Pastry Chef')
        app.wait_title('Pastry Chef')
        app.find(name='Updated from the file')
        app.find('button', 'Undo').click()
        app.wait_title('Baker')
        equal(read(path)['title'], 'Pastry Chef')
        check_quiet(app)


def test_overwrite_the_file():
    with App() as app:
        path = make_conflict(app, 'baker.jobdesc')
        app.find('button', 'Compare…').click()
        app.find(name=CONFLICT)
        app.find(contains='Pastry Chef')
        app.find('button', 'Overwrite the File').click()
        wait(lambda: read(path)['title'] == 'Bakers', 'the file is not overwritten')
        app.gone(contains='This file was changed by another program')
        wait(lambda: kept(app, 'Pastry Chef'), 'what was in the file is lost')
        check_quiet(app)


def test_use_the_files():
    with App() as app:
        path = make_conflict(app, 'baker.jobdesc')
        app.find('button', 'Compare…').click()
        app.find('button', 'Use the File’s').click()
        app.wait_title('Pastry Chef')
        app.gone(contains='This file was changed by another program')
        equal(read(path)['title'], 'Pastry Chef')
        wait(lambda: kept(app, 'Bakers'), 'what was here is lost')
        # And it is to be found by who looks for it.
        app.menu('Versions…')
        app.find('list item', contains='Today').press()
        app.find(contains='− Bakers')
        app.key('Escape')
        app.gone(contains='− Bakers')
        check_quiet(app)


def test_keep_yours_as_copy():
    """Saving before deciding asks the same."""
    with App() as app:
        path = make_conflict(app, 'baker.jobdesc')
        app.key('ctrl+s')
        app.find('button', 'Keep Yours as Copy…').click()
        other = app.file('mine.jobdesc')
        app.choose_file('Save As', other, 'Save')
        wait(lambda: os.path.exists(other), 'not saved elsewhere')
        equal(read(other)['title'], 'Bakers')
        equal(read(path)['title'], 'Pastry Chef')
        app.gone(contains='This file was changed by another program')
        check_quiet(app)


def test_file_goes_away_and_comes_back():
    with App() as app:
        open_blank(app)
        app.type('Baker')
        app.wait_title('Baker')
        path = save_new(app, 'baker.jobdesc')
        os.rename(path, path + '.away')
        app.find(contains='The file was moved or deleted. Your text is here.')
        os.rename(path + '.away', path)
        app.gone(contains='The file was moved or deleted')
        check_quiet(app)


def test_versions():
    with App() as app:
        open_blank(app)
        app.type('Baker')
        app.wait_title('Baker')
        path = save_new(app, 'baker.jobdesc')
        app.type(' of Bread')
        app.wait_title('Baker of Bread')
        app.key('ctrl+s')
        wait(lambda: read(path)['title'] == 'Baker of Bread', 'not saved')
        app.menu('Versions…')
        app.find('list item', contains='Now')
        rows = wait(lambda: [r for r in app.all('list item') if 'Today' in r.name], 'no versions')
        rows[-1].press()
        app.find(contains='− Baker')
        app.find(contains='+ Baker of Bread')
        app.find('button', 'Restore').click()
        app.wait_title('Baker')
        app.find('button', 'Undo').click()
        app.wait_title('Baker of Bread')
        check_quiet(app)


if __name__ == '__main__':
    sys.exit(run(sys.modules[__name__]))
