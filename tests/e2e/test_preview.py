# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the preview: read, walked through by keys, pointed at, and copied from."""

import sys

from gi.repository import GLib

from harness import SHADOW, TEXT, App, Bus, check_quiet, equal, run, wait, xdotool

DOCUMENT = 'Backend Software Developer'
ITEM = 'Review the code of colleagues'


def find_page(app, text):
    """The page that says something, and where on it."""
    for page in app.all('document'):
        at = page.text.find(text)
        if at >= 0:
            return page, at
    return None


def get_caret(page):
    return Bus.get(page.ref, TEXT, 'CaretOffset')


def get_line(page, offset):
    """The line of a page at an offset, as a screen reader asks for it."""
    # AtspiTextGranularity: 3 is a line.
    return Bus.call(page.ref, TEXT, 'GetStringAtOffset', GLib.Variant('(iu)', (offset, 3)))[0]


def get_extents(page, start, end):
    return Bus.call(page.ref, TEXT, 'GetRangeExtents', GLib.Variant('(iiu)', (start, end, 1)))


def point_at(page, at, length):
    x, y, width, height = get_extents(page, at, at + length)
    xdotool('mousemove', x + width // 2 + SHADOW, y + height // 2 + SHADOW, 'click', 1)


def go_to_page(app):
    """Moves the focus to the preview, and to its first block."""
    def reached():
        app.key('F6')
        focus = app.focus()
        return focus and focus.role == 'document' and focus
    return wait(reached, lambda: f'F6 does not lead to the page in\n{app.dump()}')


def test_reading():
    with App() as app:
        app.use_template(DOCUMENT)
        pages = wait(lambda: app.all('document'), 'no page')
        count = int(pages[0].name.split()[-1])
        equal(count >= len(pages), True)
        equal([page.name for page in pages],
              [f'Page {number + 1} of {count}' for number in range(len(pages))])
        equal(DOCUMENT in pages[0].text, True)

        # Headings are found as headings, in the order of the page.
        headings = wait(lambda: [h.name for h in pages[0].all('heading')], 'no headings')
        equal(headings[0], DOCUMENT)
        places = [pages[0].text.find(name) for name in headings]
        equal(places, sorted(places))
        equal(-1 in places, False)

        # A line can be read where it is.
        page, at = wait(lambda: find_page(app, ITEM), f'no “{ITEM}”')
        equal(get_line(page, at).strip().startswith(ITEM), True)

        # What is typed is heard of.
        app.key('End')
        app.type(' for Ships')
        wait(lambda: find_page(app, f'{DOCUMENT} for Ships'), 'the page does not follow')
        wait(lambda: pages[0].get('heading', f'{DOCUMENT} for Ships'), 'the heading does not follow')
        check_quiet(app)


def test_keys():
    with App() as app:
        app.use_template(DOCUMENT)
        wait(lambda: find_page(app, ITEM), 'no page')
        page = go_to_page(app)

        # Up and Down go from block to block, Enter edits.
        carets = []
        for _ in range(4):
            app.key('Down')
            carets.append(wait(lambda: get_caret(page) not in carets and get_caret(page) + 1,
                               f'Down stays at {carets}') - 1)
        equal(carets, sorted(carets))
        app.key('Up')
        wait(lambda: get_caret(page) == carets[-2], 'Up does not lead back')
        line = get_line(page, carets[-2]).strip().lstrip('•– ')
        app.key('Return')
        app.wait_focus('text box', contains=line[:20])

        # Blocks are selected and copied.
        page = go_to_page(app)
        app.key('ctrl+a')
        wait(lambda: Bus.call(page.ref, TEXT, 'GetNSelections')[0] == 1, 'nothing is selected')
        start, end = Bus.call(page.ref, TEXT, 'GetSelection', GLib.Variant('(i)', (0,)))
        equal(start, 0)
        equal(end > 200, True)
        app.key('ctrl+c')
        app.find('label', 'Copied')
        app.key('Escape')
        wait(lambda: Bus.call(page.ref, TEXT, 'GetNSelections')[0] == 0, 'still selected')
        check_quiet(app)


def test_pointer():
    with App() as app:
        app.use_template(DOCUMENT)
        page, at = wait(lambda: find_page(app, ITEM), f'no “{ITEM}”')
        point_at(page, at, len(ITEM))
        field = app.wait_focus('text box', contains=ITEM)

        # The caret is about where was clicked, and what is typed appears there.
        app.type('XYZ')
        wait(lambda: 'XYZ' in field.text, 'nothing is typed')
        where = field.text.index('XYZ')
        equal(0 < where < len(field.text) - 4, True)
        wait(lambda: find_page(app, 'XYZ'), 'the page does not follow')

        # In a small window the view switches to the form.
        xdotool('search', '--onlyvisible', '--name', DOCUMENT, 'windowsize', 420, 800)
        tab = app.find('tab', 'Preview', timeout=10)
        tab.press()
        page, at = wait(lambda: find_page(app, 'XYZ'), 'no page in a small window')
        point_at(page, at, 3)
        app.wait_focus('text box', contains='XYZ')
        check_quiet(app)


if __name__ == '__main__':
    sys.exit(run(sys.modules[__name__]))
