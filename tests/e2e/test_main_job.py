# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job, from the first click to the draft that is there the next day."""

import json
import os
import subprocess
import sys

from harness import App, check_quiet, equal, run, wait


def page_text(app):
    """What a screen reader reads on the pages of the preview."""
    return '\n'.join(page.text for page in app.all('document'))


def wait_page(app, text):
    wait(lambda: text in page_text(app), lambda: f'“{text}” is not on\n{page_text(app)}')


def wait_not_on_page(app, text):
    wait(lambda: text not in page_text(app), lambda: f'“{text}” is still on\n{page_text(app)}')


def test_main_job():
    with App() as app:
        # New from the Backend template; the caret is in the title.
        app.use_template('Backend Software Developer')
        wait_page(app, 'Backend Software Developer')

        # Change the title by typing.
        app.key('End')
        app.type(' in Lisbon')
        app.wait_title('Backend Software Developer in Lisbon')
        wait_page(app, 'Backend Software Developer in Lisbon')

        # Tick a skill.
        app.key('ctrl+j')
        app.find(name='Skills')
        app.wait_focus(role='search box')
        app.type('Kubernetes')
        app.find('list item', 'Kubernetes')
        app.key('Return')
        wait_page(app, 'Kubernetes')

        # Undo both: the tick, then the typing.
        app.key('alt+Left')
        app.key('ctrl+z')
        wait_not_on_page(app, 'Kubernetes')
        app.key('ctrl+z')
        app.wait_title('Backend Software Developer')
        wait_not_on_page(app, 'in Lisbon')

        # Export PDF by the file dialog.
        pdf = app.file('backend.pdf')
        app.key('ctrl+e')
        dialog = app.find('dialog', 'Export')
        dialog.find('button', 'Export…').click()
        app.choose_file('Export', pdf, 'Save')
        wait(lambda: os.path.exists(pdf), 'no PDF')
        text = subprocess.run(['pdftotext', '-layout', pdf, '-'], check=True, text=True,
                              capture_output=True).stdout
        equal('Backend Software Developer' in text, True)
        equal('Lisbon' in text, False)

        # Save.
        path = app.file('backend.jobdesc')
        app.key('ctrl+s')
        app.choose_file('Save As', path, 'Save')
        wait(lambda: os.path.exists(path), 'not saved')
        folder = os.path.basename(app.home)
        wait(lambda: app.get('label', folder), f'no subtitle {folder}')
        with open(path, encoding='utf-8') as file:
            saved = file.read()
        equal(json.loads(saved)['title'], 'Backend Software Developer')

        # Type again, and close without saving: nothing is asked.
        app.find('text box', 'Job title').press()
        app.key('End')
        app.type(' and Harbour Pilot')
        app.wait_title('Backend Software Developer and Harbour Pilot')
        app.close_window()
        with open(path, encoding='utf-8') as file:
            equal(file.read(), saved)

        # Start again: the start page offers the draft, whole.
        app.start()
        row = app.find('list item', contains='Backend Software Developer and Harbour Pilot')
        app.find('label', contains='Draft')
        row.press(x=80)
        app.wait_title('Backend Software Developer and Harbour Pilot')
        app.find(contains='Recovered from a draft of')
        wait_page(app, 'Backend Software Developer and Harbour Pilot')
        for requirement in json.loads(saved)['requirements']:
            wait_page(app, requirement['text'])
        check_quiet(app)


if __name__ == '__main__':
    sys.exit(run(sys.modules[__name__]))
