# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys and names: all that a hand on the keyboard or an ear at a screen reader needs."""

import os
import subprocess
import sys

from harness import FOCUSABLE, App, Failure, check_quiet, equal, run, wait

# What GTK itself gives a focusable node without a name to.
CONTAINERS = ('application', 'window', 'generic', 'group', 'list', 'dialog', 'tab panel',
              'scroll bar')


def is_named(node):
    if node.name or node.description:
        return True
    # libadwaita builds some rows of a row in a row, of which one has the name.
    if node.role != 'list item':
        return False
    return (any(n.name for n in node.walk() if n.role == 'list item')
            or any(role in ('list item', 'combo box') and name for role, name in node.parents()))


def nameless(root):
    return [n for n in root.all(state=FOCUSABLE) if n.role not in CONTAINERS and not is_named(n)]


def check_names(root, where):
    bad = nameless(root)
    if bad:
        raise Failure(f'{len(bad)} without a name on {where}:\n'
                      + '\n'.join(f'{n.role} in {list(n.parents())}' for n in bad[:20]))


def test_names():
    with App() as app:
        app.find(name='Backend Software Developer')
        check_names(app, 'the start page')
        app.use_template('Backend Software Developer')
        app.find('button', 'Export')
        check_names(app, 'the editor')
        app.key('ctrl+h')
        app.find('button', 'Replace All')
        check_names(app, 'Find and Replace')
        app.key('Escape')
        app.key('ctrl+j')
        app.find('search box')
        check_names(app, 'the Skills page')
        app.key('alt+Left')
        app.find('button', 'Choose Skills…')
        for key, title in (('ctrl+question', 'Keyboard Shortcuts'), ('ctrl+comma', 'Preferences'),
                           ('ctrl+e', 'Export')):
            app.key(key)
            app.find(name=title)
            check_names(app, title)
            app.key('Escape')
            wait(lambda: not app.all('dialog'), f'{title} does not close')
        check_quiet(app)


def test_menu():
    with App() as app:
        app.use_template('Backend Software Developer')
        app.key('F10')
        for name in ('New…', 'Open…', 'Save', 'Save As…', 'Preferences', 'Keyboard Shortcuts',
                     'Help', 'About Rolewright'):
            app.find('menu item', name)
        app.key('Escape')
        app.gone('menu item', 'Save As…')
        app.menu('About Rolewright')
        app.find(contains='The Rolewright authors')
        # The keys of the application rest while a dialog is open, Quit too.
        app.key('Escape')
        app.gone(contains='The Rolewright authors')
        check_quiet(app)


def test_panes():
    with App() as app:
        app.use_template('Backend Software Developer')
        app.find('label', 'Preview')
        app.key('F8')
        app.gone('label', 'Preview')
        app.key('F8')
        app.find('label', 'Preview')
        app.key('F9')
        app.gone('label', 'Outline')
        app.key('F9')
        app.find('label', 'Outline')
        check_quiet(app)


def test_shortcuts_dialog():
    with App() as app:
        app.key('ctrl+question')
        app.find(name='Keyboard Shortcuts')
        app.wait_focus(name='Search shortcuts')
        app.type('undo')
        row = app.find('list item', 'Undo')
        equal(row.description, 'Ctrl+Z')
        app.gone('list item', 'Save')
        app.type('qqq')
        app.find(contains='No Results')
        app.key('Escape', 'Escape')
        wait(lambda: not app.all('dialog'), 'the dialog does not close')
        check_quiet(app)


def export_by_keys(app, path, press):
    press('ctrl+e')
    app.find('dialog', 'Export')
    press('ctrl+Return')
    app.wait_focus(role='text box', contains='.pdf')
    press('ctrl+a')
    app.type(path)
    press('Return')
    wait(lambda: os.path.exists(path), 'no PDF')


def test_write_without_mouse():
    """A description made from nothing, put in order and exported, by keys alone."""
    with App() as app:
        app.wait_focus(name='Blank')
        app.key('Return')
        app.wait_focus(name='Job title')
        app.type('Lighthouse Keeper')
        app.wait_title('Lighthouse Keeper')
        for number in range(2, 9):
            app.key(f'ctrl+{number}')
            if app.focus() and app.focus().name.startswith(('Responsibility', 'Add Resp')):
                break
        if app.focus().name.startswith('Add'):
            app.key('Return')
        app.wait_focus(contains='Responsibility 1 of 1')
        app.type('Polish the lens')
        app.key('Return')
        app.wait_focus(contains='Responsibility 2 of 2')
        app.type('Ring the bell')
        app.key('alt+Up')
        app.wait_focus(contains='Responsibility 1 of 2')

        path = app.file('keeper.pdf')
        export_by_keys(app, path, app.key)
        text = subprocess.run(['pdftotext', path, '-'], check=True, text=True,
                              capture_output=True).stdout
        places = [text.find(words) for words in ('Lighthouse Keeper', 'Ring the bell',
                                                 'Polish the lens')]
        equal(-1 in places, False)
        equal(places, sorted(places))
        check_quiet(app)


def test_no_mouse():
    """From template to exported PDF, by keys alone, in at most 25 besides the text."""
    with App() as app:
        app.find(name='Backend Software Developer')
        pressed = 0

        def press(*keys):
            nonlocal pressed
            pressed += len(keys)
            app.key(*keys)

        press('ctrl+f')
        app.wait_focus(name='Search documents and templates')
        app.type('Backend Software Developer')
        app.gone(name='Registered Nurse')
        for _ in range(8):
            press('Tab')
            if (app.focus() and app.focus().name) == 'Backend Software Developer':
                break
        press('Return')
        app.wait_title('Backend Software Developer')
        export_by_keys(app, app.file('backend.pdf'), press)
        if pressed > 25:
            raise Failure(f'{pressed} keys')
        check_quiet(app)


if __name__ == '__main__':
    sys.exit(run(sys.modules[__name__]))
