# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes back after the end of the program, however it ended."""

import os
import signal
import subprocess
import sys

from harness import App, Failure, check_quiet, equal, run, wait


def open_blank(app):
    app.find(name='Blank').press()
    app.wait_title('Untitled Job Description')


def save_new(app, name):
    path = app.file(name)
    app.key('ctrl+s')
    app.choose_file('Save As', path, 'Save')
    wait(lambda: os.path.exists(path), f'{path} was not saved')
    return path


def noted(app, text):
    """Whether the windows are written down with a text in it."""
    path = app.file('state', 'rolewright', 'run', 'windows')
    return os.path.exists(path) and text in open(path, encoding='utf-8').read()


def is_drafted(app, text):
    for folder, _, files in os.walk(app.file('state', 'rolewright', 'drafts')):
        for name in files:
            with open(os.path.join(folder, name), 'rb') as file:
                if text.encode() in file.read():
                    return True
    return False


def titles(app):
    return sorted(w.name for w in app.windows())


def open_second(app, path):
    env = dict(os.environ, XDG_STATE_HOME=app.file('state'), GTK_A11Y='none')
    done = subprocess.run([os.environ['ROLEWRIGHT'], path], env=env, timeout=20,
                          capture_output=True, text=True)
    if done.returncode:
        raise Failure(done.stderr)


def quit_app(app):
    app.key('ctrl+q')
    app.wait_end()
    equal(app.process.returncode, 0)


def test_quit_and_start():
    """After quitting, the window is there again with unsaved text and its caret."""
    with App() as app:
        open_blank(app)
        app.type('Carpenter')
        path = save_new(app, 'carpenter.jobdesc')
        app.type('s')
        app.wait_title('Carpenters')
        quit_app(app)
        app.start()
        app.wait_title('Carpenters')
        app.find(contains='Unsaved Changes')
        # The caret is where it was.
        app.wait_focus(contains='Carpenters')
        app.type('!')
        app.wait_title('Carpenters!')
        with open(path, encoding='utf-8') as file:
            equal('Carpenters' in file.read(), False)
        check_quiet(app)


def test_closed_windows_stay_closed():
    with App() as app:
        open_blank(app)
        app.type('Carpenter')
        app.wait_title('Carpenter')
        wait(lambda: noted(app, 'draft='), 'the window is not written down')
        app.close_window()
        app.start()
        equal(app.title, 'Rolewright')
        app.find('list item', contains='Carpenter')
        check_quiet(app)


def test_terminate():
    """The end of the session: what was typed a moment ago is there."""
    with App() as app:
        open_blank(app)
        app.type('Watchmaker')
        app.wait_title('Watchmaker')
        app.process.send_signal(signal.SIGTERM)
        app.wait_end()
        equal(app.process.returncode, 0)
        app.start()
        app.wait_title('Watchmaker')
        check_quiet(app)


def test_two_crashes():
    """What crashes twice is not opened a third time, and nothing is lost."""
    with App() as app:
        open_blank(app)
        app.type('Stuntman')
        app.wait_title('Stuntman')
        wait(lambda: noted(app, 'draft='), 'the window is not written down')
        app.type(' on the Roof')
        app.wait_title('Stuntman on the Roof')
        wait(lambda: is_drafted(app, 'Stuntman on the Roof'), 'the text is not on disk')
        app.kill()
        app.start()
        app.wait_title('Stuntman on the Roof')
        app.kill()
        app.start()
        equal(app.title, 'Rolewright')
        app.find(contains='Rolewright closed twice, so nothing was reopened.')
        app.find('button', 'Show Drafts').click()
        app.find(name='Drafts')
        app.find('list item', contains='Stuntman on the Roof')
        check_quiet(app)


def test_one_window_a_file():
    """A link, or another name, of an open file leads to its window."""
    with App() as app:
        open_blank(app)
        app.type('Potter')
        path = save_new(app, 'potter.jobdesc')
        names = [app.file(name) for name in ('soft.jobdesc', 'hard.jobdesc')]
        os.symlink(path, names[0])
        os.link(path, names[1])
        os.mkdir(app.file('folder'))
        for name in [*names, app.file('folder', '..', 'potter.jobdesc')]:
            open_second(app, name)
            wait(lambda: titles(app) == ['Potter'], lambda: str(titles(app)))
        check_quiet(app)


if __name__ == '__main__':
    sys.exit(run(sys.modules[__name__]))
