"""The line that stands under each field of a dataclass: what the field means, for schemas and pages about it."""

import ast
import inspect
from functools import cache
from types import ModuleType


@cache
def field_lines(module: ModuleType) -> dict[str, dict[str, str]]:
    """Class → field → the string under it, in one line; Python keeps none, so the source is read."""
    classes = (node for node in ast.parse(inspect.getsource(module)).body if isinstance(node, ast.ClassDef))
    return {
        node.name: {
            ast.unparse(field.target): " ".join(str(ast.literal_eval(line.value)).split())
            for field, line in zip(node.body, node.body[1:], strict=False)
            if isinstance(field, ast.AnnAssign) and isinstance(line, ast.Expr)
        }
        for node in classes
    }
