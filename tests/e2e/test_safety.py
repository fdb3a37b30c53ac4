# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What another program does to an open file, and that no answer to it loses a word."""

import json
import os
import subprocess
import sys
import tempfile

from harness import App, check_quiet, equal, open_blank, run, save_new, wait

CONFLICT = 'Two Changed Versions'


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


class Disk:
    """A small disk that only the program sees, mounted on a folder of its home."""

    def __init__(self, size):
        self.home = tempfile.mkdtemp(prefix='home-', dir=os.environ['HOME'])
        self.folder = os.path.join(self.home, 'disk')
        self.old = os.environ['ROLEWRIGHT']
        self.script = os.path.join(self.home, 'start')
        os.mkdir(self.folder)
        with open(self.script, 'w', encoding='utf-8') as file:
            file.write(f"""#!/bin/sh
exec unshare --mount sh -c 'mount -t tmpfs -o size={size} tmpfs "{self.folder}" &&
cp "{self.home}"/*.jobdesc "{self.folder}" && . "{self.home}/prepare" && exec "$@"' sh {self.old} "$@"
""")
        os.chmod(self.script, 0o755)

    def prepare(self, commands):
        with open(os.path.join(self.home, 'prepare'), 'w', encoding='utf-8') as file:
            file.write(commands + '\n')

    @staticmethod
    def can_mount():
        return subprocess.run(['unshare', '--mount', 'true'], capture_output=True).returncode == 0

    def open(self, name):
        """Starts the program with a file of the disk."""
        os.environ['ROLEWRIGHT'] = self.script
        try:
            return App(os.path.join(self.folder, name), home=self.home)
        finally:
            os.environ['ROLEWRIGHT'] = self.old

    def see(self, app, name):
        """The path by which this process sees a file of the disk."""
        return f'/proc/{app.process.pid}/root{self.folder}/{name}'


def make_file(disk, title):
    document = {'format': 'jobdesc/1', 'kind': 'document', 'id': 'a1', 'lang': 'en', 'title': title}
    with open(os.path.join(disk.home, 'cook.jobdesc'), 'w', encoding='utf-8') as file:
        json.dump(document, file)


def test_full_disk():
    if not Disk.can_mount():
        print('# not run: the full disk, as this needs root')
        return
    disk = Disk('100k')
    make_file(disk, 'Cook')
    disk.prepare(f'dd if=/dev/zero of="{disk.folder}/fill" bs=1k 2>/dev/null || true')
    with disk.open('cook.jobdesc') as app:
        app.wait_title('Cook')
        app.wait_focus(contains='Cook')
        app.key('End')
        app.type('s')
        app.wait_title('Cooks')
        app.key('ctrl+s')
        app.find(contains='Not saved: the disk is full. Your text is safe in a draft.')
        app.find(contains='disk, Not Saved')
        equal(read(disk.see(app, 'cook.jobdesc'))['title'], 'Cook')

        app.find('button', 'Resolve…').click()
        app.find(contains='“cook.jobdesc” Was Not Saved')
        app.find(contains='The disk is full: 0 bytes free,')
        app.find(contains='The file still holds the version of')
        for button in ('Save As…', 'Copy Text', 'Later'):
            app.find('button', button)
        os.unlink(disk.see(app, 'fill'))
        app.find('button', 'Try Again').click()
        wait(lambda: read(disk.see(app, 'cook.jobdesc'))['title'] == 'Cooks', 'not saved')
        app.gone(contains='Not saved')
        check_quiet(app)


def test_read_only_disk():
    if not Disk.can_mount():
        print('# not run: the read-only disk, as this needs root')
        return
    disk = Disk('1m')
    make_file(disk, 'Cook')
    disk.prepare(f'mount -o remount,ro "{disk.folder}"')
    with disk.open('cook.jobdesc') as app:
        app.wait_title('Cook')
        app.find(contains='This file is read-only')
        app.find(contains='disk, Read-Only')
        other = app.file('mine.jobdesc')
        app.find('button', 'Save As…').click()
        app.choose_file('Save As', other, 'Save')
        wait(lambda: os.path.exists(other), 'not saved elsewhere')
        app.gone(contains='This file is read-only')
        check_quiet(app)


def test_newer_format():
    with App() as app:
        path = app.file('future.jobdesc')
        with open(path, 'w', encoding='utf-8') as file:
            json.dump({'format': 'jobdesc/9', 'kind': 'document', 'id': 'a1', 'lang': 'en',
                       'title': 'Astronaut', 'orbit': 'low'}, file)
        app.key('ctrl+o')
        app.choose_file('Open', path, 'Open')
        app.wait_title('Astronaut')
        app.find(contains='Made with a newer Rolewright. You can read and export it.')
        app.find('button', 'Save a Copy…').click()
        other = app.file('copy.jobdesc')
        app.choose_file('Save a Copy', other, 'Save')
        wait(lambda: os.path.exists(other), 'not copied')
        app.find(name='Copy saved')
        with open(path, 'rb') as one, open(other, 'rb') as two:
            equal(two.read(), one.read())
        check_quiet(app)


HOSTILE = '<b>&amp; "%s%n" </b> \u202eevil\u202c & <i'


def test_hostile_words():
    """Words that look like markup, formats or orders are words, wherever they are shown."""
    with App() as app:
        open_blank(app)
        app.type('Baker')
        path = save_new(app, 'baker <b>&%s.jobdesc')
        app.find(contains=os.path.basename(app.home))
        change_outside(path, HOSTILE)
        app.find(name='Updated from the file')
        wait(lambda: '<b>&amp;' in app.title, lambda: app.title)
        app.type('x')
        app.find(contains='Unsaved Changes')
        change_outside(path, HOSTILE + '!')
        app.find('button', 'Compare…').click()
        app.find(contains='<b>&amp; "%s%n"')
        app.find('button', 'Use the File’s').click()
        app.gone(name=CONFLICT)
        app.menu('Versions…')
        app.find('list item', contains='Today').press()
        app.find(contains='− <b>&amp;')
        app.key('Escape')
        app.gone(contains='− <b>&amp;')
        before = os.stat(path).st_ino
        app.key('ctrl+s')
        wait(lambda: os.stat(path).st_ino != before, 'not saved')
        app.find(contains=os.path.basename(app.home))
        app.close_window()
        app.start()
        name = app.find('list item', contains='<b>&amp;').name
        app.open_menu('Menu of ' + name, 'Remove from List').click()
        app.find(contains='removed from the list')
        check_quiet(app)


if __name__ == '__main__':
    sys.exit(run(sys.modules[__name__]))
