# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every built-in template, the sample and the skills catalogue have to keep.

Each function returns a list of findings, so that the test can show both that our own files have
none and that a broken file has one.
"""

import json
import re
import unicodedata

import jsonschema

VARIABLE = re.compile(r'\{\{([^{}]*)\}\}')

# Filled in by the program itself, so no template has to define it.
BUILT_IN_VARIABLES = {'title'}

# What a reader looks for in any job description; further sections are free.
SECTION_ROLES = ('summary', 'about-role', 'responsibilities', 'requirements', 'skills', 'benefits',
                 'company', 'faq', 'apply')

RESPONSIBILITIES = range(5, 10)
MUST_HAVES = range(3, 8)
NICE_TO_HAVES = range(1, 6)
FAQ_PAIRS = 5


def canonical(document):
    """The text of a document as the writer of the program would write it."""
    return json.dumps(document, ensure_ascii=False, indent=2) + '\n'


def strings(value):
    """Every string in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for member in value.values():
            yield from strings(member)
    elif isinstance(value, list):
        for element in value:
            yield from strings(element)


def target(schema, properties):
    """The object definition that a member refers to, or None."""
    reference = properties.get('$ref') or properties.get('items', {}).get('$ref', '')
    name = reference.rsplit('/', 1)[-1]
    return name if 'properties' in schema['$defs'].get(name, {}) else None


def schema_findings(schema, document):
    """Whether a document is valid, and uses only what the schema names, in its order."""
    validator = jsonschema.Draft202012Validator(schema)
    found = [f'{error.json_path}: {error.message}' for error in validator.iter_errors(document)]
    return found or list(member_findings(schema, document, 'document', '$'))


def member_findings(schema, value, definition, path):
    properties = schema['$defs'][definition]['properties']
    required = schema['$defs'][definition].get('required', [])
    order = list(properties)
    known = [name for name in value if name in properties]
    if known != sorted(known, key=order.index):
        yield f'{path}: members are out of order'
    for name in value:
        if name not in properties:
            yield f'{path}.{name}: the schema does not name this member'
    for name in known:
        here = f'{path}.{name}'
        elements = value[name] if isinstance(value[name], list) else [value[name]]
        if value[name] in ('', [], {}) and name not in required:
            yield f'{here}: an empty member is left out'
        yield from choice_findings(properties[name], elements, here)
        inner = target(schema, properties[name])
        for element in elements if inner else []:
            yield from member_findings(schema, element, inner, here)


def choice_findings(properties, elements, path):
    choices = properties.get('x-known-values') or properties.get('items', {}).get('x-known-values')
    for element in elements if choices else []:
        if element not in choices:
            yield f'{path}: “{element}” is not a known value'


def list_items(section):
    return [item for block in section.get('blocks', []) for item in block.get('items', [])]


def count_finding(what, count, allowed):
    if count not in allowed:
        yield f'{count} {what}, expected {allowed.start} to {allowed.stop - 1}'


def groups_of(skills, importance):
    """The skills of one importance; the members of an any-of group count as one."""
    return {skill.get('anyOf', skill['name']) for skill in skills
            if skill['importance'] == importance}


def metadata_findings(template, name):
    if template.get('kind') != 'template':
        yield 'kind is not template'
    if template.get('templateId') != name:
        yield 'templateId is not the name of the file'
    for member in ('version', 'family', 'description', 'tags', 'title'):
        if not template.get(member):
            yield f'{member} is missing'
    if len(template.get('title', '')) > 60:
        yield 'the title is longer than 60 characters'


def section_findings(template):
    sections = template.get('sections', [])
    roles = [section.get('role') for section in sections]
    for role in SECTION_ROLES:
        if roles.count(role) != 1:
            yield f'{roles.count(role)} sections with the role {role}'
    identifiers = [section['id'] for section in sections]
    if len(set(identifiers)) != len(identifiers):
        yield 'two sections have the same id'
    for section in sections:
        if not section.get('hint'):
            yield f'section {section["id"]} has no hint'
        if section['role'] == 'responsibilities':
            yield from count_finding('responsibilities', len(list_items(section)), RESPONSIBILITIES)


def requirement_findings(template, catalogue):
    requirements = template.get('requirements', [])
    for importance, allowed in (('must', MUST_HAVES), ('nice', NICE_TO_HAVES)):
        count = sum(1 for entry in requirements if entry['importance'] == importance)
        yield from count_finding(f'requirements that are {importance}', count, allowed)
    for entry in requirements:
        if entry['type'] == 'experience' and not entry.get('months'):
            yield f'experience without months: {entry["text"]}'
        if entry['type'] == 'education' and not entry.get('education', {}).get('level'):
            yield f'education without a level: {entry["text"]}'
        for identifier in entry.get('skills', []):
            if identifier not in catalogue:
                yield f'requirement names no skill of the catalogue: {identifier}'


def skill_findings(template, catalogue):
    skills = template.get('skills', [])
    names = [skill['name'] for skill in skills]
    if len(set(names)) != len(names):
        yield 'a skill is suggested twice'
    yield from count_finding('must-have skills', len(groups_of(skills, 'must')), MUST_HAVES)
    yield from count_finding('nice-to-have skills', len(groups_of(skills, 'nice')), NICE_TO_HAVES)
    for skill in skills:
        entry = catalogue.get(skill.get('catalogue'))
        if entry is None:
            yield f'{skill["name"]} is not in the catalogue'
        elif (entry['name'], entry['group']) != (skill['name'], skill['group']):
            yield f'{skill["name"]} has another name or group in the catalogue'
    defined = {group['id'] for group in template.get('anyOf', [])}
    used = {skill['anyOf'] for skill in skills if 'anyOf' in skill}
    if defined != used:
        yield f'any-of groups differ: {sorted(defined ^ used)}'


def question_findings(template):
    pairs = template.get('faq', [])
    if len(pairs) != FAQ_PAIRS:
        yield f'{len(pairs)} questions, expected {FAQ_PAIRS}'
    for pair in pairs:
        if not pair.get('question', '').endswith('?'):
            yield f'not a question: {pair.get("question")}'
        if len(pair.get('answer', '').split()) < 10:
            yield f'no real answer to: {pair.get("question")}'


def variable_findings(template):
    text = {name: value for name, value in template.items() if name != 'variables'}
    used = {name for string in strings(text) for name in VARIABLE.findall(string)}
    variables = template.get('variables', [])
    defined = {variable['name'] for variable in variables}
    for name in sorted(used - defined - BUILT_IN_VARIABLES):
        yield f'{{{{{name}}}}} is used and not defined'
    for name in sorted(defined - used):
        yield f'{{{{{name}}}}} is defined and not used'
    for variable in variables:
        if not variable.get('label'):
            yield f'variable {variable["name"]} has no label'


def typography_findings(template):
    for string in strings({name: template.get(name) for name in
                           ('description', 'sections', 'requirements', 'faq', 'compensation')}):
        if re.search(r'["\']|\.\.\.|  | - ', string):
            yield f'typewriter signs in: {string}'


def template_findings(template, name, catalogue):
    """Whether a template is complete enough to publish from in ten minutes."""
    return [*metadata_findings(template, name), *section_findings(template),
            *requirement_findings(template, catalogue), *skill_findings(template, catalogue),
            *question_findings(template), *variable_findings(template),
            *typography_findings(template)]


def fold(label):
    return ' '.join(unicodedata.normalize('NFKC', label).casefold().split())


def catalogue_skills(catalogue):
    """The skills by their id, each with the label of its group."""
    return {skill['id']: {**skill, 'group': group['label']}
            for group in catalogue['groups'] for skill in group['skills']}


def has_cycle(skills, identifier, path=()):
    if identifier in path:
        return True
    return any(has_cycle(skills, parent, (*path, identifier))
               for parent in skills.get(identifier, {}).get('parents', []))


def entry_findings(skills, skill):
    if not re.fullmatch(r'[a-z0-9]+(-[a-z0-9]+)*', skill['id']):
        yield f'{skill["id"]}: not a plain id'
    for parent in skill.get('parents', []):
        if parent not in skills:
            yield f'{skill["id"]}: no parent {parent}'
    if has_cycle(skills, skill['id']):
        yield f'{skill["id"]}: is its own ancestor'
    if bool(skill.get('soft')) != bool(skill.get('observe')):
        yield f'{skill["id"]}: a soft skill says how to observe it, others do not'


def catalogue_findings(catalogue):
    """Whether ids, names and aliases are unique and parents lead upwards."""
    found = []
    skills = catalogue_skills(catalogue)
    every = [skill for group in catalogue['groups'] for skill in group['skills']]
    if catalogue['format'] != 'rolewright-skills/1':
        found.append('the format is unknown')
    if len(skills) != len(every):
        found.append('two skills have the same id')
    if len({group['id'] for group in catalogue['groups']}) != len(catalogue['groups']):
        found.append('two groups have the same id')
    labels = {}
    for skill in every:
        for label in (skill['name'], *skill.get('aliases', [])):
            other = labels.setdefault(fold(label), skill['id'])
            if not label.strip() or other != skill['id'] or label != label.strip():
                found.append(f'{skill["id"]}: “{label}” is empty, padded or belongs to {other}')
        if len({fold(label) for label in (skill['name'], *skill.get('aliases', []))}) \
                != 1 + len(skill.get('aliases', [])):
            found.append(f'{skill["id"]}: an alias is there twice')
        found += entry_findings(skills, skill)
    return found
