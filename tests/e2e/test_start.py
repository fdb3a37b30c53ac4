# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The start page: what a first run shows, templates, search, drafts that come back."""

import os
import sys

from harness import App, check_quiet, equal, open_blank, run, wait


def is_on_disk(app, text):
    """Whether a draft that is written to its end holds a text."""
    for folder, _, files in os.walk(app.file('state')):
        for name in files:
            if not name.startswith('.'):
                with open(os.path.join(folder, name), 'rb') as file:
                    if text.encode() in file.read():
                        return True
    return False


def test_first_run():
    with App() as app:
        equal(app.title, 'Rolewright')
        app.find('heading', 'Write a Job Description')
        app.find('heading', 'Templates')
        app.find(name='Backend Software Developer')
        app.find('button', 'Open…')
        # Nothing asks anything, and there is nothing to go on with.
        equal(app.get('heading', 'Continue'), None)
        equal(app.all('dialog') + app.all('alert'), [])
        check_quiet(app)


def test_search():
    with App() as app:
        app.find(name='Backend Software Developer')
        app.key('ctrl+f')
        app.wait_focus(name='Search documents and templates')
        app.type('nurse')
        app.find(name='Registered Nurse')
        app.gone(name='Backend Software Developer')
        app.type('xyzzy')
        app.find(name='No Results')
        app.find('button', 'Start Blank').click()
        app.wait_title('Untitled Job Description')
        check_quiet(app)


def test_kill_loses_nothing():
    """A program that is killed a moment after the last key has the text when it starts again."""
    with App() as app:
        open_blank(app)
        app.type('Lighthouse Keeper')
        app.wait_title('Lighthouse Keeper')
        wait(lambda: is_on_disk(app, 'Lighthouse Keeper'), 'the text is not on disk', timeout=4)
        app.kill()

        app.start()
        app.wait_title('Lighthouse Keeper')
        app.find(contains='Recovered from a draft of')
        app.find(contains='Draft, Not in a File')
        check_quiet(app)


def test_delete_draft_and_undo():
    with App() as app:
        open_blank(app)
        app.type('Beekeeper')
        app.wait_title('Beekeeper')
        app.close_window()

        app.start()
        app.find('list item', contains='Beekeeper')
        app.open_menu('Menu of Beekeeper', 'Delete Draft').click()
        app.gone('list item', contains='Beekeeper')
        app.find(name='“Beekeeper” deleted')
        app.find('button', 'Undo').click()
        app.find('list item', contains='Beekeeper').press(x=80)
        app.wait_title('Beekeeper')
        check_quiet(app)


def test_missing_file():
    """A file that was moved stays in the list, and is found again by who knows where it is."""
    with App() as app:
        open_blank(app)
        app.type('Roofer')
        app.wait_title('Roofer')
        path = app.file('roofer.jobdesc')
        app.key('ctrl+s')
        app.choose_file('Save As', path, 'Save')
        wait(lambda: os.path.exists(path), 'not saved')
        app.find(contains=os.path.basename(app.home))
        app.close_window()
        os.mkdir(app.file('attic'))
        moved = app.file('attic', 'roofer.jobdesc')
        os.rename(path, moved)

        app.start()
        app.find('label', contains='Not found in')
        app.open_menu('Menu of Roofer', 'Find…')
        app.key('Escape')
        app.gone('menu item', 'Find…')
        app.find('list item', 'Roofer').press(x=80)
        app.choose_file('Find “Roofer”', moved, 'Open')
        app.wait_title('Roofer')
        app.find(contains='attic')
        check_quiet(app)


def test_all_documents():
    with App() as app:
        open_blank(app)
        app.type('Glazier')
        app.wait_title('Glazier')
        app.close_window()

        app.start()
        app.find('button', 'Show All').click()
        app.find(name='Drafts')
        app.open_menu('Menu of Glazier', 'Delete Draft').click()
        app.find(name='Deleted, Kept 30 Days')
        app.find('button', 'Restore').click()
        app.gone(name='Deleted, Kept 30 Days')
        app.find('button', 'Menu of Glazier')
        check_quiet(app)


if __name__ == '__main__':
    sys.exit(run(sys.modules[__name__]))
