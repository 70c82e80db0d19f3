"""Checks calls, and what this Telegram itself sends, against a machine-readable Bot API."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from demo.telegram.parameters import Parameters

Json = dict[str, Any]


class Specification:
    """Methods and types as in a file with `methods` and `types`, each with `fields`."""

    def __init__(self, methods: Json, types: Json) -> None:
        self._methods = {name.lower(): method for name, method in methods.items()}
        self._types = types

    @classmethod
    @cache
    def read(cls, path: Path) -> "Specification":
        """Read the file, once however often it is asked for."""
        found = json.loads(path.read_text(encoding="utf-8"))
        return cls(found["methods"], found["types"])

    def breaches(self, method: str, params: Parameters) -> list[str]:
        """What is wrong with a call, in words; empty when nothing is."""
        described = self._methods.get(method.lower())
        if described is None:
            return [f"{method}: no such method"]
        fields = {field["name"]: field for field in described.get("fields", [])}
        given = {**params.values, **params.files}
        wrong = [
            f"{method}: unknown parameter {name}" for name in given if not _belongs(name, fields, params)
        ]
        wrong += [
            f"{method}: parameter {name} is missing"
            for name, field in fields.items()
            if field["required"] and name not in given
        ]
        for name, value in params.values.items():
            if name in fields:
                wrong += [f"{method}: {problem}" for problem in self._top(name, value, fields[name]["types"])]
        return wrong

    def answer_problems(self, method: str, result: Any) -> list[str]:
        """What is wrong with a result that is said to be this method's."""
        return list(self._check(method, self._methods[method.lower()]["returns"], result))

    def _top(self, name: str, value: Any, types: list[str]) -> list[str]:
        """A parameter on the top level may be text that stands for a number, a flag or JSON."""
        candidates = [value]
        if isinstance(value, str) and types != ["String"]:
            try:
                candidates.append(json.loads(value))
            except ValueError:
                candidates = [value]
        problems: list[str] = []
        for candidate in candidates:
            problems = list(self._check(name, types, candidate))
            if not problems:
                break
        return problems

    def _check(self, where: str, types: list[str], value: Any) -> Iterator[str]:
        tried = [list(self._check_one(where, type_, value)) for type_ in types]
        if all(tried):
            yield from min(tried, key=len)

    def _check_one(self, where: str, type_: str, value: Any) -> Iterator[str]:
        if type_.startswith("Array of "):
            if not isinstance(value, list):
                yield f"{where} is not an array"
                return
            for index, item in enumerate(value):
                yield from self._check_one(f"{where}[{index}]", type_.removeprefix("Array of "), item)
        elif type_ in _PLAIN:
            if not _PLAIN[type_](value):
                yield f"{where} is not {type_}: {str(value)[:60]!r}"
        elif type_ == "InputFile":
            if not isinstance(value, str):
                yield f"{where} is not a file"
        else:
            yield from self._check_object(where, type_, value)

    def _check_object(self, where: str, type_: str, value: Any) -> Iterator[str]:
        described = self._types[type_]
        if described.get("subtypes"):
            yield from self._check(where, _likely(described["subtypes"], self._types, value), value)
            return
        if type_ == "KeyboardButton" and isinstance(value, str):
            return  # the documented short form of a button that only has text
        if not isinstance(value, dict):
            yield f"{where} is not a {type_}"
            return
        fields = {field["name"]: field for field in described.get("fields", [])}
        yield from (f"{where} has an unknown field {name}" for name in value if name not in fields)
        for name, field in fields.items():
            if name in value:
                yield from self._check(f"{where}.{name}", field["types"], value[name])
            elif field["required"]:
                yield f"{where}.{name} is missing"


_PLAIN = {
    "Integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "Float": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "Boolean": lambda value: isinstance(value, bool),
    "True": lambda value: value is True,
    "String": lambda value: isinstance(value, str),
}


def _belongs(name: str, fields: Json, params: Parameters) -> bool:
    return name in fields or (name in params.files and _is_attached(name, params))


def _is_attached(name: str, params: Parameters) -> bool:
    return any(isinstance(value, str) and f"attach://{name}" in value for value in params.values.values())


def _likely(subtypes: list[str], types: Json, value: Any) -> list[str]:
    """The subtypes whose `type` or `status` word is the value's, so that the complaint fits; else all."""
    if not isinstance(value, dict):
        return subtypes
    fitting = [
        name
        for name in subtypes
        for field in types[name].get("fields", [])
        if (said := _ALWAYS.search(field.get("description", "")))
        and value.get(field["name"]) == said.group(1)
    ]
    return fitting or subtypes


_ALWAYS = re.compile(r'(?:must be|always) "?(\w+)"?\.?$')
