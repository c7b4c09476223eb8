"""Reviews asked for in ways that marketplaces forbid, and personal data where all can read it."""

from __future__ import annotations

from collections.abc import Iterator

from tests.mutation.base import Change, Edit, insert, operator
from tests.mutation.marketplace import put
from tests.mutation.sound import Sound

POSITIVE = {
    "en": [
        "Please leave us a five-star review.",
        "If you are happy, give us 5 stars!",
        "A positive review would help us a lot.",
        "Please rate us ★★★★★.",
    ],
    "ru": [
        "Поставьте нам, пожалуйста, пять звёзд.",
        "Если всё понравилось, поставьте 5 баллов!",
        "Нам очень поможет положительный отзыв.",
        "Оцените нас на ★★★★★.",
    ],
    "es": [
        "Por favor, déjenos una reseña de cinco estrellas.",
        "Si está satisfecho, ¡pónganos 5 estrellas!",
        "Una opinión positiva nos ayudaría mucho.",
        "Valórenos con ★★★★★.",
    ],
    "zh": ["请给我们五星好评。", "满意的话请打5分！", "您的好评对我们非常重要。", "请给我们★★★★★。"],
}
CHANGED = {
    "en": [
        "Would you please change your negative feedback?",
        "Please delete your review once this is solved.",
        "Please write to us before you leave a bad review.",
    ],
    "ru": [
        "Измените, пожалуйста, свой отрицательный отзыв.",
        "Удалите отзыв, когда вопрос будет решён.",
        "Прежде чем ставить плохую оценку, напишите нам.",
    ],
    "es": [
        "¿Podría cambiar su valoración negativa?",
        "Borre su reseña cuando esté resuelto, por favor.",
        "Antes de dejar una mala opinión, escríbanos.",
    ],
    "zh": ["麻烦您修改一下差评。", "问题解决后请删除您的评价。", "给差评之前请先联系我们。"],
}
INCENTIVE = {
    "en": [
        "We refund 5 euros for a review with a photo.",
        "Leave a review and get a free gift.",
        "For your feedback, you will receive a coupon.",
    ],
    "ru": [
        "За отзыв с фото вернём 300 рублей.",
        "Оставьте отзыв и получите подарок.",
        "За отзыв пришлём Вам купон.",
    ],
    "es": [
        "Le devolvemos 5 euros por una reseña con foto.",
        "Deje su opinión y reciba un regalo.",
        "A cambio de su valoración, le enviaremos un cupón.",
    ],
    "zh": ["晒图好评返现10元。", "写评价即可获赠礼品。", "评价后我们会送您一张优惠券。"],
}
PUBLIC = {
    "en": ["{{ customer.name }}, thank you for what you wrote about {{ item.name | quoted }}.",
           "{{ customer.name }} from Madrid, we have read your review of {{ item.name | quoted }}."],
    "ru": ["{{ customer.name }}, спасибо за отзыв о товаре {{ item.name | quoted }}.",
           "{{ customer.name }}, мы прочитали Ваш отзыв о товаре {{ item.name | quoted }}."],
    "es": ["{{ customer.name }}, gracias por su opinión sobre {{ item.name | quoted }}.",
           "Gracias a {{ customer.name }} por su opinión sobre {{ item.name | quoted }}."],
    "zh": ["{{ customer.name }}，感谢您对{{ item.name | quoted }}的评价。", "感谢{{ customer.name }}评价{{ item.name | quoted }}。"],
}  # fmt: skip
PLAIN = {
    "en": "Thank you for what you wrote about {{ item.name | quoted }}.",
    "ru": "Спасибо за отзыв о товаре {{ item.name | quoted }}.",
    "es": "Gracias por su opinión sobre {{ item.name | quoted }}.",
    "zh": "感谢您对{{ item.name | quoted }}的评价。",
}
SORTS = [
    ("asks-for-praise", "A writer asks for a good review.", POSITIVE),
    ("asks-to-change-review", "A writer asks the buyer to change, delete or hold back a review.", CHANGED),
    ("review-rewarded", "A writer promises something for a review.", INCENTIVE),
]


def _enter(name: str, about: str, said: dict[str, list[str]]) -> None:
    def find(sound: Sound, tag: str) -> Iterator[Change]:
        yield from put(sound, tag, said)
        for file, n, phrase, _ in sound.wordings(tag):
            if phrase in ("review_invitation", "closing_thanks", "wish_enjoy"):
                text = said[tag][n % len(said[tag])]
                yield insert(file, n, f'    - "{text}"', variant=text)

    operator(name, about)(find)


for _sort in SORTS:
    _enter(*_sort)


@operator("personal-data-in-public", "A writer names the buyer in an answer that everybody can read.")
def in_public(sound: Sound, tag: str) -> Iterator[Change]:
    for scenario in ("review/review-request", "after-sale/damaged-item", "after-sale/not-as-described"):
        contract = sound.files[f"_scenarios/{scenario}.yaml"]
        at = next(n for n, line in contract.numbered() if line.startswith("channels: {"))
        channels = contract.line(at).removesuffix("}") + ", public: {must_state: [item.name]}}"
        also = [Edit(contract.path, at, 1, (channels,))]
        for other in ("en", "ru", "es", "zh"):
            file = sound.files[f"{other}/{scenario}.yaml"]
            if other != tag:
                also.append(
                    Edit(
                        file.path,
                        len(file.lines) + 1,
                        0,
                        ("  public:", "    body: |", f"      {PLAIN[other]}"),
                    )
                )
        file = sound.files[f"{tag}/{scenario}.yaml"]
        for text in PUBLIC[tag]:
            guarded = (
                "      {% if customer.name is known %}",
                f"      {text}",
                "      {% else %}",
                f"      {PLAIN[tag]}",
                "      {% endif %}",
            )
            edit = Edit(file.path, len(file.lines) + 1, 0, ("  public:", "    body: |", *guarded))
            lines = frozenset((file.path, len(file.lines) + n) for n in (3, 4))
            yield Change((edit, *also), lines, scenario)
