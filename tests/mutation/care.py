"""Sympathy, apologies and next steps: too few, too many, or for something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.mutation.address import lines_after
from tests.mutation.base import ALPHABETIC, Change, Edit, cut, insert, operator, swap
from tests.mutation.guards import blocks, mood
from tests.mutation.sound import Sound, Spot

SORRY = {
    "en": (
        "We are really very sorry.",
        "Please accept our apologies once more.",
        "Again, we sincerely apologize.",
        "We are so sorry about this.",
    ),
    "ru": (
        "Нам правда очень жаль.",
        "Ещё раз приносим извинения.",
        "Просим нас извинить.",
        "Очень сожалеем о случившемся.",
    ),
    "es": (
        "Lo sentimos muchísimo.",
        "Le pedimos disculpas de nuevo.",
        "Una vez más, rogamos que nos disculpe.",
        "De verdad, lo lamentamos mucho.",
    ),
    "zh": ("我们真的非常抱歉。", "再次向您致歉。", "请接受我们诚挚的歉意。", "实在对不起。"),
}
ENDLESS = {
    "en": ["We have passed your question on to our warehouse, which will check the shelf where the item was stored and the list of the packages that left on that day and, if the item is found, will pack it again and hand it over to the carrier, who will then send a new number that we will pass on to you together with the date on which it is expected to arrive.",
           "If you decide to keep the item, which you are of course free to do, and which many of our customers do because it saves them the way to the post office, please tell us so that we can close your request, inform the department that looks after refunds, and make sure that nobody writes to you about this matter again, unless you ask us to."],
    "ru": ["Мы передали Ваш вопрос на склад, который проверит полку, где хранился товар, и список посылок, которые ушли в тот день, и, если товар найдётся, упакует его ещё раз и передаст в службу доставки, которая затем пришлёт новый номер, который мы сообщим Вам вместе с датой, когда посылка должна прийти.",
           "Если Вы решите оставить товар себе, что Вы, конечно, вправе сделать и что делают многие наши покупатели, потому что это избавляет их от похода на почту, сообщите нам об этом, чтобы мы могли закрыть Ваше обращение, предупредить отдел, который занимается возвратами, и позаботиться о том, чтобы Вас больше не беспокоили."],
    "es": ["Hemos trasladado su consulta al almacén, que comprobará el estante en el que estaba el artículo y la lista de los paquetes que salieron ese día y, si el artículo aparece, lo volverá a embalar y lo entregará a la empresa de transporte, que enviará entonces un nuevo número que le haremos llegar junto con la fecha en la que se espera la entrega.",
           "Si decide quedarse con el artículo, cosa que por supuesto puede hacer y que hacen muchos de nuestros clientes porque les ahorra ir a la oficina de correos, díganoslo para que podamos cerrar su solicitud, avisar al departamento que se ocupa de los reembolsos y asegurarnos de que nadie vuelva a escribirle sobre este asunto."],
    "zh": ["我们已将您的问题转给仓库，仓库会检查存放该商品的货架以及当天发出的包裹清单，如果找到该商品就会重新打包并交给物流公司，物流公司随后会提供新的单号，我们再把单号连同预计送达的日期一并告诉您，届时您就可以根据单号查询包裹的位置并安排好收件的时间和地点。",
           "如果您决定留下商品，您当然可以这样做，很多顾客也是这样做的，因为这样就不用再跑一趟邮局，那么请告诉我们，以便我们关闭您的申请、通知负责退款的部门并确保不再有人就此事联系您，除非您之后又有新的问题需要我们协助处理或者改变了主意想要退回商品。"],
}  # fmt: skip
ASKS = {
    "en": r"\b(write|reply|tell us|send us|let us know|look into)\b",
    "ru": r"(?i)\b(напишите|ответьте|пришлите|укажите|сообщите|напишем|свяжитесь|приложите)\b",
    "es": r"(?i)\b(escríbanos|responda|envíenos|díganos|le escribiremos|elegir|contarnos|conteste)\b",
    "zh": "请|告诉我们|回复|联系我们",
}
TOPIC = re.compile(r"phrase\.(apology|empathy|next_step)_(\w+)")


def _upset(sound: Sound, spot: Spot) -> bool:
    return bool(sound.contract(spot.file)["mood"] == "upset")


@operator("too-many-apologies", "A writer apologizes again and again.")
def too_many(sound: Sound, tag: str) -> Iterator[Change]:
    for count, spot in enumerate(sound.sentences(tag)):
        said = [SORRY[tag][(count + n) % 4] for n in range(3)]
        if _upset(sound, spot):
            yield insert(
                spot.file, spot.n, *(f"{spot.indent}{text}" for text in said), variant=spot.file.path
            )


@operator("sympathy-lost", "A trainer deletes the words for an upset buyer.")
def sympathy_lost(sound: Sound, tag: str) -> Iterator[Change]:
    for block in blocks(sound, tag):
        inner = block.file.lines[block.start.n : block.end.n - 1]
        if mood(block) and not block.middles and "empathy" in "".join(inner) and _upset(sound, block.start):
            change = cut(block.file, block.start.n, block.end.n, seen=[block.start.key])
            yield change


@operator("apology-lost", "A trainer deletes the apology where something went wrong.")
def apology_lost(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for spot in file.spots:
            alone = not any("apology" in s.text for s in file.body(spot.channel) if s.n != spot.n)
            if (
                spot.text.startswith("{{ phrase.apology_")
                and spot.depth == 0
                and alone
                and _upset(sound, spot)
            ):
                yield cut(file, spot.n, spot.n, seen=[spot.key])


@operator("sympathy-for-everybody", "A trainer deletes the condition around the words for an upset buyer.")
def sympathy_for_all(sound: Sound, tag: str) -> Iterator[Change]:
    for block in blocks(sound, tag):
        inner = "".join(block.file.lines[block.start.n : block.end.n - 1])
        if mood(block) and not block.middles and re.search("phrase.(empathy|apology)", inner):
            path = block.file.path
            edits = (Edit(path, block.start.n, 1, ()), Edit(path, block.end.n, 1, ()))
            lines = frozenset((path, n) for n in range(block.start.n, block.end.n - 1))
            yield Change(edits, lines, block.start.channel)


@operator(
    "phrase-of-another-matter", "A trainer copies a text and leaves the apology of another matter in it."
)
def another_matter(sound: Sound, tag: str) -> Iterator[Change]:
    other = {
        "delay": "damage", "lost": "wrong_item", "damage": "delay", "wrong_item": "refund_wait", "description": "lost",
        "refund_wait": "damage", "tracking": "damage", "stock": "lost", "not_received": "wrong_item", "choice": "refund",
        "evidence": "delay", "refund": "evidence", "order": "stock",
    }  # fmt: skip
    for file in sound.templates(tag):
        for spot in file.spots:
            if (found := TOPIC.search(spot.text)) and found[2] in other:
                new = spot.having(
                    spot.text.replace(f"{found[1]}_{found[2]}", f"{found[1]}_{other[found[2]]}")
                )
                yield from swap(file, spot.n, new, variant=found[2])


@operator("no-next-step", "A trainer deletes every sentence that says what happens next.")
def no_next_step(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for channel, spots in file.bodies.items():
            phrases = [
                s
                for s in spots
                if re.search(r"phrase\.(next_step|ask|offer|reassurance|decline|patience)", s.text)
            ]
            words = [s for s in spots if s.prose and re.search(ASKS[tag], s.bare)]
            steps = sorted({*phrases, *words}, key=lambda spot: spot.n)
            asked = any(re.search(r"phrase\.(next_step|ask)", spot.text) for spot in steps)
            if (
                not asked
                or len(steps) > 3
                or any(s.depth or ("{{ phrase." not in s.text and "{{" in s.text) for s in steps)
            ):
                continue
            edits = tuple(Edit(file.path, spot.n, 1, ()) for spot in steps)
            lines = {spot.n - count + shift for count, spot in enumerate(steps) for shift in (-1, 0)}
            lines |= {spots[0].key, len(file.lines) - len(steps)}
            last = spots[-1].n - len(steps)
            seen = {n for n in lines if n <= len(file.lines) - len(steps)} | {last}
            yield Change(edits, frozenset((file.path, n) for n in seen), channel)


@operator("endless-sentence", "A writer puts all that happens into one sentence.")
def endless(sound: Sound, tag: str) -> Iterator[Change]:
    return lines_after(sound, tag, ENDLESS)


@operator(
    "parts-in-the-wrong-order",
    "A trainer moves the greeting below the text or the signature above the closing.",
)
def wrong_order(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for spot in file.spots:
            after = file.lines[spot.n] if spot.n < len(file.lines) else ""
            if "phrase.closing }}" in spot.text and "phrase.signature" in after:
                edit = Edit(file.path, spot.n, 2, (after, file.line(spot.n)))
                yield Change((edit,), frozenset((file.path, n) for n in (spot.n, spot.n + 1)), "closing")
            if "phrase.greeting" in spot.text:
                last = next((s.n for s in spots_after(spot) if s.sentence and s.depth == 0), 0)
                if last:
                    put = (*file.lines[spot.n : last], file.line(spot.n))
                    edit = Edit(file.path, spot.n, last - spot.n + 1, put)
                    yield Change((edit,), frozenset((file.path, n) for n in (spot.n, last)), "greeting")


def spots_after(spot: Spot) -> list[Spot]:
    return [other for other in spot.file.body(spot.channel) if other.n > spot.n]


@operator(
    "greeting-of-another-channel",
    "A trainer opens an email as a chat, or a chat as a letter.",
    locales=ALPHABETIC,
)
def greeting_of_another(sound: Sound, tag: str) -> Iterator[Change]:
    for file in sound.templates(tag):
        for spot in file.spots:
            for old, new in (("phrase.greeting", "phrase.hello"), ("phrase.hello", "phrase.greeting")):
                yield from swap(file, spot.n, file.line(spot.n).replace(old, new), variant=old)
