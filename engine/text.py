"""What people read, in the two languages gouji speaks."""

from typing import Literal

from attrs import frozen

Language = Literal["zh", "en"]


@frozen
class Text:
    """One sentence or word in Chinese and in English."""

    zh: str
    en: str

    def in_language(self, lang: Language) -> str:
        """Return the wording for `lang`."""
        return self.zh if lang == "zh" else self.en

    def format(self, **values: object) -> "Text":
        """Fill the `{names}` of both wordings; a value that is itself a `Text` is taken in the same language."""
        return Text(
            *(
                wording.format(**{k: v.in_language(lang) if isinstance(v, Text) else v for k, v in values.items()})
                for lang, wording in (("zh", self.zh), ("en", self.en))
            )
        )
