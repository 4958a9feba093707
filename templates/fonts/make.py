"""Makes the fonts beside this file out of Inter's web fonts: see README.md."""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

RANGES = [
    (0x0020, 0x007E), (0x00A0, 0x024F),              # Latin, to Extended-B
    (0x02B0, 0x02FF), (0x0300, 0x036F),              # modifier letters, combining marks
    (0x0370, 0x03FF), (0x0400, 0x052F),              # Greek, Cyrillic
    (0x1E00, 0x1EFF),                                # Latin Extended Additional
    (0x2000, 0x206F), (0x2070, 0x209F),              # punctuation, super- and subscripts
    (0x20A0, 0x20BF), (0x2100, 0x214F),              # currency, letterlike
    (0x2150, 0x215F), (0x2190, 0x21FF),              # fractions, arrows
    (0x2200, 0x22FF), (0x2460, 0x2473),              # mathematics, circled numbers
    (0x25A0, 0x25FF), (0x2600, 0x27BF),              # shapes, symbols, ticks
    (0xFB00, 0xFB02), (0xFFFD, 0xFFFD),
]
FACES = {"Regular": "Regular", "SemiBold": "SemiBold", "Italic": "Italic",
         "SemiBoldItalic": "SemiBold Italic"}


def rename(font, style):
    """Another family name, so that an installed Inter is never drawn in its place."""
    weight = style.split(" ")[0] if style.startswith("SemiBold") else ""
    legacy = ("Ferd Sans " + weight).strip()
    slant = "Italic" if "Italic" in style else "Regular"
    postscript = "FerdSans-" + style.replace(" ", "")
    names = {1: legacy, 2: slant, 3: f"4.1;ferd;{postscript}", 4: f"Ferd Sans {style}",
             6: postscript, 16: "Ferd Sans", 17: style}
    table = font["name"]
    table.names = [n for n in table.names if n.nameID in (0, 5, 13, 14)]
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)


def unkern_spaces(font):
    """Words are measured one by one: a space must not move with its neighbour."""
    cmap = font.getBestCmap()
    spaces = {cmap[0x20], cmap[0xA0]}
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = table.ExtSubTable if table.LookupType == 9 else table
            if table.LookupType != 2 or table.Format != 1:
                continue
            for pairs in table.PairSet:
                pairs.PairValueRecord = [
                    p for p in pairs.PairValueRecord if p.SecondGlyph not in spaces]
                pairs.PairValueCount = len(pairs.PairValueRecord)


def main(source, target):
    for stem, style in FACES.items():
        font = TTFont(source / f"Inter-{stem}.woff2", recalcTimestamp=False)
        options = Options()
        options.layout_features = ["kern", "mark", "mkmk", "ccmp"]
        options.hinting = False
        options.name_IDs = ["*"]
        options.notdef_outline = True
        options.glyph_names = False
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=[u for a, b in RANGES for u in range(a, b + 1)])
        subsetter.subset(font)
        unkern_spaces(font)
        rename(font, style)
        font.flavor = None
        font.save(target / f"FerdSans-{stem}.ttf")


main(Path(sys.argv[1]), Path(sys.argv[2]))
