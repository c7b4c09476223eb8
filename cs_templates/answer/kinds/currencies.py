"""What people write for a currency instead of its code. The codes themselves are the locale table's (CLDR)."""

from __future__ import annotations

SUCCESSORS = {
    "ANG": "XCG", "BGN": "EUR", "BYR": "BYN", "CUC": "CUP", "HRK": "EUR", "LTL": "EUR", "LVL": "EUR", "EEK": "EUR",
    "MRO": "MRU", "RMB": "CNY", "RUR": "RUB", "SLL": "SLE", "STD": "STN", "UKP": "GBP", "VEF": "VES", "ZMK": "ZMW",
    "ZWL": "ZWG", "NTD": "TWD",
}  # fmt: skip
SIGNS = {
    "€": "EUR",
    "£": "GBP",
    "₽": "RUB",
    "₴": "UAH",
    "₸": "KZT",
    "₹": "INR",
    "₺": "TRY",
    "₪": "ILS",
    "₫": "VND",
}
"""Signs that stand for one currency wherever an amount in it is written. $ and ¥ are those of several."""
SYMBOLS = {
    "美元": "USD", "欧元": "EUR", "卢布": "RUB", "日元": "JPY", "英镑": "GBP", "比索": "MXN", "us$": "USD",
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "CNY", "￥": "CNY", "₽": "RUB", "₴": "UAH", "₸": "KZT", "₩": "KRW",
    "₹": "INR", "₺": "TRY", "₫": "VND", "₪": "ILS", "฿": "THB", "₱": "PHP", "zł": "PLN", "руб": "RUB", "元": "CNY",
}  # fmt: skip
