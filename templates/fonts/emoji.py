"""Cuts the emoji of the built-in fonts from Noto Emoji.

python make_emoji.py FOLDER-OF-WOFF2 TARGET-FOLDER
"""

import sys
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont

# Faces and moods whole; of the rest what maps of journeys speak of: people, hands, hearts, signs, things, ways to travel.
WANTED = [
    (0x1F600, 0x1F64F), (0x1F910, 0x1F917), (0x1F920, 0x1F92F), (0x1F970, 0x1F97A), (0x1F9D0, 0x1F9D1),
    (0x1FAE0, 0x1FAE8),
]
SINGLE = (
    "☀☁☂☎☑☔☕☝☠☹☺♥♻♿⌚⌛⏰⏱⏳⏸⏹▶◀⚙⚠⚡⚖⛔⛅✅✈✉✋✌✍✏✔✖✨❄❌❎❓❔❕❗❤➕➖➗➡⬅⬆⬇⭐🆕🆗🆘🌍🌐🌙🌞🌟🌧🌱🌳🌷"
    "🍎🍔🍕🍴🍺🎁🎂🎉🎓🎟🎧🎨🎬🎮🎯🎵🏁🏃🏆🏠🏡🏢🏥🏦🏨🏪🏫🏭🐛🐞👀👂👁👆👇👈👉👋👌👍👎👏👑👔👟👤👥👦👧👨👩👮👴👵👶👷"
    "💀💁💔💖💙💚💛💜💝💡💢💣💤💥💨💩💪💬💭💯💰💳💵💶💸💻💼💾💿📁📂📄📅📆📈📉📊📋📌📍📎📏📐📖📚📝📞📢📣📦📧📨📩📬📮"
    "📰📱📲📶📷📸📹📺🔄🔊🔋🔌🔍🔎🔑🔒🔓🔔🔗🔘🔙🔝🔥🔧🔨🔴🔵🕐🕒🕘🖤🖥🖨🖱🗂🗑🗒🗓🗝🗣🗺🚀🚂🚃🚄🚆🚇🚉🚌🚑🚒🚓🚕🚗🚙🚚🚛"
    "🚢🚦🚧🚨🚪🚫🚭🚲🚶🛌🛍🛑🛒🛠🛡🛫🛬🟠🟡🟢🤍🤏🤔🤖🤗🤘🤙🤚🤝🤞🤦🤷🥇🥈🥉🥰🧐🧑🧒🧓🧠🧩🧭🧰🧾🩺🪙🪜"
)


def main(source: Path, target: Path) -> None:
    # A run of emoji may end with a space.
    wanted = {ord(sign) for sign in SINGLE} | {0x20}
    for first, last in WANTED:
        wanted.update(range(first, last + 1))
    parts = []
    for file in sorted(source.glob("noto-emoji-[0-9]*-400-normal.woff2")):
        font = TTFont(file)
        own = wanted & set(font.getBestCmap())
        if not own:
            continue
        options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=[0, 13, 14])
        cut = subset.Subsetter(options)
        cut.populate(unicodes=own)
        cut.subset(font)
        for tag in ("GSUB", "GPOS", "GDEF", "vhea", "vmtx", "STAT", "fvar", "gvar", "avar", "HVAR"):
            if tag in font:
                del font[tag]
        font.flavor = None
        path = target / f".part{len(parts)}.ttf"
        font.save(path)
        parts.append(path)
    font = merge.Merger().merge([str(path) for path in parts])
    for path in parts:
        path.unlink()
    for table in font["cmap"].tables:
        table.cmap[0xA0] = table.cmap[0x20]
    missing = wanted - set(font.getBestCmap())
    print("not in Noto Emoji:", " ".join(f"U+{code:04X}" for code in sorted(missing)))
    names = {0: font["name"].getDebugName(0), 1: "Ferd Emoji", 2: "Regular", 3: "Ferd Emoji Regular",
             4: "Ferd Emoji Regular", 6: "FerdEmoji-Regular", 13: "SIL Open Font License, Version 1.1",
             14: "https://openfontlicense.org"}
    font["name"].names = []
    for number, words in names.items():
        font["name"].setName(words or "", number, 3, 1, 0x409)
    font["post"].formatType = 3.0
    font["OS/2"].usWeightClass = 400
    font["head"].created = font["head"].modified = 0
    font.recalcTimestamp = False
    font.save(target / "FerdEmoji-Regular.ttf")
    print(len(font.getBestCmap()), "characters, two of them spaces,", (target / "FerdEmoji-Regular.ttf").stat().st_size, "bytes")


main(Path(sys.argv[1]), Path(sys.argv[2]))
