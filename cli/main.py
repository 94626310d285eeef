"""The outermost line of every run, and what can be answered before the command line is loaded."""

import gc
import sys

from gouji._version import VERSION
from gouji.cli.exits import Exit
from gouji.cli.streams import Unheard, Unwritable, speak_utf8, talk, write_to_stderr, write_to_stdout

_COLLECT_AFTER = 100_000


def main(arguments: list[str] | None = None) -> int:
    """Run `gouji` with `arguments` (None: those of the process); return the exit code."""
    # Loading makes 60,000 objects and no garbage: looking for some after every 700 is 5 % of a short run.
    gc.set_threshold(_COLLECT_AFTER)
    speak_utf8()
    try:
        return _answer(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except Unheard:
        return Exit.UNHEARD
    except Unwritable as error:
        from gouji.engine.system_errors import in_words  # noqa: PLC0415  # wanted only here

        reason = in_words(error.error)
        talk(f"无法写入 (cannot write) {error.place}：{reason.zh} ({reason.en})")
        return Exit.USAGE
    except (Exception, SystemExit) as error:  # a plugin may ask to exit, and nothing of gouji does
        from gouji.cli.crash import crash_reason, how_to_report, plugin_fault, wants_traceback  # noqa: PLC0415  # wanted only here

        if wants_traceback():
            raise
        if (fault := plugin_fault(error)) is not None:
            talk(fault)
            return Exit.CRASH
        talk(crash_reason(error))
        talk(how_to_report())
        return Exit.CRASH
    finally:
        if arguments is None:
            # Python ends by looking for garbage in all that was loaded: a sixth of a run of one file.
            gc.freeze()


def _answer(arguments: list[str]) -> int:
    if arguments in (["--version"], ["-V"]):
        write_to_stdout(f"gouji {VERSION}\n")
        return Exit.CLEAN
    if arguments[:1] == ["check"]:
        from gouji.cli.recall import recall  # noqa: PLC0415  # looks at all files of gouji

        if (known := recall(arguments)) is not None:
            write_to_stderr(known.err)
            write_to_stdout(known.out)
            return known.code
    from gouji.cli.commands import run  # noqa: PLC0415  # loads click

    return run(arguments)
